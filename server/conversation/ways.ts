import type { Approach, Sourcing } from '../../catalog/index.ts';
import { fold } from '../nlu/fold.ts';

/** A kind of solution as people name it. */
export interface Way {
  readonly approach: Approach;
  readonly sourcing: Sourcing;
}

const hosted: readonly Approach[] = ['managed_api', 'rag_api', 'packaged_saas'];
const trained: readonly Approach[] = [
  'finetune_adapter',
  'finetune_full',
  'continued_pretraining',
  'transfer_learning',
];

const open: readonly Approach[] = ['self_hosted', 'rag_self_hosted', ...trained];

const kinds: readonly (readonly [RegExp, (way: Way) => boolean])[] = [
  [/\b(?:pretrain\w*|pre-train\w*|preentren\w*|from scratch|desde cero)\b/, ({ approach }) => approach === 'pretrain'],
  [
    /\b(?:fine-?tun\w*|finetun\w*|lora|ajuste fino|reentren\w*|train\w*|entren\w*)\b/,
    ({ approach }) => trained.includes(approach),
  ],
  [
    /\b(?:open (?:model|weights?|source)|modelos? abiertos?|pesos abiertos|codigo abierto)\b/,
    ({ approach }) => open.includes(approach),
  ],
  [/\b(?:no ai|without ai|sin ia|rules|reglas)\b/, ({ approach }) => approach === 'no_ai'],
  [
    /\b(?:saas|ready-?made|off the shelf|software|producto|empaquetado)\b/,
    ({ approach }) => approach === 'packaged_saas',
  ],
  [
    /\b(?:api|apis|hosted|managed model|chat ?gpt|openai|claude|gemini|copilot|alojad[oa]s?|servicio)\b/,
    ({ approach }) => hosted.includes(approach),
  ],
  [/\b(?:rent\w*|leas\w+|cloud gpus?|cloud|alquil\w*|nube)\b/, ({ sourcing }) => sourcing === 'rented'],
  [
    /\b(?:own\w*|on-? ?prem\w*|premises|local\w*|buy\w*|purchas\w*|propi[oa]s?|compr\w*|en casa|in-house|servers?|servidor(?:es)?)\b/,
    ({ sourcing }) => sourcing === 'owned' || sourcing === 'managed',
  ],
  [/\b(?:rag|retrieval|recuperacion)\b/, ({ approach }) => approach === 'rag_api' || approach === 'rag_self_hosted'],
  [/\b(?:classical|clasic[oa]s?|gradient|xgboost|arboles)\b/, ({ approach }) => approach === 'classical_ml'],
  [/\b(?:automl)\b/, ({ approach }) => approach === 'automl'],
];

/** The kind of solution that words name; null where they name none. */
export function wayNamed(text: string): ((way: Way) => boolean) | null {
  const words = fold(text);
  return kinds.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}
