import type { Precision } from '../../../catalog/index.ts';
import { precisions } from '../../../catalog/schema/vocabulary.ts';
import type { Brief } from '../../../rules/brief.ts';
import { fold } from '../../nlu/fold.ts';

/** The set-up of a person as far as it is said. */
export interface Setup {
  /** As written: a catalog name, or nothing. */
  readonly model: string | null;
  /** Parameters said as a size ("13B"). */
  readonly parameters: number | null;
  readonly accelerator: string | null;
  readonly count: number | null;
  readonly memoryGb: number | null;
  readonly precision: Precision | null;
  /** Tokens of a prompt with its documents. */
  readonly contextTokens: number | null;
  readonly outputTokens: number | null;
  readonly concurrency: number | null;
  readonly trains: boolean;
}

const precisionWords: readonly (readonly [RegExp, Precision])[] = [
  [/\b(?:awq)\b/, 'awq'],
  [/\b(?:gptq)\b/, 'gptq-int4'],
  [/\b(?:q4_?k_?m|gguf|q4)\b/, 'q4_k_m'],
  [/\bq8(?:_0)?\b/, 'q8_0'],
  [/\bnf4\b/, 'nf4'],
  [/\b(?:int4|4[- ]?bits?|de 4 bits?)\b/, 'int4'],
  [/\b(?:int8|8[- ]?bits?)\b/, 'int8'],
  [/\bfp8\b/, 'fp8'],
  [/\bfp32\b|\bfloat32\b/, 'fp32'],
  [/\bfp16\b|\bhalf precision\b|\bfloat16\b|\b16[- ]?bits?\b/, 'fp16'],
  [/\bbf16\b|\bbfloat16\b/, 'bf16'],
];

const THOUSAND = 1000;
const amount = (digits: string, thousands: string | undefined): number =>
  Number(digits.replace(/[.,](?=\d{3}\b)/g, '').replace(',', '.')) * (thousands ? THOUSAND : 1);

const CONTEXTS = [
  /(?<n>\d+(?:[.,]\d+)?) ?(?<k>k)?\b(?: ?tokens?)?(?: of| de| en)?(?: max\w*)? ?(?:context\w*|ctx|contexto|window|ventana|prompts?)\b/,
  /\b(?:context\w*|ctx|contexto|max[-_ ]?model[-_ ]?len|window|ventana|prompts?|n_ctx)(?: (?:length|size|window|of|de|is|es|with|con))* ?[:=]? ?(?<n>\d+(?:[.,]\d+)?) ?(?<k>k)?\b/,
];
const OUTPUT =
  /(?<n>\d+(?:[.,]\d+)?) ?(?<k>k)? ?(?:output|generated|tokens? (?:of )?(?:output|answer)|tokens? de (?:salida|respuesta))\b/;
const AT_ONCE =
  /(?<n>\d{1,6}) ?(?:(?:concurrent|simultaneous|parallel|simultane[oa]s|concurrentes|paralel[oa]s)|(?:(?:users?|requests?|people|clients?|usuarios?|peticiones|personas|sessions?|sesiones|llamadas|calls?)(?: \w+){0,2} )?(?:at (?:once|a time|the same time)|come at once|in parallel|a la vez|al mismo tiempo|en paralelo))\b|\bbatch(?: size)?(?: of| de)? (?<b>\d{1,5})\b/;
const SIZE =
  /(?<![\d.,])(?<n>\d{1,4}(?:[.,]\d+)?) ?(?:b|billion|mil millones)(?: (?:de )?(?:param\w*|model\w*))?\b(?!\w)/;
const OF_THEM =
  /(?<n>\d{1,4}) (?:of (?:them|those|these)|de (?:ellas|ellos|esas|esos|estas|estos)|(?:cards?|gpus?|tarjetas?|graficas?)\b)/;
const TRAINS =
  /\b(?:train(?:ing|s|ed)?|fine-?tun\w*|finetun\w*|q?lora|entren\w*|ajust\w* fino|reentren\w*|backward|gradients?)\b/;

const number = (found: RegExpExecArray | null): number | null => {
  const digits = found?.groups?.['n'] ?? found?.groups?.['b'];
  return digits === undefined ? null : amount(digits, found?.groups?.['k']);
};

/** What is known of a set-up after more was said: the newest words win. */
export function merged(before: Setup, after: Setup): Setup {
  const sized = after.parameters !== null || after.model !== null;
  return {
    model: sized ? after.model : before.model,
    parameters: sized ? after.parameters : before.parameters,
    accelerator: after.accelerator ?? before.accelerator,
    count: after.count ?? before.count,
    memoryGb: after.memoryGb ?? (after.accelerator === null ? before.memoryGb : null),
    precision: after.precision ?? before.precision,
    contextTokens: after.contextTokens ?? before.contextTokens,
    outputTokens: after.outputTokens ?? before.outputTokens,
    concurrency: after.concurrency ?? before.concurrency,
    trains: before.trains || after.trains,
  };
}

/** Reads the set-up from the words and from what the understanding found in them. */
export function readSetup(text: string, brief: Brief): Setup {
  const words = fold(text).replace(/\s+/g, ' ').slice(0, 4000);
  const owned = brief.hardwareOwned?.[0];
  const context = CONTEXTS.map((pattern) => number(pattern.exec(words))).find((value) => value !== null) ?? null;
  const size = number(SIZE.exec(words));
  const precision = precisionWords.find(([pattern]) => pattern.test(words))?.[1] ?? null;
  return {
    model: brief.modelsMentioned?.at(-1) ?? null,
    parameters: size === null ? null : size * 1e9,
    accelerator: owned?.accelerator ?? null,
    count: owned?.count ?? number(OF_THEM.exec(words)),
    memoryGb: owned?.memoryGb ?? null,
    precision: precision !== null && precisions.includes(precision) ? precision : null,
    contextTokens: brief.load?.inputTokens ?? context,
    outputTokens: brief.load?.outputTokens ?? number(OUTPUT.exec(words)),
    concurrency: brief.load?.concurrentRequests ?? number(AT_ONCE.exec(words)),
    trains: TRAINS.test(words),
  };
}
