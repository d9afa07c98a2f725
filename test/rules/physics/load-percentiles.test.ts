import { describe, expect, it } from 'vitest';
import { coefficientsOf } from '../../../rules/physics/coefficients.ts';
import { closedPercentiles, openPercentiles } from '../../../rules/physics/load-percentiles.ts';
import { planDeployment, type DeploymentTask } from '../../../rules/physics/serving-plan.ts';
import { servingFigures } from '../../../rules/physics/serving.ts';
import { shapeFrom } from '../../../rules/physics/shape.ts';
import { openCatalogForValidation } from '../../validation/open.ts';

const catalog = openCatalogForValidation();
const coefficients = coefficientsOf(catalog);
const chip = catalog.accelerators.get('h100-sxm');
if (!chip) throw new Error('the catalog lacks h100-sxm');
const shape = shapeFrom(
  { totalParameters: 8.03e9, layers: 32, hiddenSize: 4096, heads: 32, kvHeads: 8, vocabulary: 128_256 },
  coefficients,
);
const load = {
  shape,
  chip,
  precision: 'bf16',
  kvPrecision: 'bf16',
  engine: 'vllm',
  mode: 'online',
  acceleratorsPerNode: 8,
  inputTokens: 1000,
  outputTokens: 200,
} as const;
const at = (concurrency: number) =>
  servingFigures({ ...load, tensor: 1, pipeline: 1, data: 1, concurrency }, coefficients);
const SLOTS = 128;
const { percentilesAt: spread, lateShare } = openPercentiles(at, { slots: SLOTS, outputTokens: load.outputTokens });
const most = at(SLOTS)?.requestsPerSecond ?? NaN;

describe('percentiles under load', () => {
  it('are in order, finite, and longer the busier the replica is', () => {
    let before = 0;
    for (const share of [0.01, 0.2, 0.5, 0.8, 0.95, 0.99]) {
      const found = spread(most * share);
      if (!found) throw new Error('the replica keeps up with that');
      for (const { p50, p95, p99 } of [found.ttft, found.endToEnd]) {
        expect(p50).toBeLessThanOrEqual(p95);
        expect(p95).toBeLessThanOrEqual(p99);
        expect(Number.isFinite(p99)).toBe(true);
      }
      expect(found.ttft.p50).toBeLessThan(found.endToEnd.p50);
      expect(found.ttft.p99).toBeGreaterThan(before);
      before = found.ttft.p99;
      expect(found.utilisation).toBeCloseTo(share, 2);
    }
  });

  it('are those of one request alone where almost nobody asks', () => {
    const alone = at(1);
    if (!alone) throw new Error('the accelerator has a roofline');
    const quiet = spread(1e-6);
    const closed = closedPercentiles(alone, load.outputTokens);
    for (const share of ['p50', 'p95', 'p99'] as const)
      expect(Math.abs((quiet?.ttft[share] ?? NaN) / closed.ttft[share] - 1)).toBeLessThan(0.01);
  });

  it('have in flight what Little’s law says: rate × time at work', () => {
    const rate = most * 0.6;
    const found = spread(rate);
    if (!found) throw new Error('the replica keeps up with that');
    // At most of an even mixture of states the time at work is near the median.
    expect(Math.abs(found.meanInFlight / (rate * found.endToEnd.p50) - 1)).toBeLessThan(0.15);
  });

  it('are those at which as many requests are late as they say', () => {
    const rate = most * 0.7;
    const found = spread(rate);
    if (!found) throw new Error('the replica keeps up with that');
    expect(lateShare(rate, found.ttft.p95)).toBeCloseTo(0.05, 3);
    expect(lateShare(rate, found.ttft.p99)).toBeCloseTo(0.01, 3);
    expect(lateShare(most * 2, 1e9)).toBe(1);
  });

  it('do not exist at a rate beyond the most', () => {
    expect(spread(most * 1.01)).toBeUndefined();
    expect(spread(-1)).toBeUndefined();
  });
});

describe('a deployment for a rate and a target', () => {
  const task = (more: Partial<DeploymentTask>): DeploymentTask => ({
    ...load,
    requestsPerSecond: 60,
    spare: false,
    fixed: { accelerators: 1 },
    ...more,
  });
  const target = { ttftP95Ms: 250 };

  it('holds the 95th percentile of the time to first token', () => {
    const plain = planDeployment(task({}), coefficients);
    const held = planDeployment(task({ slo: target }), coefficients);
    expect(held?.meetsSlo).toBe(true);
    expect((held?.percentiles()?.ttft.p95 ?? NaN) * 1000).toBeLessThanOrEqual(target.ttftP95Ms);
    expect((plain?.percentiles()?.ttft.p95 ?? NaN) * 1000).toBeGreaterThan(target.ttftP95Ms);
    expect(held?.replicas).toBeGreaterThan(plain?.replicas ?? NaN);
  });

  it('holds it with one replica gone where a spare is asked for', () => {
    const sized = planDeployment(task({ slo: target, spare: true }), coefficients);
    if (!sized) throw new Error('there is a plan');
    const each = 60 / (sized.replicas - 1);
    const degraded = spread(each);
    expect((degraded?.ttft.p95 ?? NaN) * 1000).toBeLessThanOrEqual(target.ttftP95Ms * 1.02);
    expect(sized.percentiles()?.utilisation).toBeLessThan(0.8);
  });
});
