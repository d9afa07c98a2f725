import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMeasurements, type MeasurementDefaults } from '../../../catalog/import/formats/measurements/index.ts';

const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
const known: MeasurementDefaults = { accelerator: 'h100-sxm', acceleratorCount: 2, precision: 'fp8', engine: 'vLLM' };

describe('GuideLLM', () => {
  it.each(['guidellm-0.2.json', 'guidellm-0.3.json', 'guidellm-0.6.json'])('reads %s', (name) => {
    const { format, rows, refused } = readMeasurements(fixture(name), { defaults: known });
    expect(format).toBe('guidellm');
    expect(rows.map(({ row }) => row)).toEqual([
      {
        model: 'meta-llama/Llama-3.1-8B-Instruct',
        accelerator: 'h100-sxm',
        acceleratorCount: 2,
        precision: 'fp8',
        engine: 'vllm',
        load: { kind: 'serving', mode: 'online', inputTokens: 512.4, outputTokens: 255.5, concurrency: 8 },
        figures: { ttftMs: 41.5, tpotMs: 7.9, outputTokensPerSecond: 975.5, requestsPerSecond: 3.82 },
      },
      expect.objectContaining({
        load: { kind: 'serving', mode: 'offline', inputTokens: 512.4, outputTokens: 255.5 },
        figures: { outputTokensPerSecond: 5210, requestsPerSecond: 20.4 },
      }),
    ]);
    expect(refused).toEqual([expect.objectContaining({ code: 'nothingSucceeded', path: 'benchmarks.2' })]);
    // The line is that of the object in the file.
    const line = refused[0]?.line ?? 0;
    expect(
      fixture(name)
        .split('\n')
        .slice(line - 1, line + 1)
        .join(' '),
    ).toContain('"third"');
  });

  it('asks for what the file does not state instead of guessing it', () => {
    const { rows, refused } = readMeasurements(fixture('guidellm-0.6.json'), { defaults: { precision: 'fp8' } });
    expect(rows).toEqual([]);
    expect(refused[0]).toMatchObject({ code: 'missing', field: 'accelerator' });
  });
});

describe('vLLM', () => {
  const defaults = { ...known, engine: undefined };
  it('reads a result at a fixed concurrency, with the engine that its backend names', () => {
    const { format, rows, refused } = readMeasurements(fixture('vllm-serve.json'), { defaults });
    expect([format, refused]).toEqual(['vllm', []]);
    expect(rows[0]?.row).toMatchObject({
      model: 'Qwen/Qwen3-32B',
      acceleratorCount: 4,
      engine: 'vllm',
      parallelism: { tensor: 4 },
      load: { mode: 'online', inputTokens: 1000, outputTokens: 250, concurrency: 16 },
      figures: { ttftMs: 180.2, tpotMs: 14.1, itlMs: 14, outputTokensPerSecond: 1120.4, requestsPerSecond: 4.48 },
      measuredOn: '2026-05-12',
    });
  });

  it('reads one result a line, finds requests in flight by Little’s law, and all at once as offline', () => {
    const { rows, refused } = readMeasurements(fixture('vllm-append.jsonl'), { defaults });
    expect(refused).toEqual([]);
    // 2 requests per second × (200 ms + 249 × 20 ms) = 10.36 in flight.
    expect(rows[0]?.row.load).toMatchObject({ mode: 'online', concurrency: expect.closeTo(10.36, 9) as number });
    expect(rows[0]?.row.engine).toBeUndefined();
    expect(rows[1]).toMatchObject({ line: 2, row: { load: { mode: 'offline' } } });
    expect(rows[1]?.row.figures).toEqual({ outputTokensPerSecond: 4000, requestsPerSecond: 16 });
    expect(rows[2]?.row.load).toMatchObject({ concurrency: 4 });
  });

  it('reads NaN as not measured, and refuses timings of batches', () => {
    const text = fixture('vllm-serve.json').replace('"mean_itl_ms": 14.0', '"mean_itl_ms": NaN');
    expect(readMeasurements(text, { defaults }).rows[0]?.row.figures.itlMs).toBeUndefined();
    const { refused } = readMeasurements('{"avg_latency": 1.5, "latencies": [1.5], "percentiles": {}}', { defaults });
    expect(refused[0]?.code).toBe('notServing');
  });
});

describe('InferenceX', () => {
  it('reads flat and nested rows: seconds, rates per accelerator, data-parallel attention', () => {
    const { format, rows, refused } = readMeasurements(fixture('inferencex.json'));
    expect(format).toBe('inferencex');
    expect(rows[0]?.row).toEqual({
      model: 'deepseek-ai/DeepSeek-R1-0528',
      accelerator: 'h200-nv',
      acceleratorCount: 8,
      precision: 'fp8',
      engine: 'sglang',
      parallelism: { tensor: 8, expert: 1 },
      load: { kind: 'serving', mode: 'online', inputTokens: 1024, outputTokens: 1024, concurrency: 64 },
      figures: { ttftMs: 320, tpotMs: 24, itlMs: 23.5, outputTokensPerSecond: 2480 },
    });
    expect(rows[1]?.row).toMatchObject({
      engine: 'tensorrt_llm',
      parallelism: { tensor: 1, data: 8, expert: 8 },
      figures: { outputTokensPerSecond: 8000 },
      measuredOn: '2026-03-01',
    });
    expect(refused.map(({ code, path }) => [code, path])).toEqual([
      ['speculative', '2'],
      ['disaggregated', '3'],
      ['notNumber', '4'],
    ]);
  });
});

describe('CSV', () => {
  it('reads the documented header, refusing rows by line and field', () => {
    const { format, rows, refused } = readMeasurements(fixture('measurements.csv'));
    expect(format).toBe('csv');
    expect(rows.map(({ line, row }) => [line, row.load.kind])).toEqual([
      [2, 'serving'],
      [3, 'serving'],
      [4, 'training'],
    ]);
    expect(rows[1]?.row.load).toMatchObject({ concurrency: expect.closeTo(4 * (0.1 + 99 * 0.02), 9) as number });
    expect(rows[2]?.row).toMatchObject({
      load: { kind: 'training', method: 'lora', sequenceLength: 4096 },
      figures: { trainingTokensPerSecondPerAccelerator: 3100, memoryPerAcceleratorGb: 61.5 },
    });
    expect(refused.map(({ line, code, field }) => [line, code, field])).toEqual([
      [5, 'notNumber', 'tpot_ms'],
      [6, 'notOneOf', 'precision'],
      [7, 'noFigure', ''],
      [8, 'missing', 'accelerator'],
      [9, 'outOfRange', 'acceleratorCount'],
      [10, 'missing', 'concurrency'],
    ]);
  });

  it('reads semicolons with decimal commas, as spreadsheets here write them', () => {
    const text =
      'model;accelerator;accelerator_count;precision;input_tokens;output_tokens;concurrency;tpot_ms\r\nm;h100-sxm;1;bf16;500;100;1;12,5\r\n';
    expect(readMeasurements(text).rows[0]?.row.figures).toEqual({ tpotMs: 12.5 });
  });

  it('refuses a column nobody knows, naming it', () => {
    const { rows, refused } = readMeasurements('model,latency\nm,5\n');
    expect(rows).toEqual([]);
    expect(refused[0]).toMatchObject({ line: 1, code: 'unknownColumn', params: { column: 'latency' } });
  });
});

describe('anything else', () => {
  it.each([
    ['', 'empty'],
    ['{"a": ', 'notJson'],
    ['{"a": 1}', 'unknownFormat'],
    ['[]', 'unknownFormat'],
    ['null', 'empty'],
    ['{"benchmarks": 5}', 'unknownFormat'],
    ['"a","b\n', 'notCsv'],
  ])('is refused without an exception: %s', (text, code) => {
    const { rows, refused } = readMeasurements(text);
    expect(rows).toEqual([]);
    expect(refused[0]?.code).toBe(code);
  });

  it('is refused when it is not of the format that was named', () => {
    expect(readMeasurements(fixture('vllm-serve.json'), { format: 'guidellm' }).refused[0]?.code).toBe('unknownFormat');
    expect(readMeasurements('{"x": 1}', { format: 'csv' }).rows).toEqual([]);
  });
});
