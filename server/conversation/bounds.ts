import { say } from '../../rules/message.ts';
import { readDocument } from '../nlu/document.ts';
import { scopeCues } from '../nlu/lexicon/scope.ts';
import { createMatcher } from '../nlu/matcher.ts';
import { fold } from '../nlu/fold.ts';
import { textPart, type StoredPart } from './drafts.ts';

const findScope = createMatcher(scopeCues);

const INSULTS =
  /\b(?:stupid|idiot\w*|useless|dumb|moron|shut up|sucks?|garbage|crap|hate you|tont[oa]s?|inutil(?:es)?|idiotas?|imbecil(?:es)?|callate|mierda|gilipollas|basura|te odio|estupid[oa]s?)\b/;
const READ = 2000;

export const insults = (text: string): boolean => INSULTS.test(fold(text.slice(0, READ)));

/** One kind line to what is outside of the advisor's trade, with what it can do. */
export function outOfBounds(text: string): readonly StoredPart[] {
  const read = text.slice(0, READ);
  const doc = readDocument(read, { language: 'en', today: undefined, taken: [] });
  const cues = new Set(findScope(doc.tokens).map(({ value }) => value));
  if (cues.has('override')) return [textPart(say('conversation.orderOut'))];
  if (cues.has('gaming')) return [textPart(say('conversation.gamesOut'))];
  if (insults(read)) return [textPart(say('conversation.insultOut'))];
  return [textPart(say('conversation.outOfScope')), textPart(say('conversation.abilities'))];
}
