import type { Brief } from '../../../rules/brief.ts';
import type { Composer } from '../compose.ts';
import type { Section } from '../model.ts';

type DataKind = NonNullable<NonNullable<Brief['data']>['kind']>;

/** Steps that make sense for a kind of data, by the ids of their words. */
const steps: Readonly<Partial<Record<DataKind, readonly string[]>>> = {
  documents: [
    'documents.inventory',
    'documents.versions',
    'documents.scans',
    'documents.access',
    'documents.questions',
  ],
  tabular: ['tabular.target', 'tabular.leak', 'tabular.missing', 'tabular.split', 'general.personal'],
  time_series: ['tabular.target', 'tabular.leak', 'tabular.missing', 'tabular.split'],
  events: ['tabular.target', 'tabular.leak', 'tabular.missing', 'tabular.split', 'general.personal'],
  images: ['images.guide', 'images.twice', 'images.split', 'general.personal'],
  video: ['images.guide', 'images.twice', 'images.split', 'general.personal'],
  audio: ['audio.conditions', 'audio.transcripts', 'general.personal'],
};
const general = ['general.owner', 'general.sample', 'general.personal'];

export function dataSection(on: Composer): Section {
  const { advice, t } = on;
  const kind = advice.brief.data?.kind;
  const chosen = (kind === undefined ? undefined : steps[kind]) ?? general;
  const sites = (advice.brief.data?.sites ?? 1) > 1 ? ['sites'] : [];
  return {
    id: 'data',
    title: t('section.data'),
    blocks: [
      { type: 'paragraph', tone: 'plain', runs: [{ text: t('data.lead') }] },
      { type: 'list', items: [...chosen, ...sites].map((id) => [{ text: t(`data.${id}`) }]) },
    ],
  };
}
