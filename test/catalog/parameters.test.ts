import { describe, expect, it } from 'vitest';
import { countParameters } from '../../catalog/checks/parameters.ts';

describe('parameters counted from dimensions', () => {
  it('come to the published count of an 8-billion dense model', () => {
    const counts = countParameters({
      layers: 32,
      hiddenSize: 4096,
      heads: 32,
      kvHeads: 8,
      headDim: 128,
      intermediateSize: 14336,
      vocabulary: 128256,
      attention: 'GQA',
    });
    expect(counts).toContain(8_029_995_008);
  });

  it('are not guessed for other kinds of attention or with a dimension missing', () => {
    expect(countParameters({ layers: 2, hiddenSize: 8 })).toBeNull();
    expect(
      countParameters({
        layers: 2,
        hiddenSize: 8,
        heads: 1,
        kvHeads: 1,
        headDim: 8,
        intermediateSize: 8,
        vocabulary: 9,
        attention: 'MLA',
      }),
    ).toBeNull();
  });
});
