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

  it('cites the laws that a line names, and no other', () => {
    const { advice } = on({
      task: 'text_classification',
      residency: 'ES',
      industry: 'public_sector',
      compliance: ['ens'],
      data: { sensitivity: 'confidential' },
    });
    const cited = (id: string) => advice.find((one) => one.id === id)?.sources.map((source) => source.id) ?? [];
    expect(cited('sector-rules')).toContain('es-ens');
    for (const id of ['sector-rules', 'records-to-reproduce'])
      for (const foreign of ['us-hipaa', 'pci-dss', 'eu-dora', 'br-lgpd', 'mx-lfpdppp', 'uk-gdpr', 'co-ley-1581'])
        expect(cited(id), id).not.toContain(foreign);
    const inBrazil = on({ task: 'chatbot', residency: 'BR', data: { sensitivity: 'special_category' } }).advice.find(
      ({ id }) => id === 'sector-rules',
    );
    expect(inBrazil?.sources.map(({ id }) => id)).toEqual(['br-lgpd']);
  });

  it('duties speak to nobody in particular, in Spanish: they stand in talk and in documents', () => {
    const opening =
      /^(?:No |Antes de que [^,]+, )?(?:\p{L}+[aei]r(?:se|lo)?|El|La|Los|Las|Una?|Nadie|Quien|Que)(?!\p{L})/u;
    for (const { id, duties } of catalog.regulations.values())
      for (const { text } of duties) {
        expect(text.es, id).toMatch(opening);
        expect(text.es, id).not.toMatch(/(?<!\p{L})(tú|tu|tus|ti|te|usted)(?!\p{L})/iu);
      }
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
