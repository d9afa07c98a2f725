import { describe, expect, it } from 'vitest';
import { createEstimates } from '../../../server/api/run-estimates.ts';
import { openCatalog } from '../../../server/catalog/open-catalog.ts';
import { servingEstimate, servingRequest } from '../../../server/protocol/http.ts';
import { createRenderer } from '../../../server/render/render.ts';

const estimates = createEstimates(openCatalog());
const render = createRenderer('en');
const seventy = { totalParameters: 70e9, layers: 80, hiddenSize: 8192, heads: 64, kvHeads: 8 };
const load = { model: seventy, accelerator: 'h100-sxm', inputTokens: 1000, outputTokens: 500 };

function ask(request: Readonly<Record<string, unknown>>) {
  return estimates.estimateServing(servingRequest.parse({ ...load, ...request }));
}
function answer(request: Readonly<Record<string, unknown>>) {
  const made = ask(request);
  if (!made.ok) throw new Error(`refused: ${made.path}`);
  return servingEstimate.parse(render.deep(made.estimate));
}
const assumed = (of: ReturnType<typeof answer>, path: string) => of.assumptions.find((one) => one.path === path);

describe('what serving cannot do', () => {
  it('gives a plan that does not load no speed, replicas or cost, and says what would fit', () => {
    const made = answer({ acceleratorCount: 1, concurrency: 8, precision: 'bf16' });
    expect(made.fits).toBe(false);
    for (const figure of [made.ttftMs, made.tpotMs, made.outputTokensPerSecond, made.requestsPerSecond, made.replicas])
      expect(figure).toBeNull();
    expect(made.costPerMillionOutputTokens).toBeNull();
    const fewest = assumed(made, 'acceleratorCount')?.value;
    expect(fewest).toBeGreaterThan(1);
    expect(answer({ acceleratorCount: fewest, concurrency: 1, precision: 'bf16' }).fits).toBe(true);
    const lower = assumed(made, 'precision')?.value;
    expect(answer({ acceleratorCount: 1, concurrency: 1, precision: lower }).fits).toBe(true);
  });

  it('names the target that no number of replicas meets, with what one request alone gets', () => {
    const made = answer({ requestsPerSecond: 20, slo: { ttftP95Ms: 60_000, tpotMs: 1 } });
    expect(made.fits).toBe(true);
    expect(made.replicas).toBeNull();
    expect(assumed(made, 'slo.tpotMs')?.reason).toMatch(/breaks the target/);
    expect(assumed(made, 'slo.ttftP95Ms')).toBeUndefined();
    const met = answer({ requestsPerSecond: 20, slo: { ttftP95Ms: 60_000, tpotMs: 100 } });
    expect(met.replicas?.likely).toBeGreaterThan(0);
    expect(assumed(met, 'slo')).toBeUndefined();
  });

  it.each([
    [{ totalParameters: 8e9, activeParameters: 9e9 }, 'model.activeParameters'],
    [{ totalParameters: 8e9, heads: 8, kvHeads: 16 }, 'model.kvHeads'],
    [{ totalParameters: 8e9, experts: 8, expertsPerToken: 16 }, 'model.expertsPerToken'],
  ])('refuses contradictions by their field: %o', (model, path) => {
    expect(ask({ model })).toMatchObject({ ok: false, kind: 'impossible', path });
  });

  it.each([
    ['h100-sxm', undefined, 'vllm'],
    ['apple-m3-max', undefined, 'llama_cpp'],
    ['h100-sxm', 'q4_k_m', 'llama_cpp'],
  ])('assumes the usual engine in words: %s %s', (accelerator, precision, engine) => {
    const made = answer({ accelerator, model: { totalParameters: 8e9 }, ...(precision && { precision }) });
    expect(assumed(made, 'engine')?.value).toBe(engine);
    const named = answer({ accelerator, model: { totalParameters: 8e9 }, engine, ...(precision && { precision }) });
    expect(named.tpotMs?.likely).toBe(made.tpotMs?.likely);
  });
});
