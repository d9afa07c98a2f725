import { eld } from 'eld/extrasmall';
import { fold } from './fold.ts';
import { wordList } from './word-list.ts';

const ENOUGH_WORDS = 3;
/** From here on the letters alone tell a language. */
const TELLING_WORDS = 6;
/** Characters looked at: a language shows long before. */
const SAMPLE = 500;
const supported = new Set(['en', 'es', 'fr', 'pt', 'de', 'it', 'ca', 'gl']);

/** Short words that tell the language where statistics have too little to go on. */
const signals: Readonly<Record<string, readonly string[]>> = {
  es: wordList(
    'el la los las de que un una para con por mi mis hola gracias tengo quiero necesito como sin nube',
    'euros usuarios cual cuanto cuesta es en y del al somos queremos datos buenas presupuesto modelo mejor',
    'mes su se hay nada puede nuestro nuestra no unos',
  ),
  en: wordList(
    'the of and to a for with is my hello hi thanks i we want need how what without cloud users which cost',
    'much in on can our data best budget model it this are do have not you that per from an your local',
    'hardware help',
  ),
  fr: wordList(
    'le les des une et pour avec je bonjour merci est nous dans sur mon qui pas du cherche vous quel peux',
    'tu',
  ),
  pt: wordList(
    'os uma para com eu ola obrigado nao meu minha quero preciso voce dados isso na no do da um pessoal',
    'qual voces usam por assunto muito mais modelo ate sao tem sem pra estou tenho como precisamos temos quanto custa mes utilizadores chamadas queremos nossa nosso uma duas',
  ),
  de: wordList(
    'der die das und fur mit ich hallo danke ist wir ein eine nicht wie was auf brauche mochte alle zu',
    'suche unsere',
  ),
};
const telling = /[ñ¿¡]/;
const portuguese = /[ãõ]|ç[aãoõ]/i;

function countSignals(words: readonly string[], language: string): number {
  const list = signals[language] ?? [];
  return words.reduce((sum, word) => sum + (list.includes(word) ? 1 : 0), 0);
}

/**
 * The language of a text, with the interface's language as the prior: it is left only for three words or more, or for
 * words that no other language has.
 */
export function detectLanguage(text: string, prior: string): string {
  const sample = text.slice(0, SAMPLE).replace(/\p{Surrogate}/gu, ' ');
  const words = (fold(sample).match(/\p{L}+/gu) ?? []).filter((word) => word.length > 1);
  if (words.length === 0) return prior;
  const scores = eld.detect(sample).getScores();
  let best = prior;
  let top = -1;
  for (const language of ['es', 'en', 'fr', 'pt', 'de']) {
    const share = countSignals(words, language) / words.length;
    const accents =
      (language === 'es' && telling.test(sample)) || (language === 'pt' && portuguese.test(sample)) ? 0.4 : 0;
    // Statistics say little about "chatbot" or "400 médicos": a few words need one that only that language has.
    if (words.length < TELLING_WORDS && language !== prior && share === 0 && accents === 0) continue;
    const bias = language === prior ? 0.12 : 0;
    const score = (scores[language] ?? 0) + share * 1.2 + accents + bias;
    if (score > top) {
      top = score;
      best = language;
    }
  }
  if (words.length < ENOUGH_WORDS && top < 0.6) return prior;
  const others = Object.entries(scores).filter(([language]) => supported.has(language));
  return others.length === 0 && top <= 0.12 ? prior : best;
}
