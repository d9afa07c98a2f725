import { say } from '../../../rules/message.ts';
import { estimateNames } from '../../../rules/advice-shape.ts';
import { fold } from '../../nlu/fold.ts';
import type { DraftEvent } from '../../store/store.ts';
import { figurePart } from '../answers.ts';
import { askedPlace } from '../asides.ts';
import { compared } from '../compare.ts';
import { advisorSays, textPart, type StoredAdvice } from '../drafts.ts';
import { explain } from '../explain.ts';
import type { About } from '../suppose.ts';

/** A place of the list, told from a count: "the third", "la 3", "option 2". */
const OF_THE_LIST =
  /\b(?:the|la|el|number|numero|options?|opcion|solucion|solution) (?:\w+ )?(?:first|second|third|fourth|fifth|primer[ao]|segund[ao]|tercer[ao]|cuart[ao]|quint[ao]|[1-5](?![\d.,]*\d| ?%))\b/;
const NUMBERS = /\b(?:numeros?|numbers?|figures?|cifras?|datos|data|metrics?|metricas)\b/;
const BESIDE =
  /\b(?:ventajas?|desventajas?|inconvenientes?|mejor|peor|gano|ganamos|gana|aporta|advantages?|disadvantages?|pros|cons|better|worse|gain|upside|downside|point of)\b/;

/**
 * What is asked of a solution by its place, where no more is clear: its figures, what it gives beside the first, or all.
 * `surely`: only where the words ask for one of the former.
 */
export function ofPlace(
  text: string,
  { advice, surely }: { readonly advice: StoredAdvice; readonly surely: boolean },
  about: About,
): readonly DraftEvent[] | null {
  const said = fold(text);
  const place = OF_THE_LIST.test(said) ? askedPlace(text) : null;
  const solution = advice.solutions.find(({ rank }) => rank - 1 === place);
  if (solution === undefined) return null;
  const [first] = advice.solutions;
  if (first && first.id !== solution.id && BESIDE.test(said))
    return [compared(about.stamp, [first, solution], about.context)];
  const parts = NUMBERS.test(said)
    ? [
        textPart(say('conversation.about', { rank: solution.rank, title: solution.title })),
        ...estimateNames.flatMap((name) => figurePart(name, solution)),
      ]
    : surely
      ? null
      : explain(solution.id, advice, about.context.advisor.source);
  return parts === null ? null : [advisorSays(about.stamp, parts)];
}
