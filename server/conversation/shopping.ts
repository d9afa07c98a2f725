import { say, type Message } from '../../rules/message.ts';
import { fold } from '../nlu/fold.ts';
import { whereItRuns } from './compare.ts';
import type { ReplyContext } from './context.ts';
import { textPart, type StoredPart, type StoredSolution } from './drafts.ts';
import type { ConversationState } from './state.ts';

const ASKS =
  /\b(?:shopping list|bill of materials|parts list|purchase list|lista de (?:la )?compra|(?:what|which) (?:\w+ ){0,2}(?:do|should|must|would) (?:i|we) (?:have to |need to )?(?:need|buy|purchase|order|get)|what (?:i|we) (?:would )?(?:need|have) (?:to buy)?|que (?:necesit(?:o|amos|aria)|hay que comprar|tengo que comprar|tenemos que comprar|debo comprar|compro|hace falta))\b/;

/** Whether a text asks what has to be there for the solution. */
export const asksToShop = (text: string): boolean => ASKS.test(fold(text));

function listed(items: readonly Message[]): Message | null {
  const [first, ...rest] = items;
  return first ? rest.reduce((head, tail) => say('conversation.and', { head, tail }), first) : null;
}

/** What a solution takes: where it runs, models, software and people, and what it costs. */
function partsOf(solution: StoredSolution, context: ReplyContext): readonly StoredPart[] {
  const { advisor } = context;
  const name = (id: string): Message => say('conversation.label', { label: advisor.entryName(id) });
  const line = (id: string, items: readonly Message[]): readonly StoredPart[] => {
    const list = listed(items);
    return list ? [textPart(say(id, { list }))] : [];
  };
  return [
    textPart(say('conversation.shopping', { rank: solution.rank, title: solution.title })),
    textPart(say('conversation.shopPlace', { where: whereItRuns(solution, context) })),
    ...line(
      'conversation.shopModels',
      solution.models.map(({ id }) => name(id)),
    ),
    ...line('conversation.shopTools', [...new Set(solution.tools.map(({ id }) => id))].map(name)),
    ...line(
      'conversation.shopPeople',
      solution.people.map(({ role, personMonths }) =>
        say('conversation.shopPerson', { role: { term: role }, time: { quantity: personMonths, unit: 'personMonth' } }),
      ),
    ),
    ...(['oneOffCost', 'monthlyCost'] as const).flatMap((figure): readonly StoredPart[] => {
      const estimate = solution.estimates[figure];
      return estimate
        ? [{ type: 'figure', label: say('conversation.label', { label: { term: figure } }), estimate }]
        : [];
    }),
  ];
}

/** The shopping list of the chosen solution, else of the first. */
export function shoppingParts({ advice, chosen }: ConversationState, context: ReplyContext): readonly StoredPart[] {
  const solution = advice?.solutions.find(({ id }) => id === chosen) ?? advice?.solutions[0];
  return solution ? partsOf(solution, context) : [];
}
