import type { MeasurementRow } from '../../../schema/measurement.ts';
import { at, isObject, positiveAt, textAt, type Json } from './json-value.ts';
import { finishRow, RowRefusal, type MeasurementDefaults } from './reading.ts';

/**
 * GuideLLM's benchmarks.json (vllm-project/guidellm). Version 0.1 and 0.2 keep the strategy under `args.strategy` and
 * the model under `worker`; 0.3 under `scheduler.strategy` and `benchmarker`; 0.4 and later under `config`. Its
 * `time_per_output_token_ms` has changed meaning between versions, so TPOT is taken from `inter_token_latency_ms`,
 * which in all of them is (last token − first token) ÷ (tokens − 1), averaged over requests.
 */
const strategyPaths = ['config.strategy', 'scheduler.strategy', 'args.strategy'];
const modelPaths = [
  'config.backend.model',
  'benchmarker.backend.model',
  'worker.backend_model',
  'worker.backend_info.model',
];
const reportModelPaths = ['args.backend_kwargs.model', 'args.model', 'config.spec.backend.model'];

export function isGuideLlm(json: unknown): boolean {
  const list = at(json, 'benchmarks');
  return Array.isArray(list) && list.some((one) => isObject(at(one, 'metrics')));
}

/** The mean of a metric over the requests that succeeded. */
function meanOf(benchmark: unknown, metric: string): number | undefined {
  return positiveAt(benchmark, `metrics.${metric}.successful.mean`, `metrics.${metric}.completed.mean`);
}

function strategyOf(benchmark: unknown): { readonly kind: string; readonly streams: number | undefined } {
  for (const path of strategyPaths) {
    const strategy = at(benchmark, path);
    if (typeof strategy === 'string') return { kind: strategy, streams: undefined };
    if (!isObject(strategy)) continue;
    return {
      kind: textAt(strategy, 'type_', 'type', 'kind') ?? '',
      streams: positiveAt(strategy, 'streams', 'max_concurrency'),
    };
  }
  return { kind: '', streams: undefined };
}

export function readGuideLlm(benchmark: unknown, report: Json, defaults: MeasurementDefaults): MeasurementRow {
  const succeeded = at(benchmark, 'metrics.request_totals.successful') ?? at(benchmark, 'request_totals.successful');
  if (succeeded === 0) throw new RowRefusal('nothingSucceeded', '');
  const { kind, streams } = strategyOf(benchmark);
  // "throughput" sends everything at once: the time to first token is then mostly queue.
  const offline = kind === 'throughput';
  const concurrency =
    kind === 'synchronous' ? 1 : kind === 'concurrent' ? streams : meanOf(benchmark, 'request_concurrency');
  return finishRow(
    {
      model: textAt(benchmark, ...modelPaths) ?? textAt(report, ...reportModelPaths),
      accelerator: undefined,
      acceleratorCount: undefined,
      precision: undefined,
      engine: undefined,
      parallelism: undefined,
      load: {
        kind: 'serving',
        mode: offline ? 'offline' : 'online',
        inputTokens: meanOf(benchmark, 'prompt_token_count'),
        outputTokens: meanOf(benchmark, 'output_token_count'),
        concurrency: offline ? undefined : (concurrency ?? meanOf(benchmark, 'request_concurrency')),
      },
      figures: {
        ttftMs: offline ? undefined : meanOf(benchmark, 'time_to_first_token_ms'),
        tpotMs: offline ? undefined : meanOf(benchmark, 'inter_token_latency_ms'),
        outputTokensPerSecond: meanOf(benchmark, 'output_tokens_per_second'),
        requestsPerSecond: meanOf(benchmark, 'requests_per_second'),
      },
    },
    defaults,
  );
}
