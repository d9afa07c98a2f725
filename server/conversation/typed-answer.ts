import type { Brief, BriefPatch, BriefPath } from '../../rules/brief.ts';
import { isBriefPath, readBrief } from '../../rules/brief.ts';
import type { Message } from '../../rules/message.ts';
import { fold } from '../nlu/fold.ts';
import { isQuestion } from './asks.ts';
import type { ReplyContext } from './context.ts';
import { leafPaths } from './patches.ts';
import type { ConversationState } from './state.ts';

/** What typed words are to the question that waits for an answer. */
export type TypedAnswer =
  | { readonly kind: 'answer'; readonly patch: BriefPatch }
  /** "I do not know": the question is not asked again. */
  | { readonly kind: 'unknown'; readonly path: BriefPath }
  | { readonly kind: 'unread'; readonly reason: Message };

/** Fields that words about something else often touch: beside an answer in a few words they are chance. */
const incidental: readonly BriefPath[] = ['industry', 'languages', 'expertise', 'stage', 'description'];
/** Fields that only say how to read another one. */
const readings: readonly BriefPath[] = ['data.unit', 'data.kind', 'budget.currency', 'budget.period'];
const FEW_WORDS = 6;

const OF_THE_LIST =
  /\b(?:options?|solutions?|opcion(?:es)?|solucion(?:es)?|propuestas?|alternativas?) (?:number |numero )?(?:[1-9]|one|two|three|uno|dos|tres)\b|\b(?:la|number|numero) (?:uno|dos|tres|[1-5])(?: (?:y|and|con|with|o|or)\b|[ .!?]*$)/;

const OPTION =
  /^(?:(?:the|la|el) )?(?<place>first|second|third|fourth|primer[ao]?|segund[ao]|tercer[ao]?|cuart[ao])(?: (?:one|option|opcion|answer|respuesta))?[ .!]*$/;
const places = [/^(?:first|primer)/, /^(?:second|segund)/, /^(?:third|tercer)/, /^(?:fourth|cuart)/];

/** "The second one", to a question that offers answers. */
function offeredOption(text: string, values: readonly unknown[]): unknown {
  const said = OPTION.exec(fold(text).trim())?.groups?.['place'];
  return said === undefined ? undefined : values[places.findIndex((place) => place.test(said))];
}

const wordsOf = (text: string): number => text.trim().split(/\s+/).length;

/**
 * Reads words as the answer to the open question. null: they are none, since they ask something themselves or state
 * other fields.
 */
export function typedAnswer(
  text: string,
  stated: Brief,
  state: ConversationState,
  context: ReplyContext,
): TypedAnswer | null {
  const { question } = state;
  if (question === null || !isBriefPath(question.path) || isQuestion(text)) return null;
  const { path } = question;
  const [head] = path.split('.');
  const others = leafPaths.filter((leaf) => readBrief(stated, leaf) !== undefined && leaf.split('.')[0] !== head);
  if (others.some((leaf) => !incidental.includes(leaf) || wordsOf(text) > FEW_WORDS)) return null;
  // "300 users" answers no question about requests a day, though both are a load.
  const said = leafPaths.filter((leaf) => readBrief(stated, leaf) !== undefined && !readings.includes(leaf));
  const ofIt = (leaf: BriefPath) => leaf === path || leaf.startsWith(`${path}.`);
  if (said.some((leaf) => leaf.startsWith(`${head ?? ''}.`) && !ofIt(leaf)) && !said.some(ofIt)) return null;
  // "Tell me more about option 2" speaks of the list, whatever number answers the question.
  if (
    state.advice !== null &&
    path !== 'task' &&
    OF_THE_LIST.test(fold(text)) &&
    !/\b(?:answer|respuesta)\b/i.test(text)
  )
    return null;
  // A share answers no question about a count.
  if (/%|\b(?:percent|por ?ciento)\b/i.test(text) && !path.startsWith('quality')) return null;
  const option = offeredOption(text, question.values);
  if (option !== undefined) return { kind: 'answer', patch: { [path]: option } };
  const reading = context.advisor.interpretAnswer(path, text, {
    locale: context.locale,
    today: context.advisor.today(),
  });
  if (reading.ok) return { kind: 'answer', patch: reading.patch };
  if (leafPaths.some((leaf) => readBrief(stated, leaf) !== undefined)) return null;
  return reading.reason.messageId === 'answerIsUnknown'
    ? { kind: 'unknown', path }
    : { kind: 'unread', reason: reading.reason };
}
