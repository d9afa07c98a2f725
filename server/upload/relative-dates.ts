import { patchBrief } from '../../rules/brief.ts';
import { say } from '../../rules/message.ts';
import { fold } from '../nlu/fold.ts';
import type { Understanding } from '../protocol/http.ts';

/** "4 meses", "six weeks": a time, with no day, month or year named. */
const DURATION =
  /^\P{L}*(?:\d[\d.,]*|\p{L}+) ?(?:days?|weeks?|months?|quarters?|years?|dias?|semanas?|mes|meses|trimestres?|anos?)\P{L}*$/u;
/** What follows these is a point in time by itself ("next month"). */
const NAMED = /^(?:next|this|proximo|este)\b/;

/**
 * A document says "4 months" from a day of its own, such as the signature of a contract, and not from the day it is
 * read: no date is made of it, and the day is asked for.
 */
export function withoutRelativeDates(read: Understanding): Understanding {
  const proof = read.evidence.find(({ path }) => path === 'deadline');
  if (!proof) return read;
  const text = fold(proof.text);
  if (!DURATION.test(text) || NAMED.test(text)) return read;
  const without = patchBrief(read.brief, { deadline: null });
  if (!without.ok) return read;
  return {
    ...read,
    brief: without.brief,
    evidence: read.evidence.filter((item) => item !== proof),
    unresolved: [
      ...read.unresolved,
      { path: 'deadline', text: proof.text, reason: say('fromWhichDay', { text: proof.text }) },
    ],
  };
}
