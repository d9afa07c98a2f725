import type { Accelerator, Approach, HostedOffer, Model } from '../../catalog/index.ts';
import type { Advice, CriterionId, Severity } from '../advice-shape.ts';
import type { Brief, BriefPath } from '../brief.ts';
import type { Message } from '../message.ts';
import type { Candidate, Place } from '../candidates/types.ts';
import type { Need } from './need.ts';

/** Three-valued: a rule that lacks a field says which one, and that field may become the next question. */
export type Verdict =
  | { readonly state: 'holds' }
  | { readonly state: 'fails'; readonly reason: Message; readonly unlock: Message }
  | { readonly state: 'unknown'; readonly missing: BriefPath };

export const holds: Verdict = { state: 'holds' };
export function fails(reason: Message, unlock: Message): Verdict {
  return { state: 'fails', reason, unlock };
}
export function unknown(missing: BriefPath): Verdict {
  return { state: 'unknown', missing };
}

/** What a gate can look at, from the cheapest to judge to the most expensive. */
export interface Subjects {
  /** An approach of the ladder, before any model or machine is chosen. */
  readonly approach: { readonly approach: Approach };
  /** Where it would run: a provider, a machine, a rented instance. */
  readonly place: Place;
  readonly model: Model;
  readonly hosted: HostedOffer & { readonly scored: boolean };
  /** A complete, sized and priced solution. */
  readonly solution: Candidate;
}
export type SubjectKind = keyof Subjects;

interface Described {
  readonly id: string;
  /** The question the rule answers, one line of English for the documentation. */
  readonly question: string;
  readonly needs: readonly BriefPath[];
  /** Policy values it reads ("gates.minimumLabels.transfer_learning"). */
  readonly policy: readonly string[];
  /** Catalog source ids. */
  readonly sources: readonly string[];
}

/** `given.subject` overrides a plain default subject of the kind, see `engine/examples.ts`. */
export interface GateExample<K extends SubjectKind> {
  readonly given: { readonly brief: Brief; readonly subject: SubjectOverride<K> };
  readonly then: Verdict['state'];
}
export type SubjectOverride<K extends SubjectKind> = K extends 'place'
  ? PlaceOverride
  : K extends 'solution'
    ? Partial<Omit<Candidate, 'place'>> & { readonly place?: PlaceOverride }
    : Partial<Subjects[K]>;
export type PlaceOverride = Partial<Omit<Place, 'accelerator'>> & {
  readonly accelerator?: Partial<Accelerator> | null;
};

export interface Gate<K extends SubjectKind = SubjectKind> extends Described {
  readonly judges: K;
  /** Set where who is no worse in money, weeks, waits and quality is never refused instead of the other. */
  readonly monotone?: true;
  readonly judge: (need: Need, subject: Subjects[K]) => Verdict;
  readonly examples: readonly GateExample<K>[];
}
/** The kind is erased so that all gates fit one list; `judges` tells it back. */
export function defineGate<K extends SubjectKind>(gate: Gate<K>): Gate {
  return gate as unknown as Gate;
}

export interface CriterionValue {
  /** 0 worst, 1 best. */
  readonly value: number;
  /** Put into words for what is shown only. */
  readonly reason: () => Message;
}
/** An example orders two candidates: `better` must get a higher value than `worse`. */
export interface CriterionExample {
  readonly brief: Brief;
  readonly better: SubjectOverride<'solution'>;
  readonly worse: SubjectOverride<'solution'>;
}
export interface Criterion extends Described {
  readonly id: CriterionId;
  readonly judge: (need: Need, candidate: Candidate) => CriterionValue;
  readonly examples: readonly CriterionExample[];
}
export function defineCriterion(criterion: Criterion): Criterion {
  return criterion;
}

/** What a piece of advice or a risk knows: the need, and the candidate ahead (null when nothing is feasible). */
export interface AdviceContext {
  readonly need: Need;
  readonly winner: Candidate | null;
  /** Everything feasible, best first. */
  readonly ranked?: readonly Candidate[];
}
export type AdviceVerdict =
  | {
      readonly state: 'holds';
      readonly text: Message;
      readonly severity?: Severity;
      /** What this text rests on, where it is less than all that the rule can cite. */
      readonly sources?: readonly string[];
      readonly phases?: Advice['advice'][number]['phases'];
    }
  | { readonly state: 'fails' }
  | { readonly state: 'unknown'; readonly missing: BriefPath };
export const silent: AdviceVerdict = { state: 'fails' };
export interface AdviceExample {
  readonly given: {
    readonly brief: Brief;
    readonly winner?: SubjectOverride<'solution'> | null;
    /** Further feasible solutions, after the winner. */
    readonly ranked?: readonly SubjectOverride<'solution'>[];
    readonly today?: string;
  };
  readonly then: AdviceVerdict['state'];
}
export interface AdviceRule extends Described {
  readonly severity: Severity;
  readonly judge: (context: AdviceContext) => AdviceVerdict;
  readonly examples: readonly AdviceExample[];
}
export function defineAdvice(rule: AdviceRule): AdviceRule {
  return rule;
}

/** A risk of one solution with what to do about it. */
export interface RiskRule extends Described {
  readonly severity: Severity;
  readonly judge: (context: {
    readonly need: Need;
    readonly candidate: Candidate;
  }) => { readonly state: 'holds'; readonly text: Message; readonly mitigation: Message } | { readonly state: 'fails' };
  readonly examples: readonly {
    readonly given: { readonly brief: Brief; readonly subject: SubjectOverride<'solution'> };
    readonly then: 'holds' | 'fails';
  }[];
}
export function defineRisk(rule: RiskRule): RiskRule {
  return rule;
}

export type Assumption = Advice['assumptions'][number];
