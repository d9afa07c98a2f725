import type { Coefficients } from './coefficients.ts';
import { nodeLink, nodePort } from './links.ts';
import { sparseLayers } from './shape.ts';
import type { TrainingSpeedLoad } from './training.ts';

const BYTES_16_BIT = 2;

/**
 * Seconds of one exchange in which every rank sends and receives `bytes` over a link of `bytesPerSecond`: a start that
 * grows with the doublings of the ranks, then the bytes. Small messages are all start.
 */
export function collectiveSeconds(
  message: { readonly bytes: number; readonly ranks: number; readonly bytesPerSecond: number; readonly share?: number },
  coefficients: Coefficients,
): number {
  if (message.ranks <= 1) return 0;
  const { collectiveStart, collectiveShare } = coefficients.value;
  const reached = message.bytesPerSecond * (message.share ?? collectiveShare);
  return collectiveStart * Math.log2(message.ranks) + message.bytes / reached;
}

/** Tokens that one rank holds of a micro-batch. */
export function tokensAtWork(load: TrainingSpeedLoad): number {
  return (load.layout.microBatch * load.sequenceLength) / load.layout.context;
}

/** Seconds of one token in which tensor ranks, all together, gather and scatter what lies between the matrix products. */
export function tensorSeconds(load: TrainingSpeedLoad, passes: number, coefficients: Coefficients): number {
  const { shape, layout, chip } = load;
  if (layout.tensor === 1) return 0;
  const across = layout.tensor > load.acceleratorsPerNode;
  const tokens = tokensAtWork(load);
  // A sum moves the vectors twice around the ring; there are two in each layer and pass.
  const once = collectiveSeconds(
    {
      bytes: (2 * (layout.tensor - 1) * tokens * shape.hiddenSize * BYTES_16_BIT) / layout.tensor,
      ranks: layout.tensor,
      bytesPerSecond: across ? nodePort(chip, coefficients) : nodeLink(chip, coefficients),
    },
    coefficients,
  );
  return (layout.tensor * 2 * shape.layers * Math.min(2, passes) * once) / tokens;
}

/** Seconds one token spends on the way to its experts and back, in both directions of the step: links and ports at once. */
export function expertSeconds(load: TrainingSpeedLoad, passes: number, coefficients: Coefficients): number {
  const { shape, layout, chip, acceleratorsPerNode } = load;
  if (shape.expertParameters === 0 || layout.expert <= 1) return 0;
  const tokens = tokensAtWork(load);
  const vectors = tokens * shape.hiddenSize * BYTES_16_BIT;
  const inside = Math.min(layout.expert, acceleratorsPerNode);
  const nodes = layout.expert / inside;
  const within = collectiveSeconds(
    {
      bytes: (shape.expertsPerToken * vectors * (inside - 1)) / inside,
      ranks: inside,
      bytesPerSecond: nodeLink(chip, coefficients),
    },
    coefficients,
  );
  // A token crosses to a node once, however many of its experts live there: so many other nodes hold one on average.
  const crossing = (nodes - 1) * (1 - (1 - 1 / nodes) ** shape.expertsPerToken);
  const between = collectiveSeconds(
    { bytes: crossing * vectors, ranks: nodes, bytesPerSecond: nodePort(chip, coefficients) },
    coefficients,
  );
  return (2 * Math.min(2, passes) * sparseLayers(shape) * Math.max(within, between)) / tokens;
}

/**
 * Seconds each step exchanges weights and gradients between data-parallel ranks. Sharded weights are gathered twice
 * for every micro-batch and gradients scattered once; otherwise gradients are summed once a step (two passes). Inside
 * a node every rank moves its own part; between nodes the whole node shares its ports. The two run piece by piece at
 * the same time, so the slower one counts. Each layer is a message of its own. Shards gathered from many nodes use less
 * of the ports than sums do: each rank holds a small piece of every matrix.
 */
export function exchangeSeconds(load: TrainingSpeedLoad, coefficients: Coefficients): number {
  const { shape, layout, chip, acceleratorsPerNode } = load;
  const ranks = layout.data * layout.context;
  if (ranks === 1) return 0;
  // A pipeline gathers the weights of its stage once a step and keeps them between micro-batches.
  const sharded = (layout.sharding === 'fsdp' || layout.sharding === 'zero3') && layout.pipeline === 1;
  const adapter = load.method !== 'pretrain' && load.method !== 'full';
  if (adapter && !sharded) return 0;
  const micro = load.microBatchesPerReplica ?? 1;
  const passes = (sharded ? 2 * micro : adapter ? 0 : 1) + (adapter ? 0 : 1);
  // Experts that are spread over the ranks are exchanged only between their copies.
  const routed = shape.expertParameters / Math.max(1, layout.expert);
  const messages = shape.layers / layout.pipeline;
  const bytes = (2 * (shape.totalParameters - shape.expertParameters + routed)) / layout.pipeline / messages;
  const inside = Math.max(1, Math.min(ranks, Math.floor(acceleratorsPerNode / layout.tensor)));
  const within = collectiveSeconds(
    {
      bytes: ((bytes / layout.tensor) * (inside - 1)) / inside,
      ranks: inside,
      bytesPerSecond: nodeLink(chip, coefficients),
    },
    coefficients,
  );
  const between = collectiveSeconds(
    {
      bytes,
      ranks: ranks / inside,
      bytesPerSecond: Math.min(acceleratorsPerNode, inside * layout.tensor) * nodePort(chip, coefficients),
      ...(sharded && { share: coefficients.value.gatherShare }),
    },
    coefficients,
  );
  return passes * messages * Math.max(within, between);
}
