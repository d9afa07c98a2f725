import type { Brief } from '../../../rules/brief.ts';

/** Needs by what a person would call them. */
export type Needs = Readonly<Record<string, Brief>>;
