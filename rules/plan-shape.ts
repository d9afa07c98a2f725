import { z } from 'zod';
import { adviceOf } from './advice-shape.ts';
import { message } from './message.ts';

/** More are several plans: every further workload multiplies the combinations. */
export const MOST_WORKLOADS = 6;

const amounts = z.strictObject({ oneOff: z.number(), monthly: z.number(), tco: z.number(), currency: z.string() });

/** Several workloads in one plan; generic in what a text is, as the advice is. */
export function planOf<T extends z.ZodType>(text: T) {
  return z.strictObject({
    catalogVersion: z.string(),
    asOf: z.iso.date(),
    workloads: z.array(
      z.strictObject({
        advice: adviceOf(text),
        /** The solution of this workload in the plan; null where none is feasible. Not always the first of its own ranking. */
        chosen: z.string().nullable(),
        title: text.nullable(),
      }),
    ),
    shared: z.strictObject({
      /** Machines that carry several workloads. */
      machines: z.array(
        z.strictObject({
          name: z.string(),
          offer: z.string().nullable(),
          nodes: z.number().int().positive(),
          /** Indices of the workloads. */
          workloads: z.array(z.number().int().nonnegative()),
          /** Nodes that the workloads would need apart. */
          nodesApart: z.number().int().positive(),
          text,
        }),
      ),
      /** Tools in use by several workloads. */
      tools: z.array(z.strictObject({ id: z.string(), workloads: z.array(z.number().int().nonnegative()) })),
      people: z.array(z.strictObject({ role: z.string(), personMonths: z.number(), apart: z.number() })),
    }),
    together: amounts,
    apart: amounts,
    withinBudget: z.boolean().nullable(),
    /** What counts against the budget in its period: what is paid to others, with the first months of running. */
    againstBudget: z.number().nonnegative().nullable(),
    text,
  });
}

export const plan = planOf(message);
/** What `planFor` returns: every text is a message. */
export type Plan = z.infer<typeof plan>;
