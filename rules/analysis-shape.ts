import { z } from 'zod';
import { approach, sourcing } from '../catalog/schema/vocabulary.ts';
import { criterion, sourceLink } from './advice-shape.ts';
import { message } from './message.ts';

const range = z.strictObject({ low: z.number(), likely: z.number(), high: z.number(), unit: z.string() });

/** A solution as an analysis names it: its title with the machine, and a short name for sentences. */
export function choiceOf<T extends z.ZodType>(text: T) {
  return z.strictObject({ id: z.string(), title: text, short: text, approach, sourcing });
}

/** What an analysis says about the ranking of a brief; generic in what a text is, as the advice is. */
export function analysisOf<T extends z.ZodType>(text: T) {
  const choice = choiceOf(text);
  return z.strictObject({
    catalogVersion: z.string(),
    asOf: z.iso.date(),
    /** Solutions that no other one beats in everything: what remains is a choice between goods. */
    front: z.array(
      z.strictObject({
        ...choice.shape,
        rank: z.number().int().positive(),
        /** Over the horizon. */
        tco: range,
        costPerRequest: range,
        quality: range,
        /** Seconds that a person waits for an answer; null where unknown. */
        waitSeconds: z.number().nullable(),
        carbonKgPerMonth: z.number().nullable(),
        /** 0 (much is open) to 1 (nothing is). */
        safety: z.number(),
        /** In what it is the best of all. */
        best: z.array(criterion),
      }),
    ),
    /** Where paying by use, renting and owning cost the same. */
    breakEven: z.array(
      z.strictObject({
        first: choice,
        second: choice,
        /** Volume at which both cost the same over the horizon; null where one is cheaper at any volume looked at. */
        requestsPerMonth: z.number().nullable(),
        /** Ids of the cheaper one just below and just above that volume; the same one where they never cross. */
        cheaperBelow: z.string(),
        cheaperAbove: z.string(),
        /** Month in which the dearer purchase has paid for itself at the stated volume; null where it never does. */
        month: z.number().nullable(),
        text,
      }),
    ),
    /** The volume that the break-even volumes are measured against. */
    statedRequestsPerMonth: z.number(),
    /** How often each solution, and each way to have it, comes first when every figure moves within its band. */
    confidence: z.strictObject({
      draws: z.number().int().positive(),
      first: z.array(z.strictObject({ ...choice.shape, share: z.number() })),
      /** The shares add up to one: every draw has one first choice. */
      ways: z.array(z.strictObject({ approach, sourcing, name: text, share: z.number() })),
      text,
    }),
    /** What each amount of money gets: each step costs more and answers better than the one before. */
    budgets: z.array(
      z.strictObject({
        ...choice.shape,
        needed: z.strictObject({
          amount: z.number(),
          currency: z.string(),
          period: z.enum(['once', 'hour', 'month', 'year']),
        }),
        quality: z.number(),
        text,
      }),
    ),
    /** What each share of good answers costs; null where nothing reaches it. */
    qualities: z.array(
      z.strictObject({ target: z.number(), cheapest: choice.nullable(), tco: range.nullable(), text }),
    ),
    /** Electricity and carbon of the best solutions beside something a person knows. */
    footprint: z.strictObject({
      solutions: z.array(
        z.strictObject({
          ...choice.shape,
          energyKwhPerMonth: z.number(),
          carbonKgPerMonth: z.number(),
          /** Homes that use as much electricity. */
          homes: z.number(),
          /** Kilometres by car that emit as much in a month. */
          carKmPerMonth: z.number(),
          text,
        }),
      ),
      /** The accelerators of the best rented solution where the grid is known, the cleanest first. */
      regions: z.array(
        z.strictObject({
          offer: z.string(),
          provider: z.string(),
          region: z.string(),
          country: z.string().nullable(),
          current: z.boolean(),
          gramsPerKwh: z.number(),
          carbonKgPerMonth: z.number(),
          pricePerMonth: z.number(),
          currency: z.string(),
          text,
        }),
      ),
      sources: z.array(sourceLink),
    }),
    /** Fields whose change would make another solution the first, with the nearest value that does. */
    sensitivity: z.array(
      z.strictObject({ path: z.string(), from: z.unknown(), to: z.unknown(), newWinner: choice, text }),
    ),
  });
}

export const analysis = analysisOf(message);
/** What `analyse` returns: every text is a message. */
export type Analysis = z.infer<typeof analysis>;
