import { defineAdvice, silent } from '../engine/define.ts';
import { say } from '../message.ts';

/** Bytes of a number of a vector, in single precision. */
const BYTES = 4;

export const retrievalVolume = defineAdvice({
  id: 'retrieval-volume',
  question: 'How much is searched at each question, and how many documents must be read by a person before?',
  severity: 'info',
  needs: ['data.volume', 'data.unit', 'data.quality'],
  policy: [
    'advice.passagesPerDocument',
    'advice.vectorDimensions',
    'advice.indexOverhead',
    'advice.sampleMargin',
    'advice.fewDocuments',
  ],
  sources: ['own-judgement'],
  judge: ({ need, winner }) => {
    const { policy, brief } = need;
    if (winner === null || !(winner.retrieval || need.task === 'search_embedding')) return silent;
    const { volume, unit = 'documents' } = brief.data ?? {};
    if (volume === undefined || !['documents', 'files', 'records'].includes(unit))
      return { state: 'unknown', missing: 'data.volume' };
    const passages = volume * policy.number('advice.passagesPerDocument');
    const bytes = passages * policy.number('advice.vectorDimensions') * BYTES * policy.number('advice.indexOverhead');
    // A share of bad documents is known to ± margin with 95 % confidence from this many, however many there are.
    const margin = policy.number('advice.sampleMargin');
    const Z_95 = 1.96;
    const endless = (Z_95 / (2 * margin)) ** 2;
    const sample = Math.ceil(endless / (1 + (endless - 1) / volume));
    const few = volume < policy.number('advice.fewDocuments');
    return {
      state: 'holds',
      text: say(few ? 'adviceRetrievalFew' : 'adviceRetrievalVolume', {
        documents: volume,
        passages: Number(passages.toPrecision(2)),
        index: { quantity: Number((bytes / 1e9).toPrecision(2)), unit: 'GB' },
        sample,
        margin: { quantity: margin * 100, unit: '%' },
      }),
    };
  },
  examples: [
    { given: { brief: { task: 'rag_qa', data: { volume: 3000, unit: 'documents' } }, winner: {} }, then: 'holds' },
    { given: { brief: { task: 'rag_qa' }, winner: {} }, then: 'unknown' },
    { given: { brief: { task: 'chatbot' }, winner: { retrieval: false } }, then: 'fails' },
  ],
});
