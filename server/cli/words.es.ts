import type { wordsEn } from './words.en.ts';

export const wordsEs: typeof wordsEn = {
  main: `advisor <orden> [opciones]

  understand [archivo]               lo que un texto dice de una necesidad, campo a campo
  recommend [archivo]                ordena soluciones completas para un texto o unos requisitos
  estimate training [archivo]        tamaño, tiempo y coste de entrenar un modelo
  estimate serving [archivo]         tamaño, tiempo y coste de servir un modelo
  catalog <acción>                   search, show, list, compare, import, check, diff, stale
  proposal [archivo] --out <archivo> escribe una propuesta: docx, pdf, md o json
  serve                              la página, la API y el chat

Sin archivo se lee la entrada estándar. --json escribe JSON, --locale en|es elige el idioma y
--help después de una orden cuenta más. Código de salida: 0 hecho, 1 rechazado o fallido, 2 no entendido.
El entorno es el del servidor: CATALOG_DIR, ADVISOR_TODAY, PORT, etc.
`,
  understand: `advisor understand [archivo] [--json] [--locale en|es]

Lee un texto y muestra cada campo que afirma, con las palabras que lo dicen.
`,
  recommend: `advisor recommend [archivo] [--limit 5] [--currency EUR] [--analysis] [--json] [--locale en|es]

La entrada es un texto corriente, unos requisitos en JSON o el cuerpo de POST /api/v1/recommendations.
--analysis añade cuánto de firme es el orden, dónde se cruzan los costes, qué dan el dinero y la calidad y qué lo cambiaría.
`,
  estimate: `advisor estimate training|serving [archivo] [--json] [--locale en|es]

La entrada es el cuerpo de POST /api/v1/estimates/training o /serving en JSON, u opciones:
  --model --accelerator --accelerator-count --precision --region --price-per-accelerator-hour
  serving: --input-tokens --output-tokens --concurrency | --requests-per-second --engine --engine-version
           --mode --kv-precision
  training: --method --tokens | --samples --sequence-length --global-batch --micro-batch --deadline-days
            --lora-rank --pue --budget --sharding
  --ambiguous first toma el primer acelerador que un nombre puede significar
Las opciones mandan sobre los campos del archivo. Los números grandes pueden escribirse 15e12.
`,
  catalog: `advisor catalog <acción> [opciones] [--json] [--locale en|es]

  search <clase> <palabras>       lo más parecido; se admiten erratas y falta de acentos
  list <clase> [--limit 50]       todo lo de una clase
  show <clase> <id>               una entrada, cada cifra con unidad, fuente, grado y fecha
  compare <clase> <id> <id> ...   de dos a cuatro entradas, una al lado de otra
  import --from <formato> <archivo> lee un archivo ajeno y muestra lo que cambiaría
                                  (modelsdev, litellm, skypilot, huggingface, guidellm, vllm, inferencex, csv)
         --provider <id>          skypilot: de quién son los precios; huggingface: --id <laboratorio/modelo>
         --checked-on <fecha>     el día del archivo; --write <carpeta> escribe entradas para CATALOG_DIR
  check [carpeta]                 revisa el catálogo propio, con las entradas de una carpeta encima
  diff <carpeta> <carpeta>        entradas nuevas, quitadas y cambiadas, campo a campo
  stale [--today <fecha>]         cifras caducadas por familia, las más viejas primero

Clases: models, accelerators, offers, systems, tools, services, sources, regions.
`,
  proposal: `advisor proposal [archivo] --format docx|pdf|md|json --out <archivo> [--currency EUR] [--locale en|es]

La entrada son unos requisitos en JSON, un texto o el cuerpo de POST /api/v1/proposals.
`,
  serve: `advisor serve

Arranca el servidor con los ajustes del entorno y escribe su dirección.
`,
  field: 'campo',
  value: 'valor',
  words: 'palabras',
  confidence: 'confianza',
  unresolved: 'Sin resolver',
  figure: 'cifra',
  low: 'bajo',
  likely: 'probable',
  high: 'alto',
  grade: 'grado',
  rank: 'puesto',
  solution: 'solución',
  score: 'nota',
  none: 'Ninguna solución cumple todas las condiciones.',
  excluded: 'Excluidas',
  reason: 'motivo',
  unlock: 'qué lo cambiaría',
  assumptions: 'Supuestos',
  analysis: 'Cuánto de firme es',
  breakEven: 'Dónde se cruzan los costes',
  budgets: 'Qué da cada presupuesto',
  qualities: 'Qué cuesta cada calidad',
  sensitivity: 'Qué cambiaría el primer puesto',
  footprint: 'Energía y carbono',
  plan: 'Plan',
  fits: 'Cabe en memoria.',
  fitsNot: 'No cabe en memoria.',
  next: 'Siguiente pregunta',
  source: 'fuente',
  date: 'fecha',
  name: 'nombre',
  id: 'id',
  total: (shown, all) => `${String(shown)} de ${String(all)}`,
  written: (file) => `Escrito: ${file}`,
  refused: 'Rechazado',
  line: 'línea',
  added: 'nuevas',
  changed: 'cambiadas',
  unchanged: 'iguales',
  removed: 'quitadas',
  refusedCount: 'rechazadas',
  dryRun: 'No se ha escrito nada. --write <carpeta> escribe las entradas.',
  age: 'días',
  family: 'familia',
  entry: 'entrada',
  old: 'antes',
  new: 'ahora',
  noneStale: 'Ninguna cifra está caducada.',
  problems: (errors, warnings) => `${String(errors)} errores, ${String(warnings)} avisos`,
  catalogVersion: 'Versión del catálogo',
  noCommand: (name) => `no existe la orden "${name}"`,
  noAction: (name) => `no existe la acción "${name}"`,
  missing: (name) => `falta ${name}`,
  helpHint: 'advisor --help muestra las órdenes.',
  notNumber: (text) => `"${text}" no es un número`,
};
