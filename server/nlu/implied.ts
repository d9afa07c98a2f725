import type { Task } from '../../catalog/schema/vocabulary.ts';
import { readBrief, type Brief, type BriefPath } from '../../rules/brief.ts';

/**
 * What the stated facts make likely and nobody said. Never part of the understood brief: whoever uses one says so, or
 * asks.
 */
export interface ImpliedFact {
  readonly path: BriefPath;
  readonly value: unknown;
  /** The stated field it follows from. */
  readonly from: BriefPath;
  /** Below 1: it can be otherwise. */
  readonly confidence: number;
  readonly implied: true;
}

const kindOfTask: Readonly<Partial<Record<Task, NonNullable<Brief['data']>['kind']>>> = {
  rag_qa: 'documents',
  ocr_document: 'documents',
  text_classification: 'text',
  extraction: 'text',
  summarization: 'text',
  translation: 'text',
  code: 'code',
  image_classification: 'images',
  detection: 'images',
  segmentation: 'images',
  video: 'video',
  speech_to_text: 'audio',
  forecasting: 'time_series',
  tabular_prediction: 'tabular',
};

const CERTAIN_KIND = 0.9;
const LIKELY = 0.7;
const MAYBE = 0.5;

/** Facts a brief makes likely, for the fields it leaves open. */
export function impliedFacts(brief: Brief): readonly ImpliedFact[] {
  const facts: ImpliedFact[] = [];
  const imply = (path: BriefPath, value: unknown, why: { readonly from: BriefPath; readonly confidence: number }) => {
    const open = readBrief(brief, path) === undefined && !facts.some((fact) => fact.path === path);
    if (open && value !== undefined) facts.push({ path, value, ...why, implied: true });
  };
  if (brief.task) imply('data.kind', kindOfTask[brief.task], { from: 'task', confidence: CERTAIN_KIND });
  if (brief.compliance?.includes('hipaa'))
    imply('data.sensitivity', 'special_category', { from: 'compliance', confidence: CERTAIN_KIND });
  if (brief.industry === 'healthcare' && brief.task !== undefined)
    imply('data.sensitivity', 'special_category', { from: 'industry', confidence: LIKELY });
  if (brief.compliance?.includes('gdpr'))
    imply('data.sensitivity', 'confidential', { from: 'compliance', confidence: LIKELY });
  if (['legal', 'banking', 'insurance', 'finance'].includes(brief.industry ?? ''))
    imply('data.sensitivity', 'confidential', { from: 'industry', confidence: MAYBE });
  if (brief.industry === 'public_sector' && brief.residency === 'ES')
    imply('compliance', ['ens'], { from: 'residency', confidence: LIKELY });
  if (brief.deployment === 'laptop') imply('load.concurrentRequests', 1, { from: 'deployment', confidence: LIKELY });
  if (brief.team?.mlEngineers === 0) imply('expertise', 'novice', { from: 'team.mlEngineers', confidence: MAYBE });
  return facts;
}
