import { readFileSync, writeFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { readFollowUpFeatures } from '../../server/nlu/learned/follow-up-features.ts';
import { followUpKinds } from '../../server/nlu/learned/follow-up-kinds.ts';
import { openFollowUps, type PackedModel } from '../../server/nlu/learned/follow-ups.ts';
import { fitLinear, type Example, type Fit } from './learn-linear.ts';
import { digestOfFollowUps, heldOutFollowUps, learntFollowUps, type FollowUpPhrase } from './learn-follow-phrases.ts';

/**
 * Learns what messages after an answer do from made-up ones and writes the weights: `tsx
 * test/validation/learn-follow-ups.ts`; with `--cross` it only shows how written phrases left out are read, with
 * `--held-out` how those are that were never tuned on. The same phrases give the same file, byte for byte.
 */
const fit: Fit = { passes: 10, rate: 0.1, shrink: 0.0003, fewest: 2, most: 2600 };
/** One of many that a pattern makes, beside one that somebody wrote. */
const OF_A_PATTERN = 0.1;
/** Weights are kept to so many steps either way: finer ones change no reading and take room. */
const STEPS = 12;
const LARGEST_BYTE = 127;
const FOLDS = 5;
const SURE = 0.5;

const exampleOf = ({ text, kind, made }: FollowUpPhrase): Example => ({
  features: readFollowUpFeatures(text),
  class: followUpKinds.indexOf(kind),
  counts: made ? OF_A_PATTERN : 1,
});

function learn(phrases: readonly FollowUpPhrase[]): PackedModel {
  const { features, rows, step } = fitLinear(phrases.map(exampleOf), followUpKinds, fit);
  const coarse = Int8Array.from(Buffer.from(rows, 'base64'), (byte) => {
    const signed = byte > LARGEST_BYTE ? byte - 2 * (LARGEST_BYTE + 1) : byte;
    return Math.round((signed / LARGEST_BYTE) * STEPS);
  });
  const packed = (bytes: Uint8Array): string => deflateRawSync(bytes, { level: 9 }).toString('base64');
  return {
    classes: followUpKinds,
    features: packed(Buffer.from(features)),
    rows: packed(new Uint8Array(coarse.buffer)),
    step: Number(((step * LARGEST_BYTE) / STEPS).toPrecision(3)),
  };
}

interface Share {
  readonly right: number;
  readonly sure: number;
  readonly sureRight: number;
  readonly of: number;
}

function shareOf(packed: PackedModel, phrases: readonly FollowUpPhrase[]): Share {
  const read = openFollowUps(packed);
  const got = phrases.map(({ text, kind }) => ({ ...read(text), right: read(text).kind === kind }));
  const sure = got.filter(({ share }) => share >= SURE);
  return {
    right: got.filter(({ right }) => right).length,
    sure: sure.length,
    sureRight: sure.filter(({ right }) => right).length,
    of: got.length,
  };
}

const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
const told = ({ right, sure, sureRight, of }: Share) =>
  `${percent(right, of)} of ${String(of)} right; sure of ${percent(sure, of)}, of those right ${percent(sureRight, sure)}`;

const phrases = learntFollowUps();
const file = new URL('../../server/nlu/learned/follow-ups.json', import.meta.url);
if (process.argv.includes('--cross')) {
  const written = phrases.filter(({ made }) => !made);
  const made = phrases.filter((phrase) => phrase.made);
  const all = Array.from({ length: FOLDS }, (_, fold) =>
    shareOf(
      learn([...made, ...written.filter((_phrase, at) => at % FOLDS !== fold)]),
      written.filter((_phrase, at) => at % FOLDS === fold),
    ),
  );
  const sum = (of: keyof Share) => all.reduce((total, one) => total + one[of], 0);
  console.log(told({ right: sum('right'), sure: sum('sure'), sureRight: sum('sureRight'), of: sum('of') }));
} else if (process.argv.includes('--held-out')) {
  const stored = JSON.parse(readFileSync(file, 'utf8')) as PackedModel;
  for (const language of ['en', 'es'] as const)
    console.log(
      language,
      told(
        shareOf(
          stored,
          heldOutFollowUps().filter((phrase) => phrase.language === language),
        ),
      ),
    );
} else {
  const about = `Softmax regression over ${String(phrases.length)} made-up messages after an answer (test/validation/understanding: follow-ups, follow-up-patterns), written by test/validation/learn-follow-ups.ts; names and rows are deflated`;
  const learnt = learn(phrases);
  const written = `${JSON.stringify({ about, learntFrom: digestOfFollowUps(phrases), ...learnt }, null, 2)}\n`;
  writeFileSync(file, written);
  console.log(`${(written.length / 1000).toFixed(0)} kB; of those learnt: ${told(shareOf(learnt, phrases))}`);
}
