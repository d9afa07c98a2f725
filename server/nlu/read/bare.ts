import { readBrief, type Brief, type BriefPath } from '../../../rules/brief.ts';
import { say } from '../../../rules/message.ts';
import type { Doc } from '../document.ts';
import { nothing, type Doubt, type Finding, type Reading } from '../finding.ts';
import type { Token } from '../tokens.ts';
import { wordList } from '../word-list.ts';
import { isCorrection } from './around.ts';

const figures: readonly BriefPath[] = [
  'load.users',
  'load.concurrentRequests',
  'load.requestsPerDay',
  'load.requestsPerSecond',
  'data.volume',
  'data.sizeGb',
  'data.sites',
  'budget.amount',
  'latency.e2eSeconds',
  'horizonMonths',
];
/** A number that ends its clause counts nothing that was said with it. */
const ends = new Set(wordList('. , ; ! ? ) please por then entonces mejor instead rather than en not no sino but'));
/** Corrections are short; in a long text a bare number is a detail. */
const SHORT = 400;

interface Bare {
  readonly token: Token;
  readonly value: number;
  readonly corrects: boolean;
}

function bareNumbers(doc: Doc, known: readonly (Finding | Doubt)[]): readonly Bare[] {
  return doc.tokens.flatMap((token, at) => {
    const next = doc.tokens[at + 1];
    if (!token.number || !(next === undefined || next.sentence !== token.sentence || ends.has(next.text))) return [];
    if (known.some((item) => token.start < item.end && item.start < token.end)) return [];
    return [{ token, value: token.number.high, corrects: isCorrection(doc, at) }];
  });
}

/**
 * "No, 300": a number without its unit puts right the last figure of the same text, else the only figure known; "300,
 * not 50" the figure that was 50. Where several figures could be meant it is asked.
 */
export function readBare(
  doc: Doc,
  context: { readonly findings: readonly Finding[]; readonly doubts: readonly Doubt[]; readonly brief: Brief },
): Reading {
  if (doc.text.length > SHORT) return nothing;
  const bare = bareNumbers(doc, [...context.findings, ...context.doubts]);
  if (bare.length === 0) return nothing;
  const put = ({ token, value }: Bare, path: BriefPath): Reading => ({
    findings: [{ path, value, start: token.start, end: token.end, confidence: 0.8, corrects: true }],
    doubts: [],
  });
  const knownAs = (value: number) => figures.filter((path) => readBrief(context.brief, path) === value);
  const [one, two] = bare;
  if (one && two && bare.length === 2) {
    const [first, second] = [knownAs(one.value), knownAs(two.value)];
    if (first.length === 1 && first[0] !== undefined && second.length === 0) return put(two, first[0]);
    if (second.length === 1 && second[0] !== undefined && first.length === 0) return put(one, second[0]);
  }
  const meant = bare.findLast((item) => item.corrects);
  if (!meant) return nothing;
  const said = context.findings.findLast(
    (finding) => figures.includes(finding.path) && finding.end <= meant.token.start,
  );
  if (said) return put(meant, said.path);
  const stated = figures.filter((path) => readBrief(context.brief, path) !== undefined);
  const [only] = stated;
  if (only === undefined) return nothing;
  if (stated.length === 1) return put(meant, only);
  const { start, end } = meant.token;
  return {
    findings: [],
    doubts: [{ path: only, start, end, reason: say('numberOfWhat', { text: doc.text.slice(start, end) }) }],
  };
}
