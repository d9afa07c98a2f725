import { say } from '../../../rules/message.ts';
import type { BriefPath } from '../../../rules/brief.ts';
import type { Doc } from '../document.ts';
import type { Doubt, Finding, Reading } from '../finding.ts';
import { after, anyOf, before, isCorrection, startsWithAny } from './around.ts';
import { collectCounts, type Count, type Rate } from './counted.ts';
import { kindsNamed, recordedKind, volumesOf, type Volume } from './data-kinds.ts';
import { wordList } from '../word-list.ts';
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
const useCues = wordList(
  'for para serve* serving servir used use using usar* usen utiliz* utilic* access* acced* acces*',
  'atender support* dar help* ayud* office oficina team equipo somos up hasta despacho department',
  'departamento consult* ask among entre plantilla staff say audience handle',
);
const companySize = wordList(
  'company empresa compania hospital firm organization organizacion pueblo town city ciudad municipio',
  'school factory fabrica cooperativa agency agencia studio estudio taller startup consultora bufete gestoria',
);

const learning = wordList(
  'train training trained finetune entrenar entrenarlo entrenarla entreno tune tuning reentrenar',
);
/** More engineers than build one solution: they are who it is for. */
const A_TEAM = 25;
const FEW_LINES = 500;
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
/** What arrives is the data to work on. */
const arriving = wordList(
  'get gets getting receive* arriv* come comes coming incoming llega* recib* entra entran mandan envian llegan',
);
/** Tokens around a count looked at: more than this and it is not alone. */
const ALONE = 8;

function whole(value: number): number {
  return Math.round(value);
}

const fillers = wordList(
  'unos unas son somos seran serian about around roughly some approx* aprox* casi cerca de hasta up to we are they no',
  'not nope perdon sorry , ( ) ~ it is mas o menos total en in max* para for',
);

/** "Unas 400 personas", "(unas 400 personas)", "son 900, no 400": nothing else said of them, so they are who it is for. */
function isAlone(doc: Doc, count: Count): boolean {
  const sentence = doc.tokens[count.at]?.sentence;
  const inside = (at: number) => doc.tokens[at]?.sentence === sentence;
  let first = count.at;
  let last = count.lastToken;
  while (inside(first - 1) && count.at - first < ALONE && doc.tokens[first - 1]?.text !== '(') first -= 1;
  while (inside(last + 1) && last - count.lastToken < ALONE && doc.tokens[last + 1]?.text !== ')') last += 1;
  // A bracket right after an organisation tells its size.
  const [whose = '', ...earlier] = before(doc, first - 1, 4);
  if (doc.tokens[first - 1]?.text === '(' && startsWithAny(whose, companySize) && !anyOf(earlier, ['para', 'for']))
    return false;
  return doc.tokens.slice(first, last + 1).every((token, index) => {
    const at = first + index;
    return (at >= count.at && at <= count.lastToken) || token.kind !== 'word' || startsWithAny(token.text, fillers);
  });
}

const aboutThem = wordList('information dataset data informacion datos record* registros histor*');
const onThem = wordList('about of on for sobre de');
/** Numbers of things: data, users, requests, sites, labels, people of the team. */
export function readCounts(doc: Doc): Reading {
  const findings: Finding[] = [];
  const doubts: Doubt[] = [];
  const volumes: Volume[] = [];
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
      noun.of !== 'customers'
    ) {
      if (noun.of === 'engineers' || noun.of === 'mlEngineers' || noun.of === 'labels') continue;
      if (noun.of === 'data' && ['hours', 'minutes', 'rows'].includes(noun.unit)) continue;
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
      if (noun.of === 'data' && noun.kind !== undefined && anyOf(wordsBefore, arriving))
        add(count, 'data.kind', { value: noun.kind, confidence: 0.65 });
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
        // "300 employees, 20 at the same time": the second number is how many at once.
        if (doc.tokens.slice(count.nounAt, count.lastToken).some((token) => token.kind === 'number')) break;
        add(count, 'load.concurrentRequests', { value: whole(number.high), confidence: 0.9 });
        break;
      case 'people':
      case 'customers': {
        const used =
          anyOf(wordsBefore.slice(0, 5), useCues) ||
          anyOf(
            wordsAfter.slice(0, 4),
            wordList('use usar* using usen will need* access* acced* consult* utiliz* con ask* pregunt* lo'),
          );
        const size = anyOf(wordsBefore.slice(0, 4), companySize);
        const learnt = anyOf(
          wordsBefore,
          wordList('predict* churn predec* bajas abandon* score scoring puntu* label* etiquet* segment*'),
        );
        if (learnt) break;
        // "Information about 80,000 patients": a table with a row for each.
        if (anyOf(wordsBefore, aboutThem) && anyOf(wordsBefore.slice(0, 1), onThem) && rate === null) {
          volumes.push({
            unit: 'records',
            value: number.low,
            sentence: doc.tokens[count.at]?.sentence ?? 0,
            ...spanOf(count),
          });
          add(count, 'data.unit', { value: 'records', confidence: 0.7 });
          add(count, 'data.kind', { value: 'tabular', confidence: 0.7 });
          break;
        }
        const alone = isAlone(doc, count);
        const useFollows = anyOf(wordsAfter.slice(0, 3), wordList('use usar* usen usan using pregunt* utiliz*'));
        if ((useFollows || alone || (used && !size)) && rate === null)
          add(count, 'load.users', { value: whole(number.high), confidence: 0.7 });
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
        if (number.high > A_TEAM) add(count, 'load.users', { value: whole(number.high), confidence: 0.65 });
        else if (number.high <= 1000) add(count, 'team.engineers', { value: whole(number.high), confidence: 0.8 });
        break;
      case 'size': {
        const [first = '', second = '', third = ''] = wordsAfter;
        const near = [first, second, third, ...wordsBefore.slice(0, 4), ...between];
        const ofData = anyOf([first, second, third], dataWords) || anyOf(wordsBefore.slice(0, 6), dataWords);
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
        if (anyOf([...between, next], wordList('label* etiquetad* anotad* annotated tagged'))) {
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
        if (/^(?:pages|paginas)$/.test(nounWord) && ['of', 'de'].includes(wordsBefore[0] ?? '')) break;
        const duration = noun.unit === 'hours' || noun.unit === 'minutes';
        const value = duration ? number.high : number.low;
        const kind = noun.kind ?? (duration ? recordedKind(doc) : undefined);
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
          wordList('generat* produc* creat* generar* crear synthesi* sintetizar'),
        );
        if (
          needed ||
          made ||
          value < 2 ||
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
  findings.push(...kindsNamed(doc));
  if (volumes.length === 0) findings.push(...readLooseVolume(doc, new Set(counts.map(({ at }) => at))));
  return { findings: [...findings, ...volumesOf(volumes)], doubts };
}
