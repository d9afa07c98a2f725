import type { Need } from '../engine/need.ts';
import type { Screen } from '../engine/screen.ts';
import { hostedCandidates, softwareCandidates } from './hosted.ts';
import { hostedSpecialists } from './hosted-specialist.ts';
import { routesFor, type Route } from './ladder.ts';
import { ownCandidates } from './own.ts';
import { automlCandidates, plainCandidates, predictorCandidates, specialistCandidates } from './small.ts';
import { adaptedCandidates, pretrainedCandidates } from './trained.ts';
import type { Candidate } from './types.ts';

/** Whole solutions along the ladder of the task, of models and places that pass the gates. */
export function propose(need: Need, screen: Screen): readonly Candidate[] {
  return routesFor(need).flatMap((route) =>
    screen.passes('approach', { approach: route.approach }, route.approach, {})
      ? candidatesOf(need, route, screen)
      : [],
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

function candidatesOf(need: Need, route: Route, screen: Screen): readonly Candidate[] {
  switch (route.worker) {
    case 'none':
      return plainCandidates(need, route, screen);
    case 'software':
      return softwareCandidates(need, route, screen);
    case 'writer':
      if (route.hosted) return hostedCandidates(need, route, screen);
      if (route.approach === 'pretrain') return pretrainedCandidates(need, route, screen);
      return route.training === null ? ownCandidates(need, route, screen) : adaptedCandidates(need, route, screen);
    case 'specialist':
      return route.hosted ? hostedSpecialists(need, route, screen) : specialistCandidates(need, route, screen);
    case 'predictor':
      return route.approach === 'automl'
        ? automlCandidates(need, route, screen)
        : predictorCandidates(need, route, screen);
  }
}
