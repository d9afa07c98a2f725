import { answersWhole } from '../physics/sample-serving.ts';
import type { Band } from '../physics/seen.ts';
import type { Deployment, DeploymentTask } from '../physics/serving-plan.ts';

/** What kind of measurement the throughput of a deployment is like: samples, a full queue, one request alone, or many. */
export function rateBand({ shape, mode }: DeploymentTask, { figures }: Deployment): Band {
  if (answersWhole(shape) || shape.domain === 'speech') return 'samples';
  if (mode === 'offline') return 'offline';
  return figures.running <= 1 ? 'singleStream' : 'throughput';
}
