import { acceleratorFile } from '../../schema/accelerator.ts';
import type { Disagreement } from '../../schema/provenance.ts';
import names from '../accelerator-names.json' with { type: 'json' };
import { citationOf, slug, type SourceRegistry } from '../provenance.ts';
import type { Accepted, Refusal } from '../read-each.ts';
import { compact } from '../rows.ts';
import { acceleratorAliases } from './accelerators.ts';
import { platformOf } from './platforms.ts';

export const SKUS_TABLE = '@huggingface/tasks';

/** One accelerator of the hardware tables: memory in GB, TFLOP/s of a precision not said, watts, US dollars at launch. */
export interface Sku {
  readonly name: string;
  readonly vendor: string;
  readonly tflops: number;
  readonly memory?: readonly number[];
  readonly msrp: number;
  readonly power: number;
  readonly releaseYear: number;
  readonly aliases?: readonly string[];
}

interface NameRule {
  /** Ids of ours that it is. */
  readonly held?: readonly string[];
  /** Another name of the tables for the same thing. */
  readonly same?: string;
  readonly name?: string;
  readonly class?: string;
}
const rules: Readonly<Record<string, NameRule>> = names;

type Held = Accepted<object>;

/** Figures farther apart than this are flagged; rounding and boost clocks stay below. */
const APART = 0.15;

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9+]/g, '');

/** Ways to write the name of one of ours in which a name of the tables may stand. */
function writtenAs(entry: object): ReadonlySet<string> {
  const name = 'name' in entry ? String(entry.name) : '';
  const forms = [name, ...acceleratorAliases(name)];
  return new Set(
    forms.flatMap((form) => [form, form.replace(/\bBlackwell\b/, ''), form.replace(/^Apple /, '')]).map(plain),
  );
}

function heldOf(sku: Sku, held: readonly Held[]): readonly Held[] {
  const ids = rules[sku.name]?.held;
  if (ids) return held.filter(({ id }) => ids.includes(id));
  const short = plain(sku.name.replace(/^Apple /, ''));
  return held.filter(({ entry }) => writtenAs(entry).has(short) || writtenAs(entry).has(plain(sku.name)));
}

const numberIn = (text: unknown): number | undefined =>
  typeof text === 'string' ? Number.parseFloat(text) : typeof text === 'number' ? text : undefined;

function field(entry: object, path: string): unknown {
  return path.split('.').reduce<unknown>((at, key) => {
    const inside = typeof at === 'object' && at !== null ? (at as Readonly<Record<string, unknown>>) : {};
    return inside[key];
  }, entry);
}

const apart = (a: number, b: number): boolean => Math.abs(a / b - 1) > APART;

/** Figures of ours that the tables contradict. A throughput that is near any of ours is one of another precision. */
function disagreementsWith(entry: object, sku: Sku, from: Omit<Disagreement, 'of' | 'value'>): readonly Disagreement[] {
  const found: Disagreement[] = [];
  const see = (of: string, theirs: number | undefined, unit: string): void => {
    const ours = numberIn(field(entry, of));
    if (ours === undefined || theirs === undefined || !apart(theirs, ours)) return;
    found.push({ of, value: `${String(theirs)} ${unit}`, ...from });
  };
  const ours = [...((field(entry, 'memoryOptions') as readonly unknown[] | undefined) ?? []), field(entry, 'memory')];
  const isNear = (size: number): boolean => ours.some((own) => !apart(size, numberIn(own) ?? 0));
  if (sku.memory && !sku.memory.some(isNear)) see('memory', Math.max(...sku.memory), 'GB');
  see('power', sku.power, 'W');
  see('price.amount', sku.msrp, 'USD');
  const peaks = Object.values(field(entry, 'peakDense') ?? {}).map(numberIn);
  if (peaks.length > 0 && !peaks.some((peak) => peak !== undefined && !apart(sku.tflops, peak)))
    found.push({ of: 'peakDense', value: `${String(sku.tflops)} TFLOP/s`, ...from });
  return found;
}

const MOBILE = /\b(Mobile|Laptop|Max-Q|MacBook)\b/;

function fullName(sku: Sku): string {
  const known = rules[sku.name]?.name;
  if (known !== undefined) return known;
  const { vendor, name } = sku;
  if (vendor === 'Apple') return name;
  if (vendor === 'AMD')
    return /^MI\d/.test(name)
      ? `AMD Instinct ${name}`
      : /^(RX|PRO)\b/.test(name)
        ? `AMD Radeon ${name}`
        : `AMD ${name}`;
  if (vendor === 'Intel') return `Intel ${name}`;
  const plainName = name.replace(/ (Mobile|Laptop)$/, ' Laptop');
  const consumer = /^(RTX \d{4}D?\b|GTX)/.test(name) && !/ Ada\b/.test(name);
  return consumer ? `NVIDIA GeForce ${plainName}` : `NVIDIA ${plainName}`;
}

function classOf(sku: Sku): string {
  const known = rules[sku.name]?.class;
  if (known !== undefined) return known;
  const { vendor, name } = sku;
  if (vendor === 'Apple') return 'apple_silicon';
  if (/^Jetson/.test(name)) return 'edge';
  if (/^(RTX A\d|RTX PRO|Quadro|PRO W|Radeon Pro)| Ada\b/.test(name)) return 'workstation';
  if (/^(RTX|GTX|RX|Arc)\b/.test(name)) return 'consumer';
  return /^(Radeon|Ryzen)/.test(name) ? 'desktop' : 'datacenter';
}

const HOW =
  'The table gives no memory bandwidth, so nothing is sized on it. Its throughput is of a precision it does not say; its price is a rough launch price';

interface Made {
  readonly id: string;
  readonly entry: object;
}

function make(
  sku: Sku,
  options: readonly number[],
  known: { readonly edition: string; readonly publishedOn: string; readonly sources: SourceRegistry },
): Made {
  const same = Object.entries(rules).flatMap(([other, rule]) => (rule.same === sku.name ? [other] : []));
  const sizes = [...options].sort((a, b) => a - b);
  const otherSize = sizes.length < (sku.memory?.length ?? 0);
  const name = otherSize ? `${fullName(sku)} ${String(sizes.at(-1))}GB` : fullName(sku);
  const kind = classOf(sku);
  // The name without a size stays with the card that we hold.
  const aliases = otherSize
    ? acceleratorAliases(name).filter((alias) => plain(alias) !== plain(sku.name))
    : [...acceleratorAliases(name), sku.name, ...(sku.aliases ?? []), ...same];
  return {
    id: slug(name.replace(/^(NVIDIA GeForce|NVIDIA|AMD Radeon|AMD Instinct|AMD|Intel)\s/, '').replace('+', ' plus')),
    entry: compact({
      name,
      vendor: sku.vendor,
      class: kind,
      platform: platformOf({ vendor: sku.vendor, class: kind, name }),
      lifecycle: 'unknown',
      releasedYear: sku.releaseYear,
      formFactor: MOBILE.test(sku.name) ? 'laptop' : undefined,
      memory: `${String(sizes.at(-1))} GB`,
      memoryOptions: sizes.map((size) => `${String(size)} GB`),
      peakDense: {},
      approximatePeak: `${String(sku.tflops)} TFLOP/s`,
      power: `${String(sku.power)} W`,
      price:
        sku.msrp < 50
          ? undefined
          : {
              amount: `${String(sku.msrp)} USD`,
              kind:
                sku.vendor === 'Apple'
                  ? 'launch price of a computer with the largest memory'
                  : 'launch price, approximate',
              date: `${String(sku.releaseYear)}-01-01`,
            },
      aliases: [...new Set(aliases)].filter((alias) => alias !== name),
      notes: HOW,
      sources: [known.sources.cite(citationOf(`npm ${known.edition}`), { of: ['*'], checkedOn: known.publishedOn })],
    }),
  };
}

export interface SkuReading {
  readonly accepted: readonly Held[];
  readonly refused: readonly Refusal[];
  /** Names of the tables that are accelerators of ours. */
  readonly matched: number;
  readonly added: number;
  readonly flagged: number;
}

/** Ours with what the tables contradict, and after them what only the tables hold. */
export function readSkus(
  held: readonly Held[],
  tables: { readonly edition: string; readonly publishedOn: string; readonly skus: readonly Sku[] },
  sources: SourceRegistry,
): SkuReading {
  const flags = new Map<string, readonly Disagreement[]>();
  const made: Made[] = [];
  const refused: Refusal[] = [];
  let matched = 0;
  const from = { source: 'npm-huggingface-tasks', checkedOn: tables.publishedOn };
  tables.skus.forEach((sku, index) => {
    const refuse = (at: string, reason: string): void => {
      refused.push({ file: SKUS_TABLE, line: index + 1, subject: sku.name, field: at, reason });
    };
    if (rules[sku.name]?.same !== undefined) {
      refuse('name', 'a second name of another row');
      return;
    }
    if (!sku.memory || sku.memory.length === 0) {
      refuse('memory', 'no memory given');
      return;
    }
    const ours = heldOf(sku, held);
    if (ours.length > 0) matched += 1;
    for (const { id, entry } of ours) {
      const own = disagreementsWith(entry, sku, from);
      // A family's row gives the most power and the largest memory of its cards: a smaller card does not contradict it.
      const said = ours.length > 1 ? own.filter(({ of }) => of === 'price.amount') : own;
      if (said.length > 0) flags.set(id, said);
    }
    // Where ours is named by its memory, another size is another card.
    const [first] = ours;
    const bySize = ours.length === 1 && first !== undefined && /\d+GB$/.test(String(field(first.entry, 'name')));
    const sizes =
      ours.length === 0
        ? sku.memory
        : bySize
          ? sku.memory.filter((size) => size !== numberIn(field(first.entry, 'memory')))
          : [];
    if (sizes.length === 0) return;
    const candidate = make(sku, sizes, { ...tables, sources });
    const parsed = acceleratorFile.safeParse(candidate.entry);
    const issue = parsed.error?.issues[0];
    if (held.some(({ id }) => id === candidate.id) || made.some(({ id }) => id === candidate.id))
      refuse('name', 'its id is taken');
    else if (issue) refuse(issue.path.map(String).join('.'), issue.message);
    else made.push(candidate);
  });
  const flaggedEntries = held.map((item) => {
    const disagreements = flags.get(item.id);
    return disagreements ? { ...item, entry: { ...item.entry, disagreements } } : item;
  });
  const row = { line: 0, cells: {} };
  return {
    accepted: [...flaggedEntries, ...made.map((item) => ({ ...item, row }))],
    refused,
    matched,
    added: made.length,
    flagged: flags.size,
  };
}
