import type { Catalog } from '../schema/catalog.ts';
import type { CatalogCheck, Finding } from './types.ts';

type Say = (at: Pick<Finding, 'file' | 'path'>, message: string) => void;

/** Rounding between GB and GiB, and memory that a vendor keeps for error correction. */
const MEMORY_TOLERANCE = 0.08;

function accelerators(catalog: Catalog, say: Say): void {
  for (const { id, memory, memoryOptions = [], peakDense: peak } of catalog.accelerators.values()) {
    const file = `accelerators/${id}.json`;
    if (memoryOptions.length > 0 && !memoryOptions.includes(memory))
      say({ file, path: 'memory' }, 'is none of its options');
    const sixteen = peak.bf16 ?? peak.fp16;
    if (sixteen !== undefined && peak.fp8 !== undefined && peak.fp8 < sixteen)
      say({ file, path: 'peakDense.fp8' }, 'is slower than 16 bits');
    if (sixteen !== undefined && peak.fp32 !== undefined && peak.fp32 > sixteen)
      say({ file, path: 'peakDense.fp32' }, 'is faster than 16 bits');
  }
  for (const { id, achievableBf16, peakDense } of catalog.accelerators.values()) {
    if (achievableBf16 !== undefined && peakDense.bf16 !== undefined && achievableBf16 > peakDense.bf16)
      say({ file: `accelerators/${id}.json`, path: 'achievableBf16' }, 'is more than the peak');
  }
}

function systems(catalog: Catalog, say: Say): void {
  for (const system of catalog.systems.values()) {
    const chip = catalog.accelerators.get(system.accelerator ?? '');
    const total = system.acceleratorMemoryTotal;
    if (!chip || total === undefined || system.acceleratorCount === 0) continue;
    const each = total / system.acceleratorCount;
    const near = [chip.memory, ...(chip.memoryOptions ?? [])].some(
      (size) => Math.abs(each / size - 1) <= MEMORY_TOLERANCE,
    );
    if (near) continue;
    const message = `gives ${(each / 1e9).toFixed(0)} GB to each ${chip.id}, which has ${(chip.memory / 1e9).toFixed(0)} GB`;
    say({ file: `systems/${system.id}.json`, path: 'acceleratorMemoryTotal' }, message);
  }
}

export const betweenFieldsCheck: CatalogCheck = {
  id: 'between-fields',
  title: 'figures of one entry do not contradict one another',
  run: ({ catalog }) => {
    if (!catalog) return [];
    const findings: Finding[] = [];
    const say: Say = (at, message) => findings.push({ level: 'warning', ...at, message });
    accelerators(catalog, say);
    systems(catalog, say);
    for (const { id, totalParameters: total, activeParameters: active } of catalog.models.values()) {
      if (total !== undefined && active !== undefined && active > total)
        say({ file: `models/${id}.json`, path: 'activeParameters' }, 'are more than the total');
    }
    for (const {
      id,
      kind,
      provider,
      input,
      cacheRead,
      contextTokens,
      maxOutputTokens,
    } of catalog.hostedOffers.values()) {
      const file = `offers/${provider.id}.json`;
      if (input && cacheRead && cacheRead.amount > input.amount)
        say({ file, path: id }, 'a cached token costs more than a new one');
      // Vectors and sound do not share the window of what is read.
      if (
        kind === 'chat' &&
        contextTokens !== undefined &&
        maxOutputTokens !== undefined &&
        maxOutputTokens > contextTokens
      )
        say({ file, path: id }, 'may write more tokens than it may hold');
    }
    return findings;
  },
};
