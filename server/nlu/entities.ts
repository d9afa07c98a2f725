import type { Alias, AliasIndex, EntityKind } from './alias-index.ts';
import { fold } from './fold.ts';
import { notMisspellings, oftenMisspelled } from './lexicon/families.ts';
import { createSpeller } from './speller.ts';
import { wordList } from './word-list.ts';

/** A named accelerator or model in the text. */
export interface Entity {
  readonly kind: EntityKind;
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly written: string;
  /** Catalog id where exactly one fits. */
  readonly id: string | undefined;
  readonly memoryGb: number | undefined;
  /** "3x A100" holds its count. */
  readonly count: number | undefined;
  readonly confidence: number;
}

interface Run {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const RUN = /[\p{L}\p{N}]+/gu;
const COUNTED = /^(\d{1,4})x(?=[a-z]|\d{4})/;
const vendorRuns = new Set(
  wordList('nvidia amd geforce tesla radeon apple intel instinct quadro meta google openai anthropic microsoft'),
);
const seriesRuns = new Set(['rtx', 'gtx', 'rx', 'quadro', 'radeon', 'tesla', 'arc']);
const tailRuns = new Set(wordList('ti super xt xtx ada blackwell sxm sxm4 sxm5 pcie nvl max pro ultra'));
const versionWord = new Set(
  wordList(
    'instruct chat coder mini small medium large nemo pro turbo flash sonnet haiku opus vl moe r1 r v2 v3',
    'v4 max plus preview thinking air lite nano tiny scout maverick distill code gguf xl oss it base',
    'embedding reranker next super ultra o',
  ),
);
const sizeOrVersion =
  /^(?:\d{1,3}(?:b|bn)|\d{1,3}x\d{1,2}b|v?\d{1,2}|\d{1,3}m|a\d{1,2}b|[kvr]\d|\d{1,2}[a-z]|e\db|\d{4})$/;
const spanishCall = new Set(wordList('se me te nos le les que os quien'));
const MEMORY = /^(\d{1,3})(?:gb|g|gib)$/;
const APPLE = /^m[1-9]$/;

function runsIn(folded: string): readonly Run[] {
  return [...folded.matchAll(RUN)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Whether what stands between two runs can be inside a name. */
function joins(folded: string, left: Run, right: Run): boolean {
  const between = folded.slice(left.end, right.start);
  return (
    between === ' ' ||
    between === '-' ||
    between === '.' ||
    between === '_' ||
    between === '/' ||
    between === '' ||
    between === '+'
  );
}

/** Finds names of accelerators and models: exact first, then one misspelled word. Linear in the length of the text. */
export function createEntityFinder(index: AliasIndex): (text: string) => readonly Entity[] {
  const speller = createSpeller(oftenMisspelled);

  function longestName(runs: readonly Run[], from: number, folded: string): { alias: Alias; last: number } | null {
    let key = '';
    let spaced = false;
    let best: { alias: Alias; last: number } | null = null;
    for (let at = from; at < runs.length && at < from + index.longest; at += 1) {
      const run = runs[at];
      const previous = runs[at - 1];
      if (!run || (at > from && previous && !joins(folded, previous, run))) break;
      const text = at === from ? run.text.replace(COUNTED, '') : run.text;
      if (at > from && previous && folded.slice(previous.end, run.start) === ' ') spaced = true;
      key += text;
      const alias = index.find(key) ?? (key.endsWith('s') && key.length > 3 ? index.find(key.slice(0, -1)) : undefined);
      if (alias && (at === from || !spaced || /\d/.test(key) || alias.wordCounts.has(at - from + 1)))
        best = { alias, last: at };
    }
    return best;
  }

  /** Version words and sizes that follow a family ("mistral nemo", "qwen 2.5 72b"). */
  function extendModel(runs: readonly Run[], last: number, folded: string): number {
    let end = last;
    for (let at = last + 1; at < runs.length; at += 1) {
      const run = runs[at];
      const previous = runs[at - 1];
      if (!run || !previous || !joins(folded, previous, run)) break;
      const glued = folded.slice(previous.end, run.start) !== ' ';
      const isVersion = versionWord.has(run.text)
        ? run.text.length > 2 || glued
        : sizeOrVersion.test(run.text) && (glued || !/^\d{4}$/.test(run.text));
      if (!isVersion) break;
      end = at;
    }
    return end;
  }

  function modelId(alias: Alias | undefined, written: string): string | undefined {
    const key = [...fold(written).matchAll(RUN)].map((match) => match[0]).join('');
    const whole = index.find(key);
    const found = whole ?? (alias && key.length === 0 ? alias : undefined);
    if (!found) return undefined;
    if (found.exactIds.length === 1) return found.exactIds[0];
    return found.exactIds.length === 0 && found.ids.length === 1 ? found.ids[0] : undefined;
  }

  function acceleratorId(alias: Alias, memoryGb: number | undefined): string | undefined {
    if (memoryGb !== undefined) {
      const fitting = alias.ids.filter((id) => index.memoryGbOf(id) === memoryGb);
      const exact = fitting.filter((id) => alias.exactIds.includes(id));
      if (exact.length === 1) return exact[0];
      return fitting.length === 1 ? fitting[0] : undefined;
    }
    if (alias.exactIds.length === 1 && alias.ids.length === 1) return alias.exactIds[0];
    return alias.ids.length === 1 ? alias.ids[0] : undefined;
  }

  return (text) => {
    const folded = fold(text);
    const runs = runsIn(folded);
    const entities: Entity[] = [];
    for (let at = 0; at < runs.length; at += 1) {
      const run = runs[at];
      if (!run) break;
      const counted = COUNTED.exec(run.text);
      const countLength = counted?.[0].length ?? 0;
      const named = longestName(runs, at, folded);
      const previous = runs[at - 1];
      const capital = /\p{Lu}/u.test(text.slice(run.start, run.start + 1));
      const denied =
        named !== null &&
        named.last === at &&
        named.alias.common &&
        (spanishCall.has(previous?.text ?? '') ||
          (!capital && extendModel(runs, named.last, folded) === named.last && run.text !== 'llama'));
      if (named && !denied) {
        if (
          named.alias.kind === 'model' &&
          /^\.(?:cpp|c)\b/.test(folded.slice(runs[named.last]?.end ?? 0, (runs[named.last]?.end ?? 0) + 5))
        )
          continue;
        if (named.alias.kind === 'model') {
          const last = extendModel(runs, named.last, folded);
          const start = run.start + countLength;
          const end = runs[last]?.end ?? run.end;
          const written = text.slice(start, end);
          entities.push({
            kind: 'model',
            start,
            end,
            written,
            id: modelId(named.alias, written),
            memoryGb: undefined,
            count: undefined,
            confidence: 0.9,
          });
          at = last;
          continue;
        }
        let last = named.last;
        let memoryGb: number | undefined;
        for (let next = last + 1; next < runs.length && next <= named.last + 3; next += 1) {
          const word = runs[next];
          const before = runs[next - 1];
          if (!word || !before) break;
          const between = folded.slice(before.end, word.start);
          if (!/^[ -]?[ (]?$/.test(between)) break;
          const memory =
            MEMORY.exec(word.text) ??
            (/^(?:gb|g)$/.test(runs[next + 1]?.text ?? '') ? /^(\d{1,3})$/.exec(word.text) : null);
          if (memory) {
            memoryGb = Number(memory[1]);
            last = MEMORY.test(word.text) ? next : next + 1;
            break;
          }
          if (!tailRuns.has(word.text)) break;
          last = next;
        }
        const end = runs[last]?.end ?? run.end;
        const start =
          previous && vendorRuns.has(previous.text) && joins(folded, previous, run)
            ? previous.start
            : run.start + countLength;
        entities.push({
          kind: 'accelerator',
          start,
          end,
          written: text.slice(start, end),
          id: acceleratorId(named.alias, memoryGb),
          memoryGb,
          count: counted ? Number(counted[1]) : undefined,
          confidence: 0.9,
        });
        at = last;
        continue;
      }
      const unlisted = unlistedAccelerator(runs, at, folded);
      if (unlisted !== null) {
        const start = run.start + countLength;
        const end = runs[unlisted]?.end ?? run.end;
        const memory = MEMORY.exec(runs[unlisted]?.text ?? '');
        entities.push({
          kind: 'accelerator',
          start,
          end,
          written: text.slice(start, end),
          id: undefined,
          memoryGb: memory ? Number(memory[1]) : undefined,
          count: counted ? Number(counted[1]) : undefined,
          confidence: 0.8,
        });
        at = unlisted;
        continue;
      }
      const intended = notMisspellings.has(run.text) ? null : speller(run.text);
      if (intended !== null && !denied) {
        const last = extendModel(runs, at, folded);
        const end = runs[last]?.end ?? run.end;
        const written = text.slice(run.start, end);
        const id = modelId(undefined, intended + folded.slice(run.end, end));
        entities.push({
          kind: 'model',
          start: run.start,
          end,
          written,
          id,
          memoryGb: undefined,
          count: undefined,
          confidence: 0.6,
        });
        at = last;
      }
    }
    return entities;
  };
}

/** A card by its series and number that the catalog does not hold: kept in the person's words. Index of its last run. */
function unlistedAccelerator(runs: readonly Run[], at: number, folded: string): number | null {
  const run = runs[at];
  if (!run) return null;
  const text = run.text.replace(COUNTED, '');
  let last = -1;
  if (/^(?:rtx|gtx|rx)\d{3,4}(?:ti|xt|xtx|s)?$/.test(text)) last = at;
  else if (
    APPLE.test(text) &&
    ['macbook', 'mac', 'apple', 'air', 'pro', 'mini', 'studio'].includes(runs[at - 1]?.text ?? '')
  )
    last = at;
  else if (seriesRuns.has(text) || (text === 'amd' && runs[at + 1]?.text === 'radeon')) {
    for (let next = at + 1; next < runs.length && next <= at + 3; next += 1) {
      const word = runs[next];
      const before = runs[next - 1];
      if (!word || !before || !joins(folded, before, word)) break;
      if (/^[a-z]?\d{3,4}[a-z]{0,3}$/.test(word.text)) {
        last = next;
        break;
      }
      if (!seriesRuns.has(word.text) && word.text !== 'pro') break;
    }
  } else if ((text === 'amd' || text === 'nvidia') && /^gpus?$/.test(runs[at + 1]?.text ?? '')) return at + 1;
  if (last < 0) return null;
  for (let next = last + 1; next <= last + 2; next += 1) {
    const word = runs[next];
    if (!word || !(tailRuns.has(word.text) || MEMORY.test(word.text))) break;
    last = next;
  }
  return last;
}
