import type { Coefficients } from '../physics/coefficients.ts';
import type { Deployment, DeploymentTask } from '../physics/serving-plan.ts';
import type { TraceStep } from './inputs.ts';

/**
 * How response times spread under the load (seconds that half, 95 % and 99 % of the requests stay under), how much of the
 * replicas' speed is used, and with a rate of requests the replicas that survive the failure of one.
 */
export function loadTrace(deployment: Deployment, task: DeploymentTask, coefficients: Coefficients): TraceStep[] {
  const spread = deployment.figures.fits ? deployment.percentiles() : undefined;
  if (!spread) return [];
  const { ttft, endToEnd, utilisation, meanInFlight, waiting } = spread;
  const seconds = (name: string, formula: string, value: number): TraceStep => ({ name, formula, value, unit: 's' });
  const open = utilisation !== undefined;
  const first = open ? 'requests found at work × (prefill + exponential wait)' : 'prefill + exponential wait';
  const whole = 'ttft + (outputTokens − 1) × tpot';
  return [
    ...(open
      ? [
          { name: 'utilisation', formula: 'load ÷ capacity of the replicas', value: utilisation, unit: '1' },
          { name: 'meanInFlight', formula: 'balance of arrivals and answers', value: meanInFlight, unit: 'request' },
          { name: 'waitingShare', formula: 'requests that find no place free', value: waiting, unit: '1' },
        ]
      : []),
    seconds('ttftP50', first, ttft.p50),
    seconds('ttftP95', first, ttft.p95),
    seconds('ttftP99', first, ttft.p99),
    ...(task.shape.domain === 'speech' ? [realTimeFactor(endToEnd.p50, task)] : []),
    seconds('endToEndP50', whole, endToEnd.p50),
    seconds('endToEndP95', whole, endToEnd.p95),
    seconds('endToEndP99', whole, endToEnd.p99),
    ...(open ? spareSteps(deployment, task, { utilisation, coefficients }) : []),
  ];
}

/** Frames that a transcribing network makes of a second of sound: hops of 10 ms, halved by its first layers. */
const FRAMES_PER_SECOND = 50;

function realTimeFactor(seconds: number, { inputTokens }: DeploymentTask): TraceStep {
  const sound = inputTokens / FRAMES_PER_SECOND;
  return { name: 'realTimeFactor', formula: 'end to end ÷ seconds of sound', value: seconds / sound, unit: '1' };
}

/** What the plan leaves for growth and for the failure of a replica. */
function spareSteps(
  { replicas }: Deployment,
  { spare }: DeploymentTask,
  of: { readonly utilisation: number; readonly coefficients: Coefficients },
): TraceStep[] {
  const used = Math.max(of.utilisation, Number.EPSILON);
  const growth = Math.max(0, of.coefficients.value.targetUtilisation / used - 1);
  const step = (name: string, formula: string, value: number, unit = '1'): TraceStep => ({
    name,
    formula,
    value,
    unit,
  });
  return [
    step('headroom', '1 ÷ utilisation − 1', 1 / used - 1),
    step('growthOnThese', 'targetUtilisation ÷ utilisation − 1', growth),
    step('replicasWithSpare', 'replicas + 1', spare ? replicas : replicas + 1, 'replica'),
  ];
}
