import type { MeasurementRow } from '../../../schema/measurement.ts';
import { at, isObject, numberAt, positiveAt, textAt } from './json-value.ts';
import { finishRow, RowRefusal, type MeasurementDefaults } from './reading.ts';

/**
 * Results of `vllm bench serve` and of the older `benchmark_serving.py` (vllm-project/vllm, also copied by SGLang), and
 * of `vllm bench throughput`. `--metadata tp=4` is read as tensor parallelism. A backend called "openai" does not say
 * which engine answered.
 */
const engineBackends = new Set(['vllm', 'sglang', 'sglang-native', 'sglang-oai', 'tensorrt-llm', 'trt', 'tgi']);

export function isVllm(json: unknown): boolean {
  return isObject(json) && ('request_throughput' in json || isThroughput(json) || isLatency(json));
}

const isThroughput = (json: unknown): boolean =>
  at(json, 'elapsed_time') !== undefined && at(json, 'requests_per_second') !== undefined;
const isLatency = (json: unknown): boolean => at(json, 'avg_latency') !== undefined;

function engineOf(result: unknown): string | undefined {
  const backend = textAt(result, 'backend', 'endpoint_type');
  return backend !== undefined && engineBackends.has(backend.toLowerCase()) ? backend : undefined;
}

function sharedOf(result: unknown) {
  const tensor = positiveAt(result, 'tp', 'tensor_parallel_size', 'tp_size');
  const pipeline = positiveAt(result, 'pp', 'pipeline_parallel_size');
  return {
    model: textAt(result, 'model_id', 'model'),
    accelerator: textAt(result, 'accelerator', 'gpu'),
    acceleratorCount:
      positiveAt(result, 'accelerator_count', 'num_gpus') ??
      (tensor === undefined ? undefined : tensor * (pipeline ?? 1)),
    precision: textAt(result, 'precision', 'quantization'),
    engine: engineOf(result),
    parallelism: tensor === undefined ? undefined : { tensor, pipeline },
    measuredOn: /^(\d{4})(\d{2})(\d{2})-/
      .exec(textAt(result, 'date') ?? '')
      ?.slice(1, 4)
      .join('-'),
  };
}

/** Little's law on the file's own figures: requests in flight = rate × time of a request. */
function inFlight(result: unknown, outputTokens: number | undefined): number | undefined {
  const rate = positiveAt(result, 'request_throughput');
  const tpot = positiveAt(result, 'mean_tpot_ms');
  const ttft = positiveAt(result, 'mean_ttft_ms');
  const decode = tpot === undefined || outputTokens === undefined ? undefined : tpot * Math.max(0, outputTokens - 1);
  const whole =
    positiveAt(result, 'mean_e2el_ms') ?? (ttft === undefined || decode === undefined ? undefined : ttft + decode);
  return rate === undefined || whole === undefined ? undefined : Math.max(1, (rate * whole) / 1000);
}

export function readVllm(result: unknown, defaults: MeasurementDefaults): MeasurementRow {
  if (isLatency(result)) throw new RowRefusal('notServing', '');
  if (isThroughput(result)) {
    const requestsPerSecond = positiveAt(result, 'requests_per_second');
    const outputTokensPerSecond = positiveAt(result, 'output_tokens_per_second');
    return finishRow(
      {
        ...sharedOf(result),
        engine: engineOf(result) ?? 'vllm',
        load: { kind: 'serving', mode: 'offline' },
        figures: { requestsPerSecond, outputTokensPerSecond },
      },
      defaults,
    );
  }
  const completed = numberAt(result, 'completed');
  if (completed === 0) throw new RowRefusal('nothingSucceeded', '');
  const mean = (path: string): number | undefined => {
    const total = positiveAt(result, path);
    return total === undefined || completed === undefined ? undefined : total / completed;
  };
  const outputTokens = mean('total_output_tokens');
  const rate = at(result, 'request_rate');
  const allAtOnce = rate === undefined || rate === Infinity || /^inf/i.test(typeof rate === 'string' ? rate : '');
  const stated = positiveAt(result, 'max_concurrency');
  const offline = allAtOnce && stated === undefined && defaults.concurrency === undefined;
  // A rate below what the limit allows keeps fewer requests in flight than the limit.
  const measured = allAtOnce ? undefined : inFlight(result, outputTokens);
  const concurrency =
    stated === undefined || measured === undefined ? (stated ?? measured) : Math.min(stated, measured);
  return finishRow(
    {
      ...sharedOf(result),
      load: {
        kind: 'serving',
        mode: offline ? 'offline' : 'online',
        inputTokens: mean('total_input_tokens'),
        outputTokens,
        concurrency: offline ? undefined : concurrency,
      },
      figures: {
        ttftMs: offline ? undefined : positiveAt(result, 'mean_ttft_ms'),
        tpotMs: offline ? undefined : positiveAt(result, 'mean_tpot_ms'),
        itlMs: offline ? undefined : positiveAt(result, 'mean_itl_ms'),
        outputTokensPerSecond: positiveAt(result, 'output_throughput'),
        requestsPerSecond: positiveAt(result, 'request_throughput'),
      },
    },
    defaults,
  );
}
