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
  /** Whole node at full load. */
  readonly watts: number | null;
  readonly hourly: Price | null;
  readonly hourlyReserved: Price | null;
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

/** What a solution is made of before it is priced. */
export interface Draft {
  readonly route: Route;
  readonly place: Place;
  readonly hosted: HostedOffer | null;
  readonly sizing: Sizing | null;
  readonly training: TrainingChoice | null;
}

/** A whole solution, sized and priced with plain numbers; estimates are made only for the ones shown. */
export interface Candidate {
  readonly id: string;
  readonly approach: Approach;
  readonly worker: Worker;
  readonly route: Route;
  readonly retrieval: boolean;
  readonly place: Place;
  readonly hosted: HostedOffer | null;
  readonly models: readonly ChosenModel[];
  readonly sizing: Sizing | null;
  readonly training: TrainingChoice | null;
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
