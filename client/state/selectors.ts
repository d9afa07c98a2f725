import type { SessionState } from './reducer.ts';
import type {
  Advice,
  AdviceEvent,
  Brief,
  Estimate,
  Evidence,
  MessageEvent,
  QuestionPart,
  Solution,
  UnderstoodEvent,
  WireEvent,
} from './types.ts';

type Events = readonly WireEvent[];
type WithEvents = Pick<SessionState, 'events'>;

function lastWhere<T extends WireEvent>(events: Events, wanted: (event: WireEvent) => event is T): T | undefined {
  return events.findLast(wanted);
}
const isUnderstood = (event: WireEvent): event is UnderstoodEvent => event.type === 'understood';
const isRealAdvice = (event: WireEvent): event is AdviceEvent => event.type === 'advice' && !event.whatIf;
const isWhatIf = (event: WireEvent): event is AdviceEvent => event.type === 'advice' && event.whatIf;

/** The brief as last accepted; empty before anything was understood. */
export function briefOf(state: WithEvents): Brief {
  const last = lastWhere(
    state.events,
    (event): event is UnderstoodEvent | AdviceEvent => isUnderstood(event) || isRealAdvice(event),
  );
  if (last === undefined) return {};
  return last.type === 'understood' ? last.brief : last.advice.brief;
}

/** Advice on the brief itself, with the solution chosen in it; none on an empty brief, which asks for nothing. */
export function adviceOf(state: WithEvents): AdviceEvent | undefined {
  const emptied = lastWhere(state.events, isUnderstood);
  const last = lastWhere(state.events, isRealAdvice);
  if (last === undefined || saysNothing(last.advice.brief)) return undefined;
  return emptied !== undefined && emptied.seq > last.seq && saysNothing(emptied.brief) ? undefined : last;
}

function saysNothing(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value === undefined;
  return Object.values(value).every(saysNothing);
}

/** The what-if to show: the newest, unless the brief changed after it or the person closed it. */
export function whatIfOf(state: Pick<SessionState, 'events' | 'closedWhatIf'>): AdviceEvent | undefined {
  const whatIf = lastWhere(state.events, isWhatIf);
  if (whatIf === undefined || whatIf.seq <= state.closedWhatIf) return undefined;
  const changed = state.events.slice(whatIf.seq).some((event) => event.type === 'understood' || isRealAdvice(event));
  return changed ? undefined : whatIf;
}

/** The needs of the conversation where there are several, and the open one; null where there is one. */
export function needsOf(state: WithEvents): { readonly briefs: readonly Brief[]; readonly at: number } | null {
  const known = lastWhere(
    state.events,
    (event): event is UnderstoodEvent => isUnderstood(event) && event.workloads !== undefined,
  )?.workloads;
  return known === undefined || known.briefs.length < 2 ? null : known;
}

/** The price book whose prices count in this conversation; null for those of the lists. */
export function priceBookOf(state: WithEvents): string | null {
  const chosen = lastWhere(
    state.events,
    (event): event is UnderstoodEvent => isUnderstood(event) && event.priceBook !== undefined,
  );
  return chosen?.priceBook ?? null;
}

export interface FieldOrigin {
  /** How the field came to be: read from words, answered, or set by hand. */
  readonly by: UnderstoodEvent['by'];
  readonly evidence: Evidence | null;
}

/** For each path of the brief, where its present value comes from: the newest event that set it. */
export function originsOf(state: WithEvents): ReadonlyMap<string, FieldOrigin> {
  const origins = new Map<string, FieldOrigin>();
  for (const event of state.events.filter(isUnderstood)) {
    for (const [path, value] of Object.entries(event.patch)) {
      const covers = (other: string): boolean =>
        other === path || path.startsWith(`${other}.`) || other.startsWith(`${path}.`);
      const own = event.evidence.filter((entry) => covers(entry.path));
      const evidence = own.toSorted((a, b) => b.confidence - a.confidence)[0] ?? null;
      if (value === null) origins.delete(path);
      else origins.set(path, { by: event.by, evidence });
    }
  }
  return origins;
}

export interface TranscriptMessage {
  readonly kind: 'message';
  readonly event: MessageEvent;
  /** Words of a customer's message that were understood. */
  readonly evidence: readonly Evidence[];
}
export interface TranscriptUnderstood {
  readonly kind: 'understood';
  readonly event: UnderstoodEvent;
}
export type TranscriptEntry =
  | TranscriptMessage
  | TranscriptUnderstood
  | { readonly kind: 'participant'; readonly event: Extract<WireEvent, { type: 'participant' }> };

/** What the conversation column shows, oldest first. Advice itself is shown by the board. */
export function transcriptOf(state: WithEvents): readonly TranscriptEntry[] {
  const evidenceBySeq = new Map<number, readonly Evidence[]>();
  for (const event of state.events.filter(isUnderstood)) {
    if (event.messageSeq !== null) evidenceBySeq.set(event.messageSeq, event.evidence);
  }
  return state.events.flatMap((event): readonly TranscriptEntry[] => {
    if (event.type === 'message') return [{ kind: 'message', event, evidence: evidenceBySeq.get(event.seq) ?? [] }];
    if (event.type === 'participant') return [{ kind: 'participant', event }];
    const says = event.type === 'understood' && (Object.keys(event.patch).length > 0 || event.unresolved.length > 0);
    return says ? [{ kind: 'understood', event }] : [];
  });
}

/**
 * The question that waits for an answer: the newest, while nothing was understood after it and no words of the person
 * wait for their reply. A choice, a comparison or a what-if leaves it open.
 */
export function openQuestionOf(state: WithEvents): { readonly seq: number; readonly part: QuestionPart } | null {
  const spoken = state.events.filter((event) => event.type === 'message' || event.type === 'understood');
  const last = spoken.at(-1);
  if (last?.type === 'message' && last.from === 'customer') return null;
  for (const event of spoken.toReversed()) {
    if (event.type === 'understood') return null;
    const part = event.parts.find((candidate) => candidate.type === 'question');
    if (part !== undefined) return { seq: event.seq, part };
  }
  return null;
}

/** A resumed conversation whose events are still coming. */
export function isLoading(state: Pick<SessionState, 'events' | 'expectedSeq' | 'status'>): boolean {
  return state.events.length < state.expectedSeq;
}

/** A figure of a solution or of its training by its name on the wire. */
export function figureOf(solution: Solution | undefined, name: string): Estimate | undefined {
  if (solution === undefined) return undefined;
  const own: Readonly<Record<string, Estimate | undefined>> = solution.estimates;
  return own[name] ?? Object.entries(trainingFigures(solution)).find(([key]) => key === name)?.[1];
}

function trainingFigures(solution: Solution): Readonly<Record<string, Estimate>> {
  if (solution.training === null) return {};
  const { acceleratorHours, wallClockHours, energyMwh, carbonTonnes, cost } = solution.training;
  return { acceleratorHours, wallClockHours, energyMwh, carbonTonnes, cost };
}

/** Which list of the catalog holds a model of a solution: what is hosted is an offer. */
export function modelKindOf(id: string, solution: Solution | undefined): 'models' | 'offers' {
  return solution?.serving.offer === id ? 'offers' : 'models';
}

const NOT_SOURCES = ['brief', 'assumption'];

/** Whether the `source` of a figure's input names an entry of the catalog's sources. */
export function isCatalogSource(source: string): boolean {
  return source !== '' && !NOT_SOURCES.includes(source) && !/^(policy|figure|measurement):/.test(source);
}

function estimatesOf(solution: Solution): readonly Estimate[] {
  const own = Object.values(solution.estimates).filter((estimate): estimate is Estimate => estimate !== undefined);
  return [...own, ...Object.values(trainingFigures(solution))];
}

/** Ids of every source behind an advice, each with how many figures or statements rest on it; most used first. */
export function usedSourcesOf(advice: Advice): readonly { readonly id: string; readonly uses: number }[] {
  const uses = new Map<string, number>();
  const count = (id: string): Map<string, number> => uses.set(id, (uses.get(id) ?? 0) + 1);
  for (const solution of advice.solutions) {
    for (const estimate of estimatesOf(solution)) {
      const ids = new Set(estimate.inputs.map((input) => input.source).filter(isCatalogSource));
      ids.forEach(count);
    }
    for (const risk of solution.risks) for (const source of risk.sources) count(source.id);
  }
  for (const entry of advice.advice) for (const source of entry.sources) count(source.id);
  return [...uses].map(([id, n]) => ({ id, uses: n })).toSorted((a, b) => b.uses - a.uses || (a.id < b.id ? -1 : 1));
}
