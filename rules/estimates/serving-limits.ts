import { precisions, type Precision } from '../../catalog/index.ts';
import { say } from '../message.ts';
import type { Coefficients } from '../physics/coefficients.ts';
import { peakFor } from '../physics/formats.ts';
import { answersWhole, sampleWork } from '../physics/sample-serving.ts';
import { chipSignature, kindOf, modelSignature } from '../physics/seen.ts';
import { planDeployment, ttftP95Seconds, type Deployment, type DeploymentTask } from '../physics/serving-plan.ts';
import { bytesToGigabytes, secondsToMilliseconds } from '../units/convert.ts';
import type { AssumptionList } from './assumptions.ts';
import { rateBand } from './rate-band.ts';

interface Planned {
  readonly task: DeploymentTask;
  readonly deployment: Deployment;
}

const rounded = (value: number) => Number(value.toPrecision(3));

/** Says that a plan cannot load, with the fewest accelerators and the widest lower precision that would. */
function noteDoesNotFit({ task, deployment }: Planned, list: AssumptionList, coefficients: Coefficients): void {
  const { memoryPerAcceleratorBytes } = deployment.figures;
  const need = rounded(bytesToGigabytes(memoryPerAcceleratorBytes));
  const have = rounded(bytesToGigabytes(task.chip.memory));
  list.note('fits', false, say('physicsDoesNotFit', { need, have }));
  const more = planDeployment(
    { ...task, fixed: {}, slo: undefined, concurrency: 1, requestsPerSecond: undefined },
    coefficients,
  );
  if (more?.figures.fits === true && more.accelerators > deployment.accelerators)
    list.note('acceleratorCount', more.accelerators, say('physicsWouldFitOn', { count: more.accelerators }));
  const lower = lowerPrecision(task, coefficients);
  if (lower !== undefined) list.note('precision', lower, say('physicsWouldFitIn', { precision: { term: lower } }));
}

/** Formats that the accelerator multiplies or expands, the most exact first. */
function lowerPrecision(task: DeploymentTask, coefficients: Coefficients): Precision | undefined {
  const bits = coefficients.weightBits;
  return precisions
    .filter((one) => bits[one] < bits[task.precision] && isUsual(one, task))
    .sort((a, b) => bits[b] - bits[a])
    .find((precision) => planDeployment({ ...task, precision, slo: undefined }, coefficients)?.figures.fits === true);
}

function isUsual(precision: Precision, { chip, engine }: DeploymentTask): boolean {
  if (engine === 'llama_cpp') return precision === 'q8_0' || precision === 'q4_k_m';
  if (precision === 'fp8') return peakFor(chip, 'fp8')?.format === 'bits8';
  if (precision === 'fp4') return peakFor(chip, 'fp4')?.format === 'bits4';
  return precision === 'int8' || precision === 'awq';
}

/** One request alone over the accelerators asked for, else over a whole node. */
function quickest(task: DeploymentTask, coefficients: Coefficients): Deployment | undefined {
  const fixed = Object.values(task.fixed).some((one) => one !== undefined)
    ? task.fixed
    : { accelerators: task.acceleratorsPerNode };
  const alone = {
    ...task,
    fixed,
    slo: undefined,
    concurrency: 1,
    requestsPerSecond: undefined,
    mode: 'online' as const,
  };
  return planDeployment(alone, coefficients);
}

/** Says that nothing like the model or the accelerator was measured under such a load: the intervals are the wider ones. */
function noteEvidence({ task, deployment }: Planned, list: AssumptionList, coefficients: Coefficients): void {
  const { shape, chip } = task;
  const kind = kindOf(rateBand(task, deployment));
  if (!coefficients.isSeen(kind, modelSignature(shape))) list.note('model', null, say('physicsUnseenModel'));
  if (!coefficients.isSeen(kind, chipSignature(chip))) list.note('accelerator', null, say('physicsUnseenAccelerator'));
}

/** Says how an input was counted where the model does not read and write tokens. */
function noteSamples({ shape, inputTokens }: DeploymentTask, list: AssumptionList, coefficients: Coefficients): void {
  if (shape.domain === 'speech') list.note('inputTokens', inputTokens, say('physicsSoundFrames'));
  if (!answersWhole(shape)) return;
  list.note('outputTokens', null, say('physicsWholeAnswer'));
  const { flop, passes } = sampleWork(shape, inputTokens, coefficients);
  if (shape.domain !== 'embedding' && shape.flopPerInput === undefined)
    list.note('model.flopPerInput', flop / passes, say('physicsSampleFlop'));
  if (shape.domain === 'diffusion')
    list.note('model.passesPerInput', passes, say('physicsSamplePasses', { count: passes }));
}

const BILLION = 1e9;

/** Says in words which lengths, load or size lie far outside what the calibration measured. */
function noteFarFromEvidence({ task, deployment }: Planned, list: AssumptionList, coefficients: Coefficients): void {
  const k = coefficients.value;
  const { totalParameters } = task.shape;
  const above = (path: string, of: { readonly value: number; readonly limit: number; readonly message: string }) => {
    if (of.value > of.limit * k.evidenceReach) list.note(path, of.value, say(of.message, { limit: rounded(of.limit) }));
  };
  if (task.shape.domain === 'language') {
    above('inputTokens', {
      value: task.inputTokens,
      limit: k.evidenceInputTokens,
      message: 'physicsBeyondInputTokens',
    });
    above('outputTokens', {
      value: task.outputTokens,
      limit: k.evidenceOutputTokens,
      message: 'physicsBeyondOutputTokens',
    });
  }
  above('concurrency', {
    value: deployment.concurrencyPerReplica,
    limit: k.evidenceConcurrency,
    message: 'physicsBeyondConcurrency',
  });
  if (answersWhole(task.shape)) return;
  const sized = (messageId: string, limit: number) => say(messageId, { limit: rounded(limit / BILLION) });
  if (totalParameters > k.evidenceMostParameters * k.evidenceReach)
    list.note('model.totalParameters', totalParameters, sized('physicsBeyondParameters', k.evidenceMostParameters));
  if (totalParameters * k.evidenceReach < k.evidenceLeastParameters)
    list.note('model.totalParameters', totalParameters, sized('physicsBelowParameters', k.evidenceLeastParameters));
}

/** Says which target no number of replicas meets, with the best that one request alone gets. */
function noteSlo({ task, deployment }: Planned, list: AssumptionList, coefficients: Coefficients): void {
  const { tpotMs, ttftP95Ms } = task.slo ?? {};
  const { figures } = quickest(task, coefficients) ?? deployment;
  const tpot = secondsToMilliseconds(figures.tpotSeconds);
  const ttft = secondsToMilliseconds(ttftP95Seconds(figures));
  list.note('slo', null, say('physicsSloUnreachable'));
  if (tpotMs !== undefined && tpot > tpotMs)
    list.note('slo.tpotMs', tpotMs, say('physicsSloTpot', { best: rounded(tpot), target: tpotMs }));
  if (ttftP95Ms !== undefined && ttft > ttftP95Ms)
    list.note('slo.ttftP95Ms', ttftP95Ms, say('physicsSloTtft', { best: rounded(ttft), target: ttftP95Ms }));
}

/** Says in words what cannot be: a plan that does not load, or targets that no number of replicas meets. */
export function noteLimits(planned: Planned, list: AssumptionList, coefficients: Coefficients): void {
  if (!planned.deployment.figures.fits) noteDoesNotFit(planned, list, coefficients);
  else if (!planned.deployment.meetsSlo) noteSlo(planned, list, coefficients);
  noteSamples(planned.task, list, coefficients);
  noteEvidence(planned, list, coefficients);
  noteFarFromEvidence(planned, list, coefficients);
}
