import { fold } from '../nlu/fold.ts';
import { asksFirst } from './asks.ts';

/** By what a person takes one of the solutions shown. */
export type Best = 'cost' | 'once' | 'month' | 'speed' | 'quality' | 'energy' | 'time';

/** What a person does with the conversation or asks of the ranking, beyond `readAct`. */
export type Wish =
  | { readonly kind: 'best'; readonly by: Best }
  | { readonly kind: 'keep' }
  | { readonly kind: 'redo' }
  /** Places count from 1. */
  | { readonly kind: 'open'; readonly place: number }
  | { readonly kind: 'dropWorkload'; readonly place: number }
  | { readonly kind: 'showPlan' }
  /** A share of good answers, 0..1; null where no number is said. */
  | { readonly kind: 'qualityCost'; readonly target: number | null }
  | { readonly kind: 'budgetSteps' }
  | { readonly kind: 'owning' }
  | { readonly kind: 'sure' }
  /** `way` as written. */
  | { readonly kind: 'wouldChoose'; readonly way: string }
  | { readonly kind: 'whyNot'; readonly what: string };

const READ = 300;
const LEAD =
  /^(?:(?:ok|okay|vale|bueno|bien|pues|entonces|ahora|so|well|now|then|and|y|but|pero|please|por favor|oye|hey|hmm+|actually|mejor) )+/;
const END = /(?: (?:please|por favor|porfa|thanks|thank you|gracias|then|entonces|now|ahora))+$/;

const said = (text: string): string =>
  (fold(text.slice(0, READ)).match(/[\p{L}\p{N}%]+(?:['.,-]?[\p{L}\p{N}%]+)*/gu) ?? [])
    .join(' ')
    .replace(LEAD, '')
    .replace(END, '');

const TAKE =
  "(?:(?:i(?: will|'ll| would|'d)? ?(?:take|choose|pick|prefer|like|want|go with|go for)|take|choose|pick|go with|go for|let's (?:take|go with)|quiero|prefiero|elijo|escojo|elige|escoge|me quedo con|nos quedamos con|vamos con|cojo|cogemos|tomamos|elegimos|escogemos|compramos) )?";
const ONE = '(?: (?:one|option|solution|choice|opcion|solucion|propuesta|de todas|of all|of them))?';
const best = (words: string): RegExp => new RegExp(`^${TAKE}(?:(?:the|la|el|lo) )?(?:${words})${ONE}$`);

const bests: readonly (readonly [RegExp, Best])[] = [
  [
    best('(?:cheaper|cheapest|least expensive|most affordable|mas barat[oa]|mas economic[oa]|barata|economica)'),
    'cost',
  ],
  [best('(?:one with the )?(?:lowest|least) (?:up ?front|one-off|initial) (?:cost|price)'), 'once'],
  [best('(?:cheapest|cheaper) to run|mas barat[oa] (?:al mes|cada mes)'), 'month'],
  [best('(?:faster|fastest|quickest|quicker|mas rapid[oa]|rapida)'), 'speed'],
  [
    best(
      '(?:better|best|most accurate|best quality|highest quality|mejor|de mejor calidad|de mas calidad|mas precis[oa])',
    ),
    'quality',
  ],
  [
    best(
      '(?:greener|greenest|cleanest|mas verde|mas limpi[oa]|mas ecologic[oa]|que menos gasta|que menos energia gasta)',
    ),
    'energy',
  ],
  [
    best(
      '(?:soonest|quickest to (?:build|set up|deploy)|que antes (?:este|esta)(?: list[oa])?|mas rapid[oa] de (?:montar|implantar))',
    ),
    'time',
  ],
];

const KEEP =
  /^(?:keep (?:it|that|this|the change)|apply (?:it|that|this)|make it so|make it real|use that|do that|adopt (?:it|that)|i(?:'ll| will)? (?:take|keep) (?:it|that)|yes(?: please)?|yes keep it|yes apply it|quedate con (?:eso|ese cambio|esto)|aplicalo|aplica (?:eso|esto|el cambio)|dejalo asi|hazlo(?: asi)?|adoptalo|usa eso|si|si aplicalo|si hazlo|si dejalo asi|hagamoslo asi|que sea asi)$/;
const REDO =
  /^(?:redo(?: (?:it|that|the change))?|do it again|undo the undo|reapply(?: it)?|rehaz(?:lo)?|rehacer(?:lo)?|vuelve a (?:hacerlo|aplicarlo|ponerlo)|vuelve a poner(?:lo| el cambio)|ponlo otra vez|recupera el cambio)$/;

const places: readonly (readonly [RegExp, number])[] = [
  [/\b(?:first|primer[oa]?|1|one|uno|una)\b/, 1],
  [/\b(?:second|segund[oa]|2|two|dos)\b/, 2],
  [/\b(?:third|tercer[oa]?|3|three|tres)\b/, 3],
  [/\b(?:fourth|cuart[oa]|4|four|cuatro)\b/, 4],
  [/\b(?:fifth|quint[oa]|5|five|cinco)\b/, 5],
  [/\b(?:sixth|sext[oa]|6|six|seis)\b/, 6],
];
const placeIn = (words: string): number | null => places.find(([pattern]) => pattern.test(words))?.[1] ?? null;

const WORKLOAD = '(?:workload|need|use case|part|job|task|necesidad|carga|parte|caso|tarea|encargo|trabajo)';
const PLACE =
  '(?:[1-6]|first|second|third|fourth|fifth|sixth|primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|quint[oa]|sext[oa])';
const OPEN = new RegExp(
  `^(?:open|show|see|go to|let me see|abre|abrir|muestra(?:me)?|ensena(?:me)?|ver|ve a|vamos a) (?:me )?(?:the |la |el )?(?:(${PLACE}) ${WORKLOAD}|${WORKLOAD} (?:number |numero )?(${PLACE}))$`,
);
const DROP = new RegExp(
  `^(?:drop|remove|delete|forget|leave out|quita|elimina|borra|olvida|descarta|saca) (?:the |la |el )?(?:(${PLACE}) ${WORKLOAD}|${WORKLOAD} (?:number |numero )?(${PLACE}))$`,
);
const PLAN =
  /^(?:(?:show|see|open|give)(?: me)? )?(?:the )?(?:whole |full )?plan$|^(?:muestra(?:me)?|ensena(?:me)?|ver|dame) el plan(?: completo| entero)?$|^(?:el )?plan (?:completo|entero)$/;

const PERCENT = /(\d{1,3}(?:[.,]\d+)?) ?(?:%|per ?cent|por ciento)/;
const QUALITY_COST = [
  /\b(?:what|how much)\b.*\b(?:cost|pay|price|take|need)\b/,
  /\bcuanto\b.*\b(?:cuesta|costaria|costaran?|costarian|vale|valdria|sale|saldria|pagar)\b/,
  /\bque (?:cuesta|costaria|precio tendria)\b/,
];
const QUALITY_WORD = /\b(?:quality|accuracy|accurate|calidad|precision|aciertos?|acertar)\b/;

const OWNING = [
  /\b(?:worth|makes? (?:economic )?sense|better) (?:to )?(?:own|owning|buy|buying)\b/,
  /\b(?:own or rent|rent or own|rent or buy|buy or rent|buying or renting|renting or buying|owning or renting|rent or purchase)\b/,
  /\b(?:when|at what (?:volume|point)) (?:does|would|is) (?:owning|buying|it)\b.*\b(?:pay|cheaper|worth)/,
  /\b(?:merece la pena|vale la pena|compensa|conviene|sale a cuenta|me interesa|interesa|renta)\b.*\b(?:comprar|comprarl[oa]s?|tener(?:l[oa]s?)?|propi[oa]s?|en propiedad|poseer)\b/,
  /\b(?:comprar o alquilar|alquilar o comprar|compro o alquilo|alquilo o compro|propio o alquilado)\b/,
  /\b(?:break ?-?even|punto de equilibrio|umbral de rentabilidad)\b/,
];
const SURE =
  /\b(?:how (?:sure|certain|confident|firm|reliable) (?:are you|is (?:it|that|this))|are you sure|estas segur[oa]|como de (?:segur[oa]|firme)|que tan segur[oa]|cuanta confianza|que confianza)\b/;
const BUDGET_STEPS = [
  /\bwhat (?:does|would|do|can) (?:each|every|more|a bigger|different) (?:budgets?|amounts?|money)\b/,
  /\b(?:que|cuanto) (?:(?:conseg|obten|tendr|podr)\w+|consigo|obtengo|da|daria)\b.*\b(?:cada presupuesto|mas dinero|mas presupuesto|otros presupuestos)\b/,
  /\bwhat (?:would|can) (?:i|we) get (?:for|with) (?:more|less) money\b/,
];
const WOULD_CHOOSE = [
  /^what (?:would|could|will|does|must|has to|would have to|needs to) (?:it take |have to happen |change )?(?:make you|for you to|make it|to make you|it take for you to|you need to)? ?(?:to )?(?:choose|pick|recommend|prefer|suggest|go (?:with|for)|change (?:your mind )?to) (?<way>.+)$/,
  /^(?:que (?:tendria|tiene|haria|hace|deberia|debe)|cuando|en que caso|con que)\b.*\b(?:elijas|elegirias|eligieras|escojas|escogerias|recomiendes|recomendarias|recomendaras|prefieras|preferirias) (?<way>.+)$/,
  /^(?:when|in which case|under which conditions|in what case) would (?:you|i|we|it) (?:choose|pick|recommend|prefer|be better to use|use) (?<way>.+)$/,
  /^que (?:te )?haria (?:elegir|escoger|recomendar|preferir) (?<way>.+)$/,
];
const WHY_NOT =
  /^(?:why (?:not|don't (?:we|i|you)|do(?:es)? (?:we|it|you) not|can't (?:we|i)|didn't you)|por que no|y no (?:seria|es) mejor)(?: (?:just|simply|directly|instead|choose|pick|recommend|suggest|go with|go for|use|using|try|take|run|buy|rent|usar|usamos|uso|utilizar|usas|usa|elegir|eliges|elegiste|recomiendas|recomiendas?|comprar|alquilar|poner|coger|partir de|empezar (?:por|con)|aprovechar|start (?:from|with)|build on|directamente|simplemente|sencillamente|mejor))* (?:(?:a|an|the|our|own|some|un|una|el|la|los|las|unos|unas|nuestro|nuestra) )*(?<what>.+)$/;

const article = /^(?:(?:a|an|the|your|un|una|el|la|los|las) )+/;

/** The wish of a short message; null where it is none. */
export function readWish(text: string): Wish | null {
  if (text.length > READ) return null;
  const words = said(text);
  if (words === '') return null;
  const by = bests.find(([pattern]) => pattern.test(words));
  if (by) return { kind: 'best', by: by[1] };
  if (KEEP.test(words)) return { kind: 'keep' };
  if (REDO.test(words)) return { kind: 'redo' };
  if (PLAN.test(words)) return { kind: 'showPlan' };
  const opened = OPEN.exec(words);
  const dropped = opened ? null : DROP.exec(words);
  const place = placeIn((opened ?? dropped)?.slice(1).find((group: string | undefined) => group !== undefined) ?? '');
  if (place !== null) return { kind: opened ? 'open' : 'dropWorkload', place };
  for (const pattern of WOULD_CHOOSE) {
    const way = pattern.exec(words)?.groups?.['way'];
    if (way !== undefined) return { kind: 'wouldChoose', way: way.replace(article, '') };
  }
  const what = WHY_NOT.exec(words)?.groups?.['what'];
  if (what !== undefined) return { kind: 'whyNot', what };
  if (OWNING.some((pattern) => pattern.test(words))) return { kind: 'owning' };
  if (SURE.test(words)) return { kind: 'sure' };
  if (BUDGET_STEPS.some((pattern) => pattern.test(words))) return { kind: 'budgetSteps' };
  const percent = PERCENT.exec(words)?.[1];
  if (QUALITY_COST.some((pattern) => pattern.test(words)) && (percent !== undefined || QUALITY_WORD.test(words))) {
    const target = percent === undefined ? null : Number(percent.replace(',', '.')) / 100;
    return { kind: 'qualityCost', target: target !== null && target > 0 && target <= 1 ? target : null };
  }
  return null;
}

const FOLLOWS_UP =
  /^[\s¿"«(]*(?:(?:(?:y|and|but|pero)\s+)(?:for|with|on|in|at|by|para|con|en|a|por|como)\s|(?:and\s+)?(?:what|how)\s+about\s|(?:y\s+)?(?:que|qué)\s+tal\s|(?:and\s+)?(?:what|which one)\s+(?:can|could|would|do|should)\s+(?:i|we|you)\s+(?:get|have|buy|do|offer|recommend|afford)\s+(?:me\s+|us\s+)?(?:for|with|on|at|under)\s|(?:y\s+)?(?:que|qué|cual|cuál)\s+(?:me\s+|nos\s+)?(?:puedo|podria|podría|podemos|podriamos|podríamos|consigo|conseguiria|conseguiría|tendria|tendría|tendriamos|tendríamos|conseguiriamos|conseguiríamos|das|darias|darías|ofreces|recomiendas|recomendarias|recomendarías)\s*(?:tener|conseguir|comprar|hacer|obtener|permitirme)?\s*(?:por|con|para)\s|would it (?:also )?(?:work|do)\s+(?:for|with|on)\s|(?:y\s+)?(?:servir[ií]a|valdr[ií]a|funcionar[ií]a)\s+(?:para|con|en)\s)/iu;

const NO_LIMIT =
  /^[\s¿"«(]*(?:(?:i|we)(?: have|'ve)? (?:no|not? any|do not have a|don't have a)|there is no|no|without(?: a| any)?|unlimited|money is no|(?:no (?:tengo|tenemos|hay)|sin)(?: ningun)?)\s+(?:budget|spending|price|limit|object|presupuesto|tope|limite)(?:\s+(?:limit|cap|ceiling|maximo|limite|tope|de (?:presupuesto|gasto|dinero)))?[\s.!]*$|^(?:unlimited budget|presupuesto ilimitado|el dinero no (?:es problema|importa))[\s.!]*$/i;

/** "There is no budget limit": nothing to ask about any more. */
export const noLimit = (text: string): boolean => NO_LIMIT.test(fold(text));

/** "And for 5,000 users?", "what can I get for 50,000 €?": a question that names another case. */
export const asksOfAnother = (text: string): boolean =>
  FOLLOWS_UP.test(text) && (/[?¿]/.test(text) || (asksFirst(text) && /\d/.test(text)));
