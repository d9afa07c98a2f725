import { inflateRawSync } from 'node:zlib';
import type { Features } from './features.ts';

/** A linear model as stored: weights in eighths of a byte's range, one row of classes for each feature. */
export interface StoredModel {
  readonly classes: readonly string[];
  /** Names joined by "|", in the order of the rows. */
  readonly features: string;
  /** Rows of signed bytes, in base 64. */
  readonly rows: string;
  /** A byte times this is a weight. */
  readonly step: number;
}

/** The same with its names and rows deflated, as long rows are nearly empty. */
export type PackedModel = StoredModel;

export function unpackModel({ classes, features, rows, step }: PackedModel): StoredModel {
  const inflated = (packed: string): Buffer => inflateRawSync(Buffer.from(packed, 'base64'));
  return { classes, features: inflated(features).toString(), rows: inflated(rows).toString('base64'), step };
}

/** Log-probabilities of each class, in the order of the model's classes. */
export interface LinearModel<C extends string> {
  readonly classes: readonly C[];
  readonly score: (features: Features) => readonly number[];
  /** How much one feature speaks for a class; nothing where it is unknown. */
  readonly weightOf: (feature: string, of: C) => number;
}

/** The softmax of a row, as logarithms. */
function logOfShares(sums: readonly number[]): readonly number[] {
  const top = Math.max(...sums);
  const all = Math.log(sums.reduce((sum, value) => sum + Math.exp(value - top), 0));
  return sums.map((value) => value - top - all);
}

export function openModel<C extends string>(stored: StoredModel, classes: readonly C[]): LinearModel<C> {
  if (stored.classes.join() !== classes.join())
    throw new Error('the stored weights are for other classes: train again');
  const rowOf = new Map(stored.features.split('|').map((name, row) => [name, row * classes.length]));
  const bytes = Buffer.from(stored.rows, 'base64');
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  return {
    classes,
    score: (features) => {
      const sums = new Array<number>(classes.length).fill(0);
      for (const [name, { weight }] of features) {
        const row = rowOf.get(name);
        if (row === undefined) continue;
        const scaled = weight * stored.step;
        for (let of = 0; of < classes.length; of += 1) sums[of] = (sums[of] ?? 0) + scaled * (weights[row + of] ?? 0);
      }
      return logOfShares(sums);
    },
    weightOf: (feature, of) => {
      const row = rowOf.get(feature);
      return row === undefined ? 0 : stored.step * (weights[row + classes.indexOf(of)] ?? 0);
    },
  };
}
