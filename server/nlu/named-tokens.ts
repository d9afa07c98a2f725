import type { Doc } from './document.ts';
import type { Entity } from './entities.ts';
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
