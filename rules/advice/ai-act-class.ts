import type { Severity } from '../advice-shape.ts';
import { defineAdvice, silent, type AdviceVerdict } from '../engine/define.ts';
import { say } from '../message.ts';
import { findingsOf, type ClassFinding } from '../regulation/regulations-for.ts';
import { articleWords, becauseWords } from '../regulation/words.ts';

const severities: Readonly<Record<string, Severity>> = { prohibited: 'critical', high: 'warning' };

function verdictOf(found: ClassFinding): AdviceVerdict {
  if (found.state === 'none') return silent;
  if (found.state === 'open') {
    const [first] = found.suspected;
    if (!first?.decides) return silent;
    const text = say('adviceAiActOpen', {
      class: { words: first.name },
      article: { words: articleWords(first.article) },
      decides: { words: first.decides },
    });
    return { state: 'holds', text, severity: 'warning' };
  }
  const { class: one, because } = found;
  const params = { class: { words: one.name }, article: { words: articleWords(one.article) } };
  const reason = becauseWords(because);
  if (one.level === 'minimal') return { state: 'holds', text: say('adviceAiActMinimal'), severity: 'info' };
  const id =
    one.level === 'prohibited'
      ? 'adviceAiActProhibited'
      : one.level === 'high'
        ? 'adviceAiActHigh'
        : 'adviceAiActLimited';
  return {
    state: 'holds',
    text: say(id, { ...params, reason: reason ?? say('regulationBecauseUse'), date: { date: one.from ?? '' } }),
    severity: severities[one.level] ?? 'info',
  };
}

export const aiActClass = defineAdvice({
  id: 'ai-act-class',
  question: 'Which class has this use under the EU AI Act, and why?',
  severity: 'warning',
  needs: ['industry', 'residency', 'task', 'description'],
  policy: [],
  sources: ['eu-ai-act', 'ai-act-annex-iii-guide', 'ai-act-omnibus-note'],
  judge: ({ need }) => {
    const finding = findingsOf(need).find(({ regulation }) => regulation.id === 'eu-ai-act');
    return finding ? verdictOf(finding.class) : silent;
  },
  examples: [
    { given: { brief: { residency: 'ES', task: 'tabular_prediction', description: 'Credit scoring' } }, then: 'holds' },
    { given: { brief: { residency: 'ES', industry: 'banking', task: 'tabular_prediction' } }, then: 'holds' },
    { given: { brief: { residency: 'US', industry: 'gaming' } }, then: 'fails' },
  ],
});
