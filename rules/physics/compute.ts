import type { TrainingMethod } from '../brief.ts';
import type { ModelShape } from './shape.ts';

/** FLOP of one token's forward pass through the weights: 2 per active parameter. */
export function forwardFlopPerToken(shape: ModelShape): number {
  return 2 * shape.activeParameters;
}

/** FLOP of attention for one new token over `context` earlier ones, over all layers: two products of heads × headDim. */
export function attentionFlopPerToken(shape: ModelShape, context: number): number {
  const perContext = 4 * shape.heads * shape.headDim;
  const windowed = shape.slidingWindow > 0 ? Math.min(context, shape.slidingWindow) : context;
  return (
    perContext * (shape.fullAttentionLayers * context + shape.slidingLayers * windowed) +
    perContext * shape.linearLayers * shape.headDim
  );
}

/**
 * FLOP of attention for one answered token over `context` earlier ones. Where keys and values share one compressed vector
 * the heads multiply with that vector as it is stored, which is wider than a head.
 */
export function decodeAttentionFlopPerToken(shape: ModelShape, context: number): number {
  if (!shape.latentAttention) return attentionFlopPerToken(shape, context);
  return 4 * shape.heads * shape.kvElementsPerFullLayer * shape.fullAttentionLayers * context;
}

/** FLOP to read a prompt: every token through the weights, and causal attention over half the prompt on average. */
export function prefillFlop(shape: ModelShape, tokens: number): number {
  return tokens * (forwardFlopPerToken(shape) + attentionFlopPerToken(shape, tokens / 2));
}

/** Forward-equivalents of one training step: forward and backward are 3; frozen weights need no weight gradient, so 2. */
export function passesOf(method: TrainingMethod): number {
  if (method === 'lora' || method === 'qlora') return 2;
  return method === 'transfer' ? 1 : 3;
}

/** Model FLOP of training on one token (6 per active parameter for a full backward pass, plus attention). */
export function trainingFlopPerToken(shape: ModelShape, method: TrainingMethod, sequenceLength: number): number {
  const attention = attentionFlopPerToken(shape, sequenceLength / 2);
  return passesOf(method) * forwardFlopPerToken(shape) + (method === 'transfer' ? 1 : 3) * attention;
}

/** FLOP of a whole run by the customary 6·N·D, with active parameters. */
export function trainingFlop(shape: ModelShape, method: TrainingMethod, tokens: number): number {
  return passesOf(method) * forwardFlopPerToken(shape) * tokens;
}
