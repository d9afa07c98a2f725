import { createHash } from 'node:crypto';
import type { Advisor } from '../advisor.ts';
import { RequestFailure } from '../api/failure.ts';
import {
  MEASUREMENTS_KEPT,
  MEASUREMENTS_PER_FILE,
  type MeasurementsAnswer,
  type MeasurementsList,
  type MeasurementsRequest,
} from '../protocol/measurements.ts';
import type { Renderer } from '../render/render.ts';
import type { Store, StoredMeasurement } from '../store/store.ts';
import { say } from '../../rules/message.ts';

/** Benchmark runs of users: handed in, listed, removed. Everything computed follows at once. */
export interface KeptMeasurements {
  /** Reads what is stored; to be called before the first answer and whenever another process may have written. */
  readonly load: () => Promise<void>;
  readonly handIn: (request: MeasurementsRequest, renderer: Renderer) => Promise<MeasurementsAnswer>;
  readonly list: () => Promise<MeasurementsList>;
  /** The number removed; 0 when there is none of this id. */
  readonly remove: (id: string) => Promise<number>;
}

const units: Readonly<Record<string, string>> = {
  ttftMs: 'ms',
  tpotMs: 'ms',
  rate: 'token/s',
  memoryPerAcceleratorGb: 'GB',
  joules: 'J',
};

export function createKeptMeasurements(of: {
  readonly store: Store;
  readonly advisor: Pick<
    Advisor,
    'checkMeasurements' | 'useMeasurements' | 'catalogMeasurements' | 'catalogVersion' | 'today'
  >;
  readonly now: () => Date;
}): KeptMeasurements {
  const { store, advisor, now } = of;
  let kept: readonly StoredMeasurement[] = [];
  let last: Promise<unknown> = Promise.resolve();

  /** One change after the other: what is computed with is what was stored last. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  }

  async function load(): Promise<void> {
    const found = await store.measurements();
    const same = found.length === kept.length && found.every(({ id }, index) => id === kept[index]?.id);
    kept = found;
    if (!same) advisor.useMeasurements(kept.map(({ id, title, row }) => ({ ...row, id, title })));
  }

  async function handIn(request: MeasurementsRequest, renderer: Renderer): Promise<MeasurementsAnswer> {
    const checked = advisor.checkMeasurements(request.content, {
      format: request.format,
      defaults: request.defaults,
    });
    if (!checked.ok) {
      const detail = renderer.text(checked.reason);
      const errors = [
        { path: checked.field, message: detail },
        ...checked.candidates.map((candidate) => ({ path: checked.field, message: `candidate: ${candidate}` })),
      ];
      throw new RequestFailure('invalid-request', detail, errors);
    }
    const before = new Set(kept.map(({ id }) => id));
    const fresh = [...new Map(checked.rows.map((one) => [one.id, one])).values()].filter(({ id }) => !before.has(id));
    if (checked.rows.length > MEASUREMENTS_PER_FILE || kept.length + fresh.length > MEASUREMENTS_KEPT) {
      const detail = renderer.text(
        say('measurement.tooMany', {
          count: checked.rows.length,
          most: MEASUREMENTS_PER_FILE,
          kept: MEASUREMENTS_KEPT,
        }),
      );
      throw new RequestFailure('invalid-request', detail, [{ path: 'content', message: detail }]);
    }
    const saved = !request.dryRun && fresh.length > 0;
    if (saved) {
      const at = now().getTime();
      const setId = `s-${createHash('sha256')
        .update(fresh.map(({ id }) => id).join())
        .digest('hex')
        .slice(0, 12)}`;
      const title = request.title ?? `${checked.format} ${now().toISOString().slice(0, 10)}`;
      await store.addMeasurements(fresh.map(({ id, row }) => ({ id, setId, title, handedInAt: at, row })));
      await load();
    }
    return {
      catalogVersion: advisor.catalogVersion,
      format: checked.format,
      saved,
      accepted: checked.rows.map(({ id, line, path, row, compared }) => ({
        id,
        line,
        path,
        isNew: !before.has(id),
        measurement: row,
        compared: compared.map(({ figure, measured, predicted }) => ({
          figure,
          unit: units[figure] ?? '1',
          measured,
          predicted,
        })),
      })),
      refused: checked.refused.map(({ line, path, field, reason, candidates }) => ({
        line,
        path,
        field,
        reason: renderer.text(reason),
        candidates: [...candidates],
      })),
    };
  }

  return {
    load: () => inTurn(load),
    handIn: (request, renderer) => inTurn(() => handIn(request, renderer)),
    list: () =>
      inTurn(async () => {
        await load();
        const own = kept.map(({ id, setId, title, handedInAt, row }) => ({
          id,
          setId,
          title,
          handedInOn: new Date(handedInAt).toISOString().slice(0, 10),
          measurement: row,
        }));
        const brought = advisor.catalogMeasurements().map(({ id, title, ...measurement }) => ({
          id,
          setId: null,
          title,
          handedInOn: null,
          measurement,
        }));
        const items = [...own, ...brought];
        return { catalogVersion: advisor.catalogVersion, total: items.length, most: MEASUREMENTS_KEPT, items };
      }),
    remove: (id) =>
      inTurn(async () => {
        const removed = await store.removeMeasurements(id);
        if (removed > 0) await load();
        return removed;
      }),
  };
}
