import type { Accelerator } from './accelerator.ts';
import type { Benchmark } from './benchmark.ts';
import type { Concept } from './concept.ts';
import type { Measurement } from './measurement.ts';
import type { Model } from './model.ts';
import type { AcceleratorOffer, HostedOffer, Provider } from './offer.ts';
import type { Policy } from './policy.ts';
import type { Region } from './region.ts';
import type { Regulation } from './regulation.ts';
import type { Source } from './source.ts';
import type { System } from './system.ts';
import type { Service, Tool } from './tool.ts';

/** Everything known, immutable, each map in ascending order of id. */
export interface Catalog {
  /** A digest of the content: the same facts give the same version. */
  readonly version: string;
  /** Date of the newest check of any figure (ISO). */
  readonly newestCheck: string;
  readonly accelerators: ReadonlyMap<string, Accelerator>;
  readonly models: ReadonlyMap<string, Model>;
  readonly providers: ReadonlyMap<string, Provider>;
  readonly hostedOffers: ReadonlyMap<string, HostedOffer>;
  readonly acceleratorOffers: ReadonlyMap<string, AcceleratorOffer>;
  readonly systems: ReadonlyMap<string, System>;
  readonly tools: ReadonlyMap<string, Tool>;
  readonly services: ReadonlyMap<string, Service>;
  readonly regulations: ReadonlyMap<string, Regulation>;
  readonly regions: ReadonlyMap<string, Region>;
  readonly benchmarks: ReadonlyMap<string, Benchmark>;
  readonly policies: ReadonlyMap<string, Policy>;
  readonly sources: ReadonlyMap<string, Source>;
  /** What the advisor can teach, with its words in both languages. */
  readonly concepts: ReadonlyMap<string, Concept>;
  /** Benchmarks of one's own, which correct the estimates; usually none. Models and accelerators are ids of entries. */
  readonly measurements: ReadonlyMap<string, Measurement>;
}
