import { fold } from '../nlu/fold.ts';
import { wordsOf, type ConceptNames, type Named } from './names.ts';

export type Depth = 'plain' | 'deep';

/** What a question asks to have explained. */
export interface Asked {
  /** Ids, the one the question is about first. */
  readonly ids: readonly string[];
  /** Several are asked for side by side. */
  readonly beside: boolean;
  /** How deep, where the words say it. */
  readonly depth: Depth | null;
  /** The words of the subject, where no concept was recognised. */
  readonly subject: string;
  /** Nothing but a question about concepts: no statement, no figure, no need. */
  readonly only: boolean;
  /** Names and framing words alone, whether or not they ask. */
  readonly bare: boolean;
}

const PLAIN =
  /\b(?:like i(?:'| a)?m (?:five|5|a child|a kid|stupid)|i(?:'| a)?m five|eli5|(?:in|with) (?:simple|plain|easy|everyday) (?:words|terms|english|language)|simply|for (?:dummies|beginners|a child|a manager)|como si (?:tuviera|fuera) \S+(?: anos)?|(?:en|con) (?:palabras|terminos) (?:sencill|simpl|llan)[ao]s|de (?:forma|manera) (?:sencilla|simple|facil)|para (?:tontos|principiantes|dummies|un nino|un directivo)|facil|sencillo|sencillamente)\b/g;
const DEEP =
  /\b(?:in (?:more |full |technical )?(?:depth|detail)|(?:more )?detailed|technical(?:ly)?|(?:with|the) (?:formulas?|maths?|mathematics)|mathematically|for (?:an? )?(?:experts?|engineers?)|en (?:detalle|profundidad)|(?:a fondo|al detalle)|con (?:mas |todo )?detalle|detallad[ao]|tecnicamente|con (?:la )?formulas?|para (?:un )?(?:expertos?|ingenieros?))\b/g;

/** What a question is asked with. */
const ASKS =
  /\b(?:what(?:'?s| is| are| does| do)|whats|explain|define|meaning of|definition of|difference|differ|tell me about|teach me|how (?:does|do) .{1,60} work|que (?:es|son|significan?|quieren? decir|diferencia)|explica(?:me|nos|r)?|definicion de|significado de|en que consisten?|para que sirven?|como funcionan?|diferencias?|ensename|hablame de)\b/;
/** "I want a chatbot" is a need, "I want to know what one is" a question. */
const WANTS =
  /\b(?:(?:i|we) (?:want|need)|quiero|queremos|necesito|necesitamos)\b(?!.*\b(?:know|understand|learn|saber|entender|aprender)\b)/;
const BESIDE =
  /\b(?:differences?|differ|vs|versus|compare[ds]?|comparison|diferencias?|diferencian|comparar?|comparacion|frente a|contra)\b/;

const framing = new Set(
  (
    'what whats s is are does do mean means stand stands explain define meaning definition of tell me about teach how work works the a an ' +
    'between and or vs versus difference differences differ differs from compare compared comparison can could would you please exactly so ' +
    'then hi hello in to it that this with for i want know us used understand calculate calculated computed ' +
    'que es son significa significan quiere quieren decir explica explicame explicanos explicar define definir significado definicion de ' +
    'del la el los las lo un una unos unas en consiste consisten para sirve sirven como funciona funcionan diferencia diferencias hay entre ' +
    'y o e u cual ensename hablame cuentame sobre por favor puedes podrias me nos exactamente eso hola quiero saber frente contra comparar ' +
    'comparacion a al se calcula calculan ai ia llm llms'
  ).split(' '),
);

/** Words a question about a concept is made of, besides its subject. */
const isFraming = (word: string): boolean => framing.has(word);

/** What a text asks to have explained; ids are empty where it names nothing known. */
export function readConceptQuestion(text: string, names: ConceptNames): Asked {
  const folded = fold(text);
  const deep = DEEP.test(folded);
  DEEP.lastIndex = 0;
  const plain = PLAIN.test(folded);
  PLAIN.lastIndex = 0;
  const bare = folded.replace(PLAIN, ' ').replace(DEEP, ' ');
  const words = wordsOf(bare);
  const found = names.inWords(words);
  const covered = (at: number): boolean => found.some(({ from, to }) => at >= from && at < to);
  const rest = words.filter((word, at) => !covered(at) && !isFraming(word));
  const beside = BESIDE.test(bare);
  const subject = words.filter((word) => !isFraming(word)).join(' ');
  const guessed = found.length === 0 && subject !== '' ? names.resolve(subject) : null;
  const distinct = [...new Set(ordered(found, bare).map(({ id }) => id))];
  const ids = guessed === null ? distinct : [guessed];
  const asks = ASKS.test(bare) || (beside && distinct.length > 1);
  return {
    ids,
    beside: beside && ids.length > 1,
    depth: plain ? 'plain' : deep ? 'deep' : null,
    subject,
    only: asks && ids.length > 0 && (guessed !== null || rest.length === 0),
    bare: ids.length > 0 && guessed === null && rest.length === 0 && !WANTS.test(bare),
  };
}

/** "In machine learning, what is a leak?": what follows the asking words is the subject. */
function ordered(found: readonly Named[], bare: string): readonly Named[] {
  const asking = ASKS.exec(bare);
  if (asking === null) return found;
  const before = wordsOf(bare.slice(0, asking.index)).length;
  return [...found.filter(({ from }) => from >= before), ...found.filter(({ from }) => from < before)];
}
