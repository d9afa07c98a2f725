import { estimateNames, type EstimateName, type SourceLink } from '../../rules/advice-shape.ts';
import type { Estimate } from '../../rules/estimate.ts';
import { say } from '../../rules/message.ts';
import { textPart, type StoredAdvice, type StoredPart, type StoredSolution } from './drafts.ts';

/** Sources shown with one explanation. */
const SOURCES_MAX = 6;
const EXCLUSIONS_MAX = 8;

type FindSource = (id: string) => SourceLink | null;

function sourceParts(ids: readonly string[], find: FindSource): readonly StoredPart[] {
  return [...new Set(ids)]
    .flatMap((id) => find(id) ?? [])
    .slice(0, SOURCES_MAX)
    .map((source) => ({ type: 'source', source }));
}

function figureParts(name: EstimateName, estimate: Estimate, find: FindSource): readonly StoredPart[] {
  const label = say('conversation.label', { label: { term: name } });
  return [
    textPart(say('conversation.formula', { label: { term: name }, formula: estimate.formula })),
    { type: 'figure', label, estimate },
    ...sourceParts(
      estimate.inputs.map((input) => input.source),
      find,
    ),
  ];
}

const headline: readonly EstimateName[] = ['oneOffCost', 'monthlyCost', 'weeksToProduction'];

function solutionParts(solution: StoredSolution): readonly StoredPart[] {
  return [
    textPart(solution.title),
    ...solution.reasons.map(textPart),
    ...headline.flatMap((name): StoredPart[] => {
      const estimate = solution.estimates[name];
      return estimate
        ? [{ type: 'figure', label: say('conversation.label', { label: { term: name } }), estimate }]
        : [];
    }),
    ...solution.risks.map((risk) =>
      textPart(say('conversation.risk', { text: risk.text, mitigation: risk.mitigation })),
    ),
    ...solution.flipsIf.map((flip) => textPart(flip.text)),
  ];
}

function isEstimateName(name: string): name is EstimateName {
  return (estimateNames as readonly string[]).includes(name);
}

/**
 * Parts that explain one subject of an advice: a solution id, `<solution id>#<figure>`, a figure of the first
 * solution, the id of a rule that excluded something, of a piece of advice or a risk, or of a source. null: unknown.
 */
export function explain(subject: string, advice: StoredAdvice, find: FindSource): readonly StoredPart[] | null {
  const at = subject.lastIndexOf('#');
  const [owner, name] = at < 0 ? [undefined, subject] : [subject.slice(0, at), subject.slice(at + 1)];
  const ofFigure =
    owner === undefined ? advice.solutions[0] : advice.solutions.find((solution) => solution.id === owner);
  if (isEstimateName(name)) {
    const estimate = ofFigure?.estimates[name];
    if (estimate !== undefined) return figureParts(name, estimate, find);
  }
  const solution = advice.solutions.find((candidate) => candidate.id === subject);
  if (solution) return solutionParts(solution);

  const excluded = advice.excluded.filter((line) => line.rule === subject).slice(0, EXCLUSIONS_MAX);
  if (excluded.length > 0)
    return excluded.map((line) => textPart(say('conversation.blocked', { reason: line.reason, unlock: line.unlock })));

  const piece = advice.advice.find((candidate) => candidate.id === subject);
  if (piece) return [textPart(piece.text), ...piece.sources.map((source): StoredPart => ({ type: 'source', source }))];

  const risk = advice.solutions.flatMap((candidate) => candidate.risks).find((candidate) => candidate.id === subject);
  if (risk) {
    return [
      textPart(say('conversation.risk', { text: risk.text, mitigation: risk.mitigation })),
      ...risk.sources.map((source): StoredPart => ({ type: 'source', source })),
    ];
  }
  const source = find(subject);
  return source ? [{ type: 'source', source }] : null;
}
