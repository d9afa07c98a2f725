import { readFileSync } from 'node:fs';
import { openCatalog } from '../../server/catalog/open-catalog.ts';
import { createUnderstanding } from '../../server/nlu/index.ts';
import type { Understanding } from '../../server/protocol/http.ts';

/**
 * Labels of messages that others wrote, one JSON object a line.
 * A value where the label states none counts as invented; names are compared without case, spaces and punctuation.
 */
interface Labels {
  readonly intent: string;
  readonly task: string | null;
  readonly industry: string | null;
  readonly expertise: string | null;
  readonly budget: { readonly amount: number; readonly currency: string | null; readonly period: string | null } | null;
  readonly data: { readonly volume: number | null; readonly unit: string | null; readonly kind: string | null } | null;
  readonly deployment: string | null;
  readonly residency: string | null;
  readonly compliance: readonly string[];
  readonly hardware_owned: readonly { readonly accelerator: string; readonly count: number | null }[];
  readonly models_mentioned: readonly string[];
  readonly scale: Readonly<Record<string, number>> | null;
  readonly latency: string | null;
  readonly deadline: string | null;
  readonly quality_target: string | null;
}
interface Labelled {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly labels: Labels;
}

const near: readonly (readonly string[])[] = [
  ['detection', 'image_classification'],
  ['chatbot', 'rag_qa'],
];
const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');
/** A card by its family: "2x RTX 3090s" is a 3090. */
const family = (name: string) =>
  plain(name.replace(/\b\d+ ?GB\b/gi, '').replace(/^\s*\d+ ?x /i, ''))
    .replace(/nvidia|geforce|tesla|amd|sxm|pcie|apple|macbookpro|macbookair|macbook|rtx|gtx/g, '')
    .replace(/(?<=\d{3,4}|[a-z]\d{2,4})s$/, '');

/** The laws that labels know. */
const labelledLaws = new Set<string>(['gdpr', 'hipaa', 'confidential']);
/** Free words for one and the same trade: "banking" told as "finance" is understood. */
const sameTrade: readonly (readonly string[])[] = [
  ['finance', 'banking'],
  ['healthcare', 'pharmaceutical'],
  ['tourism', 'hospitality', 'travel'],
  ['logistics', 'transport'],
  ['security', 'cybersecurity'],
  ['defence', 'defense'],
  ['culture', 'museums'],
  ['software', 'technology'],
];
const tradeOf = (name: string | undefined) =>
  sameTrade.find((names) => name !== undefined && names.includes(name))?.[0] ?? name;

const perDay: Readonly<Record<string, number>> = { day: 1, week: 1 / 7, month: 12 / 365, year: 1 / 365 };
const rounded = (value: number) => `${String(Number(value.toPrecision(3)))} a day`;

/** The volume, or of a labelled rate ("notes per day") the load that the brief keeps it as. */
function volumesIn(labels: Labels, { brief }: Understanding): Pick<Slot, 'expected' | 'found'> {
  const { volume, unit } = labels.data ?? {};
  const stock = brief.data?.volume ?? brief.data?.sizeGb;
  const held = stock === undefined ? [] : [String(stock)];
  if (volume === null || volume === undefined) return { expected: [], found: held };
  // Text to train on is kept in tokens of its own.
  if (unit === 'tokens') return { expected: [String(volume)], found: [String(brief.training?.tokens ?? stock ?? '')] };
  const times = perDay[/ per (\w+)$/.exec(unit ?? '')?.[1] ?? ''];
  const size = unit === 'TB' ? 1000 : 1;
  if (times === undefined) return { expected: [String(volume * size)], found: held };
  const rate = brief.load?.requestsPerDay ?? (brief.load?.requestsPerSecond ?? 0) * 86_400;
  return { expected: [rounded(volume * times)], found: rate > 0 ? [rounded(rate)] : held };
}

/** One slot of one message: expected and found values as comparable words. */
interface Slot {
  readonly name: string;
  readonly expected: readonly string[];
  readonly found: readonly string[];
}

function wordsOf(result: Understanding, path: string): readonly string[] {
  return result.evidence.filter((item) => item.path === path).map((item) => item.text);
}

function slotsOf(labels: Labels, result: Understanding): readonly Slot[] {
  const { brief } = result;
  const one = (value: string | number | null | undefined) =>
    value === null || value === undefined ? [] : [String(value)];
  const kinds: Readonly<Record<string, string>> = { image: 'images', document: 'documents' };
  const users = labels.scale?.['users'] ?? labels.scale?.['customers'];
  const concurrent = labels.scale?.['concurrent_users'];
  return [
    { name: 'industry', expected: one(tradeOf(labels.industry ?? undefined)), found: one(tradeOf(brief.industry)) },
    { name: 'expertise', expected: one(labels.expertise), found: one(brief.expertise) },
    {
      name: 'budget',
      expected: labels.budget
        ? [`${String(labels.budget.amount)} ${labels.budget.currency ?? '-'} ${labels.budget.period ?? 'once'}`]
        : [],
      found:
        brief.budget?.amount === undefined
          ? []
          : [`${String(brief.budget.amount)} ${brief.budget.currency ?? '-'} ${brief.budget.period ?? 'once'}`],
    },
    { name: 'data.volume', ...volumesIn(labels, result) },
    {
      name: 'data.kind',
      expected: labels.data?.kind ? [kinds[labels.data.kind] ?? labels.data.kind] : [],
      found: one(brief.data?.kind),
    },
    { name: 'deployment', expected: one(labels.deployment), found: one(brief.deployment) },
    { name: 'residency', expected: one(labels.residency), found: one(brief.residency) },
    {
      name: 'compliance',
      expected: labels.compliance.map(plain),
      found: (brief.compliance ?? []).filter((law) => labelledLaws.has(law)).map(plain),
    },
    {
      name: 'hardware',
      expected: labels.hardware_owned.map((item) => family(item.accelerator)),
      found: wordsOf(result, 'hardwareOwned').map(family),
    },
    {
      name: 'hardware.count',
      expected: labels.hardware_owned.map((item) => `${family(item.accelerator)}:${String(item.count)}`),
      found: (brief.hardwareOwned ?? []).map(
        (item, index) => `${family(wordsOf(result, 'hardwareOwned')[index] ?? '')}:${String(item.count ?? null)}`,
      ),
    },
    {
      name: 'models',
      expected: labels.models_mentioned.map(plain),
      found: wordsOf(result, 'modelsMentioned').map(plain),
    },
    { name: 'users', expected: one(users), found: one(brief.load?.users) },
    { name: 'concurrent', expected: one(concurrent), found: one(brief.load?.concurrentRequests) },
    {
      name: 'quality',
      expected: labels.quality_target === null ? [] : ['stated'],
      found: brief.quality?.target === undefined ? [] : ['stated'],
    },
    {
      name: 'latency',
      expected: labels.latency !== null && /\d/.test(labels.latency) ? ['stated'] : [],
      found: brief.latency === undefined ? [] : ['stated'],
    },
    {
      name: 'deadline',
      expected: labels.deadline === null ? [] : ['stated'],
      // "Urgent" is read and asked about, as no date can be planned with it.
      found:
        brief.deadline !== undefined || result.unresolved.some(({ path }) => path === 'deadline') ? ['stated'] : [],
    },
  ];
}

interface Tally {
  right: number;
  wrong: number;
  missed: number;
  invented: number;
  absent: number;
  absentKept: number;
}
const share = (part: number, all: number) => (all === 0 ? '   -' : `${((100 * part) / all).toFixed(0).padStart(3)}%`);

/** Prints how well a file of hand-labelled messages is understood. */
export function scoreLabelled(file: string, flags: readonly string[]): void {
  const misses = flags.includes('--misses');
  const todayAt = flags.indexOf('--today');
  const today = todayAt >= 0 ? (flags[todayAt + 1] ?? '2026-01-01') : '2026-01-01';
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const messages = lines.map((line) => JSON.parse(line) as Labelled);
  const understand = createUnderstanding(openCatalog());

  const groups = ['all', 'en', 'es'] as const;
  const tallies = new Map<string, Tally>();
  const scores = new Map<string, { right: number; of: number }>();
  function score(name: string, lang: string, right: number) {
    for (const group of groups) {
      if (group !== 'all' && group !== lang) continue;
      const entry = scores.get(`${group} ${name}`) ?? { right: 0, of: 0 };
      entry.right += right;
      entry.of += 1;
      scores.set(`${group} ${name}`, entry);
    }
  }
  function tally(name: string, lang: string, add: Partial<Tally>) {
    for (const group of groups) {
      if (group !== 'all' && group !== lang) continue;
      for (const slot of [name, 'TOTAL']) {
        const key = `${group} ${slot}`;
        const entry = tallies.get(key) ?? { right: 0, wrong: 0, missed: 0, invented: 0, absent: 0, absentKept: 0 };
        for (const [field, value] of Object.entries(add)) entry[field as keyof Tally] += value;
        tallies.set(key, entry);
      }
    }
  }

  for (const { id, lang, text, labels } of messages) {
    const result = understand(text, { today, language: lang === 'es' ? 'es' : 'en' });
    const told: string[] = [];
    score('language', lang, result.language === lang ? 1 : 0);
    if (result.language !== lang) told.push(`language ${lang} read as ${result.language}`);
    score('scope', lang, result.inScope === (labels.intent !== 'out_of_scope') ? 1 : 0);
    score('intent', lang, result.intent === labels.intent ? 1 : 0);
    if (result.intent !== labels.intent) told.push(`intent ${labels.intent} read as ${result.intent}`);
    const task = result.brief.task ?? null;
    const half =
      near.some((pair) => task !== null && labels.task !== null && pair.includes(task) && pair.includes(labels.task)) ||
      (task !== null && (labels.task === 'other' || task === 'other'));
    score('task', lang, task === labels.task ? 1 : half && labels.task !== null ? 0.5 : 0);
    if (task !== labels.task)
      told.push(`task ${String(labels.task)} read as ${String(task)} (${wordsOf(result, 'task').join()})`);
    for (const { name, expected, found } of slotsOf(labels, result)) {
      const left = [...found];
      let right = 0;
      for (const value of expected) {
        const at = left.findIndex(
          (other) =>
            other === value ||
            (name === 'models' && (other.includes(value) || value.includes(other))) ||
            (name.startsWith('hardware') && value !== '' && (other.includes(value) || value.includes(other))),
        );
        if (at < 0) continue;
        left.splice(at, 1);
        right += 1;
      }
      const missed = expected.length - right;
      const wrong = Math.min(missed, left.length);
      tally(name, lang, { right, wrong, missed: missed - wrong, invented: left.length - wrong });
      if (expected.length === 0) tally(name, lang, { absent: 1, absentKept: found.length === 0 ? 1 : 0 });
      if (missed > 0 || left.length > 0)
        told.push(`${name}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`);
    }
    if (misses && told.length > 0)
      console.log(`${id} [${lang}] ${text.slice(0, 70).replaceAll('\n', ' ')}\n    ${told.join('\n    ')}`);
  }

  console.log(`\n${String(messages.length)} messages`);
  for (const name of ['language', 'scope', 'intent', 'task']) {
    console.log(
      name.padEnd(16),
      groups
        .map(
          (group) =>
            `${group} ${share(scores.get(`${group} ${name}`)?.right ?? 0, scores.get(`${group} ${name}`)?.of ?? 0)}`,
        )
        .join('   '),
    );
  }
  console.log('\nslot'.padEnd(17), 'precision recall  F1   invented on absent fields');
  for (const [key, entry] of tallies) {
    const [group = '', slot = ''] = key.split(' ');
    if (group !== 'all' && slot !== 'TOTAL') continue;
    const given = entry.right + entry.wrong + entry.invented;
    const stated = entry.right + entry.wrong + entry.missed;
    const f1 = given + stated === 0 ? 0 : (2 * entry.right) / (given + stated);
    console.log(
      `${group} ${slot}`.padEnd(20),
      share(entry.right, given),
      '    ',
      share(entry.right, stated),
      '  ',
      f1.toFixed(2),
      '  ',
      `${String(entry.absent - entry.absentKept)} of ${String(entry.absent)}`,
    );
  }
}
