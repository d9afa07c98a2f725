import { patchBrief, type BriefPatch } from '../../rules/brief.ts';
import type { EstimateName } from '../../rules/advice-shape.ts';
import { say } from '../../rules/message.ts';
import { fold } from '../nlu/fold.ts';
import type { DraftEvent } from '../store/store.ts';
import { applyPatch, type Applied } from './apply-patch.ts';
import { asStated } from './asides.ts';
import type { ReplyContext } from './context.ts';
import { advisorSays, textPart, type Stamp } from './drafts.ts';
import { patchFromStatement } from './patches.ts';
import { ponder } from './ponder.ts';
import type { ConversationState } from './state.ts';
import { amountAlone, scaled, usersAlone, timesSaid, withoutHiring, withoutLimit } from './follow-ups/relative.ts';
import { wayNamed } from './ways.ts';
import { whatIfEvents } from './what-if.ts';

export interface About {
  readonly stamp: Stamp;
  readonly context: ReplyContext;
}

const COUNTED =
  /\b(?:had|have|got|were|with|tuviera|tuviese|tuvieramos|tuviesemos|tengo|tenemos|fueran|hubiera|con) (?:just |only |solo |unicamente )?(?<count>\d{1,4}|one|two|three|four|five|six|eight|una?o?|dos|tres|cuatro|cinco|seis|ocho)(?: (?:of (?:them|those)|de (?:ellas|ellos|esas|esos)|more|mas|cards?|gpus?|tarjetas?|graficas?))?[ ?.!]*$/;
const numbers = new Map<string, number>(
  'one un una uno|two dos|three tres|four cuatro|five cinco|six seis||eight ocho'
    .split('|')
    .flatMap((words, index) => words.split(' ').map((word): readonly [string, number] => [word, index + 1])),
);

/** "What if I had 4?": that many of the machines a person has, or of those the first solution runs on. */
function counted(text: string, state: ConversationState): BriefPatch | null {
  const said = COUNTED.exec(fold(text))?.groups?.['count'];
  if (said === undefined) return null;
  const count = numbers.get(said) ?? Number(said);
  const owned = state.brief.hardwareOwned ?? [];
  const [first] = owned;
  if (first && owned.length === 1) return { hardwareOwned: [{ ...first, count }] };
  const accelerator = state.advice?.solutions.find(({ serving }) => serving.accelerator !== null)?.serving.accelerator;
  if (owned.length > 0 || !accelerator || !(count >= 1)) return null;
  return { hardwareOwned: [{ accelerator, count }] };
}

const SIZE = /(?<n>\d{1,4}(?:[.,]\d+)?) ?b\b/;

/** "And with 8B?" where a model of a stated size is trained. */
function resized(text: string, { brief }: ConversationState): BriefPatch | null {
  const size = SIZE.exec(fold(text))?.groups?.['n'];
  if (size === undefined || brief.training?.totalParameters === undefined) return null;
  return { 'training.totalParameters': Number(size.replace(',', '.')) * 1e9 };
}

/** What a supposition would change; null where that cannot be read. */
function readSupposed(text: string, state: ConversationState, { context }: About): Applied | null {
  const understand = (words: string) =>
    context.advisor.understand(words, { language: context.locale, brief: state.brief, today: context.advisor.today() });
  const readingOf = (words: string): Applied => {
    const stated = Object.entries(patchFromStatement(understand(words).brief, state.brief));
    // "What if we leased it" names a way of paying, and no sector.
    const passing = wayNamed(words) === null ? ['description'] : ['description', 'industry'];
    return applyPatch(state.brief, Object.fromEntries(stated.filter(([path]) => !passing.includes(path))));
  };
  const relative = scaled(text, state) ?? withoutHiring(text, state) ?? withoutLimit(text, state);
  const told = relative ? patchBrief(state.brief, relative) : null;
  if (relative && told?.ok) return { patch: relative, brief: told.brief };
  if (timesSaid(text)) return null;
  for (const words of [text, asStated(text)]) {
    const read = readingOf(words);
    if (Object.keys(read.patch).length === 0) continue;
    // "What if it was 40,000 calls" after "4,000 a day" means a day too, not a stock of data nobody spoke of.
    const { data, load } = state.brief;
    const stock = 'data.volume' in read.patch && data?.volume === undefined && load?.requestsPerDay !== undefined;
    const daily = stock
      ? readingOf(`${words.replace(/[\s?.!]+$/, '')} ${context.locale === 'es' ? 'al día' : 'a day'}`)
      : read;
    return 'load.requestsPerDay' in daily.patch ? daily : read;
  }
  const patch = counted(text, state) ?? resized(text, state) ?? amountAlone(text, state) ?? usersAlone(text);
  const next = patch ? patchBrief(state.brief, patch) : null;
  return patch && next?.ok ? { patch, brief: next.brief } : null;
}

/**
 * The test that words suppose, with the figures of its first solution that they ask for; null where it cannot be read
 * what they would change. Never a change of the brief.
 */
export function trySupposed(
  text: string,
  state: ConversationState,
  about: About,
  names: readonly EstimateName[] = [],
): readonly DraftEvent[] | null {
  const read = readSupposed(text, state, about);
  return read ? whatIfEvents(about.stamp, { ...read, figures: names }, state, about.context) : null;
}

/** What to say to a test that could not be read: a way of doing it that it names is weighed, else what to name instead. */
export function unreadTest(text: string, state: ConversationState, { stamp, context }: About): readonly DraftEvent[] {
  const weighed = wayNamed(text) === null ? null : ponder({ kind: 'wouldChoose', way: text }, text, state, context);
  return [advisorSays(stamp, weighed ?? [textPart(say('conversation.whatIfUnread'))])];
}
