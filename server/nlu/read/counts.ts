import { say } from '../../../rules/message.ts';
import type { BriefPath } from '../../../rules/brief.ts';
import type { Doc } from '../document.ts';
import type { Doubt, Finding, Reading } from '../finding.ts';
import { after, anyOf, before, isCorrection } from './around.ts';
import { collectCounts, countedAs, type Count, type Rate } from './counted.ts';
import { kindsNamed, recordedKind, volumesOf, type Volume } from './data-kinds.ts';
import type { Token } from '../tokens.ts';
import { wordList } from '../word-list.ts';
import { headcounts, readHeadcount } from './headcount.ts';
import { isLabelled } from './labelled.ts';
import { isNegative } from './money-kinds.ts';
import { readLooseVolume } from './loose-volume.ts';

const perDay: Readonly<Record<Exclude<Rate, 'second'>, number>> = {
  minute: 1440,
  hour: 24,
  day: 1,
  week: 1 / 7,
  month: 12 / 365,
  year: 1 / 365,
};
const perSecond: Readonly<Partial<Record<Rate, number>>> = { second: 1, minute: 1 / 60, hour: 1 / 3600 };

const memoryWords = wordList(
  'vram ram memory memoria gpu gpus card cards tarjeta grafica ddr4 ddr5 ssd disk disco nvme hbm unified',
  'mac macbook model modelo ports puertos bandwidth needs hdd file gguf llm network quadro rtx context',
);
const dataWords = wordList(
  'data datos dataset index* corpus archiv* historic* documents documentos documentacion images imagenes',
  'logs pdf* files ficheros audio video* text texto* fotos photos informacion information records',
  'registros emails correos scans tablas tables grabaciones recordings radiografias volume volumen raw',
);
const learning = wordList(
  'train training trained finetune entrenar entrenarlo entrenarla entreno tune tuning reentrenar',
);
/** More engineers than build one solution: they are who it is for. */
const A_TEAM = 25;
const FEW_LINES = 500;
/** A larger number at once is the size of a model. */
const MOST_AT_ONCE = 1e8;
/** "50 GB of text". */
const kindOfWord: Readonly<Partial<Record<string, 'text' | 'audio' | 'video' | 'images' | 'events' | 'code'>>> = {
  text: 'text',
  texto: 'text',
  audio: 'audio',
  video: 'video',
  videos: 'video',
  cctv: 'video',
  footage: 'video',
  logs: 'events',
  code: 'code',
  codigo: 'code',
};
const isNumberOfThings = ({ kind, text }: Token) => kind === 'number' && !/\db$/.test(text);
const spoken = new Set(
  wordList('chats conversations messages conversaciones mensajes interactions interacciones whatsapps sms whatsapp'),
);
/** Records and messages that are still on paper are documents to be read. */
const paper = wordList('scanned handwritten paper escanead* manuscrit* papel typewritten printed mecanografiad*');

function onPaper(doc: Doc, { at, nounAt, lastToken, noun }: Count): boolean {
  if (noun.of !== 'data' || (noun.kind !== 'tabular' && noun.kind !== 'text')) return false;
  const inside = doc.tokens.slice(at + 1, nounAt).map(({ text }) => text);
  return anyOf([...inside, ...after(doc, lastToken, 3)], paper);
}

function whole(value: number): number {
  return Math.round(value);
}

/** Numbers of things: data, users, requests, sites, labels, people of the team. */
export function readCounts(doc: Doc): Reading {
  const findings: Finding[] = [];
  const doubts: Doubt[] = [];
  const volumes: Volume[] = [];
  const yearly: Volume[] = [];
  const people: Count[] = [];
  const spanOf = (count: Count) => ({
    start: doc.tokens[count.at]?.start ?? 0,
    end: doc.tokens[count.lastToken]?.end ?? 0,
  });
  const add = (count: Count, path: BriefPath, found: { readonly value: unknown; readonly confidence: number }) => {
    findings.push({
      path,
      value: found.value,
      ...spanOf(count),
      confidence: found.confidence,
      corrects: isCorrection(doc, count.at),
    });
  };
  const counts = collectCounts(doc);
  for (const count of counts) {
    const { noun, number, rate } = count;
    if (isNegative(doc, count.at)) {
      const [start, end] = [doc.tokens[count.at - 1]?.start ?? 0, spanOf(count).end];
      doubts.push({
        path: countedAs[noun.of],
        start,
        end,
        reason: say('notPositive', { text: doc.text.slice(start, end) }),
      });
      continue;
    }
    const wordsBefore = before(doc, count.at, 7);
    const wordsAfter = after(doc, count.lastToken, 5);
    const between = doc.tokens.slice(count.at + 1, count.nounAt).map((token) => token.text);
    if (
      noun.of !== 'size' &&
      noun.of !== 'tokens' &&
      noun.of !== 'parameters' &&
      rate !== null &&
      noun.of !== 'concurrent' &&
      noun.of !== 'sites' &&
      noun.of !== 'users' &&
      noun.of !== 'people' &&
      noun.of !== 'professionals' &&
      noun.of !== 'customers'
    ) {
      if (noun.of === 'engineers' || noun.of === 'mlEngineers' || noun.of === 'labels') continue;
      // Messages that come in are the load of a conversation; other things are what is worked on.
      if (noun.of === 'data' && noun.kind !== undefined && !spoken.has(doc.tokens[count.nounAt]?.text ?? ''))
        add(count, 'data.kind', { value: onPaper(doc, count) ? 'documents' : noun.kind, confidence: 0.65 });
      if (noun.of === 'data' && ['hours', 'minutes', 'rows'].includes(noun.unit)) continue;
      // A year's worth of things to work on is a stock as well.
      if (rate === 'year' && noun.of === 'data' && noun.kind !== undefined && Number.isInteger(number.low)) {
        const kind = onPaper(doc, count) ? 'documents' : noun.kind;
        yearly.push({ unit: noun.unit, kind, value: number.low, sentence: 0, ...spanOf(count) });
        add(count, 'data.unit', { value: noun.unit, confidence: 0.65 });
      }
      const seconds = perSecond[rate];
      if (rate === 'second' && seconds !== undefined)
        add(count, 'load.requestsPerSecond', { value: number.high, confidence: 0.9 });
      else if (seconds !== undefined && rate !== 'hour')
        add(count, 'load.requestsPerSecond', { value: number.high * seconds, confidence: 0.75 });
      else if (rate === 'hour') add(count, 'load.requestsPerSecond', { value: number.high / 3600, confidence: 0.7 });
      else if (rate !== 'second')
        add(count, 'load.requestsPerDay', {
          value: Number((number.high * perDay[rate]).toPrecision(6)),
          confidence: rate === 'day' ? 0.9 : 0.75,
        });
      continue;
    }
    switch (noun.of) {
      case 'users':
        add(
          count,
          between.some((word) => word.startsWith('concurren') || word.startsWith('simultan'))
            ? 'load.concurrentRequests'
            : 'load.users',
          { value: whole(number.high), confidence: 0.9 },
        );
        break;
      case 'concurrent':
        if (number.high > MOST_AT_ONCE) break;
        // "300 employees, 20 at the same time": the second number is how many at once.
        if (doc.tokens.slice(count.nounAt, count.lastToken).some(isNumberOfThings)) {
          if (readHeadcount(doc, count) === 'users') people.push(count);
          break;
        }
        add(count, 'load.concurrentRequests', { value: whole(number.high), confidence: 0.9 });
        break;
      case 'people':
      case 'professionals':
      case 'customers': {
        const meant = readHeadcount(doc, count);
        if (meant === 'users') people.push(count);
        if (meant === 'engineers' && number.high < A_TEAM)
          add(count, 'team.engineers', { value: whole(number.high), confidence: 0.75 });
        if (meant !== 'rows') break;
        const sentence = doc.tokens[count.at]?.sentence ?? 0;
        volumes.push({ unit: 'records', value: number.low, sentence, ...spanOf(count) });
        add(count, 'data.unit', { value: 'records', confidence: 0.7 });
        add(count, 'data.kind', { value: 'tabular', confidence: 0.7 });
        break;
      }
      case 'requests':
        break;
      case 'sites':
        if (number.high <= 100_000) add(count, 'data.sites', { value: whole(number.high), confidence: 0.85 });
        break;
      case 'labels':
        add(count, 'data.labels', { value: whole(number.low), confidence: 0.85 });
        break;
      case 'mlEngineers':
        if (number.high <= 1000) add(count, 'team.mlEngineers', { value: whole(number.high), confidence: 0.85 });
        break;
      case 'engineers':
        if (number.high >= A_TEAM || anyOf(wordsBefore.slice(0, 2), wordList('for para')))
          add(count, 'load.users', { value: whole(number.high), confidence: 0.65 });
        else if (number.high <= 1000) add(count, 'team.engineers', { value: whole(number.high), confidence: 0.8 });
        break;
      case 'size': {
        const [first = '', second = '', third = ''] = wordsAfter;
        const near = [first, second, third, ...wordsBefore.slice(0, 4), ...between];
        const ofData =
          count.ofKind !== undefined ||
          anyOf([first, second, third], dataWords) ||
          anyOf(wordsBefore.slice(0, 6), dataWords);
        // "An A100 of 80 GB": the memory of a card.
        const ofCard = wordsBefore
          .slice(0, 2)
          .some((word) => /^(?:[a-z]{1,3}\d{2,4}[a-z]?|\d{4}|ti|super|xtx)$/.test(word));
        if (ofCard || anyOf(near, memoryWords) || !ofData) break;
        if (number.separator !== null && number.asDecimal !== number.high && !number.scaled) {
          doubts.push({
            path: 'data.sizeGb',
            ...spanOf(count),
            reason: say('numberAmbiguous', {
              text: doc.text.slice(spanOf(count).start, spanOf(count).end),
              a: number.high,
              b: number.asDecimal,
            }),
          });
        } else {
          add(count, 'data.sizeGb', { value: number.high * noun.gb, confidence: 0.85 });
          const kind =
            count.ofKind ?? [first, second, third].map((word) => kindOfWord[word]).find((found) => found !== undefined);
          if (kind !== undefined) add(count, 'data.kind', { value: kind, confidence: 0.8 });
        }
        break;
      }
      case 'tokens':
      case 'parameters':
        break;
      case 'data': {
        const [next = ''] = wordsAfter;
        if (
          anyOf([...between, next], wordList('label* etiquetad* anotad* annotated tagged')) ||
          isLabelled(between, after(doc, count.lastToken, 9))
        ) {
          add(count, 'data.labels', { value: whole(number.low), confidence: 0.85 });
        }
        // "clause 3.5 of the contracts" counts no contracts.
        if (
          !number.scaled &&
          (wordList('of de').includes(between[0] ?? '') || !Number.isInteger(number.high)) &&
          noun.unit !== 'hours'
        )
          break;
        // "Tenders of 40 pages": how long each is.
        const nounWord = doc.tokens[count.nounAt]?.text ?? '';
        if (/^(?:pages|paginas)$/.test(nounWord) && ['of', 'de', 'at', 'x'].includes(wordsBefore[0] ?? '')) break;
        const duration = noun.unit === 'hours' || noun.unit === 'minutes';
        const value = duration ? number.high : number.low;
        const kind = onPaper(doc, count) ? 'documents' : (noun.kind ?? (duration ? recordedKind(doc) : undefined));
        const needed =
          anyOf(wordsBefore.slice(0, 4), wordList('top first primeros mejores enough')) ||
          anyOf(wordsBefore.slice(0, 1), wordList('require* requier* recommended')) ||
          (duration && kind === undefined) ||
          ['each', 'cada', 'apiece'].includes(next) ||
          // "2000 images per class", "two classes of scans".
          (anyOf(wordsAfter.slice(0, 1), wordList('per by por')) &&
            anyOf(wordsAfter.slice(1, 2), wordList('class clase category categoria label'))) ||
          anyOf(between, wordList('classes clases types tipos kinds categories categorias'));
        // What the model will make is not what there is to learn from.
        const made = anyOf(
          wordsBefore.slice(0, 4),
          wordList(
            'generat* produce produces producing producir create creates creating created creation generar* crear synthesi* sintetizar',
          ),
        );
        if (
          needed ||
          made ||
          value < 2 ||
          // A few products are what is sold; a catalogue of them is data.
          (kind === undefined && noun.unit === 'records' && value < FEW_LINES) ||
          // A few "lines" are of production; a spreadsheet has many.
          (value < FEW_LINES && doc.tokens[count.nounAt]?.text.startsWith('lin') === true) ||
          (value < 10 &&
            noun.kind === 'documents' &&
            noun.unit === 'documents' &&
            anyOf(wordsAfter.slice(0, 2), wordList('long each')))
        )
          break;
        volumes.push({
          unit: noun.unit,
          kind,
          value,
          sentence: doc.tokens[count.at]?.sentence ?? 0,
          ...spanOf(count),
        });
        if (!duration && noun.kind !== 'code' && anyOf(wordsBefore.slice(0, 5), learning))
          add(count, 'training.samples', { value, confidence: 0.8 });
        add(count, 'data.unit', { value: noun.unit, confidence: 0.85 });
        if (kind !== undefined) add(count, 'data.kind', { value: kind, confidence: 0.85 });
        break;
      }
    }
  }
  for (const { count, value } of headcounts(people)) add(count, 'load.users', { value: whole(value), confidence: 0.7 });
  findings.push(...kindsNamed(doc));
  if (volumes.length === 0) volumes.push(...yearly.slice(0, 1));
  if (volumes.length === 0) findings.push(...readLooseVolume(doc, new Set(counts.map(({ at }) => at))));
  return { findings: [...findings, ...volumesOf(volumes)], doubts };
}
