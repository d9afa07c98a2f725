import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Coefficients } from '../../rules/physics/coefficients.ts';
import type { AccuracyKind, AccuracyReport } from '../../server/protocol/accuracy.ts';
import type { Headline } from './headline.ts';
import { groups, quantile, relativeError, type Group, type Measurement } from './measure.ts';
import { isInside, orderedByError, splits, WORST } from './report.ts';

const STEPS_PER_DECADE = 100;
/** A value as hundredths of a decade: 2 % wide, which no eye tells apart on a logarithmic picture. */
const quantised = (value: number): number => Math.round(Math.log10(value) * STEPS_PER_DECADE);
const digits = (value: number, count = 3): number => Number(value.toPrecision(count));

const units: Readonly<Record<string, string>> = {
  hours: 'h/Gtoken',
  throughput: 'token/s',
  singleStream: 'token/s',
  offline: 'token/s',
  tpot: 'ms',
  ttft: 'ms',
  joules: 'J/token',
  power: 'W',
  samples: 'sample/s',
};

/** Where a line of sources.json leads: a repository, a paper, or nowhere that can be linked. */
export function linkOf(source: string): string | null {
  const paper = /arXiv[: ]+(\d{4}\.\d{4,5})/i.exec(source)?.[1];
  if (paper !== undefined) return `https://arxiv.org/abs/${paper}`;
  const repository = /^([A-Za-z0-9][\w.-]*\/[A-Za-z0-9][\w.-]*)(?=[\s,]|$)/.exec(source)?.[1];
  return repository === undefined ? null : `https://github.com/${repository}`;
}

function kindOf(group: Group, all: readonly Measurement[], of: ReportParts): AccuracyKind {
  const mine = all.filter((one) => one.group === group);
  const id = groups[group];
  return {
    id,
    name: group,
    unit: units[id] ?? 'GB',
    splits: splits.flatMap((split) => {
      const rows = mine.filter((one) => one.split === split);
      if (rows.length === 0) return [];
      const errors = rows.map(relativeError);
      const share = (most: number): number => digits(errors.filter((error) => error <= most).length / rows.length);
      return [
        {
          split,
          count: rows.length,
          median: digits(quantile(errors, 0.5)),
          p90: digits(quantile(errors, 0.9)),
          coverage: digits(rows.filter((one) => isInside(one, of.coefficients)).length / rows.length),
          within: { '10': share(0.1), '25': share(0.25), '50': share(0.5) },
          points: rows.flatMap(({ predicted, measured }) => [quantised(predicted), quantised(measured)]),
        },
      ];
    }),
    worst: orderedByError(mine)
      .slice(0, WORST)
      .map(({ row, split, predicted, measured }) => {
        const source = of.sources[Number(row['source'])] ?? '';
        return {
          id: row['id'] ?? '',
          split,
          model: row['model'] ?? '',
          run: ['precision', 'hardware', 'engine', 'method']
            .map((column) => row[column] ?? '')
            .filter((part) => part !== ''),
          accelerators: Number(row['accelerators'] ?? '') || null,
          concurrency: Number(row['concurrency'] ?? '') || null,
          predicted: digits(predicted),
          measured: digits(measured),
          source,
          url: linkOf(source),
        };
      }),
  };
}

/** How many rows of each family of figures there are for each value of a column, most first. */
function evidenceBy(nameOf: (one: Measurement) => string, all: readonly Measurement[]): AccuracyReport['accelerators'] {
  const counts = new Map<string, { training: number; serving: number; memory: number; energy: number }>();
  for (const one of all) {
    const name = nameOf(one);
    if (name === '') continue;
    const found = counts.get(name) ?? { training: 0, serving: 0, memory: 0, energy: 0 };
    const id = groups[one.group];
    if (id === 'hours') found.training += 1;
    else if (id === 'joules' || id === 'power') found.energy += 1;
    else if (id.endsWith('Memory')) found.memory += 1;
    else found.serving += 1;
    counts.set(name, found);
  }
  const total = (of: object): number => Object.values(of as Record<string, number>).reduce((sum, one) => sum + one, 0);
  return [...counts]
    .map(([name, rows]) => ({ name, ...rows }))
    .sort((a, b) => total({ ...b, name: 0 }) - total({ ...a, name: 0 }) || a.name.localeCompare(b.name));
}

export interface ReportParts {
  readonly coefficients: Coefficients;
  readonly sources: readonly string[];
  readonly fits: AccuracyReport['fits'];
  readonly headline: { readonly published: Headline; readonly estimated: Headline };
}

/** Digest of what the figures rest on besides the code: calibration, measurements and their split. */
export function fingerprint(): string {
  const digest = createHash('sha256');
  const policies = new URL('../../catalog/policies/', import.meta.url);
  const physics = readdirSync(policies).filter((name) => name.startsWith('physics-'));
  for (const name of physics.sort()) digest.update(readFileSync(new URL(name, policies)));
  const data = new URL('./data/', import.meta.url);
  for (const name of readdirSync(data).sort()) digest.update(readFileSync(new URL(name, data)));
  return digest.digest('hex').slice(0, 12);
}

/** What the product's page "How sure are we?" shows, and what docs/accuracy.md says. */
export function accuracyReport(all: readonly Measurement[], of: ReportParts): AccuracyReport {
  return {
    fingerprint: fingerprint(),
    stepsPerDecade: STEPS_PER_DECADE,
    kinds: (Object.keys(groups) as Group[]).map((group) => kindOf(group, all, of)),
    fits: of.fits,
    headline: {
      published: { megawattHours: of.headline.published.megawattHours, tonnes: of.headline.published.tonnes },
      estimated: {
        megawattHours: digits(of.headline.estimated.megawattHours, 4),
        tonnes: digits(of.headline.estimated.tonnes),
      },
    },
    accelerators: evidenceBy(({ chip }) => chip?.name ?? '', all),
    engines: evidenceBy(({ row, group }) => (groups[group] === 'hours' ? '' : (row['engine'] ?? '')), all),
  };
}
