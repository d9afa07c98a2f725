import type { AccuracyReport } from '../../server/protocol/accuracy.ts';
import type { Locale, Problem } from '../../server/protocol/http.ts';
import type { MeasurementsAnswer, MeasurementsList } from '../../server/protocol/measurements.ts';

async function readJson<T>(address: string, options: RequestInit): Promise<T> {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as T;
}

export const readReport = (signal: AbortSignal): Promise<AccuracyReport> => readJson('/api/v1/accuracy', { signal });

export const readKept = (signal?: AbortSignal): Promise<MeasurementsList> =>
  readJson('/api/v1/measurements', signal === undefined ? {} : { signal });

export const removeKept = (id: string): Promise<{ readonly removed: number }> =>
  readJson(`/api/v1/measurements/${encodeURIComponent(id)}`, { method: 'DELETE' });

export interface HandIn {
  readonly content: string;
  readonly format: string;
  readonly defaults: Readonly<Record<string, string>>;
  readonly title: string;
  readonly dryRun: boolean;
}

const counts = new Set(['acceleratorCount', 'concurrency']);

export type HandInOutcome =
  | { readonly ok: true; readonly answer: MeasurementsAnswer }
  /** What is wrong, in the reader's language; empty when nothing arrived at all. */
  | { readonly ok: false; readonly detail: string; readonly candidates: readonly string[] };

const CANDIDATE = 'candidate: ';

/** Sends results to be read, compared and, unless it is a dry run, kept. */
export async function handIn(asked: HandIn, locale: Locale): Promise<HandInOutcome> {
  const defaults = Object.entries(asked.defaults).flatMap(([name, value]) =>
    value.trim() === '' ? [] : [[name, counts.has(name) ? Number(value) : value.trim()] as const],
  );
  try {
    const response = await fetch('/api/v1/measurements', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': locale },
      body: JSON.stringify({
        content: asked.content,
        dryRun: asked.dryRun,
        ...(asked.format === '' ? {} : { format: asked.format }),
        ...(asked.title.trim() === '' ? {} : { title: asked.title.trim() }),
        ...(defaults.length === 0 ? {} : { defaults: Object.fromEntries(defaults) }),
      }),
    });
    if (response.ok) return { ok: true, answer: (await response.json()) as MeasurementsAnswer };
    const { detail, errors } = (await response.json()) as Problem;
    const [first] = errors;
    return {
      ok: false,
      detail: first === undefined ? detail : first.message,
      candidates: errors.flatMap(({ message }) =>
        message.startsWith(CANDIDATE) ? [message.slice(CANDIDATE.length)] : [],
      ),
    };
  } catch {
    return { ok: false, detail: '', candidates: [] };
  }
}
