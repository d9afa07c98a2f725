import type { Accelerator, Currency, Engine, Grade, Precision, Region } from '../../catalog/index.ts';
import type { Parallelism, TrainingPlan } from '../advice-shape.ts';
import type { TrainingMethod } from '../brief.ts';
import type { Estimate } from '../estimate.ts';
import type { Message } from '../message.ts';
import type { ModelSubject } from '../physics/shape.ts';

/** The price of one accelerator for one hour, from an offer of the catalog or from the person who asks. */
export interface HourlyPrice {
  readonly amount: number;
  readonly currency: Currency;
  readonly source: string;
  readonly grade: Grade;
}

export type ServingMode = 'online' | 'offline';

/** A request of /estimates/serving with its model, accelerator and region resolved. Absent means unknown: inferred and said so. */
export interface ServingInput {
  readonly model: ModelSubject;
  readonly accelerator: Accelerator;
  readonly precision?: Precision | undefined;
  readonly kvPrecision?: Precision | undefined;
  readonly mode?: ServingMode | undefined;
  /** Per replica. */
  readonly acceleratorCount?: number | undefined;
  readonly acceleratorsPerNode?: number | undefined;
  readonly parallelism?: Partial<Parallelism> | undefined;
  readonly engine?: Engine | undefined;
  /** As printed by the engine, "0.11.1"; a current release unless said. */
  readonly engineVersion?: string | undefined;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Requests in flight at once over the whole deployment. */
  readonly concurrency?: number | undefined;
  readonly requestsPerSecond?: number | undefined;
  readonly slo?: { readonly ttftP95Ms?: number | undefined; readonly tpotMs?: number | undefined } | undefined;
  /** Adds one replica, so that one can fail. */
  readonly spare?: boolean | undefined;
  readonly region?: Region | undefined;
  readonly pue?: number | undefined;
  readonly price?: HourlyPrice | undefined;
}

export interface TrainingInput {
  readonly model: ModelSubject;
  readonly accelerator: Accelerator;
  readonly method: TrainingMethod;
  readonly tokens?: number | undefined;
  readonly samples?: number | undefined;
  /** FLOP of a forward and backward pass over one sample. */
  readonly flopPerSample?: number | undefined;
  readonly sequenceLength?: number | undefined;
  /** In sequences (or samples). */
  readonly globalBatch?: number | undefined;
  readonly microBatch?: number | undefined;
  readonly precision?: Precision | undefined;
  readonly acceleratorCount?: number | undefined;
  readonly acceleratorsPerNode?: number | undefined;
  readonly parallelism?: Partial<Parallelism> | undefined;
  readonly sharding?: TrainingPlan['sharding'] | undefined;
  readonly activationCheckpointing?: TrainingPlan['activationCheckpointing'] | undefined;
  readonly loraRank?: number | undefined;
  readonly region?: Region | undefined;
  readonly pue?: number | undefined;
  readonly price?: HourlyPrice | undefined;
  readonly deadlineDays?: number | undefined;
  /** The most the accelerators may cost, in the currency of their price. */
  readonly budget?: number | undefined;
}

export interface Assumption {
  readonly path: string;
  readonly value: unknown;
  readonly reason: Message;
}

export interface TraceStep {
  readonly name: string;
  readonly formula: string;
  readonly value: number;
  readonly unit: string;
}

/** The estimate cannot be made; `path` names the field of the request that stands in the way. */
export interface Refusal {
  readonly ok: false;
  readonly path: string;
  readonly reason: Message;
}

/** A cost, energy or carbon figure is absent where its price or power is unknown, never zero. */
export interface ServingEstimate {
  readonly memoryPerAcceleratorGb: Estimate;
  readonly weightsGb: Estimate;
  readonly kvCacheBytesPerToken: Estimate;
  readonly kvCacheGb: Estimate;
  readonly fits: boolean;
  readonly maxConcurrency: Estimate;
  readonly ttftMs: Estimate;
  readonly tpotMs: Estimate;
  readonly outputTokensPerSecond: Estimate;
  readonly outputTokensPerSecondPerAccelerator: Estimate;
  readonly requestsPerSecond: Estimate;
  readonly replicas: Estimate;
  readonly costPerMillionOutputTokens?: Estimate;
  readonly joulesPerOutputToken?: Estimate;
  readonly assumptions: readonly Assumption[];
  readonly trace: readonly TraceStep[];
}
export type ServingOutcome =
  { readonly ok: true; readonly estimate: ServingEstimate; readonly plan: ServingPlan } | Refusal;

/** How a replica is laid out; beside the wire figures, for the engine. */
export interface ServingPlan {
  /** Accelerators per replica. */
  readonly acceleratorCount: number;
  readonly nodes: number;
  readonly replicas: number;
  readonly parallelism: Parallelism;
  readonly precision: Precision;
  readonly kvPrecision: Precision;
  readonly engine: Engine;
  readonly concurrencyPerReplica: number;
  /** Whether the response times asked for can be met by any number of replicas. */
  readonly meetsSlo: boolean;
}

export interface TrainingAlternative extends TrainingPlan {
  readonly memoryPerAcceleratorGb: number;
  readonly fits: boolean;
  readonly wallClockHours: number;
  readonly acceleratorHours: number;
  /** Why it was not chosen. */
  readonly reason: Message;
}

export interface TrainingEstimate {
  readonly memoryPerAcceleratorGb: Estimate;
  readonly fits: boolean;
  readonly plan: TrainingPlan;
  readonly mfu: Estimate;
  readonly tokensPerSecondPerAccelerator: Estimate;
  readonly acceleratorHours: Estimate;
  readonly wallClockHours: Estimate;
  readonly energyMwh?: Estimate;
  readonly carbonTonnes?: Estimate;
  readonly cost?: Estimate;
  readonly alternatives: readonly TrainingAlternative[];
  readonly assumptions: readonly Assumption[];
  readonly trace: readonly TraceStep[];
}
export type TrainingOutcome = { readonly ok: true; readonly estimate: TrainingEstimate } | Refusal;
