import { say, type Message } from '../../../rules/message.ts';
import { fold } from '../../nlu/fold.ts';
import { textPart, type StoredAdvice, type StoredPart, type StoredSolution } from '../drafts.ts';
import type { ReplyContext } from '../context.ts';
import { providerOf, type Provider } from '../provider.ts';
import { replies } from './next.ts';

const listed = (words: readonly string[]): Message | null => {
  const [first, ...rest] = words.map((word) => say('conversation.label', { label: { term: word } }));
  return first ? rest.reduce((head, tail) => say('conversation.and', { head, tail }), first) : null;
};

function regionLine({ name, residencies, basis }: Provider, region: string | null): Message {
  const places = listed(residencies);
  if (region !== null) return say('followUp.data.region', { provider: name, region });
  if (places === null || basis === 'none') return say('followUp.data.noRegion', { provider: name });
  return say(basis === 'always' ? 'followUp.data.always' : 'followUp.data.choose', { provider: name, places });
}

/** Pieces of advice that say where data may go and what has to be agreed. */
const aboutData: readonly string[] = ['processor-contract', 'gdpr-duties', 'impact-assessment'];
const OFFLINE = /\b(?:offline|internet|disconnected|desconectad[oa]|sin conexion|without (?:a )?connection)\b/;

/**
 * What happens to the data of a person in one solution: where it is read and kept, who runs that, in which countries,
 * and what has to be agreed. What the catalog does not know is said to be open, not guessed.
 */
export function dataParts(
  text: string,
  solution: StoredSolution,
  { advice, context }: { readonly advice: StoredAdvice; readonly context: ReplyContext },
): readonly StoredPart[] {
  const { sourcing, offer, region } = solution.serving;
  const provider = providerOf(offer, context);
  const inside = sourcing === 'owned' || sourcing === 'managed';
  const privacy = solution.score.terms.find(({ criterion }) => criterion === 'privacy')?.reason;
  return [
    textPart(say('followUp.data.of', { rank: solution.rank, title: solution.title })),
    ...(OFFLINE.test(fold(text)) ? [textPart(say(inside ? 'followUp.data.offline' : 'followUp.data.online'))] : []),
    textPart(say(`followUp.data.${sourcing}`)),
    ...(inside || provider === null ? [] : [textPart(regionLine(provider, region))]),
    ...(provider?.seat && !inside
      ? [textPart(say('followUp.data.seat', { provider: provider.name, country: { term: provider.seat } }))]
      : []),
    ...(privacy === undefined ? [] : [textPart(say('followUp.data.judged', { text: privacy }))]),
    ...aboutData.flatMap((id) => advice.advice.filter((one) => one.id === id).map((one) => textPart(one.text))),
    ...(inside ? [] : [replies(say('followUp.say.onPrem'), say('followUp.say.offline'))]),
  ];
}
