import { describe, expect, test } from 'vitest';
import { openCatalog } from '../../../server/catalog/open-catalog.ts';
import { createAliasIndex } from '../../../server/nlu/alias-index.ts';

import { readDocument, type Doc } from '../../../server/nlu/document.ts';
import { createEntityFinder } from '../../../server/nlu/entities.ts';
import { scorePurpose } from '../../../server/nlu/purpose.ts';
import { readCounts } from '../../../server/nlu/read/counts.ts';
import { readDeadline } from '../../../server/nlu/read/dates.ts';
import { readHardware } from '../../../server/nlu/read/hardware.ts';
import { readMeasures } from '../../../server/nlu/read/measures.ts';
import { readMoney } from '../../../server/nlu/read/money.ts';
import { readDeployment, readResidency } from '../../../server/nlu/read/places.ts';
import { readPriorities } from '../../../server/nlu/read/priorities.ts';
import { readTraining } from '../../../server/nlu/read/training.ts';
import { readWords } from '../../../server/nlu/read/words.ts';
import { readTask } from '../../../server/nlu/task.ts';

/** Texts made to be slow to read. */
const hard: readonly string[] = [
  '1,2,3,',
  '1.2.3.4.',
  '1-2-',
  '3 and 4 images ',
  'budget 20k € ',
  'how much gpu vram need ',
  'nada salir no se datos ',
  'train fine tune llm a ',
  'by 3/4/2027 ',
  'ready in 3 months ',
  'spanish, english and ',
  'mil millones y medio ',
  'no, ',
  'k k k ',
  '( ( ',
  'which model or gpu ? ',
  'the rag model is slow. ',
  'detect image classify text predict sales ',
  'every month 20 pdf ',
  'we have users images documents 3 ',
  'the hospital wants a chatbot for 50 users with two RTX 4090 and 20.000 € ',
];
const index = createAliasIndex(openCatalog());
const repeat = (text: string, length: number) => text.repeat(Math.ceil(length / text.length)).slice(0, length);

/** The document with every look at a token counted. */
function counted(text: string): { readonly doc: Doc; readonly looks: () => number } {
  const doc = readDocument(text, { language: 'en', today: '2026-11-24', taken: [] });
  let looks = 0;
  const tokens = new Proxy(doc.tokens, {
    get(target, key, receiver): unknown {
      looks += 1;
      return Reflect.get(target, key, receiver);
    },
  });
  return { doc: { ...doc, tokens }, looks: () => looks };
}

function read(doc: Doc): void {
  readMoney(doc);
  readCounts(doc);
  readMeasures(doc);
  readTraining(doc);
  readDeadline(doc);
  readHardware(doc, []);
  readDeployment(doc);
  readResidency(doc);
  readWords(doc, []);
  readTask(doc, []);
  readPriorities(doc, 0.5);
  scorePurpose(doc, { findings: [], entities: [], products: [], names: new Map(), task: null, followsUp: false });
}

describe('work grows with the text, not faster', () => {
  test.each(hard)('%s', (piece) => {
    const [short, long] = [2000, 8000].map((length) => {
      const { doc, looks } = counted(repeat(piece, length));
      read(doc);
      return looks();
    });
    expect(long).toBeLessThan(5 * (short ?? 0));
    // Bounded looks a character, whatever the text.
    expect(long).toBeLessThan(8000 * 150);
  });

  test.each([...hard, 'a100', 'llama ', 'llama-', '2x rtx 4090 ', 'qwen 2.5 72b '])('names in %s', (piece) => {
    const lookups = [2000, 8000].map((length) => {
      let asked = 0;
      const find = createEntityFinder({
        ...index,
        find: (key) => {
          asked += 1;
          return index.find(key);
        },
      });
      find(repeat(piece, length));
      return asked;
    });
    expect(lookups[1]).toBeLessThan(5 * (lookups[0] ?? 0) + 50);
  });
});
