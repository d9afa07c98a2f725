/** What decides whether the input embedding is also the output head. */
export interface EmbeddingFacts {
  readonly totalParameters: number;
  readonly vocabulary: number;
  readonly hiddenSize: number;
  readonly layers: number;
  /** Columns of the query, key, value and output projections of one layer together. */
  readonly projections: number;
  /** Width of a dense feed-forward part; undefined where unknown or where experts take its place. */
  readonly denseWidth: number | undefined;
  /** Above this share of all parameters two matrices are too many. */
  readonly tiedShare: number;
}

/** Matrices of a feed-forward part: gated or plain. */
const FEED_FORWARDS = [3, 2] as const;
/** How far, in matrices of the vocabulary, a count may miss: norms, biases and rounded totals. */
const COUNT_TOLERANCE = 0.35;

export interface CountedMatrices {
  /** Matrices of vocabulary × hiddenSize: one where input and output share it, else two. */
  readonly embeddings: 1 | 2;
  /** Of a feed-forward part: three where it is gated, two where it is not. */
  readonly feedForward: 2 | 3;
}

/**
 * How many matrices a language model holds at its ends and in its feed-forward part. Counted where the widths are known: what
 * layers × hiddenSize × (projections + matrices × width) leaves of the parameters is one or two embeddings; otherwise the part
 * is gated, as usual, and two embeddings that would take more than a usual share of all parameters are one.
 */
export function countedMatrices(of: EmbeddingFacts): CountedMatrices {
  const one = of.vocabulary * of.hiddenSize;
  const { denseWidth } = of;
  const usual: CountedMatrices = {
    embeddings: 2 * one > of.tiedShare * of.totalParameters ? 1 : 2,
    feedForward: 3,
  };
  if (denseWidth === undefined) return usual;
  const counts = FEED_FORWARDS.flatMap((feedForward) =>
    ([1, 2] as const).map((embeddings) => {
      const body = of.layers * of.hiddenSize * (of.projections + feedForward * denseWidth);
      return { embeddings, feedForward, miss: Math.abs(of.totalParameters - body - embeddings * one) / one };
    }),
  );
  const [best] = counts.sort((a, b) => a.miss - b.miss);
  return best && best.miss < COUNT_TOLERANCE ? best : usual;
}
