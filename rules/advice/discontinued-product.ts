import type { Catalog, Tool } from '../../catalog/index.ts';
import { defineAdvice, silent } from '../engine/define.ts';
import { say } from '../message.ts';
import { toolsNamedIn } from '../engine/products.ts';

/** Living tools that do the job of one that is gone. */
function livingAlternatives(tool: Tool, catalog: Catalog): readonly string[] {
  return (tool.alternatives ?? []).flatMap((id) => {
    const found = catalog.tools.get(id);
    return found && (found.lifecycle === 'available' || found.lifecycle === 'maintenance') ? [found.name] : [];
  });
}

export const discontinuedProduct = defineAdvice({
  id: 'discontinued-product',
  question: 'Does the customer name a product that is no longer sold, and what does its job today?',
  severity: 'warning',
  needs: ['modelsMentioned', 'description'],
  policy: [],
  sources: ['determined-issue-10251', 'python-package-index'],
  judge: ({ need }) => {
    const { modelsMentioned, description } = need.brief;
    if (modelsMentioned === undefined && description === undefined) return silent;
    const said = [...(modelsMentioned ?? []), description ?? ''].join('. ');
    const tool = toolsNamedIn(said, need.catalog).find(({ lifecycle }) => lifecycle === 'discontinued');
    if (!tool) return silent;
    const others = livingAlternatives(tool, need.catalog).join(', ');
    const source = need.catalog.sources.get(
      tool.sources.find(({ of }) => of.includes('lifecycle'))?.source ?? tool.sources[0]?.source ?? '',
    );
    const params = {
      product: tool.name,
      alternatives: others,
      source: source?.title ?? '',
      date: { date: source?.checkedOn ?? need.today },
    };
    return { state: 'holds', text: say(others === '' ? 'adviceDiscontinued' : 'adviceDiscontinuedInstead', params) };
  },
  examples: [
    { given: { brief: { modelsMentioned: ['HPE MLDE'] } }, then: 'holds' },
    { given: { brief: { description: 'Queremos Pachyderm para los datos' } }, then: 'holds' },
    { given: { brief: { description: 'A chatbot' } }, then: 'fails' },
  ],
});
