import type { Need } from '../engine/need.ts';
import type { Screen } from '../engine/screen.ts';
import { hostedCandidates, softwareCandidates } from './hosted.ts';
import { hostedSpecialists } from './hosted-specialist.ts';
import { routesFor, type Route } from './ladder.ts';
import { ownProspects } from './own.ts';
import { opened, unbounded, type Prospect } from './prospect.ts';
import { automlCandidates, plainCandidates, predictorCandidates, specialistProspects } from './small.ts';
import { adaptedProspects, pretrainedCandidates } from './trained.ts';
import type { Candidate } from './types.ts';

/** Whole solutions along the ladder of the task, of models and places that pass the gates. */
export function propose(need: Need, screen: Screen): readonly Candidate[] {
  // Route by route, so that what is refused is noted in the order of the ladder.
  return alongLadder(need, screen, (route) => opened(prospectsOf(need, route, screen)));
}

/** The same, each made when it is opened. */
export function prospectsFor(need: Need, screen: Screen): readonly Prospect[] {
  return alongLadder(need, screen, (route) => prospectsOf(need, route, screen));
}

function alongLadder<T>(need: Need, screen: Screen, of: (route: Route) => readonly T[]): readonly T[] {
  return routesFor(need).flatMap((route) =>
    screen.passes('approach', { approach: route.approach }, route.approach, {}) ? of(route) : [],
  );
}

/** Those that pass the gates on whole solutions too. */
export function passing(proposed: readonly Candidate[], screen: Screen): readonly Candidate[] {
  return proposed.filter((candidate) =>
    screen.passes('solution', candidate, candidate.approach, {
      model: candidate.models[0]?.id ?? null,
      offer: candidate.place.offer,
      weight: candidate.money.tco,
    }),
  );
}

function prospectsOf(need: Need, route: Route, screen: Screen): readonly Prospect[] {
  switch (route.worker) {
    case 'none':
      return [unbounded(() => plainCandidates(need, route, screen))];
    case 'software':
      return [unbounded(() => softwareCandidates(need, route, screen))];
    case 'writer':
      if (route.hosted) return [unbounded(() => hostedCandidates(need, route, screen))];
      if (route.approach === 'pretrain') return [unbounded(() => pretrainedCandidates(need, route, screen))];
      return route.training === null ? ownProspects(need, route, screen) : adaptedProspects(need, route, screen);
    case 'specialist':
      return route.hosted
        ? [unbounded(() => hostedSpecialists(need, route, screen))]
        : specialistProspects(need, route, screen);
    case 'predictor':
      return [
        unbounded(() =>
          route.approach === 'automl'
            ? automlCandidates(need, route, screen)
            : predictorCandidates(need, route, screen),
        ),
      ];
  }
}
