import type { BriefPath } from '../../rules/brief.ts';
import { say, type Message } from '../../rules/message.ts';

/** A value proposed for one field of the brief, with the words it came from (UTF-16 offsets, end exclusive). */
export interface Finding {
  readonly path: BriefPath;
  readonly value: unknown;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  /** Said to put right what was said before ("no, 300 users"). */
  readonly corrects?: boolean;
}

/** Words that could mean several things, and why they were not read. */
export interface Doubt {
  readonly path: BriefPath;
  readonly start: number;
  readonly end: number;
  readonly reason: Message;
}

export interface Reading {
  readonly findings: readonly Finding[];
  readonly doubts: readonly Doubt[];
}

export const nothing: Reading = { findings: [], doubts: [] };

export function allOf(...readings: readonly Reading[]): Reading {
  return {
    findings: readings.flatMap((reading) => reading.findings),
    doubts: readings.flatMap((reading) => reading.doubts),
  };
}

interface Said {
  readonly path: BriefPath;
  readonly start: number;
  readonly end: number;
}

/** Two values for one field: the one kept is named, the other is pointed at. */
export function twoValues(text: string, kept: Said, other: Said): Doubt {
  return {
    path: kept.path,
    start: other.start,
    end: other.end,
    reason: say('twoValues', { text: text.slice(kept.start, kept.end) }),
  };
}
