import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { accuracyReport, type AccuracyReport } from '../../server/protocol/accuracy.ts';
import { buildReport, type BuiltReport } from './build-report.ts';
import { openCatalogForValidation } from './open.ts';
import { linkOf } from './report-data.ts';

const docs = new URL('../../docs/', import.meta.url);
let built: BuiltReport;
let report: AccuracyReport;
beforeAll(() => {
  built = buildReport(openCatalogForValidation());
  report = accuracyReport.parse(JSON.parse(built.files.get('accuracy.json') ?? ''));
});

describe('the report of accuracy', () => {
  it('in docs/ is what the code, the calibration and the measurements give now: else run "npm run validate"', () => {
    for (const [path, text] of built.files) expect(readFileSync(new URL(path, docs), 'utf8') === text, path).toBe(true);
  });

  it('has no picture left over', () => {
    const known = report.kinds.map(({ id }) => `${id}.svg`).sort();
    expect(readdirSync(new URL('pictures/accuracy/', docs)).sort()).toEqual(known);
  });

  it('is deterministic', () => {
    expect([...buildReport(openCatalogForValidation()).files]).toEqual([...built.files]);
  });

  it('carries every point, small enough for a page', () => {
    for (const { splits } of report.kinds)
      for (const { count, points } of splits) expect(points).toHaveLength(2 * count);
    expect(built.files.get('accuracy.json')?.length).toBeLessThan(150_000);
  });

  it('shows the worst of every kind, worst first, each with a source', () => {
    for (const { worst, splits } of report.kinds) {
      const rows = splits.reduce((sum, { count }) => sum + count, 0);
      expect(worst).toHaveLength(Math.min(10, rows));
      const errors = worst.map(({ predicted, measured }) => Math.abs(predicted / measured - 1));
      // Both are rounded to three digits.
      for (const [index, error] of errors.entries())
        expect(error).toBeGreaterThanOrEqual((errors[index + 1] ?? 0) - 0.02 * (1 + error));
      for (const { source } of worst) expect(source).not.toBe('');
    }
  });

  it('links repositories and papers, and nothing else', () => {
    expect(linkOf('QwenLM/Qwen2.5 docs/source/speed.md')).toBe('https://github.com/QwenLM/Qwen2.5');
    expect(linkOf('Paper of 2023 (phi-1.5, arXiv 2309.05463)')).toBe('https://arxiv.org/abs/2309.05463');
    expect(linkOf('a blog / a page')).toBeNull();
  });

  it('keeps pictures that follow the reader: both themes, no script, words for who cannot see them', () => {
    for (const [path, text] of built.files) {
      if (!path.endsWith('.svg')) continue;
      expect(text).toContain('prefers-color-scheme: dark');
      expect(text).toMatch(/role="img" aria-label="[^"]+"/);
      expect(text).not.toMatch(/NaN|Infinity|<script/);
    }
  });
});
