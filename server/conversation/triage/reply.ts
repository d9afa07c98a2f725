import { say, type Message } from '../../../rules/message.ts';
import type { ReplyContext } from '../context.ts';
import { textPart, type StoredPart } from '../drafts.ts';
import type { Diagnosis } from './diagnose.ts';
import { merged, readSetup, type Setup } from './setup.ts';
import type { Change, Trial } from './trial.ts';
import { isAboutData, isColdStart, symptomsOf, type Symptom } from './symptom.ts';

/** Fixes told of one kind of trouble. */
const FIXES = 6;

const gb = (value: number) => ({ quantity: value, unit: 'GB' });
const rate = (value: number) => ({ quantity: value, unit: 'tokens/s' });
const round = (value: number): number => Number(value.toPrecision(2));

function changeWords(change: Change): Message {
  switch (change.kind) {
    case 'asIs':
      return say('triage.change.asIs');
    case 'kv8':
      return say('triage.change.kv8');
    case 'context':
      return say('triage.change.context', { tokens: change.tokens });
    case 'atOnce':
      return say('triage.change.atOnce', { count: change.count });
    case 'weights':
      return say('triage.change.weights', { precision: { term: change.precision } });
    case 'weightsAndKv':
      return say('triage.change.weightsAndKv', { precision: { term: change.precision } });
    case 'model':
      return say('triage.change.model', { model: change.name, precision: { term: change.precision } });
    case 'method':
      return say('triage.change.method', { method: { term: change.method } });
    case 'cards':
      return say('triage.change.cards', { count: change.count });
  }
}

function trialWords(trial: Trial, { trains }: Diagnosis): Message {
  const change = changeWords(trial.change);
  const memory = gb(round(trial.memoryGb));
  if (!trial.fits && trial.atOnce !== null && trial.atOnce > 0)
    return say('triage.onlyAtOnce', { change, memory, count: trial.atOnce });
  if (!trial.fits) return say('triage.notYet', { change, memory });
  if (trial.tokensPerSecond === null) return say('triage.fits', { change, memory });
  const speed = rate(round(trial.tokensPerSecond));
  if (trains || trial.atOnce === null) return say('triage.fitsTraining', { change, memory, speed });
  return say('triage.fitsSpeed', { change, memory, speed, count: trial.atOnce });
}

/** The set-up as the answer takes it, with what nobody said named as assumed. */
function takenAs(found: Diagnosis): readonly Message[] {
  const { model, accelerator, count, precision, contextTokens, concurrency, assumed, trains } = found;
  const params = {
    model,
    accelerator,
    count,
    precision: { term: precision },
    tokens: contextTokens,
    requests: concurrency,
  };
  const guessed = trains ? [] : assumed.map((one) => say(`triage.assumed.${one}`, params));
  const [first, ...rest] = guessed;
  return [
    say(trains ? 'triage.setupTraining' : 'triage.setup', params),
    ...(first
      ? [say('triage.assumes', { list: rest.reduce((head, tail) => say('conversation.and', { head, tail }), first) })]
      : []),
  ];
}

/** More cards come last: with the smallest weights, and with everything as it is. */
const cardsOf = (found: Diagnosis): readonly Message[] =>
  found.cards.map(({ count, precision, trial }, index) =>
    say(index === 0 ? 'triage.lastCards' : 'triage.lastCardsElse', {
      count,
      precision: { term: precision },
      accelerator: found.accelerator,
      memory: gb(round(trial.memoryGb)),
    }),
  );

function memoryParts(found: Diagnosis): readonly Message[] {
  const { now, memoryGb } = found;
  const state = now.fits
    ? say('triage.memoryFits', { memory: gb(round(now.memoryGb)), has: gb(round(memoryGb)) })
    : say(found.trains ? 'triage.memoryShortTraining' : 'triage.memoryShort', {
        memory: gb(round(now.memoryGb)),
        weights: gb(round(now.weightsGb)),
        has: gb(round(memoryGb)),
      });
  const helps = found.fixes.filter(({ fits }) => fits);
  const nearly = found.fixes.filter(({ fits }) => !fits).sort((a, b) => a.memoryGb - b.memoryGb);
  const shown = [...firstOfKind(helps), ...nearly.slice(0, helps.length === 0 ? 2 : 1)].slice(0, FIXES);
  return [
    ...takenAs(found),
    state,
    say(helps.length > 0 ? 'triage.fixesFirst' : 'triage.fixesNone'),
    ...shown.map((trial) => trialWords(trial, found)),
    ...(now.fits ? [say('triage.memoryLeaks')] : cardsOf(found)),
  ];
}

/** One of each kind of change: the gentlest that helps. */
function firstOfKind(trials: readonly Trial[]): readonly Trial[] {
  return trials.filter((trial, index) => trials.findIndex((other) => kindOf(other) === kindOf(trial)) === index);
}
const kindOf = ({ change }: Trial): string =>
  'precision' in change ? `${change.kind} ${change.precision}` : 'method' in change ? change.method : change.kind;

function slowParts(found: Diagnosis): readonly Message[] {
  const { now } = found;
  if (!now.fits && now.tokensPerSecond === null) return [...memoryParts(found), say('triage.slowSpill')];
  const speed = now.tokensPerSecond ?? 0;
  const faster = firstOfKind(
    found.fixes.filter(
      ({ tokensPerSecond, ttftMs, fits }) =>
        fits && ((tokensPerSecond ?? 0) > speed * 1.05 || (ttftMs ?? Infinity) < (now.ttftMs ?? 0) * 0.8),
    ),
  );
  return [
    ...takenAs(found),
    say(found.trains ? 'triage.slowTraining' : 'triage.slowNow', {
      speed: rate(round(speed)),
      wait: { quantity: round((now.ttftMs ?? 0) / 1000), unit: 's' },
      count: now.atOnce ?? 1,
    }),
    say('triage.slowLess'),
    ...(faster.length > 0 ? [say('triage.fixesFirst')] : []),
    ...faster.slice(0, FIXES).map((trial) => trialWords(trial, found)),
    say('triage.slowBatch'),
  ];
}

const Z95 = 1.96;
/** Half the width of a 95 % interval of a share seen in n cases (normal approximation of the binomial). */
const margin = (share: number, cases: number): number => Z95 * Math.sqrt((share * (1 - share)) / cases);
const percent = (share: number) => ({ quantity: Number((share * 100).toPrecision(1)), unit: '%' });

function qualityParts(found: Diagnosis | null, { advisor }: ReplyContext): readonly Message[] {
  const { testCases, testQuality } = advisor.triageFigures();
  const better = found?.fixes.length ? [say('triage.qualityPrecision', { precision: { term: found.precision } })] : [];
  return [
    say('triage.qualityTest', {
      count: testCases,
      share: { quantity: testQuality * 100, unit: '%' },
      margin: percent(margin(testQuality, testCases)),
    }),
    say('triage.fixesFirst'),
    say('triage.qualityRetrieval'),
    say('triage.qualityPrompt'),
    ...better,
    say('triage.qualityData'),
    say('triage.qualityTrain'),
    say('triage.qualityLast'),
  ];
}

function costParts(): readonly Message[] {
  return ['costSplit', 'fixesFirst', 'costPrompt', 'costCache', 'costBatch', 'costSmaller', 'costAsk'].map((id) =>
    say(`triage.${id}`),
  );
}

function elsewhereParts(text: string, { advisor }: ReplyContext): readonly Message[] {
  const { siteCases, testQuality } = advisor.triageFigures();
  if (!isAboutData(text))
    return ['machineSame', 'fixesFirst', 'machineVersions', 'machineMemory', 'machinePrecision', 'machineLoad'].map(
      (id) => say(`triage.${id}`),
    );
  return [
    say('triage.siteWhy'),
    say('triage.siteTest', {
      count: siteCases,
      share: { quantity: testQuality * 100, unit: '%' },
      margin: percent(margin(testQuality, siteCases)),
    }),
    say('triage.fixesFirst'),
    say('triage.siteInput'),
    say('triage.siteAugment'),
    say('triage.siteTune', { count: siteCases }),
    say('triage.siteSplit'),
    say('triage.siteWatch'),
  ];
}

const COLD = ['coldWhy', 'fixesFirst', 'coldWarm', 'coldDisk', 'coldSmall', 'coldQueue', 'coldAsk'] as const;

/** What is still needed to put figures on it. */
function missing(setup: Setup, symptom: Symptom): readonly Message[] {
  if (symptom === 'quality' || symptom === 'elsewhere' || symptom === 'cost') return [];
  const model = setup.model !== null || setup.parameters !== null;
  if (model && setup.accelerator !== null) return [];
  if (model) return [say('triage.askCard')];
  return [say(setup.accelerator !== null ? 'triage.askModel' : 'triage.askBoth')];
}

/** First aid without figures, until the set-up is known. */
function unknownParts(symptom: Symptom): readonly Message[] {
  const ids = symptom === 'slow' ? ['slowLess', 'aidSlow'] : ['aidMemory'];
  return ids.map((id) => say(`triage.${id}`));
}

/** "It does not fit on one 4090" says what is there, where "I have one 4090" would. */
const ON_WHAT = /\b(?:on|in|with|en|con)\s+((?:an?|one|two|three|four|una?|dos|tres|cuatro|\d{1,3})\s.{3,60})/iu;

function setupSaid(words: string, { advisor, locale }: ReplyContext): Setup {
  const read = (text: string) => advisor.understand(text, { language: locale, today: advisor.today() }).brief;
  const brief = read(words);
  const where = brief.hardwareOwned === undefined ? ON_WHAT.exec(words)?.[1] : undefined;
  const cards = where === undefined ? undefined : read(`I have ${where}`).hardwareOwned;
  return readSetup(words, cards === undefined ? brief : { ...brief, hardwareOwned: cards });
}

/** The answer to words about something that fails: what it needs by the estimates, and what to change before buying. */
export function triageParts(said: readonly string[], context: ReplyContext): readonly StoredPart[] {
  const text = said.join('\n');
  const [first = readSetup('', {}), ...later] = said.map((words) => setupSaid(words, context));
  const setup = later.reduce(merged, first);
  const [symptom = 'quality'] = symptomsOf(text);
  const cold = symptom === 'slow' && isColdStart(text);
  const found = context.advisor.diagnose(setup);
  const asked = cold ? [] : missing(setup, symptom);
  const parts = (): readonly Message[] => {
    switch (symptom) {
      case 'memory':
        return found ? memoryParts(found) : unknownParts(symptom);
      case 'slow':
        if (cold) return COLD.map((id) => say(`triage.${id}`));
        return found ? slowParts(found) : unknownParts(symptom);
      case 'quality':
        return qualityParts(found, context);
      case 'cost':
        return costParts();
      case 'elsewhere':
        return elsewhereParts(text, context);
    }
  };
  const unread = !found && !cold && asked.length === 0 && (symptom === 'memory' || symptom === 'slow');
  return [
    say(`triage.head.${symptom}`),
    ...parts(),
    ...asked,
    ...(unread ? [say('triage.unknownSetup')] : []),
    say('triage.then'),
  ].map(textPart);
}
