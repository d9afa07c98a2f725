import { sourcedEntries } from './entries.ts';
import type { CatalogCheck, Finding } from './types.ts';

export const datesCheck: CatalogCheck = {
  id: 'dates',
  title: 'nothing that exists is dated after the newest check, and no source was checked before a figure read in it',
  run: ({ catalog }) => {
    if (!catalog) return [];
    const findings: Finding[] = [];
    const future = (date: string | undefined, at: { readonly file: string; readonly path: string }): void => {
      if (date === undefined || date <= catalog.newestCheck) return;
      findings.push({ level: 'error', ...at, message: `${date} is after the newest check (${catalog.newestCheck})` });
    };
    for (const model of catalog.models.values()) {
      if (model.lifecycle !== 'announced')
        future(model.releasedOn, { file: `models/${model.id}.json`, path: 'releasedOn' });
    }
    for (const tool of catalog.tools.values())
      future(tool.latestRelease, { file: `tools/${tool.id}.json`, path: 'latestRelease' });
    for (const kind of ['accelerators', 'systems'] as const) {
      for (const entry of catalog[kind].values())
        future(entry.price?.date, { file: `${kind}/${entry.id}.json`, path: 'price.date' });
    }
    for (const { file, id, entry } of sourcedEntries(catalog)) {
      for (const use of entry.sources) {
        const checked = catalog.sources.get(use.source)?.checkedOn;
        if (checked === undefined || use.checkedOn <= checked) continue;
        const message = `${use.checkedOn} is after source "${use.source}" was last checked (${checked})`;
        findings.push({ level: 'error', file, path: id, message });
      }
    }
    return findings;
  },
};
