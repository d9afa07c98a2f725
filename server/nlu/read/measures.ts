import { say } from '../../../rules/message.ts';
import type { Doc } from '../document.ts';
import type { Doubt, Finding, Reading } from '../finding.ts';
import { after, anyOf, before } from './around.ts';
import { wordList } from '../word-list.ts';

const seconds: Readonly<Record<string, number>> = {
  ms: 0.001,
  millisecond: 0.001,
  milliseconds: 0.001,
  milisegundo: 0.001,
  milisegundos: 0.001,
  msec: 0.001,
  s: 1,
  sec: 1,
  secs: 1,
  second: 1,
  seconds: 1,
  seg: 1,
  segundo: 1,
  segundos: 1,
  min: 60,
  minute: 60,
  minutes: 60,
  minuto: 60,
  minutos: 60,
};
const waitCues = wordList(
  'latenc* respon* answer* reply* respuesta* contest* under below within menos maximo max less ttft',
  'first primer p95 p99 fast* rapid* sub < tarde* tardar wait* esper* inferior tiempo time most',
  'inference inferencia token end',
);
const strongWait = wordList(
  'latenc* respon* answer* reply* respuesta* contest* ttft p95 p99 tarde* tardar wait* esper* inference',
  'inferencia token predict* frame image imagen detect* transcri* first primer',
);
const notWait = wordList(
  'cold arranque frio meeting* audio video* clip* call* llamada* sample* every cada recording*',
  'grabacion* away currently actualmente ahora now podcast* walk takes tarda',
);
const metrics: Readonly<Record<string, string>> = {
  accuracy: 'accuracy',
  accurate: 'accuracy',
  exactitud: 'accuracy',
  acertar: 'accuracy',
  acierte: 'accuracy',
  acierta: 'accuracy',
  acierto: 'accuracy',
  aciertos: 'accuracy',
  precise: 'precision',
  precision: 'precision',
  recall: 'recall',
  sensitivity: 'recall',
  sensibilidad: 'recall',
  exhaustividad: 'recall',
  f1: 'f1',
  auc: 'auc',
  map: 'map',
  dice: 'dice',
  iou: 'iou',
  correct: 'accuracy',
  correctas: 'accuracy',
  fiabilidad: 'accuracy',
  reliability: 'accuracy',
};
const targetCues = wordList(
  'least menos minimum minimo minima need* necesit* target objetivo reach* alcanz* llegar llegue get',
  'goal want* quer* quier* above over superior encima enough require* required exig* must should debe*',
  'with con aim* achieve lograr conseguir mas more of de around buscamos expected esperamos hit mejor',
  'better',
);
const currentCues = wordList(
  'currently current actual actualmente now ahora barely only solo apenas stuck getting have tenemos',
  'gives da logramos already ya use dropped was got obtengo is tiene ratio split reduc* save* ahorr*',
);

const wasOnce = (earlier: readonly string[]) =>
  earlier.some((word, index) => word === 'to' && earlier[index + 1] === 'used');

/** Waiting times, quality targets and horizons: numbers with a unit of their own. */
export function readMeasures(doc: Doc): Reading {
  const findings: Finding[] = [];
  const doubts: Doubt[] = [];
  for (let at = 0; at < doc.tokens.length; at += 1) {
    const token = doc.tokens[at];
    const number = token?.number;
    if (token && isOneSecond(doc, at))
      findings.push({
        path: 'latency.e2eSeconds',
        value: 1,
        start: token.start,
        end: doc.tokens[at + 1]?.end ?? token.end,
        confidence: 0.75,
      });
    if (!token || !number) continue;
    const [unit = '', next = '', third = ''] = after(doc, at, 3);
    const earlier = before(doc, at, 7);
    const later = after(doc, at, 8);
    const unitEnd = doc.tokens[at + 1]?.end ?? token.end;
    const scale = seconds[unit];
    if (scale !== undefined && !(unit === 's' && doc.folded[token.end] === "'")) {
      const near = [...earlier.slice(0, 6), ...later.slice(1, 6)];
      const asked = scale < 60 ? anyOf(near, waitCues) : anyOf(near, strongWait);
      if (!asked || anyOf([...earlier.slice(0, 6), ...later.slice(1, 4)], notWait)) continue;
      // "It used to answer in two seconds": how it was, not how it must be.
      if (anyOf(earlier, wordList('antes before previously eran')) || wasOnce(earlier)) continue;
      if (number.separator !== null && number.asDecimal !== number.high) {
        doubts.push({
          path: 'latency.e2eSeconds',
          start: token.start,
          end: unitEnd,
          reason: say('numberAmbiguous', {
            text: doc.text.slice(token.start, unitEnd),
            a: number.high,
            b: number.asDecimal,
          }),
        });
        continue;
      }
      const value = number.high * scale;
      const perToken = ['per', 'por', '/'].includes(next) && third.startsWith('token');
      const first =
        near.includes('ttft') ||
        (anyOf(near, wordList('first primer primera')) && anyOf(near, wordList('token palabra palabras word words')));
      if (perToken || near.includes('tpot'))
        findings.push({
          path: 'latency.tpotMs',
          value: value * 1000,
          start: token.start,
          end: unitEnd,
          confidence: 0.9,
        });
      else if (first)
        findings.push({
          path: 'latency.ttftP95Ms',
          value: value * 1000,
          start: token.start,
          end: unitEnd,
          confidence: 0.9,
        });
      else
        findings.push({
          path: 'latency.e2eSeconds',
          value,
          start: token.start,
          end: unitEnd,
          confidence: anyOf(near, strongWait) ? 0.9 : 0.7,
        });
      continue;
    }
    if (
      unit.startsWith('token') &&
      ((['per', 'por', '/', 'a'].includes(next) && ['second', 'segundo', 's', 'sec'].includes(third)) || next === 's')
    ) {
      const wished = anyOf(
        earlier,
        wordList('least menos minimo minimum need* necesit* want* quier* quer* target objetivo over above'),
      );
      if (wished && number.low > 0 && number.low < 2000) {
        const end = doc.tokens[at + (next === 's' ? 2 : 3)]?.end ?? unitEnd;
        findings.push({
          path: 'latency.tpotMs',
          value: Number((1000 / number.low).toPrecision(6)),
          start: token.start,
          end,
          confidence: 0.75,
        });
      }
      continue;
    }
    const percent = unit === '%' || unit === 'percent' || (unit === 'por' && (next === 'ciento' || next === 'cien'));
    const share = percent ? number.low / 100 : number.low;
    const wordsAround = percent ? [...later.slice(1, 6), ...earlier.slice(0, 6)] : [...earlier.slice(0, 5)];
    const metricWord = wordsAround.find((word) => metrics[word] !== undefined);
    if (metricWord !== undefined && share > 0 && share <= 1 && (percent || share < 1)) {
      if (
        anyOf(earlier.slice(0, 5), currentCues) &&
        !anyOf(earlier.slice(0, 3), wordList('least need* reach* get minimo target llegar alcanz*'))
      )
        continue;
      if (!anyOf(earlier, targetCues) && !anyOf(later, targetCues)) continue;
      const name = metrics[metricWord] ?? metricWord;
      const floor = isFloor(earlier, later);
      // In Spanish "precisión" is the everyday word for accuracy as well; the metric keeps the person's own word.
      const span = { start: token.start, end: unitEnd, confidence: 0.85 };
      findings.push(
        { path: floor ? 'quality.floor' : 'quality.target', value: Number(share.toPrecision(6)), ...span },
        { path: 'quality.metric', value: name, ...span },
      );
      continue;
    }
    // "Anything below 0.8 is useless": the metric was named with the target.
    const targeted = findings.some((finding) => finding.path === 'quality.target');
    if (targeted && share > 0 && share < 1 && isFloor(earlier, later)) {
      findings.push({
        path: 'quality.floor',
        value: Number(share.toPrecision(6)),
        start: token.start,
        end: percent ? unitEnd : token.end,
        confidence: 0.8,
      });
      continue;
    }
    const months = /^(?:months?|mes(?:es)?)$/.test(unit)
      ? number.high
      : /^(?:years?|anos?)$/.test(unit)
        ? number.high * 12
        : null;
    if (months !== null && Number.isInteger(months) && months <= 240) {
      const cues = anyOf(
        [...earlier.slice(0, 6), ...later.slice(1, 4)],
        wordList(
          'tco horizon* horizonte amortiz* cost coste costs lifetime contract contrato plan total budget* presupuest*',
        ),
      );
      const over = anyOf(earlier.slice(0, 2), wordList('over a durante for en horizon next'));
      const horizon =
        anyOf(earlier.slice(0, 4), wordList('horizon* horizonte amortiz*')) ||
        unitHorizon(later) ||
        lasts.test([...earlier].reverse().join(' '));
      if ((cues && over) || horizon)
        findings.push({ path: 'horizonMonths', value: months, start: token.start, end: unitEnd, confidence: 0.8 });
    }
  }
  return { findings, doubts };
}

/** "Within a second", "en menos de un segundo". */
function isOneSecond(doc: Doc, at: number): boolean {
  if (!['a', 'one', 'un'].includes(doc.tokens[at]?.text ?? '')) return false;
  if (!['second', 'segundo'].includes(doc.tokens[at + 1]?.text ?? '')) return false;
  const [nearest = '', second = ''] = before(doc, at, 2);
  const bound = ['within', 'under', 'below', 'than', 'de'].includes(nearest);
  return bound && (nearest !== 'de' || second === 'menos') && (nearest !== 'than' || second === 'less');
}

const rejects = wordList(
  'useless not no unacceptable fails sirve vale acceptable rechaz* reject* descart* inutil worthless',
);

/** "Anything below 0.8 is useless", "por debajo de 0,8 no nos sirve". */
function isFloor(earlier: readonly string[], later: readonly string[]): boolean {
  return anyOf(earlier.slice(0, 3), wordList('below under debajo inferior menos less')) && anyOf(later, rejects);
}

/** "La duración del contrato será de", "contract term:": how long what is bought must last. */
const lasts =
  /\b(?:duracion|vigencia|term|duration|length)(?: (?:total|inicial|initial|of|de|del|the|el|this|contract|contrato|agreement|project|proyecto|servicio|service|is|es|sera|shall|be|will|have|a|an|:|prevista))*$/;

function unitHorizon(later: readonly string[]): boolean {
  return anyOf(later.slice(1, 3), wordList('tco horizon horizonte'));
}
