import type { EntryFile } from '../read-entries.ts';
import { acceleratorFile } from '../schema/accelerator.ts';
import { benchmarkFile } from '../schema/benchmark.ts';
import { modelFile } from '../schema/model.ts';
import { offersFile } from '../schema/offer.ts';
import { policyFile } from '../schema/policy.ts';
import { regulationFile } from '../schema/regulation.ts';
import { sourceFile } from '../schema/source.ts';
import { systemFile } from '../schema/system.ts';
import { serviceFile, toolFile } from '../schema/tool.ts';
import { knowledgeSchemaOf } from '../read-knowledge.ts';
import { formatEntry, orderKeys } from '../format.ts';
import type { CatalogCheck } from './types.ts';

const orders: Readonly<Record<string, readonly string[]>> = {
  accelerators: Object.keys(acceleratorFile.shape),
  benchmarks: Object.keys(benchmarkFile.shape),
  models: Object.keys(modelFile.shape),
  offers: Object.keys(offersFile.shape),
  policies: Object.keys(policyFile.shape),
  regulations: Object.keys(regulationFile.shape),
  services: Object.keys(serviceFile.shape),
  sources: Object.keys(sourceFile.shape),
  systems: Object.keys(systemFile.shape),
  tools: Object.keys(toolFile.shape),
};

/** The text with its top keys in the schema's order; null when they are already, or when it is not an object. */
function ordered(file: EntryFile): string | null {
  const folder = file.path.slice(0, file.path.indexOf('/'));
  const known = folder === 'knowledge' ? knowledgeSchemaOf(file.path)?.shape : undefined;
  const keys = known ? Object.keys(known) : orders[folder];
  let json: unknown;
  try {
    json = JSON.parse(file.text);
  } catch {
    return null;
  }
  if (!keys || typeof json !== 'object' || json === null || Array.isArray(json)) return null;
  const sorted = orderKeys(json, keys);
  return Object.keys(sorted).join() === Object.keys(json).join() ? null : formatEntry(sorted);
}

export const keyOrderCheck: CatalogCheck = {
  id: 'key-order',
  title: 'keys stand in the order of the schema (--fix puts them there)',
  run: ({ files }) =>
    files
      .filter((file) => ordered(file) !== null)
      .map(({ path }) => ({ level: 'warning' as const, file: path, path: '', message: 'keys are out of order' })),
  fix: ({ files }) =>
    new Map(
      files.flatMap((file) => {
        const text = ordered(file);
        return text === null ? [] : [[file.path, text] as const];
      }),
    ),
};
