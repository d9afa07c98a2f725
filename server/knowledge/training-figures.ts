import { z } from 'zod';
import type { Concept, ConceptFigure } from '../../catalog/index.ts';
import { estimate, type Estimate } from '../../rules/estimate.ts';
import { say } from '../../rules/message.ts';
import { subjectOf, type OwnCase, type OwnFigure } from './own-case.ts';

type TrainingKind = Extract<ConceptFigure, `training${string}` | 'mfu'>;

/** Methods that a concept is itself about: its memory is shown for that method, whatever was advised. */
const methods = { lora: 'lora', qlora: 'qlora' } as const;
const methodOf = (id: string) => (id === 'lora' || id === 'qlora' ? methods[id] : undefined);

const trained = z.looseObject({ memoryPerAcceleratorGb: estimate, mfu: estimate });

const quantity = ({ likely, unit }: Estimate) => ({ quantity: likely, unit });

/** Memory and MFU of one training of the model at hand; null where model or accelerator is not known. */
function estimated(own: OwnCase, concept: Concept) {
  const solution = subjectOf(own);
  const training = solution?.training ?? null;
  const [machine] = own.brief.hardwareOwned ?? [];
  const model = own.brief.modelsMentioned?.[0] ?? solution?.models[0]?.id;
  const accelerator = training?.accelerator ?? solution?.serving.accelerator ?? machine?.accelerator;
  const method = methodOf(concept.id) ?? training?.method ?? own.brief.training?.method;
  if (model === undefined || !accelerator || method === undefined) return null;
  const { samples = own.brief.data?.labels, tokens, sequenceLength } = own.brief.training ?? {};
  const amount = tokens !== undefined ? { tokens } : samples !== undefined ? { samples } : null;
  // Memory does not depend on how much is trained on: without an amount it is that of one example.
  const answer = own.advisor.estimateTraining({
    model,
    method,
    accelerator,
    ...(amount ?? { samples: 1 }),
    ...(sequenceLength === undefined ? {} : { sequenceLength }),
  });
  const read = answer.ok ? trained.safeParse(answer.estimate) : undefined;
  return read?.success === true ? { model, accelerator, method, figures: read.data } : null;
}

/** The reader's own training beside a concept. */
export function ownTraining(kind: TrainingKind, own: OwnCase, concept: Concept): OwnFigure | null {
  const training = subjectOf(own)?.training ?? null;
  if (kind === 'trainingMemory' || kind === 'mfu') {
    const found = estimated(own, concept);
    if (found === null) return null;
    const { figures } = found;
    const [model, accelerator] = [own.nameOf(found.model), own.nameOf(found.accelerator)];
    const method = { term: found.method };
    if (kind === 'mfu')
      return {
        lead: say('knowledge.own.training', { method }),
        figures: [{ label: say('knowledge.label.mfu'), estimate: figures.mfu }],
      };
    const memory = quantity(figures.memoryPerAcceleratorGb);
    return {
      lead: say('knowledge.own.trainingMemory', { model, accelerator, method, memory }),
      figures: [{ label: say('knowledge.label.memory'), estimate: figures.memoryPerAcceleratorGb }],
    };
  }
  if (training === null) return null;
  const method = { term: training.method };
  const hours = { label: say('knowledge.label.hours'), estimate: training.acceleratorHours };
  const time = { label: say('knowledge.label.wallClock'), estimate: training.wallClockHours };
  if (kind === 'trainingPlan') {
    const { acceleratorCount: count, parallelism } = training.plan;
    const { tensor, pipeline, data } = parallelism;
    return { lead: say('knowledge.own.trainingPlan', { count, tensor, pipeline, data }), figures: [time] };
  }
  const lead = say('knowledge.own.training', { method });
  if (kind === 'trainingCompute') return { lead, figures: [hours, time] };
  return { lead, figures: [{ label: say('knowledge.label.cost'), estimate: training.cost }, time] };
}
