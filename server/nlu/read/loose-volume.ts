import type { Doc } from '../document.ts';
import type { Finding } from '../finding.ts';
import { before, startsWithAny } from './around.ts';
import { looksLikeMoney } from './money.ts';
import { wordList } from '../word-list.ts';

/** Words by which things counted after them are data that somebody holds. */
const held = wordList(
  "have has got i've we've hold holds collected gathered tengo tenemos tiene tienen hay reunido recopilado dataset datasets data",
  'datos database catalog* catalogo* corpus collection archive inventory inventario historial temos avons habe haben',
);
/** Plurals that count something else than data: time, people, machines, money, parts of a model or of a plan. */
const otherwise: ReadonlySet<string> = new Set(
  wordList(
    'years months weeks days hours minutes seconds times anos meses semanas dias horas minutos segundos veces gpus cards tarjetas graficas',
    'servers servidores nodes nodos machines maquinas computers ordenadores pcs laptops portatiles cores nucleos threads hilos',
    'users usuarios people personas employees empleados staff workers developers programadores engineers ingenieros students alumnos',
    'teachers profesores doctors medicos nurses lawyers abogados agents agentes customers clientes patients pacientes members socios',
    'euros dollars dolares pesos pounds libras bucks reais soles francs tokens parameters parametros params layers capas epochs epocas',
    'classes clases categories categorias types tipos kinds labels etiquetas columns columnas features variables languages idiomas lenguas',
    'offices oficinas sedes stores tiendas shops sites centros branches sucursales hospitals hospitales locations plants plantas schools colegios',
    'questions preguntas options opciones models modelos points puntos steps pasos requests peticiones queries consultas calls llamadas',
    'cameras camaras sensors sensores ports puertos slots fps ms minutes kids hijos partners us is was as this has does less process access',
    'business address loss always perhaps thus pros cons gigas gigs megas watts bits others versions versiones ones devs experts',
    'lucas luca grand euro farms granjas inhabitants habitantes residents residentes vecinos followers seguidores steps km kilometres kilometros miles metres metros meters tonnes tons toneladas kilos grams litres litros watts vatios hectares hectareas sequences secuencias contexts attendees asistentes viewers words palabras nodes tables tablas pounds families familias departments departamentos companies empresas teams equipos',
  ),
);
/** What is made for them is not data that is there. */
const made = wordList('generat* produc* create* creat* genera* crear crea fabric* make making sell sells vend*');
const FEWEST = 20;
const REACH = 7;
/** So many of anything that are no people are data, whoever holds them. */
const MANY = 1000;
const aPerson = /(?:ers|ors|ists|ants|ians|ores|oras|eros|eras|istas|antes|entes|men|heads)$/;

/** A plural that counts things, and no time, money, machines or people. */
export function isUnlistedPlural(word: string): boolean {
  return /^[a-z]{3,}s$/.test(word) && !word.endsWith('ss') && !otherwise.has(word);
}

/** "A catalogue of 5,000 products", "data from 90 countries": a number of things held that nothing else counted. */
export function readLooseVolume(doc: Doc, counted: ReadonlySet<number>): readonly Finding[] {
  for (let at = 0; at < doc.tokens.length; at += 1) {
    const number = doc.tokens[at]?.number;
    if (counted.has(at) || !number || number.high < FEWEST || !Number.isInteger(number.low) || looksLikeMoney(doc, at))
      continue;
    const noun = doc.tokens[at + 1];
    if (noun?.kind !== 'word' || noun.sentence !== doc.tokens[at]?.sentence) continue;
    if (!isUnlistedPlural(noun.text) || /\db$/.test(doc.tokens[at]?.text ?? '')) continue;
    const earlier = before(doc, at, REACH);
    if (before(doc, at, 10).some((word) => startsWithAny(word, made))) continue;
    const many = number.low >= MANY && !aPerson.test(noun.text);
    if (!many && !earlier.some((word) => startsWithAny(word, held))) continue;
    const { start } = doc.tokens[at] ?? noun;
    const span = { start, end: noun.end };
    return [
      { path: 'data.volume', value: number.low, ...span, confidence: 0.6 },
      { path: 'data.unit', value: 'records', ...span, confidence: 0.6 },
    ];
  }
  return [];
}
