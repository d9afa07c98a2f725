import type { Accelerator, Catalog, Precision } from '../../../catalog/index.ts';
import { resolveAccelerator, resolveModel, estimateServing, estimateTraining } from '../../../rules/index.ts';
import type { ModelSubject } from '../../../rules/physics/shape.ts';
import { policyReader } from '../../../rules/engine/policy.ts';
import type { TrainingMethod } from '../../../rules/brief.ts';
import type { Setup } from './setup.ts';
import type { Change, Trial } from './trial.ts';

export interface Diagnosis {
  readonly model: string;
  readonly accelerator: string;
  readonly count: number;
  readonly memoryGb: number;
  readonly precision: Precision;
  readonly contextTokens: number;
  readonly concurrency: number;
  readonly trains: boolean;
  /** Whether prompt length and requests at once were said. */
  readonly assumed: readonly ('context' | 'concurrency' | 'precision')[];
  readonly now: Trial;
  readonly fixes: readonly Trial[];
  /** The fewest cards of the kind that carry it: with weights in few bits, then unchanged where that takes more. */
  readonly cards: readonly { readonly count: number; readonly precision: Precision; readonly trial: Trial }[];
}

export type Diagnose = (setup: Setup) => Diagnosis | null;

/** Sizes of test sets that are proposed, and the share of good answers at which their margin is shown. */
export interface TriageFigures {
  readonly testCases: number;
  readonly siteCases: number;
  readonly testQuality: number;
}

export interface Triage {
  readonly diagnose: Diagnose;
  readonly figures: TriageFigures;
}

export function createTriage(catalog: Catalog): Triage {
  const number = (name: keyof TriageFigures): number => policyReader(catalog).number(`triage.${name}`);
  return {
    diagnose: createDiagnose(catalog),
    figures: {
      testCases: number('testCases'),
      siteCases: number('siteCases'),
      testQuality: number('testQuality'),
    },
  };
}

interface Serving {
  readonly model: ModelSubject;
  readonly accelerator: Accelerator;
  readonly acceleratorCount: number;
  readonly precision: Precision;
  readonly kvPrecision?: Precision;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly concurrency: number;
}

const GB = 1e9;
const EIGHT_BITS: Precision = 'int8';
const FOUR_BITS: Precision = 'int4';
const CARDS = [2, 4, 8] as const;

/** What a set-up would do with one thing changed, by the estimates of the product. Pure: the same set-up, the same answer. */
function createDiagnose(catalog: Catalog): Diagnose {
  const policy = policyReader(catalog);
  const tolerance = policy.number('triage.sizeTolerance');

  function modelOf({ model, parameters }: Setup): ModelSubject | null {
    for (const name of model === null ? [] : [model]) {
      const found = resolveModel(name, catalog);
      if (found.ok) return found.subject;
      const sized = found.candidates.flatMap((id) => {
        const one = resolveModel(id, catalog);
        return one.ok ? [one.subject] : [];
      });
      const near =
        parameters === null
          ? sized[0]
          : sized.find(({ shape }) => Math.abs(shape.totalParameters - parameters) <= tolerance * parameters);
      if (near) return near;
    }
    if (parameters === null) return null;
    const plain = resolveModel({ totalParameters: parameters }, catalog);
    return plain.ok ? plain.subject : null;
  }

  function acceleratorOf({ accelerator, memoryGb }: Setup): Accelerator | null {
    if (accelerator === null) return null;
    const found = resolveAccelerator(accelerator, catalog, { ambiguous: 'first' });
    if (!found.ok) return null;
    return memoryGb === null ? found.accelerator : { ...found.accelerator, memory: memoryGb * GB };
  }

  function serve(request: Serving, change: Change): Trial | null {
    const outcome = estimateServing(request, catalog);
    if (!outcome.ok) return null;
    const { estimate } = outcome;
    const atOnce = estimate.fits ? estimate.maxConcurrency.likely : null;
    return {
      change,
      fits: estimate.fits && (atOnce ?? 0) >= request.concurrency,
      memoryGb: estimate.memoryPerAcceleratorGb.likely,
      weightsGb: estimate.weightsGb.likely,
      atOnce,
      ttftMs: estimate.fits ? estimate.ttftMs.likely : null,
      tokensPerSecond: estimate.fits ? 1000 / estimate.tpotMs.likely : null,
    };
  }

  /** Smaller open models of the same kind that the catalog knows, the largest first. */
  function smaller(subject: ModelSubject, written: string | null): readonly ModelSubject[] {
    const family = /[a-z]{3,}/i.exec(subject.id === null ? (written ?? '') : subject.name)?.[0].toLowerCase();
    return [...catalog.models.values()]
      .filter(({ domain, totalParameters }) => domain === 'language' && totalParameters !== undefined)
      .flatMap((model) => {
        const found = resolveModel(model.id, catalog);
        return found.ok
          ? [{ subject: found.subject, own: family !== undefined && model.name.toLowerCase().startsWith(family) }]
          : [];
      })
      .filter(
        (one) =>
          one.subject.shape.totalParameters < subject.shape.totalParameters * policy.number('triage.smallerThan'),
      )
      .sort(
        (a, b) =>
          Number(b.own) - Number(a.own) ||
          b.subject.shape.totalParameters - a.subject.shape.totalParameters ||
          (a.subject.name < b.subject.name ? -1 : 1),
      )
      .map(({ subject: one }) => one);
  }

  function servingFixes(base: Serving): readonly Trial[] {
    const tries: readonly (readonly [Serving, Change])[] = [
      [{ ...base, kvPrecision: 'fp8' }, { kind: 'kv8' }],
      ...[2, 4, 8].map((part): readonly [Serving, Change] => {
        const tokens = Math.round(base.inputTokens / part);
        return [
          { ...base, inputTokens: tokens },
          { kind: 'context', tokens },
        ];
      }),
      ...[2, 4].flatMap((part): readonly (readonly [Serving, Change])[] => {
        const count = Math.floor(base.concurrency / part);
        return count >= 1 && count < base.concurrency
          ? [
              [
                { ...base, concurrency: count },
                { kind: 'atOnce', count },
              ],
            ]
          : [];
      }),
      ...lower(base.precision).flatMap((precision): readonly (readonly [Serving, Change])[] => [
        [
          { ...base, precision },
          { kind: 'weights', precision },
        ],
        [
          { ...base, precision, kvPrecision: 'fp8' },
          { kind: 'weightsAndKv', precision },
        ],
      ]),
    ];
    return tries.flatMap(([request, change]) => serve(request, change) ?? []);
  }

  function smallerModel(base: Serving, written: string | null): Trial | null {
    for (const model of smaller(base.model, written))
      for (const precision of [base.precision, ...lower(base.precision)]) {
        const trial = serve({ ...base, model, precision }, { kind: 'model', name: model.name, precision });
        if (trial?.fits) return trial;
      }
    return null;
  }

  function train(
    subject: ModelSubject,
    accelerator: Accelerator,
    of: { count: number; method: TrainingMethod },
    change: Change,
  ): Trial | null {
    const sequenceLength = policy.number('triage.sequenceLength');
    const outcome = estimateTraining(
      {
        model: subject,
        accelerator,
        method: of.method,
        acceleratorCount: of.count,
        sequenceLength,
        tokens: policy.number('triage.trainingTokens'),
        microBatch: 1,
      },
      catalog,
    );
    if (!outcome.ok) return null;
    const { estimate } = outcome;
    return {
      change,
      fits: estimate.fits,
      memoryGb: estimate.memoryPerAcceleratorGb.likely,
      weightsGb: 0,
      atOnce: null,
      ttftMs: null,
      tokensPerSecond: estimate.fits ? estimate.tokensPerSecondPerAccelerator.likely * of.count : null,
    };
  }

  return (setup) => {
    const [model, accelerator] = [modelOf(setup), acceleratorOf(setup)];
    if (!model || !accelerator) return null;
    const count = setup.count ?? 1;
    const precision = setup.precision ?? 'fp16';
    const contextTokens = setup.contextTokens ?? policy.number('triage.contextTokens');
    const concurrency = setup.concurrency ?? 1;
    const about = {
      model: model.name,
      accelerator: accelerator.name,
      count,
      memoryGb: accelerator.memory / GB,
      precision,
      contextTokens,
      concurrency,
      trains: setup.trains,
      assumed: [
        ...(setup.contextTokens === null ? (['context'] as const) : []),
        ...(setup.concurrency === null ? (['concurrency'] as const) : []),
        ...(setup.precision === null ? (['precision'] as const) : []),
      ],
    };
    if (setup.trains) {
      const now = train(model, accelerator, { count, method: 'full' }, { kind: 'asIs' });
      if (!now) return null;
      const fixes = (['lora', 'qlora'] as const).flatMap(
        (method) => train(model, accelerator, { count, method }, { kind: 'method', method }) ?? [],
      );
      return { ...about, now, fixes, cards: [] };
    }
    const base: Serving = {
      model,
      accelerator,
      acceleratorCount: count,
      precision,
      inputTokens: contextTokens,
      outputTokens: setup.outputTokens ?? policy.number('triage.outputTokens'),
      concurrency,
    };
    const now = serve(base, { kind: 'asIs' });
    if (!now) return null;
    const other = smallerModel(base, setup.model);
    const enough = (of: Precision): Diagnosis['cards'] => {
      for (const more of CARDS.filter((one) => one > count)) {
        const trial = serve({ ...base, acceleratorCount: more, precision: of }, { kind: 'cards', count: more });
        if (trial?.fits) return [{ count: more, precision: of, trial }];
      }
      return [];
    };
    const few = now.fits ? [] : enough(lower(precision).at(-1) ?? precision);
    const same = now.fits ? [] : enough(precision);
    return {
      ...about,
      now,
      fixes: [...servingFixes(base), ...(other ? [other] : [])],
      cards: [...few, ...same.filter(({ count: more }) => more !== few[0]?.count)],
    };
  };
}

/** Coarser number formats that are worth a try. */
function lower(precision: Precision): readonly Precision[] {
  if (['fp32', 'bf16', 'fp16'].includes(precision)) return [EIGHT_BITS, FOUR_BITS];
  return ['fp8', 'int8', 'gptq-int8', 'q8_0'].includes(precision) ? [FOUR_BITS] : [];
}
