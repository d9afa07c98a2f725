import type { Catalog } from '../../catalog/index.ts';
import type { Brief } from '../../rules/brief.ts';
import { propose } from '../../rules/candidates/generate.ts';
import type { Candidate } from '../../rules/candidates/types.ts';
import { askedApproaches, asksToPretrain } from '../../rules/engine/core.ts';
import type { SubjectKind, Subjects } from '../../rules/engine/define.ts';
import { needOf, type Need } from '../../rules/engine/need.ts';
import type { Screen } from '../../rules/engine/screen.ts';
import { gates } from '../../rules/gates/index.ts';
import { scoring } from '../../rules/scoring/index.ts';
import { weightsOf } from '../../rules/scoring/weights.ts';

/** A catalog of the same facts about which nothing is remembered: what is kept by a catalog or an entry finds neither. */
export function forgotten(catalog: Catalog): Catalog {
  const anew = <T extends object>(entries: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
    new Map([...entries].map(([id, entry]) => [id, { ...entry }]));
  return {
    ...catalog,
    models: anew(catalog.models),
    accelerators: anew(catalog.accelerators),
    acceleratorOffers: anew(catalog.acceleratorOffers),
    hostedOffers: anew(catalog.hostedOffers),
    systems: anew(catalog.systems),
  };
}

/** Every gate on every item, one by one: no groups, no lists met before. */
function plainScreen(need: Need): Screen {
  const passes = (kind: SubjectKind, subject: unknown, waive: readonly string[]): boolean =>
    gates.every(
      (gate) =>
        gate.judges !== kind ||
        waive.includes(gate.id) ||
        gate.judge(need, subject as Subjects[SubjectKind]).state !== 'fails',
    );
  return {
    passes: (kind, subject) => passes(kind, subject, []),
    sift: (kind, list, _approach, by) => list.filter((item) => passes(kind, item, by.waive ?? [])),
    excluded: () => [],
    alsoRefused: () => [],
    undecided: new Set(),
  };
}

export interface Placed {
  readonly id: string;
  readonly total: number;
}

/** The ranking by trying everything: each gate on each item, each criterion on each candidate, nothing remembered. */
export function bruteRanking(brief: Brief, catalog: Catalog, today: string): readonly Placed[] {
  const need = needOf(brief, forgotten(catalog), { today });
  const screen = plainScreen(need);
  const feasible = propose(need, screen).filter((one) => screen.passes('solution', one, one.approach, {}));
  const weights = weightsOf(need);
  const best = feasible.reduce((most, { quality }) => Math.max(most, quality.likely), 0);
  const least = Math.min(need.policy.number('scoring.qualityFloor'), best * need.policy.number('scoring.seriousShare'));
  const asked = askedApproaches(need);
  const isAsked = ({ approach }: Candidate): boolean => asked.includes(approach);
  const onlyAsked = asksToPretrain(need) && feasible.some(isAsked);
  return feasible
    .filter((one) => isAsked(one) || (!onlyAsked && one.quality.likely >= least))
    .map((one) => ({
      id: one.id,
      total: scoring.reduce((sum, criterion) => sum + weights[criterion.id] * criterion.judge(need, one).value, 0),
    }))
    .sort((a, b) => b.total - a.total || (a.id < b.id ? -1 : 1));
}
