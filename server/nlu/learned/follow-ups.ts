import { inflateRawSync } from 'node:zlib';
import { readFollowUpFeatures } from './follow-up-features.ts';
import { followUpKinds, type FollowUpKind } from './follow-up-kinds.ts';
import stored from './follow-ups.json' with { type: 'json' };
import { openModel } from './model.ts';

/** A linear model as stored, its names and rows deflated: 46 kinds make long rows that are nearly empty. */
export interface PackedModel {
  readonly classes: readonly string[];
  readonly features: string;
  readonly rows: string;
  readonly step: number;
}

export interface FollowUp {
  readonly kind: FollowUpKind;
  /** How sure, 0 to 1. */
  readonly share: number;
  /** Share of all kinds that ask or talk, and leave what is needed as it is. */
  readonly asks: number;
  /** All kinds, the likeliest first. */
  readonly ranked: readonly FollowUpKind[];
}

/** Kinds that say something of the need itself. */
export const statingKinds: readonly FollowUpKind[] = ['change', 'answer', 'whatIf', 'budgetInverse', 'remove'];

export function openFollowUps({ classes, features, rows, step }: PackedModel): (text: string) => FollowUp {
  const inflated = (packed: string): Buffer => inflateRawSync(Buffer.from(packed, 'base64'));
  const model = openModel(
    { classes, features: inflated(features).toString(), rows: inflated(rows).toString('base64'), step },
    followUpKinds,
  );
  return (text) => {
    const scores = model.score(readFollowUpFeatures(text));
    const shares = followUpKinds
      .map((kind, at) => ({ kind, share: Math.exp(scores[at] ?? -Infinity) }))
      .sort((a, b) => b.share - a.share);
    const [top] = shares;
    return {
      kind: top?.kind ?? 'change',
      share: top?.share ?? 0,
      asks: 1 - shares.reduce((sum, { kind, share }) => (statingKinds.includes(kind) ? sum + share : sum), 0),
      ranked: shares.map(({ kind }) => kind),
    };
  };
}

/** What a message after an answer most likely does. Pure, and the same for the same text. */
export const readFollowUp = openFollowUps(stored);
