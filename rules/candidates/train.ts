import type { Approach, Catalog, Model } from '../../catalog/index.ts';
import type { TrainingEstimate, TrainingInput } from '../estimates/inputs.ts';
import { estimateTraining } from '../estimates/training.ts';
import { subjectOf } from '../estimates/resolve.ts';
import { labelsOf, type Need } from '../engine/need.ts';
import type { Screen } from '../engine/screen.ts';
import type { ModelSubject } from '../physics/shape.ts';
import { weeksBetween } from '../engine/dates.ts';
import { trainsOn } from './engines.ts';
import type { Route } from './ladder.ts';
import { weeksBefore } from './effort.ts';
import { existingPlaces, machinesOf, siftPlaces } from './places.ts';
import type { Place, TrainingChoice } from './types.ts';

interface TrainingAsk {
  readonly route: Route;
  readonly model: Model;
  readonly place: Place;
  readonly screen: Screen;
}

/** How much there is to learn from: tokens for texts, samples for the rest. */
export function amountFor(need: Need, route: Route, volumes = false): Pick<TrainingInput, 'tokens' | 'samples'> {
  const { policy, brief } = need;
  const stated = brief.training;
  const epochs = policy.number('training.epochs');
  const samples = stated?.samples ?? labelsOf(brief) ?? policy.number('need.finetuneSamples');
  if (route.training === 'transfer') {
    const seen = Math.max(1, samples) * policy.number('training.transferEpochs');
    // A volume is learnt from in patches, of which a fixed number makes a run, however few the volumes.
    return {
      samples: volumes
        ? Math.max(seen, policy.number('training.volumePatches')) * policy.number('training.volumeFolds')
        : seen,
    };
  }
  const ownTokens = brief.data?.unit === 'tokens' ? brief.data.volume : undefined;
  if (route.approach === 'continued_pretraining' || route.approach === 'pretrain') {
    const fromData =
      ownTokens ??
      (brief.data?.sizeGb === undefined ? undefined : brief.data.sizeGb * policy.number('training.tokensPerGb'));
    return {
      tokens:
        stated?.tokens ??
        fromData ??
        policy.number(`training.tokens.${route.approach === 'pretrain' ? 'pretrain' : 'continued'}`),
    };
  }
  // Text to pre-train on is not what an adapter is taught with.
  const taught = need.task === 'pretraining_llm' ? undefined : stated?.tokens;
  return { tokens: taught ?? samples * policy.number('need.tokensPerSample') * epochs };
}

const remembered = new WeakMap<object, Map<string, TrainingChoice | null>>();
const MEMORY_LIMIT = 3000;

/** The training run of a solution, on its own machines or on rented ones that pass the gates; null where none can be planned. */
export function trainingFor(need: Need, ask: TrainingAsk): TrainingChoice | null {
  const subject = knownSubject(ask.model, need.catalog);
  const volumes = (ask.model.modalitiesIn ?? []).some((one) => /volume/i.test(one));
  const flopPerSample = flopOfPicture(need, ask.model);
  return subject.ok ? trainingOf(need, { ...ask, volumes, flopPerSample, subject: subject.subject }) : null;
}

/** Forward and backward pass, two operations each, the backward one twice: six for each parameter and token. */
const FLOP_PER_PARAMETER_AND_TOKEN = 6;

/** Operations of one picture at the size that the task asks for, where those of the model are not published. */
function flopOfPicture({ task, policy }: Need, model: Model): number | undefined {
  if (model.domain !== 'vision' || model.flopPerInput !== undefined || model.totalParameters === undefined)
    return undefined;
  const size =
    task === 'segmentation' ? 'segmentation' : task === 'image_classification' ? 'classification' : 'detection';
  return FLOP_PER_PARAMETER_AND_TOKEN * model.totalParameters * policy.number(`training.pictureTokens.${size}`);
}

const subjects = new WeakMap<Catalog, WeakMap<Model, ReturnType<typeof subjectOf>>>();

/** One object for each model, so that plans made for it are found again. */
function knownSubject(model: Model, catalog: Catalog): ReturnType<typeof subjectOf> {
  const table = subjects.get(catalog) ?? new WeakMap<Model, ReturnType<typeof subjectOf>>();
  subjects.set(catalog, table);
  const subject = table.get(model) ?? subjectOf(model, catalog);
  table.set(model, subject);
  return subject;
}

export function trainingOf(
  need: Need,
  ask: {
    readonly route: Route;
    readonly subject: ModelSubject;
    readonly place: Place;
    readonly screen: Screen;
    /** Whether what is learnt from are volumes, of which patches are taken. */
    readonly volumes?: boolean;
    readonly flopPerSample?: number | undefined;
  },
): TrainingChoice | null {
  const method = ask.route.training;
  if (method === null) return null;
  const { flopPerSample } = ask;
  const amount = {
    ...amountFor(need, ask.route, ask.volumes ?? false),
    ...(flopPerSample === undefined ? {} : { flopPerSample }),
  };
  const machine = ask.place.accelerator && ask.place.sourcing !== 'api' ? ask.place : null;
  const large = ask.route.approach === 'pretrain' || ask.route.approach === 'continued_pretraining';
  const rented = rentedForTraining(need, ask, large);
  const there = ask.screen.sift('place', existingPlaces(need), ask.route.approach, siftPlaces);
  // What is there costs nothing more; a machine bought to serve is rarely enough for a large run.
  const others = large || !machine ? [...rented, ...(machine ? [machine] : [])] : [machine, ...rented];
  for (const place of new Set([...there, ...others])) {
    for (const one of methodsOf(method)) {
      const choice = plan(need, { method: one, subject: ask.subject, place, amount, large });
      if (choice) return choice;
    }
  }
  return null;
}

/** An adapter is trained on weights of four bits where those of sixteen do not fit. */
function methodsOf(method: TrainingChoice['method']): readonly TrainingChoice['method'][] {
  return method === 'lora' ? ['lora', 'qlora'] : [method];
}

/** Rented accelerators that pass the gates, by what a unit of 16-bit arithmetic costs on them. */
function rentedForTraining(
  need: Need,
  ask: { readonly route: Route; readonly screen: Screen },
  large: boolean,
): readonly Place[] {
  const perFlop = (place: Place): number =>
    place.hourly && place.accelerator
      ? need.money.price(place.hourly) /
        (place.acceleratorsPerNode * (place.accelerator.peakDense.bf16 ?? place.accelerator.peakDense.fp16 ?? 1))
      : Infinity;
  const TRIED = 3;
  const passing = ask.screen.sift('place', machinesOf(need.catalog).rentedFew, ask.route.approach, siftPlaces);
  let known = cheapestToTrain.get(passing);
  if (!known) {
    const sorted = passing
      .filter((place) => place.accelerator?.peakDense.bf16 !== undefined)
      .map((place) => ({ place, cost: perFlop(place) }))
      .sort((a, b) => a.cost - b.cost || ((a.place.offer ?? '') < (b.place.offer ?? '') ? -1 : 1))
      .map(({ place }) => place);
    known = { any: sorted.slice(0, TRIED), servers: sorted.filter((place) => isLinked(need, place)).slice(0, TRIED) };
    cheapestToTrain.set(passing, known);
  }
  return large ? known.servers : [...new Set([...known.any, ...known.servers])];
}

/** A whole server whose accelerators are linked: what a run over several nodes is made of. */
function isLinked(need: Need, place: Place): boolean {
  return (
    place.acceleratorsPerNode >= need.policy.number('training.nodeAccelerators') &&
    place.accelerator?.interconnect?.bandwidth !== undefined
  );
}

/** By the list of places that passed: one run of the gates asks once. */
const cheapestToTrain = new WeakMap<
  readonly Place[],
  { readonly any: readonly Place[]; readonly servers: readonly Place[] }
>();

interface PlanAsk {
  readonly method: TrainingChoice['method'];
  readonly subject: ModelSubject;
  readonly place: Place;
  readonly amount: Pick<TrainingInput, 'tokens' | 'samples' | 'flopPerSample'>;
  readonly large: boolean;
}

function plan(need: Need, { method, subject, place, amount, large }: PlanAsk): TrainingChoice | null {
  const accelerator = place.accelerator;
  if (!accelerator || !trainsOn(need, accelerator)) return null;
  let table = remembered.get(need.catalog);
  if (!table) {
    table = new Map();
    remembered.set(need.catalog, table);
  }
  const there = place.kind === 'existing' ? place.acceleratorsPerNode * (place.nodesThere ?? 1) : null;
  const deadlineDays = large ? daysFor(need, method) : undefined;
  const key = [
    subject.id ?? subject.shape.totalParameters,
    method,
    place.kind,
    place.offer ?? accelerator.id,
    place.acceleratorsPerNode,
    // What a machine that is bought costs an hour depends on how long it is used.
    place.hourly ? '' : need.horizonMonths,
    need.brief.training?.sequenceLength ?? '',
    amount.tokens ?? 0,
    amount.samples ?? 0,
    amount.flopPerSample ?? '',
    deadlineDays ?? '',
    there ?? '',
    accelerator.memory,
    need.country ?? '',
    need.currency,
  ].join('|');
  const known = table.get(key);
  if (known !== undefined) return known;
  const region = need.catalog.regions.get(place.country ?? need.country ?? '');
  const hours = need.policy.number('physics-energy.hoursPerMonth');
  const hourly = place.hourly
    ? need.money.price(place.hourly) / place.acceleratorsPerNode
    : place.purchase
      ? need.money.price(place.purchase) / (place.acceleratorsPerNode * need.horizonMonths * hours)
      : 0;
  const fixed = !large && place.kind !== 'rented';
  const outcome = estimateTraining(
    {
      model: subject,
      accelerator,
      method,
      ...amount,
      sequenceLength: need.brief.training?.sequenceLength,
      acceleratorsPerNode: Math.max(1, place.acceleratorsPerNode),
      region,
      price: { amount: hourly, currency: need.currency, source: place.source, grade: place.grade },
      // A large run takes all that is there.
      acceleratorCount: large && there !== null ? there : undefined,
      deadlineDays,
    },
    need.catalog,
  );
  const choice = outcome.ok
    ? usable(need, outcome.estimate, { method, place, most: there ?? (fixed ? place.acceleratorsPerNode : null) })
    : null;
  if (table.size > MEMORY_LIMIT) table.clear();
  table.set(key, choice);
  return choice;
}

/** Days a large run may take: what teams accept, or what the date leaves after the preparation. */
function daysFor(need: Need, method: TrainingChoice['method']): number {
  const patience = need.policy.number('training.patienceDays');
  if (need.brief.deadline === undefined) return patience;
  const approach: Approach = method === 'pretrain' ? 'pretrain' : 'continued_pretraining';
  const left = weeksBetween(need.today, need.brief.deadline) - weeksBefore(need, approach);
  return left > 1 ? Math.min(patience, Math.floor(left * 7)) : patience;
}

/** A plan that fits its machines, not spread over nodes without links, and whose cost and energy are known. */
function usable(
  need: Need,
  estimate: TrainingEstimate,
  on: { readonly method: TrainingChoice['method']; readonly place: Place; readonly most: number | null },
): TrainingChoice | null {
  const { cost, energyMwh, carbonTonnes, plan } = estimate;
  if (!estimate.fits || (on.most !== null && plan.acceleratorCount > on.most)) return null;
  const spread = plan.acceleratorCount > on.place.acceleratorsPerNode;
  if (spread && on.place.kind !== 'existing' && !isLinked(need, on.place)) return null;
  if (!cost || !energyMwh || !carbonTonnes) return null;
  return { method: on.method, place: on.place, estimate: { ...estimate, cost, energyMwh, carbonTonnes } };
}
