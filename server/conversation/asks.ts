import type { Currency } from '../../catalog/index.ts';
import type { EstimateName } from '../../rules/advice-shape.ts';
import { fold } from '../nlu/fold.ts';

/** What a person asks about the answer they have. */
export type Ask =
  | { readonly topic: 'figures'; readonly names: readonly EstimateName[] }
  | { readonly topic: 'currency'; readonly currency: Currency }
  | { readonly topic: 'model' | 'machine' | 'why' | 'whyNot' | 'risks' | 'duties' };

const INTERROGATIVE =
  /^(?:(?:y|and|pero|but|so|ok|entonces|vale) )*(?:que|cual|cuales|cuanto|cuanta|cuantos|cuantas|como|cuando|donde|quien|por que|para que|puedes|podrias|me puedes|what|what's|which|how|why|who|when|where|can|could|do|does|is|are|would|will|should)\b/;
/** A question about the answer is short; in a longer text the same words are part of a need. */
const MOST_WORDS = 18;
const READ = 300;

const plain = (text: string): string =>
  fold(text.slice(0, READ))
    .replace(/^[\s¿¡"«(]+/, '')
    .replace(/\s+/g, ' ');

export const isQuestion = (text: string): boolean => /[?¿]/.test(text) || INTERROGATIVE.test(plain(text));

/** What comes first is the question, and no statement before it. */
export const asksFirst = (text: string): boolean => INTERROGATIVE.test(plain(text));

const LEADS_ON = /^(?:(?:y|and|pero|but|ok|vale|bueno) )*(?:what about|how about|(?:y|and) )/;

/** "And the cheapest?" asks which one that is; "the cheapest" takes it. */
export const asksOnly = (text: string): boolean => isQuestion(text) || LEADS_ON.test(plain(text));

/** Names of currencies as they are said when prices are asked for in them; "pesos" and "reales" say too little. */
const currencies: readonly (readonly [Currency, RegExp])[] = [
  ['USD', /\b(?:in|en|a|to) (?:us |american )?(?:dolar(?:es)?|dollars?|usd)\b/],
  ['EUR', /\b(?:in|en|a|to) (?:euros?|eur)\b/],
  ['GBP', /\b(?:in|en|a|to) (?:libras(?: esterlinas)?|pounds|gbp)\b/],
  ['CHF', /\b(?:in|en|a|to) (?:francos suizos|swiss francs|chf)\b/],
  ['MXN', /\b(?:in|en|a|to) (?:pesos mexicanos|mexican pesos|mxn)\b/],
  ['BRL', /\b(?:in|en|a|to) (?:reales brasilenos|brazilian reais|brl)\b/],
];

const figures: readonly (readonly [RegExp, readonly EstimateName[]])[] = [
  [
    /\b(?:cuando (?:estaria|estara|estaremos|podriamos|podremos)|how long (?:until|before|would it take to (?:build|set|deploy|get|install)|does it take to (?:build|set|deploy|get|install)|will it take to (?:build|set|deploy|get|install))|when (?:would|will|could|can) (?:it|we)|cuant[oa]s? (?:se )?(?:tarda(?:ria|mos|riamos)?|tiempo|semanas|meses)(?: \w+){0,3} (?:montar|implantar|instalar|desplegar|tener|poner|estar)\w*|time to production|weeks to production|plazo de entrega|puesta en marcha)\b/,
    ['weeksToProduction'],
  ],
  [
    /\b(?:cuanto (?:se )?tarda(?:ria|ra)?|how fast|how quick(?:ly)?|how slow|how long (?:does|would|will) (?:it|an answer|a reply|they) take|latencia|latency|tiempo de respuesta|response time|(?:que|what) (?:velocidad|speed)|es rapid[oa]|como de rapid[oa]|is it fast|tokens? (?:per|por) sec|ttft)\b/,
    ['ttftMs', 'tpotMs', 'requestsPerSecond'],
  ],
  [
    /\b(?:energ(?:ia|y)|electricidad|electricity|consumo electrico|gasta de luz|carbono?|co2|emisiones|emissions|huella)\b/,
    ['energyKwhPerMonth', 'carbonKgPerMonth'],
  ],
  [/\b(?:vram|memoria|memory)\b/, ['memoryPerAcceleratorGb']],
  [
    /\b(?:cuantas peticiones|cuantos usuarios (?:aguanta|soporta)|how many (?:requests|users) (?:can|does|will))\b/,
    ['requestsPerSecond'],
  ],
  [/\b(?:how (?:good|accurate)|que calidad|que precision|quality|accuracy)\b/, ['quality']],
  [
    /\b(?:cuanto (?:me |nos |se )?(?:cuesta|costaria|costara|vale|valdria|sale|saldria|pagaria|pagamos)|how much|que (?:coste|precio)|what (?:does|would|will) (?:it|that|this|the \w+(?: one)?) cost|what is the (?:cost|price)|what's the (?:cost|price))\b/,
    ['oneOffCost', 'monthlyCost', 'tco'],
  ],
];

const topics: readonly (readonly [RegExp, 'whyNot' | 'why' | 'model' | 'machine' | 'risks' | 'duties'])[] = [
  [
    /^(?:(?:y|and|but|pero) )?(?:por que no|why not|why don't we|why do we not|why can't we|y no (?:seria|es) mejor)\b/,
    'whyNot',
  ],
  [/\b(?:que|cual(?:es)?|which|what) (?:\w+ )?(?:modelos?|models?|llm)\b/, 'model'],
  [
    /\b(?:que|which|what) (?:\w+ )?(?:maquinas?|hardware|servidor(?:es)?|gpus?|machines?|servers?|ordenador)\b/,
    'machine',
  ],
  [
    /\b(?:obligaciones|obligacion|duties|duty|obligations?|(?:que|what) (?:exige|pide|requires?)|tengo que cumplir|must (?:we|i) comply|do (?:we|i) have to comply|legal requirements|requisitos legales|(?:which|what) (?:\w+ )?(?:laws?|regulations?|standards)|que (?:leyes|normas?|normativas?|reglamentos?))\b/,
    'duties',
  ],
  [/\b(?:riesgos?|risks?)\b/, 'risks'],
  [/^(?:(?:y|and) )?(?:por que|why)\b/, 'why'],
];

/** The question about the current answer that a short text asks; null where it asks none. */
export function readAsk(text: string): Ask | null {
  const said = plain(text);
  if (!isQuestion(text) || text.length > READ || said.split(' ').length > MOST_WORDS) return null;
  const currency = currencies.find(([, pattern]) => pattern.test(said));
  // "What about 500 in euros" states an amount; prices are asked for without one.
  if (currency && !/\d/.test(said)) return { topic: 'currency', currency: currency[0] };
  const topic = topics.find(([pattern]) => pattern.test(said));
  if (topic) return { topic: topic[1] };
  const figure = figures.find(([pattern]) => pattern.test(said));
  return figure ? { topic: 'figures', names: figure[1] } : null;
}
