import { fold } from '../../nlu/fold.ts';

/** What fails, as people say it. */
export type Symptom = 'memory' | 'slow' | 'quality' | 'cost' | 'elsewhere';

const symptoms: readonly (readonly [Symptom, RegExp])[] = [
  [
    'elsewhere',
    /\b(?:works?|worked|fine|great|perfect\w*|good|well|funciona\w*|va(?:n)? (?:muy )?bien|acierta\w*|iba\w* bien|good accuracy)\b[^.?!]{0,90}\b(?:but|yet|however|pero|aunque|sin embargo|and then|y luego)\b[^.?!]{0,90}\b(?:not|n't|fails?|worse|bad|poor\w*|miss(?:es)?|no|falla\w*|peor|mal|empeora\w*|cae|drops?|wrong|hospital|site|sede|centro|plant|factory|machine|server|servidor|production|produccion|camera|camara)\b/,
  ],
  [
    'memory',
    /\b(?:oom|out of memory|not enough (?:memory|vram)|runs? out of (?:memory|vram)|(?:does ?n[o']?t|won't|can't|cannot|not) (?:fit|load)|too (?:big|large) for|sin memoria|falta(?:n)? (?:de )?(?:memoria|vram)|no (?:me |nos )?(?:cabe|entra|carga|coge)|se queda(?:n)? sin memoria|cuda error|memoria insuficiente|reduce (?:the )?(?:vram|memory)|reducir (?:la )?(?:memoria|vram))\b/,
  ],
  [
    'cost',
    /\b(?:too (?:expensive|costly|pricey)|(?:bill|invoice|cost|costs|price|spend) (?:\w+ ){0,6}(?:exploded|explodes|doubled|tripled|went up|is too|are too|rose|soared|out of control)|costs? (?:us |me )?(?:too much|a fortune)|demasiado car[oa]|muy car[oa]|(?:factura|coste|gasto) (?:\w+ ){0,6}(?:dispar\w*|sube|subio|doblad\w*|triplicad\w*|enorme)|nos cuesta (?:mucho|demasiado)|gast\w+ (?:mucho|demasiado)|se dispara(?:n)? (?:el|los) (?:coste|costes|gasto|gastos))\b/,
  ],
  [
    'slow',
    /\b(?:slow\w*|takes? (?:too long|ages|forever|\d+ ?(?:s|sec\w*|min\w*))|latency|laggy|tokens? (?:per|a|por|al?) (?:second|sec|segundo)|tok\/s|t\/s|lent[oaise]+\w*|tarda\w*|latencia|bottleneck|cuello de botella|speed (?:it )?up|acelerar|throughput)\b/,
  ],
  [
    'quality',
    /\b(?:hallucinat\w*|makes? (?:things|stuff|it|answers?|facts?) up|making things up|invent\w*|wrong|inaccura\w*|poor|bad (?:answers?|results?|quality)|low (?:accuracy|quality|precision)|not good enough|alucina\w*|se inventa\w*|mal(?:a|as|os)? (?:resultados?|respuestas?|calidad)|baja (?:precision|calidad)|responde mal|contesta mal|acierta poco|no acierta|falla mucho|accuracy|precision|overfit\w*|sobreajust\w*|errors?|errores)\b/,
  ],
];

/** What a text says fails, in the order of how much a set-up can do about it. */
export function symptomsOf(text: string): readonly Symptom[] {
  const words = fold(text).replace(/\s+/g, ' ').slice(0, 4000);
  return symptoms.flatMap(([symptom, pattern]) => (pattern.test(words) ? [symptom] : []));
}

/** Whether the first answer after a pause is what is slow. */
export const isColdStart = (text: string): boolean =>
  /\b(?:cold ?-?starts?|warm ?-?up|start(?:s|ing)? ?-?up|boots?|spins? up|first (?:request|call|image|answer)|after (?:a while|a pause|being idle)|idle|arranca\w*|arranques?|en frio|primera (?:peticion|imagen|respuesta)|despierta\w*|rato sin|nadie (?:la|lo) (?:ha )?usa\w*)\b/.test(
    fold(text),
  );

/** Whether the place that fails is other people's data rather than another machine. */
export const isAboutData = (text: string): boolean =>
  /\b(?:hospital\w*|sites?|centros?|sedes?|plants?|plantas?|factory|factories|fabricas?|patients?|pacientes?|cameras?|camaras?|scanners?|escaner\w*|countr(?:y|ies)|pais(?:es)?|shops?|tiendas?|fields?|fincas?|lines?|lineas?|images?|imagenes|photos?|fotos|data|datos|customers?|clientes?|model\w* (?:from|de) (?:the )?(?:internet|hugging ?face))\b/.test(
    fold(text),
  );
