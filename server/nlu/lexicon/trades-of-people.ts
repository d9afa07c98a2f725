import { wordList } from '../word-list.ts';

/** Endings of words for people by what they do or study ("dermatologists", "podólogos"). English, then Spanish. */
const endings =
  /(?:[^t]ologists|ographers|icians|iatrists|[a-z]{3}ists|keepers|wrights|smiths|mongers|ologos|ologas|ografos|icistas|[^ep]nistas|iatras|[^v]istas|metres|pretes)$/;
/** Things that end so. */
const things = new Set(
  wordList(
    'lists playlists checklists checkists wishlists specialists shortlists catalogos dialogos prologos epilogos analogos monologos',
    'listas revistas entrevistas pistas vistas playlists metres centimetres kilometres kilometers bolígrafos boligrafos paragrafos',
    'exists consists assists resists persists insists twists fists mists bucketlists autopistas',
  ),
);

/** Whether a word names people by their trade, by its ending. */
export function isTrade(word: string): boolean {
  return word.length > 6 && endings.test(word) && !things.has(word);
}
