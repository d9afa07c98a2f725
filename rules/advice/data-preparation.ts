import type { Task } from '../../catalog/index.ts';
import type { Candidate } from '../candidates/types.ts';
import { defineAdvice, silent } from '../engine/define.ts';
import type { Need } from '../engine/need.ts';
import { say } from '../message.ts';

type Kind = 'tables' | 'series' | 'images' | 'sound' | 'texts';

/** What the work on the data consists of, by what the data is. */
export function kindOfData({ brief, task }: Need): Kind {
  const kind = brief.data?.kind;
  if (kind === 'time_series' || task === 'forecasting') return 'series';
  if (kind === 'images' || kind === 'video') return 'images';
  if (kind === undefined && SEES.has(task)) return 'images';
  if (kind === 'audio' || task === 'speech_to_text' || task === 'text_to_speech') return 'sound';
  const table = ['tabular_prediction', 'anomaly_detection', 'recommendation'].includes(task);
  return kind === 'tabular' || kind === 'events' || (table && kind === undefined) ? 'tables' : 'texts';
}

const SEES: ReadonlySet<Task> = new Set(['image_classification', 'detection', 'segmentation', 'video', 'ocr_document']);

/** What only makes something needs no data of the customer's beside the request. */
const MAKES: ReadonlySet<Task> = new Set(['image_generation', 'text_to_speech', 'reinforcement_learning']);

/** Tasks that are about texts of the customer's own even where the brief does not say so. */
const READS_OWN: ReadonlySet<Task> = new Set([
  'rag_qa',
  'search_embedding',
  'extraction',
  'text_classification',
  'finetuning_llm',
  'pretraining_llm',
]);

const textOf = {
  tables: 'adviceDataTables',
  series: 'adviceDataSeries',
  images: 'adviceDataImages',
  sound: 'adviceDataSound',
  texts: 'adviceDataTexts',
} as const;

/** Share of the person-months that goes into the data: by its kind, the low end where it is clean, the high end where it is raw. */
function shares({ brief, policy }: Need, kind: Kind): readonly [number, number] {
  const { value, low = value, high = value } = policy.entry(`advice.dataShare.${kind}`);
  const quality = brief.data?.quality;
  return quality === 'clean' ? [low, value] : quality === 'raw' ? [value, high] : [low, high];
}

function monthsOf(winner: Candidate): number {
  return winner.people.reduce((sum, one) => sum + one.personMonths, 0);
}

export const dataPreparation = defineAdvice({
  id: 'data-preparation',
  question: 'How much of the project goes into the data, and into what?',
  severity: 'info',
  needs: ['data.quality', 'data.kind'],
  policy: [
    'advice.dataShare.tables',
    'advice.dataShare.series',
    'advice.dataShare.images',
    'advice.dataShare.sound',
    'advice.dataShare.texts',
  ],
  sources: ['own-judgement'],
  judge: ({ need, winner }) => {
    if (winner === null || winner.worker === 'software' || MAKES.has(need.task)) return silent;
    const kind = kindOfData(need);
    if (kind === 'texts' && need.brief.data?.kind === undefined && !READS_OWN.has(need.task)) return silent;
    const [low, high] = shares(need, kind);
    const months = monthsOf(winner);
    const round = (value: number): number => Math.round(value * 10) / 10;
    return {
      state: 'holds',
      text: say(textOf[kind], {
        low: { quantity: Math.round(low * 100), unit: '%' },
        high: { quantity: Math.round(high * 100), unit: '%' },
        least: round(months * low),
        most: { quantity: round(months * high), unit: 'personMonth' },
      }),
    };
  },
  examples: [
    { given: { brief: { task: 'rag_qa' }, winner: {} }, then: 'holds' },
    { given: { brief: { task: 'code' }, winner: {} }, then: 'fails' },
    { given: { brief: { task: 'forecasting' }, winner: { worker: 'predictor' } }, then: 'holds' },
    { given: { brief: {}, winner: null }, then: 'fails' },
    { given: { brief: {}, winner: { worker: 'software' } }, then: 'fails' },
  ],
});
