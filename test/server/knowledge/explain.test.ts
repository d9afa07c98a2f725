import { describe, expect, test } from 'vitest';
import { createAdvisor } from '../../../server/app/create-advisor.ts';
import { explainConcept } from '../../../server/knowledge/explain.ts';
import { conceptEntry, listConcepts } from '../../../server/knowledge/listing.ts';
import type { OwnCase } from '../../../server/knowledge/own-case.ts';
import { brief as briefSchema } from '../../../rules/brief.ts';
import type { Advice } from '../../../rules/advice-shape.ts';

const advisor = createAdvisor({ today: '2026-11-24' });
const knowledge = advisor.knowledge();

/** A hospital that named a model larger than what is advised. */
function caseOf(given: object): { readonly own: OwnCase; readonly advice: Advice } {
  const brief = briefSchema.parse(given);
  const advice = advisor.advise(brief, { limit: 5 });
  const { policy, nameOf } = knowledge;
  return { advice, own: { brief, advice, chosen: null, advisor, policy, nameOf } };
}
const nobody: OwnCase = {
  brief: {},
  advice: null,
  chosen: null,
  advisor,
  policy: knowledge.policy,
  nameOf: knowledge.nameOf,
};
const explain = (text: string, own: OwnCase = nobody, locale: 'en' | 'es' = 'en') =>
  advisor.renderer(locale).deep(explainConcept(text, { own, knowledge, source: advisor.source }));
const textOf = (parts: ReturnType<typeof explain>): string =>
  parts.map((part) => (part.type === 'text' ? part.text : '')).join('\n');

const clinic = {
  task: 'rag_qa',
  data: { kind: 'documents', volume: 3000, unit: 'documents' },
  deployment: 'on_prem',
  load: { users: 400 },
};

describe('what a question asks to have explained', () => {
  test.each([
    ['qué es RAG', ['rag'], false],
    ['que es la cuantizacion?', ['quantisation'], false],
    ['What does TTFT mean?', ['ttft'], false],
    ['difference between fine-tuning and RAG', ['fine-tuning', 'rag'], true],
    ['¿qué diferencia hay entre detección y segmentación?', ['object-detection', 'segmentation'], true],
    ['GPU vs CPU vs NPU', ['gpu', 'cpu', 'npu'], true],
    ['explícame el RGPD', ['gdpr'], false],
    ['¿Para qué sirve un reranker?', ['reranker'], false],
    ['que son los embedings', ['embeddings'], false],
    ['what is finetunning', ['fine-tuning'], false],
    ['explain tensor parallelism in detail', ['tensor-parallelism'], false],
    ['what is N+1?', ['n-plus-one'], false],
  ])('%s', (text, ids, beside) => {
    expect(knowledge.read(text)).toMatchObject({ ids, beside, only: true });
  });

  test.each([
    ['¿qué es el rango en lora?', ['lora']],
    ['en qué consiste un WER del 12 %', ['word-error-rate']],
    ['what is an embedding', ['embeddings']],
    ['qué niveles de riesgo hay en el reglamento europeo de IA', ['eu-ai-act']],
    ['¿la IA y el machine learning son lo mismo?', ['machine-learning']],
    ['how does sentiment analysis work', ['text-classification']],
    ['explain precision vs recall', ['precision-recall']],
  ])('small words name nothing, an abbreviation does: %s', (text, ids) => {
    expect(knowledge.read(text).ids).toEqual(ids);
  });

  test('the subject follows the asking words', () => {
    expect(knowledge.read('In machine learning, what is data leakage?').ids[0]).toBe('data-leakage');
  });

  test.each([
    'We need RAG on 3000 documents',
    'what is the cheapest GPU for llama 70B?',
    'should I do RAG or fine-tuning?',
    'what is homomorphic encryption?',
    'what is a Blurfix index?',
    '',
  ])('is not only a question about a known concept: %s', (text) => {
    expect(knowledge.read(text).only).toBe(false);
  });

  test.each([
    ['I want a chatbot', false],
    ['quiero OCR', false],
    ['capex vs opex?', true],
    ['I want to know what a chatbot is', true],
    ['quiero saber qué es la latencia', true],
  ])('a wish is no question: %s', (text, bare) => {
    expect(knowledge.read(text).bare).toBe(bare);
  });

  test('depth is heard in both languages', () => {
    expect(knowledge.read("explain LoRA like I'm five").depth).toBe('plain');
    expect(knowledge.read('explícame LoRA en detalle').depth).toBe('deep');
    expect(knowledge.read('explícame LoRA con palabras sencillas')).toMatchObject({ depth: 'plain', only: true });
  });

  test('every name and alias leads to its own concept, and what is offered can be asked', () => {
    for (const locale of ['en', 'es'] as const) {
      for (const concept of knowledge.concepts.values()) {
        const { name, aliases } = concept.words[locale];
        for (const alias of [name, ...aliases]) expect(knowledge.resolve(alias), alias).toBe(concept.id);
        for (const part of explain(concept.id, nobody, locale)) {
          if (part.type !== 'concepts') continue;
          for (const { id, ask } of part.items)
            expect(knowledge.read(ask), ask).toMatchObject({ ids: [id], only: true });
          expect(knowledge.read(part.more ?? ''), part.more ?? '').toMatchObject({ ids: [concept.id], only: true });
        }
      }
    }
  });

  test('a long text takes no longer than its length asks', () => {
    const long = 'explain kv cache and tensor parallelism '.repeat(500);
    expect(knowledge.read(long).ids).toEqual(['kv-cache', 'tensor-parallelism']);
  });
});

describe('explanations', () => {
  test('plain for who is new, deep for an expert, and the words win', () => {
    const { plain, deep } = knowledge.concepts.get('lora')?.words.en ?? { plain: '-', deep: '-' };
    const expert = { ...nobody, brief: { expertise: 'expert' } as const };
    expect(textOf(explain('what is LoRA?'))).toContain(plain);
    expect(textOf(explain('what is LoRA?', expert))).toContain(deep);
    expect(textOf(explain('what is LoRA in simple words?', expert))).toContain(plain);
  });

  test('the memory of the model a person named, on the accelerators advised', () => {
    const { own, advice } = caseOf({ ...clinic, modelsMentioned: ['meta-llama/Llama-3.1-70B-Instruct'] });
    const parts = explain('qué es la VRAM', own, 'es');
    const figure = parts.find((part) => part.type === 'figure');
    expect(textOf(parts)).toMatch(/Para tu .*Llama-3\.1-70B.* son \d+ × /);
    const accelerator = advice.solutions[0]?.serving.accelerator ?? '';
    const count = Number(/son (\d+) ×/.exec(textOf(parts))?.[1]);
    const again = advisor.estimateServing({
      model: 'meta-llama/Llama-3.1-70B-Instruct',
      accelerator,
      acceleratorCount: count,
      mode: 'online',
      inputTokens: 3000,
      outputTokens: 400,
      concurrency: 1,
    });
    expect(again).toMatchObject({ ok: true, estimate: { fits: true } });
    expect(figure?.type === 'figure' ? figure.estimate.unit : null).toBe('GB');
  });

  test('tokens of the documents follow their number', () => {
    const likely = (volume: number) => {
      const { own } = caseOf({ ...clinic, data: { ...clinic.data, volume } });
      const part = explain('what is RAG?', own).find(({ type }) => type === 'figure');
      return part?.type === 'figure' ? part.estimate.likely : Number.NaN;
    };
    expect(likely(6000)).toBe(2 * likely(3000));
  });

  test('figures of the solution are those of the advice, to the digit', () => {
    const { own, advice } = caseOf(clinic);
    for (const [concept, name] of [
      ['tco', 'tco'],
      ['ttft', 'ttftMs'],
      ['pue', 'energyKwhPerMonth'],
    ] as const) {
      const part = explain(concept, own).find(({ type }) => type === 'figure');
      expect(part?.type === 'figure' ? part.estimate : null, concept).toEqual(advice.solutions[0]?.estimates[name]);
    }
  });

  test('no concept fails on any case, and without a case none shows a figure', () => {
    const { own } = caseOf({ ...clinic, training: { method: 'lora' } });
    for (const id of knowledge.concepts.keys()) {
      expect(explain(id, own, 'es').length, id).toBeGreaterThan(1);
      expect(
        explain(id).some(({ type }) => type === 'figure'),
        id,
      ).toBe(false);
    }
  });

  test('[5.27] a difference stands side by side', () => {
    const parts = explain('difference between RAG and fine-tuning');
    const table = parts.find(({ type }) => type === 'comparison');
    expect(table).toMatchObject({ solutions: [{ id: 'rag' }, { id: 'fine-tuning' }] });
  });

  test('[5.27] what is not known is said so, with the nearest names', () => {
    const parts = explain('what is a Blurfix index?');
    expect(textOf(parts)).toContain('blurfix index');
    expect(parts.find(({ type }) => type === 'concepts')).toMatchObject({ more: null });
    expect(parts.some(({ type }) => type === 'source')).toBe(false);
  });
});

describe('GET /knowledge', () => {
  test('lists by name, searches in either language, offers the nearest', () => {
    const all = listConcepts(advisor, { limit: 200, locale: 'es' });
    expect(all.total).toBe(knowledge.concepts.size);
    expect(listConcepts(advisor, { q: 'caché kv', limit: 5, locale: 'en' }).items[0]?.id).toBe('kv-cache');
    expect(listConcepts(advisor, { q: 'quant', limit: 50, locale: 'es' }).items.map(({ id }) => id)).toContain(
      'quantisation',
    );
    expect(listConcepts(advisor, { q: 'zzqx', limit: 5, locale: 'en' })).toMatchObject({ exact: false });
  });

  test('an entry by alias has its ties by name', () => {
    expect(conceptEntry('RGPD', advisor, 'en')).toMatchObject({ id: 'gdpr', sources: [{ id: 'eu-gdpr' }] });
    expect(conceptEntry('RGPD', advisor, 'es')?.sources[0]?.title).toMatch(/Reglamento General/);
    const rag = conceptEntry('rag', advisor, 'es');
    expect(rag?.links.tools.map(({ name }) => name).join()).toMatch(/haystack/i);
    expect(conceptEntry('nonsense-of-sorts', advisor, 'en')).toBeNull();
  });
});
