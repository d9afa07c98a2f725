import type { Advice } from '../../rules/advice-shape.ts';
import type { Renderer } from '../render/render.ts';
import type { Proposal } from './model.ts';

/** The proposal as data: its words and figures, and the whole advice in words with every estimate in full. */
export function writeJson(proposal: Proposal, advice: Advice, renderer: Renderer): string {
  return `${JSON.stringify({ ...proposal, advice: renderer.deep(advice) }, null, 2)}\n`;
}
