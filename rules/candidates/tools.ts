import type { Catalog, Tool } from '../../catalog/index.ts';
import type { Need } from '../engine/need.ts';
import { engineFor } from './engines.ts';
import { isPlanning } from './planning.ts';
import { isForWriters, isTalkedTo, usesOfRole, type ToolRoute } from './tool-uses.ts';
import type { Candidate, Place } from './types.ts';

export interface ChosenTool {
  readonly role: string;
  readonly id: string;
}

const skillOf = { novice: 2, practitioner: 3, expert: 5 } as const;

/** The roles a solution needs filled, the fewest that make it work and keep working. */
export function rolesOf(
  route: Omit<ToolRoute, 'approach'> & Partial<Pick<ToolRoute, 'approach'>>,
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
        ...(route.training === null ? [] : [trainedWith(route), 'experiment-tracking']),
        'evaluation',
        'observability',
        ...(isTalkedTo(need) ? ['guardrails'] : []),
      ];
    case 'specialist':
      return [
        ...(need.task === 'search_embedding' ? ['vector-store'] : []),
        ...(route.training === null
          ? own
            ? [need.task === 'image_generation' ? 'domain-framework' : 'serving-engine']
            : []
          : [
              route.domains?.includes('language') === true ? 'training-framework' : 'domain-framework',
              ...(images ? ['data-labelling'] : []),
              'experiment-tracking',
            ]),
        'observability',
      ];
    case 'predictor':
      return need.task === 'reinforcement_learning'
        ? ['reinforcement-learning', 'experiment-tracking']
        : ['classic-ml', 'data-quality', 'experiment-tracking', 'observability'];
  }
}

/** A text of billions of tokens is read by many machines at once. */
function trainedWith({ approach }: Partial<Pick<ToolRoute, 'approach'>>): string {
  return approach === 'pretrain' || approach === 'continued_pretraining' ? 'distributed-training' : 'fine-tuning';
}

/** One tool a role, by facts: runs where it must, at the team's level, made for the work, open, then most used. */
export function toolsFor(
  route: ToolRoute,
  candidate: Pick<Candidate, 'place' | 'sizing'> & Partial<Pick<Candidate, 'models'>>,
  need: Need,
): readonly ChosenTool[] {
  const roles = rolesOf(route, candidate.place, need).map((role) =>
    route.approach === 'automl' && role === 'classic-ml' ? 'automl' : role,
  );
  return roles.flatMap((role) => {
    const chosen =
      role === 'serving-engine' && writesTokens(need, route, candidate)
        ? engineTool(need, candidate.place)
        : bestTool(need, candidate, { role, route });
    return chosen ? [{ role, id: chosen.id }] : [];
  });
}

/** Models that write, and document models of the size of one, are served token by token. */
function writesTokens(
  { task, policy }: Need,
  { worker }: ToolRoute,
  { place, models = [] }: Pick<Candidate, 'place'> & Partial<Pick<Candidate, 'models'>>,
): boolean {
  const size = models[0]?.model?.totalParameters ?? 0;
  const reads = task === 'ocr_document' && size >= policy.number('need.readerMinParameters');
  return worker === 'writer' || (reads && place.accelerator !== null);
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

function bestTool(
  need: Need,
  { place, models = [] }: Pick<Candidate, 'place'> & Partial<Pick<Candidate, 'models'>>,
  { role, route }: { readonly role: string; readonly route: ToolRoute },
): Tool | undefined {
  const ownPremises = place.sourcing === 'owned' || place.sourcing === 'managed';
  const airGapped = need.brief.deployment === 'air_gapped';
  const level = skillOf[need.expertise];
  const use = usesOfRole(need, role, route);
  const main = models[0]?.model;
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
      (route.worker === 'writer' || !isForWriters(tool)) &&
      (!main || (tool.modelsOnly ?? [main.id]).some((start) => main.id.startsWith(start))),
  );
  return [...usable].sort(
    (a, b) =>
      penalty(a) - penalty(b) || (a.downloadRank ?? Infinity) - (b.downloadRank ?? Infinity) || (a.id < b.id ? -1 : 1),
  )[0];
}
