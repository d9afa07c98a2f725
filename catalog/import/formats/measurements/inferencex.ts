import type { MeasurementRow } from '../../../schema/measurement.ts';
import { at, isObject, isTrue, positiveAt, textAt } from './json-value.ts';
import { finishRow, RowRefusal, type MeasurementDefaults } from './reading.ts';

/**
 * Rows of InferenceX (SemiAnalysisAI/InferenceX, formerly InferenceMAX): the flat `agg_*.json` of its
 * `utils/process_result.py`, or a row of its API with the figures under `metrics`. Times are in seconds, rates per
 * accelerator.
 */
export function isInferenceX(json: unknown): boolean {
  return isObject(json) && (at(json, 'tput_per_gpu') ?? at(json, 'metrics.tput_per_gpu')) !== undefined;
}

const off = /^(none|off|false|no|)$/i;

function refuseUnlike(row: unknown): void {
  const speculative = at(row, 'spec_decoding') ?? at(row, 'spec_method') ?? at(row, 'mtp') ?? at(row, 'mtp_mode');
  if (isTrue(speculative) || (typeof speculative === 'string' && !off.test(speculative.trim())))
    throw new RowRefusal('speculative', 'spec_decoding');
  if (isTrue(at(row, 'disagg'))) throw new RowRefusal('disaggregated', 'disagg');
}

const seconds = (value: number | undefined): number | undefined => (value === undefined ? undefined : value * 1000);

export function readInferenceX(row: unknown, defaults: MeasurementDefaults): MeasurementRow {
  refuseUnlike(row);
  const figure = (name: string): number | undefined => positiveAt(row, name, `metrics.${name}`);
  const tensor = positiveAt(row, 'tp', 'decode_tp', 'prefill_tp');
  const pipeline = positiveAt(row, 'pp', 'pp_size');
  const group = tensor === undefined ? undefined : tensor * (pipeline ?? 1);
  const count = positiveAt(row, 'num_gpus', 'num_decode_gpu', 'num_prefill_gpu') ?? group;
  const expert = positiveAt(row, 'ep', 'decode_ep');
  const spread = isTrue(at(row, 'dp_attention') ?? at(row, 'decode_dp_attention'));
  const copies = count === undefined || group === undefined ? 1 : Math.max(1, Math.round(count / group));
  const perAccelerator = figure('output_tput_per_gpu');
  const precision = textAt(row, 'precision');
  return finishRow(
    {
      model: textAt(row, 'model', 'model_id'),
      accelerator: textAt(row, 'hardware', 'hw'),
      acceleratorCount: count,
      precision,
      engine: textAt(row, 'framework', 'engine'),
      // With data-parallel attention each accelerator holds its own copy of the attention.
      parallelism:
        tensor === undefined
          ? undefined
          : spread
            ? { tensor: 1, pipeline, data: tensor * copies, expert }
            : { tensor, pipeline, data: copies > 1 ? copies : undefined, expert },
      load: {
        kind: 'serving',
        mode: 'online',
        inputTokens: positiveAt(row, 'isl'),
        outputTokens: positiveAt(row, 'osl'),
        concurrency: positiveAt(row, 'conc', 'concurrency'),
      },
      figures: {
        ttftMs: seconds(figure('mean_ttft')),
        tpotMs: seconds(figure('mean_tpot')),
        itlMs: seconds(figure('mean_itl')),
        outputTokensPerSecond: perAccelerator === undefined || count === undefined ? undefined : perAccelerator * count,
      },
      measuredOn: /^\d{4}-\d{2}-\d{2}/.exec(textAt(row, 'date') ?? '')?.[0],
    },
    defaults,
  );
}
