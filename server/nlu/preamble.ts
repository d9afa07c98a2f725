import type { Doc } from './document.ts';
import { createMatcher, phrasesOf } from './matcher.ts';

/** "Act as a consultant": the part the reader is to play, not what the writer is. */
const findRole = createMatcher<'role' | 'request'>([
  {
    value: 'role',
    phrases: phrasesOf(
      'act as ?if ?an ?a; acting as a|an; play the role of; take ?on the role of; you are a|an|my|our|going; you will act|be|play; imagine you are; pretend you are a|an; assume the role; your role is',
      'actua como|de; actue como; actuar como; eres ?mi ?un ?una ?el experto|experta|consultor|consultora|asesor|asesora|ingeniero|ingeniera|asistente|arquitecto|profesor|especialista; imagina que eres; haz de; asume el rol|papel; quiero que actues; tu rol es; vas a actuar',
      'agis comme|en; tu es un|une; aja como; voce e um|uma; du bist ein|eine; agiere als',
    ),
  },
  {
    value: 'request',
    phrases: phrasesOf(
      'my ?first ?next ?suggestion request|question|query|problem|task is; my first suggestion|request|question|sentence|prompt; here is my question|request|problem; the ?first question is',
      'mi ?primera pregunta|peticion|solicitud|consulta|duda es; mi primer problema es; mi ?primer caso es; esta es mi pregunta',
    ),
  },
]);

/** Tokens of the preamble to a prompt: its sentences tell the reader how to behave. End exclusive. */
interface Preamble {
  readonly firstSentence: number;
  /** Last sentence that is only told to set the scene. */
  readonly lastSentence: number;
  readonly start: number;
  readonly end: number;
}

/** A role is given at the start of a prompt, if at all. */
const OPENING = 40;

const known = new WeakMap<Doc, { readonly preamble: Preamble | null }>();

/** The role a prompt gives to whoever answers, up to the request itself where it is announced; null without a role. */
export function readPreamble(doc: Doc): Preamble | null {
  const read = known.get(doc);
  if (read) return read.preamble;
  const preamble = find(doc);
  known.set(doc, { preamble });
  return preamble;
}

function find(doc: Doc): Preamble | null {
  const matches = findRole(doc.tokens);
  const role = matches.find((match) => match.value === 'role' && match.firstToken < OPENING);
  if (!role) return null;
  const request = matches.find((match) => match.value === 'request' && match.sentence > role.sentence);
  const lastSentence = request ? request.sentence - 1 : role.sentence;
  const until = doc.tokens.findLast((token) => token.sentence <= lastSentence);
  return { firstSentence: role.sentence, lastSentence, start: role.start, end: until?.end ?? role.end };
}

/** Whether words stand in the role: what they say of a trade or of skills is not said of the writer. */
export function isInRole(doc: Doc, start: number): boolean {
  const preamble = readPreamble(doc);
  return preamble !== null && start >= preamble.start && start < preamble.end;
}
