import type { Exclusion } from '../../../rules/advice-shape.ts';
import { say } from '../../../rules/message.ts';
import { capital, left, row, cell, small, type Composer } from '../compose.ts';
import type { Section } from '../model.ts';
import { modelNamed, offerNamed } from '../names.ts';

export function excludedSection(on: Composer): Section | null {
  const { advice, renderer, t } = on;
  if (advice.excluded.length === 0) return null;
  return {
    id: 'excluded',
    title: t('section.excluded'),
    blocks: [
      { type: 'paragraph', tone: 'plain', runs: [{ text: t('excluded.lead') }] },
      {
        type: 'table',
        columns: [left(t('excluded.what'), 26), left(t('excluded.why'), 38), left(t('excluded.unlock'), 36)],
        rows: advice.excluded.map((one) =>
          row(
            [
              { text: capital(whatOf(on, one)) },
              ...(one.count > 1
                ? [small(`\n${renderer.text(say('proposal.excluded.options', { count: one.count }))}`)]
                : []),
            ],
            cell(renderer.text(one.reason)),
            cell(renderer.text(one.unlock)),
          ),
        ),
      },
    ],
  };
}

function whatOf(on: Composer, one: Exclusion): string {
  const parts = [
    one.approach === null ? null : on.renderer.term(one.approach),
    one.model === null ? null : modelNamed(on.catalog, one.model).name,
    one.offer === null ? null : offerNamed(on.catalog, one.offer).name,
  ].filter((part) => part !== null);
  return parts.length === 0 ? on.t('excluded.anything') : parts.join(', ');
}
