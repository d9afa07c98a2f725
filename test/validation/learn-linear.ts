import { deflateRawSync } from 'node:zlib';
import type { Features } from '../../server/nlu/learned/features.ts';
import type { PackedModel, StoredModel } from '../../server/nlu/learned/model.ts';

export interface Example {
  readonly features: Features;
  readonly class: number;
  /** How much it counts beside the others; 1 where not said. */
  readonly counts?: number;
}

/** How a softmax regression is fitted; chosen by cross-validation over the phrases. */
export interface Fit {
  readonly passes: number;
  readonly rate: number;
  readonly shrink: number;
  /** Features in fewer examples are left out. */
  readonly fewest: number;
  /** The features that weigh most are kept. */
  readonly most: number;
  /** Features whose names begin so weigh more the rarer they are: by the logarithm of the examples for each. */
  readonly rarely?: readonly string[];
}

/** The same numbers on every machine: a linear congruential generator with the constants of Numerical Recipes. */
function shuffler(): (list: Row[]) => void {
  let state = 1;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return (list) => {
    for (let at = list.length - 1; at > 0; at -= 1) {
      const other = Math.floor(next() * (at + 1));
      const [one, two] = [list[at], list[other]];
      if (one !== undefined && two !== undefined) [list[at], list[other]] = [two, one];
    }
  };
}

/** The logarithm at which a feature counts as it is: one in fifty-odd examples. */
const RARE = 4;

interface Row {
  readonly at: readonly number[];
  readonly weight: readonly number[];
  readonly class: number;
  readonly counts: number;
}

/**
 * Softmax regression by stochastic gradient descent with AdaGrad steps (Duchi, Hazan and Singer 2011) and an L2
 * penalty. Deterministic: the same examples give the same weights.
 */
export function fitLinear(examples: readonly Example[], classes: readonly string[], fit: Fit): StoredModel {
  const seen = new Map<string, number>();
  for (const { features } of examples) for (const name of features.keys()) seen.set(name, (seen.get(name) ?? 0) + 1);
  const names = [...seen].filter(([, count]) => count >= fit.fewest).map(([name]) => name);
  const scaleOf = (name: string) =>
    fit.rarely?.includes(name[0] ?? '') === true ? Math.log(examples.length / (seen.get(name) ?? 1)) / RARE : 1;
  const scales = names.map(scaleOf);
  const indexOf = new Map(names.map((name, at) => [name, at]));
  const rows: Row[] = examples.map((example) => {
    const known = [...example.features].flatMap(([name, { weight }]) => {
      const at = indexOf.get(name);
      return at === undefined ? [] : [{ at, weight: weight * (scales[at] ?? 1) }];
    });
    return {
      at: known.map(({ at }) => at),
      weight: known.map(({ weight }) => weight),
      class: example.class,
      counts: example.counts ?? 1,
    };
  });
  const width = classes.length;
  const weights = new Float64Array(names.length * width);
  const slopes = new Float64Array(names.length * width).fill(1e-6);
  const sums = new Float64Array(width);
  const mean = new Float64Array(names.length * width);
  const shuffle = shuffler();
  const averaged = Math.ceil(fit.passes / 2);
  for (let pass = 0; pass < fit.passes; pass += 1) {
    shuffle(rows);
    for (const row of rows) step(row, { weights, slopes, sums, width, fit });
    // The mean of the later passes, as the last steps of one pass only follow the last examples.
    if (pass >= fit.passes - averaged)
      weights.forEach((weight, at) => (mean[at] = (mean[at] ?? 0) + weight / averaged));
  }
  scales.forEach((scale, at) => {
    for (let of = 0; of < width; of += 1) mean[at * width + of] = (mean[at * width + of] ?? 0) * scale;
  });
  return pack({ names, weights: mean, classes, most: fit.most });
}

interface State {
  readonly weights: Float64Array;
  readonly slopes: Float64Array;
  readonly sums: Float64Array;
  readonly width: number;
  readonly fit: Fit;
}

function step(row: Row, { weights, slopes, sums, width, fit }: State): void {
  sums.fill(0);
  row.at.forEach((at, index) => {
    const weight = row.weight[index] ?? 0;
    for (let of = 0; of < width; of += 1) sums[of] = (sums[of] ?? 0) + weight * (weights[at * width + of] ?? 0);
  });
  const top = Math.max(...sums);
  let all = 0;
  for (let of = 0; of < width; of += 1) {
    sums[of] = Math.exp((sums[of] ?? 0) - top);
    all += sums[of] ?? 0;
  }
  row.at.forEach((at, index) => {
    const weight = row.weight[index] ?? 0;
    for (let of = 0; of < width; of += 1) {
      const place = at * width + of;
      const error = (sums[of] ?? 0) / all - (row.class === of ? 1 : 0);
      const slope = row.counts * error * weight + fit.shrink * (weights[place] ?? 0);
      slopes[place] = (slopes[place] ?? 0) + slope * slope;
      weights[place] = (weights[place] ?? 0) - (fit.rate * slope) / Math.sqrt(slopes[place] ?? 1);
    }
  });
}

const LARGEST_BYTE = 127;

/** A model as it is stored: its weights to so many steps either way, as finer ones change no reading and take room. */
export function packModel({ classes, features, rows, step }: StoredModel, steps: number): PackedModel {
  const signed = new Int8Array(new Uint8Array(Buffer.from(rows, 'base64')).buffer);
  const coarse = signed.map((byte) => Math.round((byte / LARGEST_BYTE) * steps));
  const packed = (bytes: Uint8Array): string => deflateRawSync(bytes, { level: 9 }).toString('base64');
  return {
    classes,
    features: packed(Buffer.from(features)),
    rows: packed(new Uint8Array(coarse.buffer)),
    step: Number(((step * LARGEST_BYTE) / steps).toPrecision(3)),
  };
}

interface Fitted {
  readonly names: readonly string[];
  readonly weights: Float64Array;
  readonly classes: readonly string[];
  readonly most: number;
}

/** The features that weigh most, each weight in one byte. */
function pack({ names, weights, classes, most }: Fitted): StoredModel {
  const width = classes.length;
  const kept = names
    .map((name, at) => {
      const row = weights.subarray(at * width, (at + 1) * width);
      return { name, row, spread: Math.max(...row) - Math.min(...row) };
    })
    .sort((a, b) => b.spread - a.spread || (a.name < b.name ? -1 : 1))
    .slice(0, most);
  const largest = kept.reduce((top, { row }) => Math.max(top, ...row.map(Math.abs)), 0);
  // Three significant digits: a step is a number people can compare.
  const stepSize = Number((largest / LARGEST_BYTE).toPrecision(3));
  const bytes = Int8Array.from(
    kept.flatMap(({ row }) =>
      [...row].map((weight) => Math.max(-LARGEST_BYTE, Math.min(LARGEST_BYTE, Math.round(weight / stepSize)))),
    ),
  );
  return {
    classes,
    features: kept.map(({ name }) => name).join('|'),
    rows: Buffer.from(bytes.buffer).toString('base64'),
    step: stepSize,
  };
}
