import type {
  Accelerator,
  Approach,
  HostedOffer,
  Lifecycle,
  Model,
  Precision,
  Price,
  Sourcing,
} from '../../catalog/index.ts';
import type { Grade } from '../../catalog/index.ts';
import type { ModelRole, Parallelism } from '../advice-shape.ts';
import type { ReplicaCorrections } from '../estimates/correct-replica.ts';
import type { TrainingEstimate } from '../estimates/inputs.ts';
import type { TrainingMethod } from '../brief.ts';
import type { Route, Worker } from './ladder.ts';

/** Where a solution runs. One node is one instance, one system or the machine already there. */
export interface Place {
  readonly kind: 'hosted' | 'software' | 'rented' | 'bought' | 'leased' | 'existing' | 'cpu_rented' | 'cpu_bought';
  readonly sourcing: Sourcing;
  /** Catalog id of the hosted offer, instance or system. */
  readonly offer: string | null;
  readonly name: string;
  /** Provider id; null for a machine of one's own. */
  readonly provider: string | null;
  /** Its name as a reader knows it. */
  readonly providerName: string | null;
  readonly residencies: readonly string[];
  readonly residencyBasis: 'always' | 'regional' | 'none' | 'unknown';
  readonly region: string | null;
  /** ISO 3166 country of the machines where it is known. */
  readonly country: string | null;
  readonly lifecycle: Lifecycle;
  readonly accelerator: Accelerator | null;
  readonly acceleratorsPerNode: number;
  /** Nodes there are, for machines already there; as many as are needed elsewhere. */
  readonly nodesThere?: number;
  /** Class of the system or accelerator: "workstation", "rack server", "edge"… */
  readonly machineClass: string | null;
  /** A stranger's machine, which its provider only finds. */
  readonly marketplace?: boolean;
  /** Whole node at full load. */
  readonly watts: number | null;
  readonly hourly: Price | null;
  readonly hourlyReserved: Price | null;
  /** Of rented machines: the price at which the provider may take them back. */
  readonly hourlySpot?: Price | null;
  /** `hourly` is that price; `onDemand` is what they cost otherwise. */
  readonly interruptible?: boolean;
  readonly onDemand?: Price | null;
  readonly purchase: Price | null;
  /** Catalog source id or policy of the price. */
  readonly source: string;
  readonly grade: Grade;
}

export interface ChosenModel {
  readonly role: ModelRole;
  readonly id: string;
  /** The open model; null for a hosted one that is closed. */
  readonly model: Model | null;
}

/** How the generator or predictor is laid out on its machines; plain SI numbers. */
export interface Sizing {
  readonly precision: Precision | null;
  readonly parallelism: Parallelism;
  /** Accelerators per replica. */
  readonly acceleratorCount: number;
  readonly nodes: number;
  readonly replicas: number;
  readonly memoryPerAcceleratorBytes: number;
  readonly fits: boolean;
  readonly ttftSeconds: number | null;
  readonly tpotSeconds: number | null;
  /** Whole deployment. */
  readonly requestsPerSecond: number | null;
  readonly concurrencyPerReplica: number;
  /** Nodes beyond those that the load needs. */
  readonly spareNodes?: number;
  /** What measurements did to these figures. */
  readonly corrections?: ReplicaCorrections | undefined;
}

/** Likely amounts in the currency of the need. */
export interface Money {
  readonly purchase: number;
  readonly implementation: number;
  /** Part of the implementation that the team of the brief does itself. */
  readonly ownStaff: number;
  readonly courses: number;
  readonly trainingRun: number;
  readonly oneOff: number;
  readonly usage: number;
  readonly energy: number;
  readonly maintenance: number;
  readonly operations: number;
  readonly monthly: number;
  readonly tco: number;
}

export interface PersonNeeded {
  readonly role: string;
  readonly personMonths: number;
  readonly course: string | null;
}

export interface TrainingChoice {
  readonly method: TrainingMethod;
  readonly place: Place;
  readonly estimate: TrainingEstimate & Required<Pick<TrainingEstimate, 'energyMwh' | 'carbonTonnes' | 'cost'>>;
}

/** Where requests above the base of the load go: the same model at a provider. */
export interface Overflow {
  readonly hosted: HostedOffer;
  readonly place: Place;
  /** Of all requests. */
  readonly share: number;
  /** Part of the peak that the machines carry. */
  readonly base: number;
}

/** What a solution is made of before it is priced. */
export interface Draft {
  readonly route: Route;
  readonly place: Place;
  readonly hosted: HostedOffer | null;
  readonly sizing: Sizing | null;
  readonly training: TrainingChoice | null;
  readonly overflow?: Overflow | undefined;
}

/** A whole solution, sized and priced with plain numbers; estimates are made only for the ones shown. */
export interface Candidate {
  readonly id: string;
  /** The whole solution, where this is the first stage of it that the budget covers. */
  readonly whole?: Candidate;
  /** Part of the use of the whole that this stage has. */
  readonly usageShare?: number;
  readonly approach: Approach;
  readonly worker: Worker;
  readonly route: Route;
  readonly retrieval: boolean;
  readonly place: Place;
  readonly hosted: HostedOffer | null;
  readonly models: readonly ChosenModel[];
  readonly sizing: Sizing | null;
  readonly training: TrainingChoice | null;
  readonly overflow?: Overflow | undefined;
  readonly people: readonly PersonNeeded[];
  /** 0..1, expected share of satisfactory results, with its 80 % band and its grade. */
  readonly quality: { readonly low: number; readonly likely: number; readonly high: number; readonly grade: Grade };
  readonly weeks: number;
  readonly money: Money;
  /** Null where nothing is known, e.g. the machines of a closed hosted model. */
  readonly energyKwhPerMonth: number | null;
  readonly carbonKgPerMonth: number | null;
  /** First token (or the answer, for a model without tokens) and each further one; null where unknown. */
  readonly ttftMs: number | null;
  readonly tpotMs: number | null;
}
