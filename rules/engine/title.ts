import type { Approach } from '../../catalog/index.ts';
import type { Candidate, Place } from '../candidates/types.ts';
import { say, type Message, type MessageParam } from '../message.ts';

/** The name of the main model as a reader knows it; null where the solution has none. */
export function modelNameOf(candidate: Candidate): string | null {
  return candidate.hosted?.name ?? candidate.models[0]?.model?.name ?? null;
}

/** The approach in one or two words. */
const ways: Readonly<Record<Approach, Message>> = {
  no_ai: say('wayNoAi'),
  packaged_saas: say('wayPackagedSaas'),
  managed_api: say('wayManagedApi'),
  rag_api: say('wayRagApi'),
  self_hosted: say('waySelfHosted'),
  rag_self_hosted: say('wayRagSelfHosted'),
  classical_ml: say('wayClassicalMl'),
  automl: say('wayAutoml'),
  transfer_learning: say('wayTransferLearning'),
  finetune_adapter: say('wayFinetuneAdapter'),
  finetune_full: say('wayFinetuneFull'),
  continued_pretraining: say('wayContinuedPretraining'),
  pretrain: say('wayPretrain'),
};

/** The same for one solution: a solver and the software around one have names of their own. */
function wayOfCandidate({ approach, route }: Candidate): Message {
  if (route.accuracy === 'optimisation') return say('wayOptimisation');
  if (route.accuracy === 'reinforcement') return say('wayTrialLearning');
  return route.accuracy === 'packagedPlanning' ? say('wayPlanningSoftware') : ways[approach];
}

/** The short name of an approach, for sentences. */
export function wayOf(approach: Approach): Message {
  return ways[approach];
}

const processorWords = {
  'rented:small': say('onSmallServerRented'),
  'rented:server': say('onServerRented'),
  'own:small': say('onSmallComputer'),
  'own:server': say('onServerOwn'),
  existing: say('onServerThere'),
} as const;

/** What it is, with which model, on what and how that is had, in one short line. */
export function titleOf(candidate: Candidate): Message {
  const { place, overflow } = candidate;
  const plain = wholeTitle(candidate);
  const how = place.interruptible === true ? say('titleSpot', { title: plain }) : plain;
  const title = overflow ? say('titleHybrid', { title: how, provider: overflow.hosted.provider.name }) : how;
  return candidate.whole ? say('titleFirstStage', { title }) : title;
}

function wholeTitle(candidate: Candidate): Message {
  const { place, hosted } = candidate;
  const way = wayOfCandidate(candidate);
  const name = modelNameOf(candidate);
  if (place.kind === 'software') return say('titleSoftware', { way });
  if (hosted) return say('titleHosted', { way, model: hosted.name, provider: hosted.provider.name });
  if (place.accelerator === null) {
    const size = place.name === 'small-computer' || place.name === 'small-server' ? 'small' : 'server';
    const where =
      place.kind === 'existing'
        ? processorWords.existing
        : processorWords[`${place.kind === 'cpu_rented' ? 'rented' : 'own'}:${size}`];
    return name === null
      ? say('titlePlain', { way, place: where })
      : say('titleProcessor', { way, model: name, place: where });
  }
  const { where, machine } = machinesOf(place, candidate.sizing?.nodes ?? 1);
  const params = { way, model: name ?? say('titleOwnModel'), place: where };
  if (place.kind === 'existing') return say('titleExisting', params);
  if (place.kind === 'leased') return say('titleLeased', { ...params, machine });
  if (place.kind !== 'rented') return say('titleBought', { ...params, machine });
  const provider = place.providerName ?? '';
  return isNamedRegion(place.region)
    ? say('titleRented', { ...params, provider, region: place.region })
    : say('titleRentedAnywhere', { ...params, provider });
}

function isNamedRegion(region: string | null): region is string {
  return region !== null && region !== 'any' && region !== 'global';
}

/** "2 × RTX PRO 6000" with the machine that holds them, or the name of a machine sold whole. */
function machinesOf(place: Place, nodes: number): { readonly where: string; readonly machine: MessageParam } {
  const chips = (name: string): string => `${String(nodes * place.acceleratorsPerNode)} × ${name}`;
  if (place.kind === 'rented' || place.kind === 'existing') return { where: chips(shortName(place)), machine: '' };
  const [product = place.name, inside] = place.name.split(', ');
  const machineClass = place.machineClass ?? '';
  const machine = /workstation/i.test(machineClass)
    ? { term: 'workstation' }
    : /desktop/i.test(machineClass)
      ? { term: 'desktop' }
      : /edge computer/i.test(machineClass)
        ? say('machineEdge')
        : say('machineServer');
  const severalOf = (name: string): string => (nodes > 1 ? `${String(nodes)} × ${name}` : name);
  if (inside === undefined) return { where: severalOf(product), machine };
  const counted = /^\d+x (.+)$/.exec(inside)?.[1];
  return {
    where: counted === undefined ? severalOf(inside) : chips(counted),
    machine: product.toLowerCase() === machineClass.toLowerCase() ? machine : product,
  };
}

/** The accelerator without the name of its maker. */
function shortName(place: Place): string {
  const { name = '', vendor = '' } = place.accelerator ?? {};
  return name.startsWith(`${vendor} `) ? name.slice(vendor.length + 1) : name;
}
