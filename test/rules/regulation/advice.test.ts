import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../../catalog/load.ts';
import { brief } from '../../../rules/brief.ts';
import { advise } from '../../../rules/engine/advise.ts';

const loaded = loadCatalog({ dir: 'catalog' });
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems.slice(0, 5)));
const { catalog } = loaded;
const on = (given: unknown) => advise(brief.parse(given), catalog, { today: '2026-11-24' });
const gone = (id: string | null) =>
  [
    catalog.tools,
    catalog.models,
    catalog.systems,
    catalog.accelerators,
    catalog.hostedOffers,
    catalog.acceleratorOffers,
  ]
    .map((kind) => (id === null ? undefined : kind.get(id)?.lifecycle))
    .some((state) => state === 'discontinued' || state === 'announced');

describe('advice on products and law', () => {
  it.each(['HPE MLDE', 'Determined AI', 'Pachyderm'])('%s by name gets the fact, its source and what lives', (name) => {
    const found = on({ task: 'finetuning_llm', modelsMentioned: [name] });
    const piece = found.advice.find(({ id }) => id === 'discontinued-product');
    expect(piece?.text.messageId).toBe('adviceDiscontinuedInstead');
    expect(piece?.text.params['source']).not.toBe('');
    expect(found.assumptions.some(({ path }) => path === 'modelsMentioned')).toBe(false);
  });

  it('never recommends what is gone or only announced', () => {
    for (const task of ['chatbot', 'finetuning_llm', 'segmentation', 'tabular_prediction', 'ocr_document'] as const)
      for (const deployment of ['cloud', 'on_prem', 'any'] as const)
        for (const { models, tools, serving } of on({ task, deployment, modelsMentioned: ['Pachyderm'] }).solutions)
          for (const id of [...models, ...tools]
            .map((one) => one.id)
            .concat(serving.offer ?? [], serving.accelerator ?? []))
            expect(gone(id), id).toBe(false);
  });

  it('classes depend on the use, not on the sector', () => {
    const classText = (description: string) =>
      on({ task: 'tabular_prediction', residency: 'ES', industry: 'banking', description }).advice.find(
        ({ id }) => id === 'ai-act-class',
      )?.text.messageId;
    expect(classText('Scoring de crédito de particulares')).toBe('adviceAiActHigh');
    expect(classText('Detectar fraude en tarjetas')).toBe('adviceAiActMinimal');
    expect(classText('Sin scoring de crédito; ventas de fondos')).not.toBe('adviceAiActHigh');
  });
});
