import { say, type Message } from '../message.ts';
import type { InferredDimension, ModelSubject } from '../physics/shape.ts';
import type { Assumption } from './inputs.ts';

/** Collects what had to be assumed, in the order in which it was. */
export interface AssumptionList {
  readonly items: readonly Assumption[];
  /** The stated value, or the assumed one noted with its reason. */
  readonly or: <T>(
    stated: T | undefined,
    assumed: { readonly path: string; readonly value: T; readonly reason: Message },
  ) => T;
  readonly note: (path: string, value: unknown, reason: Message) => void;
}

export function collectAssumptions(): AssumptionList {
  const items: Assumption[] = [];
  const note = (path: string, value: unknown, reason: Message) => void items.push({ path, value, reason });
  return {
    items,
    note,
    or: (stated, assumed) => {
      if (stated !== undefined) return stated;
      note(assumed.path, assumed.value, assumed.reason);
      return assumed.value;
    },
  };
}

const inferenceMessages = {
  fromParameters: 'physicsDimensionFromParameters',
  fromHiddenSize: 'physicsDimensionFromHiddenSize',
  fromHeads: 'physicsDimensionFromHeads',
  fromKvBytes: 'physicsDimensionFromKvBytes',
  typical: 'physicsDimensionTypical',
} as const satisfies Record<InferredDimension['rule'], string>;

/** Notes the model that stands for the one asked for, and every dimension of it that was not published. */
export function noteModel({ shape, id, standsFor }: ModelSubject, list: AssumptionList): void {
  if (standsFor !== undefined && id !== null)
    list.note('model', id, say('physicsSameArchitecture', { name: standsFor, model: id }));
  // Of networks for pictures only parameters and operations count.
  if (shape.domain === 'vision' || shape.domain === 'diffusion') return;
  for (const { path, value, rule } of shape.inferred) {
    list.note(`model.${path}`, value, say(inferenceMessages[rule], { dimension: path, value }));
  }
}
