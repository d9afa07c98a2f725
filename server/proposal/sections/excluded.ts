import type { Exclusion } from '../../../rules/advice-shape.ts';
import { say } from '../../../rules/message.ts';
import { capital, left, row, cell, small, type Composer } from '../compose.ts';
import type { Section } from '../model.ts';
import { modelNamed, offerNamed } from '../names.ts';

interface Group {
  readonly what: readonly string[];
  readonly count: number;
  readonly why: string;
  readonly unlock: string;
}

export function excludedSection(on: Composer): Section | null {
  const { advice, renderer, t } = on;
  if (advice.excluded.length === 0) return null;
  return {
    id: 'excluded',
    title: t('section.excluded'),
    blocks: [
      { type: 'paragraph', tone: 'plain', runs: [{ text: t(on.main ? 'excluded.lead' : 'excluded.leadNone') }] },
      {
        type: 'table',
        fine: true,
        columns: [left(t('excluded.why'), 35), left(t('excluded.unlock'), 31), left(t('excluded.what'), 34)],
        rows: groupsOf(on).map((group) =>
          row(cell(group.why), cell(group.unlock), [
            { text: capital(group.what.join('; ')) },
            ...(group.count > 1
              ? [small(` (${renderer.text(say('proposal.excluded.options', { count: group.count }))})`)]
              : []),
          ]),
        ),
      },
    ],
  };
}

/** What is ruled out for one and the same reason stands in one row. */
function groupsOf(on: Composer): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const one of on.advice.excluded) {
    const why = on.renderer.text(one.reason);
    const unlock = on.renderer.text(one.unlock);
    const key = JSON.stringify([why, unlock]);
    const known = groups.get(key) ?? { what: [], count: 0, why, unlock };
    const what = [...new Set([...known.what, whatOf(on, one)])];
    groups.set(key, { ...known, what, count: known.count + one.count });
  }
  return [...groups.values()];
}

function whatOf(on: Composer, one: Exclusion): string {
  const parts = [
    one.approach === null ? null : on.renderer.term(one.approach),
    one.model === null ? null : modelNamed(on.catalog, one.model).name,
    one.offer === null ? null : offerNamed(on.catalog, one.offer).name,
  ].filter((part) => part !== null);
  return parts.length === 0 ? on.t('excluded.anything') : parts.join(', ');
}
