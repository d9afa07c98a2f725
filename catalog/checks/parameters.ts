import type { Architecture, Model } from '../schema/model.ts';
import type { CatalogCheck } from './types.ts';

const TOLERANCE = 0.06;

/** Matrices of a feed-forward layer: up and down, or gate, up and down. */
const PLAIN_MATRICES = 2;
const GATED_MATRICES = 3;

/**
 * Parameters of a decoder counted from its dimensions: embeddings (one for both ends or two), attention projections,
 * feed-forward of each layer (all experts, gated or plain). The dimensions do not say which of these a model has, so
 * each possible count is given. Null where a dimension is missing or the attention is of another kind than grouped
 * heads, whose projections these dimensions do not give.
 */
export function countParameters(architecture: Architecture): readonly number[] | null {
  const { layers, hiddenSize, heads, kvHeads, headDim, vocabulary, experts, moeIntermediateSize } = architecture;
  const { intermediateSize, attention, linearLayers } = architecture;
  if (!layers || !hiddenSize || !heads || !kvHeads || !headDim || !vocabulary) return null;
  if (!(attention ?? '').startsWith('GQA') && attention !== 'MHA') return null;
  if ((linearLayers ?? 0) > 0) return null;
  const width = experts ? (moeIntermediateSize ?? intermediateSize) : intermediateSize;
  if (width === undefined) return null;
  const projections = hiddenSize * headDim * (2 * heads + 2 * kvHeads);
  const embedding = vocabulary * hiddenSize;
  return [PLAIN_MATRICES, GATED_MATRICES].flatMap((matrices) => {
    const body = layers * (projections + matrices * hiddenSize * width * (experts ?? 1));
    return [body + embedding, body + 2 * embedding];
  });
}

function deviationOf(model: Model): number | null {
  const counted = model.architecture ? countParameters(model.architecture) : null;
  const stated = model.totalParameters;
  if (!counted || stated === undefined) return null;
  return Math.min(...counted.map((count) => Math.abs(count / stated - 1)));
}

export const parametersCheck: CatalogCheck = {
  id: 'parameters',
  title: 'the count of parameters agrees with the architecture within 6 %',
  run: ({ catalog }) =>
    [...(catalog?.models.values() ?? [])].flatMap((model) => {
      const deviation = model.domain === 'language' ? deviationOf(model) : null;
      if (deviation === null || deviation <= TOLERANCE) return [];
      const message = `differs by ${(deviation * 100).toFixed(0)} % from the count by its architecture`;
      return [{ level: 'warning' as const, file: `models/${model.id}.json`, path: 'totalParameters', message }];
    }),
};
