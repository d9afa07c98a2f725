import type { SourceUse } from '../../schema/provenance.ts';
import type { Catalog } from '../../schema/catalog.ts';

/** One thing a foreign file says, in the form of a catalog file: only the fields that the file states. */
export interface ImportedEntry {
  readonly folder: 'offers' | 'models';
  /** Offers: the provider; models: the id. */
  readonly file: string;
  /** Offers: `<model>` or `<region>/<instance>`; models: empty. */
  readonly local: string;
  /** Line or path in the file. */
  readonly place: string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** What the catalog needs where it has no such entry yet. */
  readonly defaults: Readonly<Record<string, unknown>>;
  readonly providerName?: string | undefined;
}

export interface ImportRefusal {
  /** Line or path in the file. */
  readonly place: string;
  readonly subject: string;
  readonly field: string;
  readonly reason: string;
}

export interface ImportedSource {
  readonly id: string;
  readonly file: Readonly<Record<string, unknown>>;
}

export interface Imported {
  readonly entries: readonly ImportedEntry[];
  readonly refused: readonly ImportRefusal[];
  readonly source: ImportedSource;
  readonly use: SourceUse;
}

export interface ImportOptions {
  /** The catalog as it is: names and regions are looked up in it, never made up. */
  readonly catalog: Catalog;
  /** ISO day on which the file held. */
  readonly checkedOn: string;
  readonly provider?: string | undefined;
  readonly id?: string | undefined;
  readonly kind?: string | undefined;
}

export type Importer = (text: string, options: ImportOptions) => Imported;

/** Collects entries and refusals; a thrown ImportFault refuses the one entry being read. */
export class ImportFault extends Error {
  readonly field: string;
  constructor(field: string, message: string) {
    super(message);
    this.field = field;
  }
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The JSON object of a file; a fault of the whole file where it is none. */
export function jsonObject(text: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new ImportFault('', `not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!isRecord(value)) throw new ImportFault('', 'expected a JSON object');
  return value;
}

/** A number at a key; absent or null is undefined, anything else that is no number is a fault. */
export function numberOf(record: Readonly<Record<string, unknown>>, key: string): number | undefined {
  const value = record[key];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0)
    throw new ImportFault(key, `${JSON.stringify(value)} is not a number of zero or more`);
  return value;
}

export const textOf = (record: Readonly<Record<string, unknown>>, key: string): string | undefined => {
  const value = record[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

export const flagOf = (record: Readonly<Record<string, unknown>>, key: string): boolean | undefined => {
  const value = record[key];
  return typeof value === 'boolean' ? value : undefined;
};

/** Whole tokens above zero; zero means that the list does not say. */
export function tokensOf(record: Readonly<Record<string, unknown>>, key: string): number | undefined {
  const value = numberOf(record, key);
  return value === undefined || value === 0 ? undefined : Math.round(value);
}

/** US dollars for a million tokens as the catalog writes it, without the dust of floating point. */
export const perMillion = (usd: number): string => `${String(Number(usd.toPrecision(12)))} USD/Mtoken`;

/**
 * Prices of a hosted offer in US dollars for a million tokens. Zero for both is a list that does not state a price or
 * gives it away with limits: no price to plan with.
 */
export function hostedPrices(of: {
  readonly input: number | undefined;
  readonly output: number | undefined;
  readonly cacheRead: number | undefined;
}): Readonly<Record<string, unknown>> {
  const { input, output, cacheRead } = of;
  if (input === 0 && (output ?? 0) === 0) return { listedAtZero: true };
  return {
    ...(input === undefined ? {} : { input: perMillion(input) }),
    ...(output === undefined ? {} : { output: perMillion(output) }),
    ...(cacheRead === undefined || cacheRead === 0 ? {} : { cacheRead: perMillion(cacheRead) }),
  };
}

/** The earliest day a date without month or day can mean. */
export function dayOf(text: string | undefined): string | undefined {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text ?? '');
  return match ? `${match[1] ?? ''}-${match[2] ?? '01'}-${match[3] ?? '01'}` : undefined;
}

/** Runs one reading after the other and keeps what each refuses. */
export function readAll<T>(
  items: Iterable<T>,
  read: {
    readonly name: (item: T) => { readonly place: string; readonly subject: string };
    readonly entry: (item: T) => ImportedEntry;
  },
): Pick<Imported, 'entries' | 'refused'> {
  const entries: ImportedEntry[] = [];
  const refused: ImportRefusal[] = [];
  for (const item of items) {
    try {
      entries.push(read.entry(item));
    } catch (error) {
      if (!(error instanceof ImportFault)) throw error;
      refused.push({ ...read.name(item), field: error.field, reason: error.message });
    }
  }
  return { entries, refused };
}
