import type { Catalog, Tool } from '../../catalog/index.ts';
import type { Need } from '../engine/need.ts';
import { engineFor } from './engines.ts';
import type { Route } from './ladder.ts';
import { isPlanning } from './planning.ts';
import type { Candidate, Place } from './types.ts';

export interface ChosenTool {
  readonly role: string;
  readonly id: string;
}

const skillOf = { novice: 2, practitioner: 3, expert: 5 } as const;

/** Words of a task and of the data that a tool's list of uses may hold. */
const usesOfTask: Readonly<Partial<Record<string, RegExp>>> = {
  forecasting: /forecast|time.series/i,
  tabular_prediction: /tabular/i,
  image_classification: /image/i,
  detection: /^detection/i,
  segmentation: /segmentation/i,
  video: /^detection/i,
  speech_to_text: /speech/i,
  anomaly_detection: /defect|tabular/i,
  image_generation: /image and video generation/i,
  rag_qa: /rag|documents|pdf/i,
  search_embedding: /embeddings|search/i,
};

/** The roles a solution needs filled, the fewest that make it work and keep working. */
export function rolesOf(
  route: Pick<Route, 'worker' | 'retrieval' | 'training'> & { readonly domains?: Route['domains'] },
  place: Place,
  need: Need,
): readonly string[] {
  const own = place.sourcing !== 'api';
  const images = need.brief.data?.kind === 'images' || need.brief.data?.kind === 'video';
  switch (route.worker) {
    case 'none':
      if (isPlanning(need)) return ['optimisation'];
      return route.retrieval || need.task === 'rag_qa' ? ['vector-store'] : [];
    case 'software':
      return [];
    case 'writer':
      return [
        ...(own ? ['serving-engine'] : ['llm-gateway']),
        ...(route.retrieval ? ['document-parsing', 'vector-store', 'rag-framework'] : []),
        ...(route.training === null ? [] : ['fine-tuning', 'experiment-tracking']),
        'evaluation',
        'observability',
        'guardrails',
      ];
    case 'specialist':
      return [
        ...(need.task === 'search_embedding' ? ['vector-store'] : []),
        ...(route.training === null
          ? own
            ? ['serving-engine']
            : []
          : [
              route.domains?.includes('language') === true ? 'fine-tuning' : 'domain-framework',
              ...(images ? ['data-labelling'] : []),
              'experiment-tracking',
            ]),
        'observability',
      ];
    case 'predictor':
      return need.task === 'reinforcement_learning'
        ? ['reinforcement-learning', 'experiment-tracking', 'observability']
        : ['classic-ml', 'data-quality', 'experiment-tracking', 'observability'];
  }
}

/** One tool a role, by facts: runs where it must, at the team's level, made for the task, open, then most used. */
export function toolsFor(
  route: Pick<Route, 'worker' | 'retrieval' | 'training' | 'approach'> & { readonly domains?: Route['domains'] },
  candidate: Pick<Candidate, 'place' | 'sizing'>,
  need: Need,
): readonly ChosenTool[] {
  const roles = rolesOf(route, candidate.place, need).map((role) =>
    route.approach === 'automl' && role === 'classic-ml' ? 'automl' : role,
  );
  return roles.flatMap((role) => {
    const chosen =
      role === 'serving-engine' && route.worker === 'writer'
        ? engineTool(need, candidate.place)
        : bestTool(need, candidate.place, role);
    return chosen ? [{ role, id: chosen.id }] : [];
  });
}

function engineTool(need: Need, place: Place): Tool | undefined {
  return need.catalog.tools.get(engineFor(need, place).replaceAll('_', '-'));
}

const byRole = new WeakMap<Catalog, ReadonlyMap<string, readonly Tool[]>>();
function toolsOfRole(catalog: Catalog, role: string): readonly Tool[] {
  let table = byRole.get(catalog);
  if (!table) {
    const made = new Map<string, Tool[]>();
    for (const tool of catalog.tools.values()) made.set(tool.role, [...(made.get(tool.role) ?? []), tool]);
    table = made;
    byRole.set(catalog, table);
  }
  return table.get(role) ?? [];
}

function bestTool(need: Need, place: Place, role: string): Tool | undefined {
  const ownPremises = place.sourcing === 'owned' || place.sourcing === 'managed';
  const airGapped = need.brief.deployment === 'air_gapped';
  const level = skillOf[need.expertise];
  const use = usesOfTask[need.task];
  const health = need.brief.industry === 'healthcare' || need.brief.industry === 'pharmaceutical';
  const penalty = (tool: Tool): number =>
    Math.max(0, tool.skillLevel - level) * 2 +
    (tool.fits.some((fit) => /medical/i.test(fit)) && !health ? 2 : 0) +
    (use === undefined || tool.fits.some((fit) => use.test(fit)) ? 0 : 3) +
    (tool.openSource === 'yes' ? 0 : 1) +
    (tool.lifecycle === 'available' ? 0 : 2);
  const usable = toolsOfRole(need.catalog, role).filter(
    (tool) =>
      tool.lifecycle !== 'discontinued' &&
      tool.lifecycle !== 'announced' &&
      (!ownPremises || tool.onPrem === 'yes') &&
      (!airGapped || tool.airGapped === 'yes') &&
      !/one API|gateway/i.test(role === 'serving-engine' ? tool.fits.join(' ') : ''),
  );
  return [...usable].sort(
    (a, b) =>
      penalty(a) - penalty(b) || (a.downloadRank ?? Infinity) - (b.downloadRank ?? Infinity) || (a.id < b.id ? -1 : 1),
  )[0];
}
