import type { Doc } from '../document.ts';
import type { Finding, Reading } from '../finding.ts';
import { createMatcher, phrasesOf } from '../matcher.ts';
import type { TrainingMethod } from '../../../rules/brief.ts';
import { after, anyOf, before } from './around.ts';
import { wordList } from '../word-list.ts';

const findMethods = createMatcher<TrainingMethod>([
  { value: 'qlora', phrases: phrasesOf('qlora; q lora') },
  { value: 'lora', phrases: phrasesOf('lora; peft') },
  {
    value: 'full',
    phrases: phrasesOf(
      'full fine tun*; full finetun*; full parameter ?fine tun*; fully fine tun*|finetun*; full weight*',
      'ajuste fino completo; fine tuning completo; finetuning completo; ajuste completo',
    ),
  },
  {
    value: 'transfer',
    phrases: phrasesOf(
      'transfer learning',
      'aprendizaje por transferencia; transferencia de aprendizaje; transfer learning',
    ),
  },
  {
    value: 'pretrain',
    phrases: phrasesOf(
      'pretrain*; pre train*; train ~5 from scratch; llm from scratch',
      'preentren*; pre entren*; entrenar ~5 desde cero; llm desde cero',
    ),
  },
]);
const trainWords = wordList(
  'train* entren* reentren* pretrain* preentren* finetun* fine tune tuning ajust* lora qlora',
);
const runWords = wordList('run serve host inference ejecut* correr servir inferencia deploy* despleg* use usar');

const inputs = wordList('input prompt* entrada pregunta* question* in');
const outputs = wordList('output answer* respuesta* salida response* generat* out repl*');

/** Which way tokens go: the nearest word before says so, else the nearest after. */
function directionOf(earlier: readonly string[], later: readonly string[]): 'input' | 'output' | null {
  for (const word of [...earlier.slice(0, 4), ...later.slice(0, 4)]) {
    if (anyOf([word], outputs)) return 'output';
    if (anyOf([word], inputs)) return 'input';
  }
  return null;
}

/** Training that the person wants done: how large, on how much, by which method. Serving a model of some size is not it. */
export function readTraining(doc: Doc): Reading {
  const findings: Finding[] = [];
  for (const method of findMethods(doc.tokens)) {
    findings.push({
      path: 'training.method',
      value: method.value,
      start: method.start,
      end: method.end,
      confidence: 0.85,
    });
  }
  // "7B params, 200B tokens": nobody serves so many.
  const training = doc.tokens.some(
    (token) =>
      token.kind === 'word' &&
      (anyOf([token.text], trainWords) || /^(?:params?|parameters|parametros|mfu)$/.test(token.text)),
  );
  for (let at = 0; at < doc.tokens.length; at += 1) {
    const token = doc.tokens[at];
    const number = token?.number;
    if (!token || !number) continue;
    const [unit = '', next = '', third = ''] = after(doc, at, 3);
    const earlier = before(doc, at, 8);
    const later = after(doc, at, 5);
    const unitEnd = doc.tokens[at + 1]?.end ?? token.end;
    const rated = ['per', '/', 'por', 's'].includes(next) && third !== 'parameter';
    const ofTokens = (unit === 'de' || unit === 'of') && next.startsWith('token');
    if ((unit.startsWith('token') || ofTokens) && !rated) {
      const direction = directionOf(earlier, later);
      const end = doc.tokens[at + (ofTokens ? 2 : 1)]?.end ?? unitEnd;
      if (number.high >= 1e8) {
        if (training)
          findings.push({ path: 'training.tokens', value: number.high, start: token.start, end, confidence: 0.9 });
      } else if (direction === 'output')
        findings.push({ path: 'load.outputTokens', value: number.high, start: token.start, end, confidence: 0.8 });
      else if (direction === 'input')
        findings.push({ path: 'load.inputTokens', value: number.high, start: token.start, end, confidence: 0.8 });
      else if (training && anyOf(earlier.slice(0, 4), wordList('sequence* secuencia* context* length longitud'))) {
        findings.push({
          path: 'training.sequenceLength',
          value: Math.round(number.high),
          start: token.start,
          end,
          confidence: 0.8,
        });
      }
      continue;
    }
    if ((unit === 'input' || unit === 'output' || unit === 'prompt') && next.startsWith('token') && number.high < 1e8) {
      findings.push({
        path: unit === 'output' ? 'load.outputTokens' : 'load.inputTokens',
        value: number.high,
        start: token.start,
        end: doc.tokens[at + 2]?.end ?? unitEnd,
        confidence: 0.9,
      });
      continue;
    }
    const parameters =
      /^param/.test(unit) || (unit === 'de' && /^param/.test(next)) || (unit === 'of' && /^param/.test(next));
    const sized = /\d(?:b|bn)$/.test(token.text) && number.high >= 1e8;
    if (!parameters && !sized) continue;
    const near = earlier;
    const trained =
      anyOf(near, trainWords) || (anyOf(later, trainWords) && !anyOf(later, wordList('pre pretrained preentrenado')));
    if (!trained || anyOf(near.slice(0, 3), runWords) || anyOf(later.slice(0, 2), wordList('tokens'))) continue;
    const end = parameters ? (doc.tokens[at + (/^param/.test(unit) ? 1 : 2)]?.end ?? unitEnd) : token.end;
    findings.push({ path: 'training.totalParameters', value: number.high, start: token.start, end, confidence: 0.85 });
  }
  return { findings, doubts: [] };
}
