import { defineAdvice, silent } from '../engine/define.ts';
import { say } from '../message.ts';
import { findingsOf } from '../regulation/regulations-for.ts';
import { joined, lawsOf, shortDuties } from '../regulation/words.ts';

/** Letters for the duties of one of them. */
const ROOM = 110;

/** Regulations with a piece of advice of their own. */
const named = ['eu-ai-act', 'gdpr'];

export const sectorRules = defineAdvice({
  id: 'sector-rules',
  question: 'Which rules of the sector or standards that the customer names bind it, and what do they ask?',
  severity: 'warning',
  needs: ['residency', 'industry', 'compliance', 'description'],
  policy: [],
  sources: [
    ...['us-hipaa', 'es-ens', 'pci-dss', 'iso-27001', 'iso-42001', 'aicpa-soc-2', 'eu-mdr', 'eu-dora', 'eu-nis2'],
    ...['mx-lfpdppp', 'br-lgpd', 'co-ley-1581', 'cl-ley-21719', 'ar-ley-25326', 'uk-gdpr'],
  ],
  judge: ({ need }) => {
    const binding = findingsOf(need).filter(
      ({ regulation, state, duties }) => state === 'holds' && !named.includes(regulation.id) && duties.length > 0,
    );
    const lines = binding.flatMap(({ regulation, class: found, duties }) => {
      const list = shortDuties(duties, ROOM);
      if (list === null) return [];
      const known = found.state === 'known' ? found.class : found.state === 'open' ? found.otherwise : null;
      const regulationName = { words: regulation.short };
      return known
        ? say('regulationLineOfClass', { regulation: regulationName, class: { words: known.name }, duties: list })
        : say('regulationLine', { regulation: regulationName, duties: list });
    });
    const text = joined(lines);
    return text ? { state: 'holds', text: say('adviceSectorRules', { text }), sources: lawsOf(binding) } : silent;
  },
  examples: [
    { given: { brief: { compliance: ['ens'], data: { sensitivity: 'confidential' } } }, then: 'holds' },
    { given: { brief: { residency: 'MX', industry: 'healthcare' } }, then: 'holds' },
    { given: { brief: { residency: 'ES', industry: 'retail', description: 'Sales' } }, then: 'fails' },
  ],
});
