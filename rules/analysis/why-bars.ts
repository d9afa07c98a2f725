import type { Approach } from '../../catalog/index.ts';
import { routesFor, type Route } from '../candidates/ladder.ts';
import { existingPlaces, machinesOf } from '../candidates/places.ts';
import { abilitiesOf, fieldFor } from '../candidates/quality.ts';
import type { Candidate } from '../candidates/types.ts';
import type { SubjectKind, Subjects } from '../engine/define.ts';
import type { Need } from '../engine/need.ts';
import { gates } from '../gates/index.ts';
import type { Why } from '../why-shape.ts';
import type { Entry } from './why-entry.ts';

type Bar = Why['exclusions'][number];

const MOST = 6;

/** What each gate of a kind says against subjects that are all refused; nothing where one of them passes. */
function refusals<K extends SubjectKind>(
  need: Need,
  kind: K,
  { subjects, approach }: { readonly subjects: readonly Subjects[K][]; readonly approach: Approach | null },
): readonly Bar[] {
  const against = subjects.map((subject) =>
    gates.flatMap((gate): readonly Bar[] => {
      if (gate.judges !== kind) return [];
      const verdict = gate.judge(need, subject);
      return verdict.state === 'fails'
        ? [{ rule: gate.id, approach, reason: verdict.reason, unlock: verdict.unlock }]
        : [];
    }),
  );
  return against.some((bars) => bars.length === 0) ? [] : firstOfEach(against.flat());
}

/** One line a rule: the first that was met. */
function firstOfEach(bars: readonly Bar[]): readonly Bar[] {
  const seen = new Set<string>();
  return bars.filter(({ rule }) => !seen.has(rule) && seen.add(rule));
}

/** Every rule that bars what the entry stands for, with the values it saw. */
export function barsOf(need: Need, entry: Entry, proposed: readonly Candidate[]): Bar[] {
  return [...firstOfEach([...ownBars(need, entry), ...solutionBars(need, entry, proposed)])].slice(0, MOST);
}

function ownBars(need: Need, entry: Entry): readonly Bar[] {
  const { catalog } = need;
  const ids = [...entry.ids];
  const routes = routesFor(need);
  switch (entry.kind) {
    case 'approach':
      return ids.flatMap((id) =>
        routes
          .filter(({ approach }) => approach === id)
          .flatMap((route) => [...approachBars(need, [route]), ...placeBars(need, route)]),
      );
    case 'model': {
      const subjects = ids.flatMap((id) => catalog.models.get(id) ?? []);
      const uses = routes.filter(
        ({ hosted, domains }) => !hosted && subjects.some((one) => domains.includes(one.domain)),
      );
      const hosted = hostedBars(need, entry, routes);
      if (subjects.length === 0 || uses.length === 0) return hosted;
      return [
        ...refusals(need, 'model', { subjects, approach: null }),
        ...approachBars(need, uses),
        ...uses.flatMap((route) => placeBars(need, route)),
        ...hosted,
      ];
    }
    case 'hosted_model':
      return hostedBars(need, entry, routes);
    case 'accelerator':
    case 'machine': {
      const { rented, bought, leased } = machinesOf(catalog);
      const subjects = [...existingPlaces(need), ...bought, ...leased, ...rented].filter(
        ({ accelerator, offer }) => entry.ids.has(accelerator?.id ?? '') || entry.ids.has(offer ?? ''),
      );
      return refusals(need, 'place', { subjects, approach: null });
    }
    case 'solution':
    case 'tool':
      return [];
  }
}

function approachBars(need: Need, routes: readonly Route[]): readonly Bar[] {
  const [first] = routes;
  const subjects = routes.map(({ approach }) => ({ approach }));
  return refusals(need, 'approach', { subjects, approach: first?.approach ?? null });
}

/** Where an approach runs: with those who host it, or on machines rented, bought or run by a vendor. */
function placeBars(need: Need, { hosted, approach }: Route): readonly Bar[] {
  const machines = machinesOf(need.catalog);
  const subjects = hosted
    ? machines.hosted
    : [...existingPlaces(need), ...machines.bought, ...machines.leased, ...machines.rented];
  return refusals(need, 'place', { subjects, approach });
}

function hostedBars(need: Need, entry: Entry, routes: readonly Route[]): readonly Bar[] {
  const [route] = routes.filter(({ hosted, worker }) => hosted && worker === 'writer');
  if (!route) return [];
  const places = machinesOf(need.catalog).hosted.filter(
    ({ hosted }) => entry.ids.has(hosted.id) || entry.ids.has(hosted.openModel ?? ''),
  );
  if (places.length === 0) return [];
  const abilities = abilitiesOf(need.catalog);
  const field = fieldFor(need.task, route.field);
  const subjects = places.map(({ hosted }) => ({ ...hosted, scored: abilities.ofHosted(hosted, field) !== null }));
  const { approach } = route;
  return [
    ...refusals(need, 'place', { subjects: places, approach }),
    ...refusals(need, 'hosted', { subjects, approach }),
    ...approachBars(need, [route]),
  ];
}

/** Gates on whole solutions, for those that were proposed with the entry. */
function solutionBars(need: Need, entry: Entry, proposed: readonly Candidate[]): readonly Bar[] {
  const subjects: readonly Candidate[] = proposed.filter((candidate) => entry.isIn(candidate));
  return refusals(need, 'solution', { subjects, approach: subjects[0]?.approach ?? null });
}
