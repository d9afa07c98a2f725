import { tasks, type Catalog } from '../../catalog/index.ts';
import { brief as briefShape, compliance, dataKind, dataUnit, deployment, type Brief } from '../../rules/brief.ts';
import { randomFrom } from './brief-maker.ts';

const tiny = [1e-9, 0.001, 1] as const;
const huge = [1e6, 1e9, 1e12, 1e18] as const;
const sizes = [...tiny, 2, 30, 4000, 250_000, ...huge] as const;
const whole = [1, 2, 40, 5000, 1e6, 1e9, 1e12] as const;
const shares = [0, 0.001, 0.5, 0.95, 0.999, 1] as const;
const places = ['EU', 'UK', 'US', 'LATAM', 'ES', 'MX', 'JP', 'BR', 'AQ', 'NO', 'CH', 'ZZ'] as const;
const dates = ['2020-01-01', '2026-11-24', '2026-11-25', '2026-12-31', '2027-11-24', '2099-12-31'] as const;

/** Valid briefs that nobody would write: each value drawn from the ends of what is allowed. The same seed gives the same. */
export function oddBriefs(count: number, of: { readonly seed: number; readonly catalog: Catalog }): readonly Brief[] {
  const random = randomFrom(of.seed);
  const accelerators = [...of.catalog.accelerators.keys()];
  const models = [...of.catalog.models.keys()];
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const some = <T>(share: number, make: () => T): T | undefined => (random() < share ? make() : undefined);
  const part = (share: number, fields: Readonly<Record<string, () => unknown>>): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(fields)
        .map(([name, make]) => [name, some(share, make)] as const)
        .filter(([, value]) => value !== undefined),
    );
  const several = <T>(list: readonly T[], most: number): readonly T[] => [
    ...new Set(Array.from({ length: Math.ceil(random() * most) }, () => pick(list)).filter((one) => one !== undefined)),
  ];
  return Array.from({ length: count }, (_, index) =>
    briefShape.parse({
      task: tasks[index % tasks.length],
      ...part(0.4, {
        industry: () => pick(['healthcare', 'banking', 'defence', 'agriculture', 'zzz']),
        languages: () => pick([[], ['es'], ['en', 'eu', 'gl', 'ca'], ['zz'], ['zh', 'ar', 'sw']]),
        expertise: () => pick(['novice', 'practitioner', 'expert']),
        stage: () => pick(['explore', 'pilot', 'production', 'scale']),
        team: () => part(0.7, { engineers: () => pick([0, 1, 100_000]), mlEngineers: () => pick([0, 3, 100_000]) }),
        budget: () => ({
          amount: pick(sizes),
          ...part(0.8, {
            currency: () => pick(['EUR', 'USD', 'GBP', 'MXN', 'BRL']),
            period: () => pick(['once', 'hour', 'month', 'year']),
          }),
        }),
        data: () =>
          part(0.5, {
            kind: () => pick(dataKind.options),
            volume: () => pick(sizes),
            unit: () => pick(dataUnit.options),
            sizeGb: () => pick(sizes),
            labelled: () => pick(['none', 'some', 'most', 'all']),
            labels: () => pick([0, ...whole]),
            sites: () => pick([1, 2, 1000, 1_000_000]),
            sensitivity: () => pick(['public', 'internal', 'confidential', 'special_category']),
            quality: () => pick(['unknown', 'raw', 'mixed', 'clean']),
          }),
        deployment: () => pick(deployment.options),
        residency: () => pick(places),
        compliance: () => several(compliance.options, 8),
        hardwareOwned: () =>
          several([...several(accelerators, 4), 'a box from the cellar'], 3).map((accelerator) => ({
            accelerator,
            ...part(0.6, { count: () => pick([1, 3, 64, 1_000_000]), memoryGb: () => pick([0.5, 24, 1e6]) }),
          })),
        modelsMentioned: () => several([...several(models, 4), 'a model of our own'], 3),
        load: () =>
          part(0.4, {
            users: () => pick(whole),
            requestsPerDay: () => pick(sizes),
            requestsPerSecond: () => pick(sizes),
            concurrentRequests: () => pick(sizes),
            inputTokens: () => pick(sizes),
            outputTokens: () => pick(sizes),
          }),
        latency: () =>
          part(0.6, { ttftP95Ms: () => pick(sizes), tpotMs: () => pick(sizes), e2eSeconds: () => pick(sizes) }),
        deadline: () => pick(dates),
        horizonMonths: () => pick([1, 12, 240]),
        quality: () => part(0.6, { target: () => pick(shares), floor: () => pick(shares) }),
        training: () =>
          part(0.5, {
            totalParameters: () => pick(sizes),
            tokens: () => pick(sizes),
            samples: () => pick(sizes),
            sequenceLength: () => pick([1, 512, 8192, 131_072]),
            method: () => pick(['pretrain', 'full', 'lora', 'qlora', 'transfer']),
          }),
        priorities: () =>
          part(0.5, { cost: () => pick(shares), quality: () => pick(shares), privacy: () => pick(shares) }),
      }),
    }),
  );
}
