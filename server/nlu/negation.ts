import type { Token } from './tokens.ts';
import { wordList } from './word-list.ts';

const negators = new Set(
  wordList(
    "no not sin without never nunca ni nor none ningun ninguna ninguno jamas tampoco don't doesn't can't",
    "cannot won't isn't aren't shouldn't mustn't dont cant wont isnt avoid evitar prohibido prohibida",
    'forbidden excluded nada nothing non pas kein keine nao sem',
  ),
);
const breaks = new Set(
  wordList(
    'salir sale salga salgan leave leaves leaving exit fuera outside pero but sino however although aunque',
    'know sure seguro seguros segura if si whether which',
    ', . ; : ( ) -',
  ),
);

/** Whether a token is denied by a word at most `reach` tokens before it in the same clause. */
export function isNegated(tokens: readonly Token[], at: number, reach = 4): boolean {
  const sentence = tokens[at]?.sentence;
  for (let back = 1; back <= reach; back += 1) {
    const token = tokens[at - back];
    if (!token || token.sentence !== sentence || breaks.has(token.text)) return false;
    if (negators.has(token.text)) {
      // "not only the cloud", "no solo la nube" do not deny.
      const next = tokens[at - back + 1]?.text;
      return next !== 'only' && next !== 'solo' && next !== 'just' && next !== 'sólo';
    }
  }
  return false;
}
