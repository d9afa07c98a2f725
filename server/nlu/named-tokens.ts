import type { Doc } from './document.ts';
import type { Entity } from './entities.ts';
import type { Finding } from './finding.ts';
import type { NamedProduct } from './products.ts';

export type Named = 'model' | 'accelerator' | 'product';

/** Which tokens are part of a name, walking both lists once. */
export function namedTokens(
  doc: Doc,
  entities: readonly Entity[],
  products: readonly NamedProduct[],
): ReadonlyMap<number, Named> {
  const spans = [
    ...entities.map(({ start, end, kind }) => ({ start, end, kind: kind })),
    ...products.map(({ start, end }) => ({ start, end, kind: 'product' as const })),
  ].sort((a, b) => a.start - b.start);
  const named = new Map<number, Named>();
  let next = 0;
  doc.tokens.forEach((token, at) => {
    while ((spans[next]?.end ?? Infinity) <= token.start) next += 1;
    const span = spans[next];
    if (span && token.start < span.end && span.start < token.end) named.set(at, span.kind);
  });
  return named;
}

/** What the people of the team can do is not what is wanted: "two Python people" asks for no code. */
export function withoutTeam(
  doc: Doc,
  named: ReadonlyMap<number, Named>,
  people: readonly Finding[],
): ReadonlyMap<number, Named | 'team'> {
  if (people.length === 0) return named;
  const all = new Map<number, Named | 'team'>(named);
  doc.tokens.forEach((token, at) => {
    if (people.some(({ start, end }) => token.start < end && start < token.end)) all.set(at, 'team');
  });
  return all;
}
