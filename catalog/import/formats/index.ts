import { importHuggingFace } from './huggingface.ts';
import { ImportFault, type Imported, type Importer, type ImportOptions } from './imported.ts';
import { importLiteLlm } from './litellm.ts';
import { importModelsDev } from './models-dev.ts';
import { importSkyPilot } from './skypilot.ts';

export { planImport, type ImportPlan, type PlannedChange } from './plan.ts';

const importers: Readonly<Record<string, Importer>> = {
  modelsdev: importModelsDev,
  litellm: importLiteLlm,
  skypilot: importSkyPilot,
  huggingface: importHuggingFace,
};
export const importFormats: readonly string[] = Object.keys(importers);

export type ReadForeign =
  | { readonly ok: true; readonly imported: Imported }
  /** The whole file, or what was said beside it, cannot be used. */
  | { readonly ok: false; readonly field: string; readonly reason: string };

/** Reads a file of another's making into entries of ours. Pure: the same text and catalog give the same entries. */
export function readForeign(format: string, text: string, options: ImportOptions): ReadForeign {
  const importer = importers[format];
  if (!importer) return { ok: false, field: '--from', reason: importFormats.join(', ') };
  try {
    return { ok: true, imported: importer(text, options) };
  } catch (error) {
    if (error instanceof ImportFault) return { ok: false, field: error.field, reason: error.message };
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_'))
      return { ok: false, field: 'file', reason: error.message };
    throw error;
  }
}
