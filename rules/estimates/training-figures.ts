import type { Coefficients } from '../physics/coefficients.ts';
import { embodiedGrams, gridGrams } from '../physics/carbon.ts';
import { rentedCost } from '../physics/cost.ts';
import { facilityJoules, hostWattsPerAccelerator } from '../physics/energy.ts';
import { wholeness } from '../physics/failures.ts';
import { peakFor } from '../physics/formats.ts';
import type { PlanFigures, PlanningTask } from '../physics/parallelism.ts';
import { spreadOf, type Band, type Spread } from '../physics/seen.ts';
import { arithmeticOf } from '../physics/training-time.ts';
import { bytesToGigabytes, gramsToTonnes, joulesToMwh, secondsToHours } from '../units/convert.ts';
import { around, scale, type Range } from '../units/range.ts';
import {
  citedEstimate,
  fromAccelerator,
  fromFigure,
  fromModel,
  fromPlan,
  fromPolicy,
  fromRequest,
  type Cited,
} from './cite.ts';
import type { HourlyPrice, TraceStep, TrainingEstimate, TrainingInput } from './inputs.ts';

/** One training run with its plan chosen. */
export interface TrainingRun {
  readonly input: TrainingInput;
  readonly task: PlanningTask;
  readonly tokens: number;
  readonly figures: PlanFigures;
  /** Productive share of the time: failures, restarts and what whole runs lose besides. */
  readonly goodput: number;
  /** Share of the time in which the accelerators work at all: the rest is failures and restarts. */
  readonly available: number;
  readonly steps: number;
  readonly pue: number;
  readonly price: HourlyPrice | undefined;
}

type Figures = Omit<TrainingEstimate, 'fits' | 'plan' | 'alternatives' | 'assumptions' | 'trace'>;

function memoryBand({ input }: TrainingRun): Band {
  return input.method === 'lora' || input.method === 'qlora' || input.method === 'transfer'
    ? 'adapterMemory'
    : 'trainingMemory';
}

/** Half-widths of a rate whose time has these: the longest time is the slowest rate. */
function ofRate({ below, above }: Spread): Spread {
  return { below: 1 - 1 / (1 + above), above: 1 / (1 - below) - 1 };
}

/** Hours of a likely rate: uncertain by the speed and, the longer a run from scratch takes, by what stops it. */
function hoursOf(run: TrainingRun, coefficients: Coefficients): Range<'h'> {
  const work = run.tokens / run.figures.tokensPerSecond;
  const likely = secondsToHours(work / run.goodput);
  const long = run.task.method === 'pretrain' ? wholeness(work, coefficients) : 0;
  const { model, accelerator } = run.input;
  const situation = { shape: model.shape, chip: accelerator, wholeness: long };
  return around(likely, 'h', spreadOf('hours', situation, coefficients));
}

/** Every figure of a run with its interval, formula and inputs; energy, carbon and cost only where they are known. */
export function trainingFigures(run: TrainingRun, coefficients: Coefficients): Figures {
  const { input, task, figures, tokens } = run;
  const { model, accelerator } = input;
  const { speed, memory, layout } = figures;
  const subject = { shape: model.shape, chip: accelerator };
  const band = ofRate(spreadOf('hours', subject, coefficients));
  const count = fromPlan('acceleratorCount', figures.accelerators, {
    unit: 'accelerator',
    stated: input.acceleratorCount !== undefined,
  });
  const parameters = fromModel('totalParameters', model.shape.totalParameters, { unit: 'parameter', model });
  const active = fromModel('activeParameters', model.shape.activeParameters, { unit: 'parameter', model });
  const hidden = fromModel('hiddenSize', model.shape.hiddenSize, { unit: 'element', model });
  const layers = fromModel('layers', model.shape.layers, { unit: 'layer', model });
  const peak = fromAccelerator(accelerator, 'peakDense', {
    value: peakFor(accelerator, arithmeticOf(task.precision))?.flopPerSecond ?? 0,
    unit: 'FLOP/s',
  });
  const sequence = fromPlan('sequenceLength', task.sequenceLength, {
    unit: 'token',
    stated: input.sequenceLength !== undefined,
    grade: 'assumed',
  });
  const degrees: Cited[] = [
    fromPlan('tensor', layout.tensor, { unit: '1', stated: input.parallelism?.tensor !== undefined }),
    fromPlan('pipeline', layout.pipeline, { unit: '1', stated: input.parallelism?.pipeline !== undefined }),
    fromPlan('data', layout.data, { unit: '1', stated: input.parallelism?.data !== undefined }),
    fromPlan('microBatch', layout.microBatch, { unit: 'sequence', stated: input.microBatch !== undefined }),
  ];
  const memoryPerAcceleratorGb = citedEstimate(
    around(bytesToGigabytes(memory.total), 'GB', spreadOf(memoryBand(run), subject, coefficients)),
    'weights + gradients + optimiser + activations + logits + overhead',
    [
      parameters,
      hidden,
      layers,
      sequence,
      ...degrees,
      fromPolicy('gradientBytes', coefficients),
      fromPolicy('optimiserBytes', coefficients),
      fromPolicy('contextBytes', coefficients),
    ],
  );
  const mfu = citedEstimate(
    around(speed.mfu, '1', { below: band.below, above: Math.min(band.above, 1 / speed.mfu - 1) }),
    'flopPerToken ÷ (peakDense × seconds of one token)',
    [fromPolicy('matrixShare', coefficients), peak, hidden, count, ...degrees],
  );
  const rate = around(speed.tokensPerSecondPerAccelerator, 'token/s', band);
  const tokensPerSecondPerAccelerator = citedEstimate(rate, 'peakDense × mfu ÷ flopPerToken', [
    peak,
    fromFigure('mfu', mfu),
    active,
    sequence,
  ]);
  const trained = fromPlan('tokens', tokens, {
    unit: 'token',
    stated: input.tokens !== undefined || input.samples !== undefined,
    grade: 'assumed',
  });
  const wall = hoursOf(run, coefficients);
  const wallClockHours = citedEstimate(wall, 'tokens ÷ (tokensPerSecond × goodput)', [
    trained,
    fromFigure('tokensPerSecondPerAccelerator', tokensPerSecondPerAccelerator),
    count,
    fromPolicy('goodput', coefficients),
    fromPolicy('acceleratorMtbf', coefficients),
  ]);
  const hours = scale(wall, figures.accelerators);
  const acceleratorHours = citedEstimate(hours, 'wallClockHours × acceleratorCount', [
    fromFigure('wallClockHours', wallClockHours),
    count,
  ]);
  return {
    memoryPerAcceleratorGb,
    mfu,
    tokensPerSecondPerAccelerator,
    acceleratorHours,
    wallClockHours,
    ...energyFigures(run, hours, coefficients),
    ...(run.price && {
      cost: citedEstimate(
        { ...costRange(hours, run.price.amount), unit: run.price.currency },
        'acceleratorHours × pricePerAcceleratorHour',
        [
          fromFigure('acceleratorHours', acceleratorHours),
          {
            input: {
              name: 'pricePerAcceleratorHour',
              value: run.price.amount,
              unit: `${run.price.currency}/h`,
              source: run.price.source,
            },
            grade: run.price.grade,
          },
        ],
      ),
    }),
  };
}

function costRange(hours: Range, price: number) {
  return {
    low: rentedCost(1, hours.low, price),
    likely: rentedCost(1, hours.likely, price),
    high: rentedCost(1, hours.high, price),
  };
}

/** Watts of one accelerator while it trains, with its share of the host. */
export function trainingWatts(tdpWatts: number, coefficients: Coefficients): number {
  return tdpWatts * coefficients.value.trainingPowerShare + hostWattsPerAccelerator(tdpWatts, coefficients);
}

/** Average watts over a whole run: time lost to failures and restarts draws idle power, slow work that of work. */
function averageRunWatts(tdpWatts: number, available: number, coefficients: Coefficients): number {
  const { idleShare } = coefficients.value;
  const lost = tdpWatts * idleShare + hostWattsPerAccelerator(tdpWatts, coefficients);
  return available * trainingWatts(tdpWatts, coefficients) + (1 - available) * lost;
}

function energyFigures(
  run: TrainingRun,
  hours: Range<'h'>,
  coefficients: Coefficients,
): Pick<Figures, 'energyMwh' | 'carbonTonnes'> {
  const { accelerator, region } = run.input;
  if (accelerator.power === undefined) return {};
  const k = coefficients.value;
  const band = spreadOf('power', { shape: run.task.shape, chip: accelerator }, coefficients);
  const watts = averageRunWatts(accelerator.power, run.available, coefficients);
  const mwh = (acceleratorHours: number) =>
    joulesToMwh(facilityJoules({ accelerators: 1, wattsPerAccelerator: watts, hours: acceleratorHours, pue: run.pue }));
  const energy: Range<'MWh'> = {
    low: mwh(hours.low) * (1 - band.below),
    likely: mwh(hours.likely),
    high: mwh(hours.high) * (1 + band.above),
    unit: 'MWh',
  };
  const power = fromAccelerator(accelerator, 'power', { value: accelerator.power, unit: 'W' });
  const energyMwh = citedEstimate(
    energy,
    'acceleratorHours × (power × (available × trainingPowerShare + (1 − available) × idleShare) + hostWatts) × pue',
    [
      {
        input: { name: 'acceleratorHours', value: hours.likely, unit: 'h', source: 'figure:acceleratorHours' },
        grade: 'derived',
      },
      power,
      fromPolicy('trainingPowerShare', coefficients),
      fromPolicy('idleShare', coefficients),
      fromPolicy('acceleratorMtbf', coefficients),
      fromPolicy('hostWatts', coefficients),
      run.input.pue === undefined ? fromPolicy('pue', coefficients) : fromRequest('pue', run.pue, '1'),
    ],
  );
  const grid = region?.gridIntensity;
  const use = region?.sources[0];
  const gridCited: Cited =
    grid === undefined || use === undefined
      ? fromPolicy('worldGrid', coefficients)
      : {
          input: { name: 'gridGramsCo2ePerKwh', value: grid, unit: 'gCO2e/kWh', source: use.source },
          grade: use.grade,
        };
  const tonnes = (megawattHours: number) => gramsToTonnes(gridGrams(megawattHours * 1000, grid ?? k.worldGrid));
  return {
    energyMwh,
    carbonTonnes: citedEstimate(
      { low: tonnes(energy.low), likely: tonnes(energy.likely), high: tonnes(energy.high), unit: 't' },
      'energyMwh × gridGramsCo2ePerKwh',
      [fromFigure('energyMwh', energyMwh), gridCited],
    ),
  };
}

/** Tonnes of CO2 equivalent of making what the run wears out; stated beside the carbon of electricity. */
export function embodiedTonnes({ figures, tokens, goodput }: TrainingRun, coefficients: Coefficients): number {
  const hours = secondsToHours(tokens / figures.tokensPerSecond / goodput) * figures.accelerators;
  return gramsToTonnes(embodiedGrams(hours, coefficients));
}

/** How many layers are computed twice; nothing where none are. */
function recomputedStep({ layout }: PlanFigures, { shape }: PlanningTask): TraceStep[] {
  if (layout.activationCheckpointing !== 'full') return [];
  const value = Math.round((layout.recomputedShare ?? 1) * shape.layers);
  return [{ name: 'recomputedLayers', formula: 'layers whose activations do not fit', value, unit: 'layer' }];
}

/** The steps of the computation in order. */
export function trainingTrace(run: TrainingRun, coefficients: Coefficients): TraceStep[] {
  const { figures, task, tokens } = run;
  const { memory, speed } = figures;
  const part = (name: string, formula: string, value: number): TraceStep => ({ name, formula, value, unit: 'B' });
  return [
    part('weights', 'parameters × bytes ÷ (tensor × pipeline × shards)', memory.weights),
    part('gradients', 'trainable × gradientBytes ÷ shards', memory.gradients),
    part('optimiser', 'trainable × optimiserBytes ÷ shards', memory.optimiser),
    part('activations', 'tokens × layers × bytes per token and layer ÷ tensor', memory.activations),
    part('logits', 'tokens × vocabulary × logitBytes ÷ tensor', memory.logits),
    part('overhead', 'contextBytes + fragmentation × the rest', memory.overhead),
    ...recomputedStep(figures, task),
    { name: 'flopPerToken', formula: '6 × activeParameters + attention', value: speed.flopPerToken, unit: 'FLOP' },
    { name: 'trainingFlop', formula: 'flopPerToken × tokens', value: speed.flopPerToken * tokens, unit: 'FLOP' },
    { name: 'mfu', formula: 'see METHODOLOGY', value: speed.mfu, unit: '1' },
    {
      name: 'tokensPerSecond',
      formula: 'accelerators × peakDense × mfu ÷ flopPerToken',
      value: figures.tokensPerSecond,
      unit: 'token/s',
    },
    { name: 'steps', formula: 'tokens ÷ (globalBatch × sequenceLength)', value: run.steps, unit: 'step' },
    { name: 'globalBatch', formula: 'as asked or assumed', value: task.globalBatch, unit: 'sequence' },
    {
      name: 'embodiedCarbon',
      formula: 'acceleratorHours × embodiedGramsPerHour',
      value: embodiedTonnes(run, coefficients),
      unit: 't',
    },
    { name: 'goodput', formula: 'least of whole run and of failures with restarts', value: run.goodput, unit: '1' },
  ];
}
