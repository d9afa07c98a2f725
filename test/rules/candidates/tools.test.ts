import { describe, expect, it } from 'vitest';
import { brief as briefShape, type Brief } from '../../../rules/brief.ts';
import { toolsFor } from '../../../rules/candidates/tools.ts';
import type { Candidate } from '../../../rules/candidates/types.ts';
import { rank } from '../../../rules/engine/core.ts';
import { needOf } from '../../../rules/engine/need.ts';
import { openCatalog } from '../../../server/catalog/open-catalog.ts';

const catalog = openCatalog();
const today = '2026-11-24';

/** The tools of the first feasible solution of a brief that answers to `which`, by role. */
function toolsOf(brief: Brief, which: (candidate: Candidate) => boolean = () => true): ReadonlyMap<string, string> {
  const need = needOf(briefShape.parse(brief), catalog, { today });
  const found = rank(need, { record: false }).ranked.find(({ candidate }) => which(candidate));
  if (!found) throw new Error('no such solution is feasible');
  return new Map(toolsFor(found.candidate.route, found.candidate, need).map(({ role, id }) => [role, id]));
}

const fitsOf = (id: string | undefined): string => (catalog.tools.get(id ?? '')?.fits ?? []).join(' ');
const table: Brief = { task: 'tabular_prediction', data: { kind: 'tabular', volume: 20_000, unit: 'rows' } };

describe('tools follow the kind of work', () => {
  it.each(['novice', 'practitioner', 'expert'] as const)(
    'watches tables and pictures for drift, and never by the traces of a language model (%s)',
    (expertise) => {
      const pictures: Brief = { task: 'detection', data: { kind: 'images', labels: 2000 }, expertise };
      const tables = toolsOf({ ...table, expertise }, ({ worker }) => worker === 'predictor');
      const images = toolsOf(pictures, ({ approach }) => approach === 'transfer_learning');
      for (const tools of [tables, images]) {
        expect(fitsOf(tools.get('observability'))).toMatch(/drift/);
        for (const id of tools.values()) expect(catalog.tools.get(id)?.fits[0]).not.toMatch(/\bLLM/);
      }
    },
  );

  it('watches what a model writes by its traces, and guards it where people talk to it', () => {
    const chat = toolsOf({ task: 'chatbot' }, ({ worker }) => worker === 'writer');
    const letters = toolsOf({ task: 'extraction' }, ({ worker }) => worker === 'writer');
    for (const tools of [chat, letters]) expect(fitsOf(tools.get('observability'))).toMatch(/LLM traces/);
    expect(chat.has('guardrails')).toBe(true);
    expect(letters.has('guardrails')).toBe(false);
  });

  it('makes pictures with a framework for pictures', () => {
    const tools = toolsOf({ task: 'image_generation' }, ({ approach }) => approach === 'self_hosted');
    expect([...tools.values()].map(fitsOf).join()).toMatch(/image and video generation/);
  });

  it('teaches an adapter, a whole model and an encoder with what is made for each', () => {
    const taught: Brief = { task: 'extraction', data: { kind: 'documents', labels: 9000 } };
    const adapter = toolsOf(taught, ({ approach }) => approach === 'finetune_adapter');
    expect(fitsOf(adapter.get('fine-tuning'))).toMatch(/LoRA/);
    const encoder = toolsOf(taught, ({ approach }) => approach === 'transfer_learning');
    expect(fitsOf(encoder.get('training-framework'))).toMatch(/pretrained models/);
    const read: Brief = { task: 'pretraining_llm', expertise: 'expert', training: { tokens: 40e9 } };
    const reads = toolsOf(read, ({ approach }) => approach === 'continued_pretraining');
    expect(fitsOf(reads.get('distributed-training'))).toMatch(/pre-training/);
  });

  it('gives a model no engine that runs only others', () => {
    const speech: Brief = { task: 'speech_to_text', languages: ['es'] };
    const need = needOf(briefShape.parse(speech), catalog, { today });
    const engines = rank(need, { record: false })
      .ranked.map(({ candidate }) => candidate)
      .filter(({ approach }) => approach === 'self_hosted')
      .map((candidate) => ({ candidate, tools: toolsFor(candidate.route, candidate, need) }));
    expect(engines.length).toBeGreaterThan(0);
    for (const { candidate, tools } of engines)
      for (const { id } of tools) {
        const only = catalog.tools.get(id)?.modelsOnly;
        if (only) expect(only.some((start) => candidate.models[0]?.id.startsWith(start))).toBe(true);
      }
  });
});
