import type { Coefficients } from './coefficients.ts';
import type { Chip } from './shape.ts';

const REFERENCE_YEAR = 2022;

/** Bytes per second between the accelerators of one node, per direction. */
export function nodeLink(chip: Chip, coefficients: Coefficients): number {
  return chip.interconnect?.bandwidth ?? coefficients.value.defaultLink;
}

/**
 * Bytes per second of an accelerator's port to other nodes, per direction. Servers of older accelerators have slower
 * ports: they grew by a factor each year until 2022, and no port is faster than the link inside its node.
 */
export function nodePort(chip: Chip, coefficients: Coefficients): number {
  const { interNodeLink, interNodeGrowth } = coefficients.value;
  const years = Math.min(0, (chip.releasedYear ?? REFERENCE_YEAR) - REFERENCE_YEAR);
  return Math.min(interNodeLink * interNodeGrowth ** years, nodeLink(chip, coefficients));
}
