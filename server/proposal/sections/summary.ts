import { say } from '../../../rules/message.ts';
import { estimatesOf, type Composer } from '../compose.ts';
import type { Section } from '../model.ts';

const headline = ['oneOffCost', 'monthlyCost', 'tco', 'weeksToProduction'];

export function summarySection(on: Composer): Section {
  const { main, t } = on;
  const title = t('section.summary');
  if (!main)
    return { id: 'summary', title, blocks: [{ type: 'paragraph', tone: 'lead', runs: [{ text: t('summary.none') }] }] };
  const lead = main.rank === 1 ? 'summary.lead' : 'summary.chosen';
  const tiles = estimatesOf(main).flatMap(([name, estimate]) =>
    headline.includes(name)
      ? [{ label: tileLabel(on, name), value: on.figure(main, name, estimate), band: on.band(estimate) }]
      : [],
  );
  return {
    id: 'summary',
    title,
    blocks: [
      { type: 'paragraph', tone: 'lead', runs: [{ text: t(lead, { title: main.title }) }] },
      ...(tiles.length > 0 ? [{ type: 'tiles' as const, tiles }] : []),
      { type: 'list', items: main.reasons.map((reason) => [{ text: on.renderer.text(reason) }]) },
      { type: 'paragraph', tone: 'plain', runs: [{ text: closing(on) }] },
    ],
  };
}

function tileLabel(on: Composer, name: string): string {
  if (name === 'tco' && on.horizonMonths !== null) {
    return on.t('price.tco', { months: { quantity: on.horizonMonths, unit: 'months' } });
  }
  const term = on.renderer.term(name);
  return term.slice(0, 1).toUpperCase() + term.slice(1);
}

function closing(on: Composer): string {
  const { main, alternatives, t } = on;
  const ranked = main && main.rank > 1 ? `${t('summary.ranked', { rank: main.rank })} ` : '';
  const compared =
    alternatives.length === 0
      ? t('alternatives.only')
      : on.renderer.text(say('proposal.summary.compared', { count: alternatives.length }));
  return ranked + compared;
}
