import { tasks } from '../../catalog/index.ts';
import { brief as briefShape, type Brief } from '../../rules/brief.ts';

/** Numbers from 0 to 1 that a seed decides (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Needs of every task, with any part of a brief stated or not: the same seed gives the same ones. */
export function randomBriefs(count: number, seed = 7): readonly Brief[] {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const some = <T>(share: number, make: () => T): T | undefined => (random() < share ? make() : undefined);
  const about = (low: number, high: number): number => Math.ceil(10 ** (low + random() * (high - low)));
  const load = (): Record<string, unknown> => ({
    ...(random() < 0.6 ? { users: about(0, 4.5) } : { requestsPerDay: about(1, 6) }),
    ...some(0.2, () => ({ inputTokens: about(2, 4), outputTokens: about(1, 3) })),
  });
  const data = (): Record<string, unknown> => ({
    ...some(0.7, () => ({ sensitivity: pick(['public', 'internal', 'confidential', 'special_category']) })),
    ...some(0.4, () => ({ labels: about(1, 5) })),
    ...some(0.2, () => ({ sites: about(0, 1) })),
  });
  return Array.from({ length: count }, (_, index) => {
    const drawn: Record<string, unknown> = {
      task: tasks[index % tasks.length],
      deployment: some(0.6, () => pick(['cloud', 'on_prem', 'air_gapped', 'any', 'edge', 'laptop'])),
      residency: some(0.4, () => pick(['EU', 'ES', 'US', 'UK', 'LATAM', 'MX'])),
      expertise: some(0.6, () => pick(['novice', 'practitioner', 'expert'])),
      stage: some(0.4, () => pick(['explore', 'pilot', 'production', 'scale'])),
      languages: some(0.5, () => pick([['es'], ['en'], ['es', 'en'], ['fr']])),
      industry: some(0.4, () => pick(['healthcare', 'banking', 'retail', 'manufacturing', 'legal'])),
      horizonMonths: some(0.3, () => 12 + Math.floor(random() * 48)),
      load: some(0.7, load),
      budget: some(0.6, () => ({
        amount: about(3, 6),
        currency: pick(['EUR', 'USD', 'GBP']),
        period: pick(['once', 'month', 'year']),
      })),
      data: some(0.6, data),
      hardwareOwned: some(0.15, () => [
        { accelerator: pick(['a100-sxm-80gb', 'h100-sxm', 'l40s', 't4']), count: pick([1, 2, 4, 8]) },
      ]),
      latency: some(0.2, () => ({ ttftP95Ms: pick([500, 1500, 3000]), tpotMs: pick([20, 50, 100]) })),
      quality: some(0.15, () => ({ target: 0.95, floor: pick([0.6, 0.8, 0.9]) })),
      deadline: some(0.15, () => pick(['2027-02-01', '2027-06-01', '2027-12-01'])),
      priorities: some(0.15, () => ({ cost: random(), quality: random() })),
    };
    return briefShape.parse(Object.fromEntries(Object.entries(drawn).filter(([, value]) => value !== undefined)));
  });
}
