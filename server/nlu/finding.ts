import type { BriefPath } from '../../rules/brief.ts';
import type { Message } from '../../rules/message.ts';

/** A value proposed for one field of the brief, with the words it came from (UTF-16 offsets, end exclusive). */
export interface Finding {
  readonly path: BriefPath;
  readonly value: unknown;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
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
