import { runsOf, type Alias, type AliasIndex, type EntityKind } from './alias-index.ts';
import { namesModels, notMisspellings, oftenMisspelled, shortFamilies } from './lexicon/families.ts';
import {
  COUNTED,
  foldedText,
  joins,
  isToANumber,
  MEMORY,
  tailRuns,
  vendorRuns,
  type FoldedText,
  type Run,
} from './name-runs.ts';
import { createSpeller } from './speller.ts';
import { unlistedAccelerator } from './unlisted.ts';
import { wordList } from './word-list.ts';

/** A named accelerator or model in the text. */
export interface Entity {
  readonly kind: EntityKind;
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly written: string;
  /** The name without its slips, where it was misspelled. */
  readonly meant?: string;
  /** Catalog id where exactly one fits. */
  readonly id: string | undefined;
  readonly memoryGb: number | undefined;
  /** "3x A100" holds its count. */
  readonly count: number | undefined;
  /** Catalog ids it can be, where the name fits several. */
  readonly among?: readonly string[];
  readonly confidence: number;
}

const versionWord = new Set(
  wordList(
    'instruct chat coder mini small medium large nemo pro turbo flash sonnet haiku opus vl moe r1 r v2 v3',
    'v4 max plus preview thinking air lite nano tiny scout maverick distill code xl oss it base',
    'embedding reranker next super ultra o',
  ),
);
const sizeOrVersion =
  /^(?:\d{1,3}(?:b|bn)|\d{1,3}x\d{1,2}b|v?\d{1,2}|\d{1,3}m|a\d{1,2}b|[kvr]\d|\d{1,2}[a-z]|e\db|\d{4})$/;
/** Words beside which a common word is the name of a model: "run llama", "whisper or parakeet". */
const besideName = new Set(
  wordList(
    'use using run running host hosting serve finetune tune tuning train training with vs versus or and than replace replacing try tried',
    'usar uso correr ejecutar alojar afinar ajustar entrenar probar sustituir con o y que deploy deploying via model modelo ollama local',
  ),
);
const spanishCall = new Set(wordList('se me te nos le les que os quien'));
/** "vicuna13b": a family and its size in one word. */
const SIZED = /^([a-z]{3,})\d{1,3}b$/;
const decimal = (folded: string, at: number) => /^\.\d/.test(folded.slice(at, at + 2));

/** "Un llama de 8B". */
function isSized(runs: readonly Run[], last: number): boolean {
  return (
    ['de', 'of', 'with', 'con'].includes(runs[last + 1]?.text ?? '') && /^\d{1,3}b$/.test(runs[last + 2]?.text ?? '')
  );
}

interface Named {
  readonly alias: Alias;
  readonly last: number;
  readonly plural: boolean;
}

/** Finds names of accelerators and models: exact first, then one misspelled word. Linear in the length of the text. */
export function createEntityFinder(index: AliasIndex): (text: string, read?: FoldedText) => readonly Entity[] {
  const speller = createSpeller(oftenMisspelled.map((name) => runsOf(name).join('')));
  const shortSpeller = createSpeller(shortFamilies, 4);
  const spaced = new Map(oftenMisspelled.map((name) => [runsOf(name).join(''), name]));
  const twoWords = new Set(oftenMisspelled.filter((name) => name.includes(' ')).map((name) => runsOf(name)[0]));

  /** The family a misspelled word, or two, stands for. Short names count only before a version ("qwem 2.5"). */
  function intended(runs: readonly Run[], at: number, folded: string): { name: string; last: number } | null {
    const run = runs[at];
    if (!run || run.text.length < 4) return null;
    const next = runs[at + 1];
    const close = next !== undefined && joins(folded, run, next);
    if (close && twoWords.has(run.text)) {
      const name = speller(run.text + next.text);
      if (name !== null) return { name: spaced.get(name) ?? name, last: at + 1 };
    }
    const name = notMisspellings.has(run.text) ? null : speller(run.text);
    if (name !== null) return { name, last: at };
    const versioned =
      close && /^(?:\d{1,3}b|\d{1,2}$)/.test(next.text) && (next.text.endsWith('b') || decimal(folded, next.end));
    const short = versioned ? shortSpeller(run.text) : null;
    return short === null ? null : { name: short, last: at };
  }

  function longestName(runs: readonly Run[], from: number, folded: string): Named | null {
    let key = '';
    let spaced = false;
    let best: Named | null = null;
    for (let at = from; at < runs.length && at < from + index.longest; at += 1) {
      const run = runs[at];
      const previous = runs[at - 1];
      if (!run || (at > from && previous && !joins(folded, previous, run))) break;
      const text = at === from ? run.text.replace(COUNTED, '') : run.text;
      if (at > from && previous && folded.slice(previous.end, run.start) === ' ') spaced = true;
      key += text;
      const whole = index.find(key);
      const alias = whole ?? (key.endsWith('s') && key.length > 3 ? index.find(key.slice(0, -1)) : undefined);
      if (alias && (at === from || !spaced || /\d/.test(key) || alias.wordCounts.has(at - from + 1)))
        best = { alias, last: at, plural: whole === undefined };
      if (!index.opens(key)) break;
    }
    const family = best ? undefined : SIZED.exec(runs[from]?.text ?? '')?.[1];
    const sized = family === undefined ? undefined : index.find(family);
    return sized?.kind === 'model' ? { alias: { ...sized, common: false }, last: from, plural: false } : best;
  }

  /** Version words and sizes that follow a family ("mistral nemo", "qwen 2.5 72b"). */
  function extendModel(runs: readonly Run[], last: number, folded: string): number {
    let end = last;
    for (let at = last + 1; at < runs.length; at += 1) {
      const run = runs[at];
      const previous = runs[at - 1];
      if (!run || !previous || !joins(folded, previous, run)) break;
      const glued = folded.slice(previous.end, run.start) !== ' ';
      const isVersion =
        (versionWord.has(run.text) && (run.text.length > 2 || glued)) ||
        (sizeOrVersion.test(run.text) && (glued || !/^\d{4}$/.test(run.text)));
      if (!isVersion) break;
      end = at;
    }
    return end;
  }

  function modelId(alias: Alias | undefined, written: string): string | undefined {
    const key = runsOf(written).join('');
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
    if (alias.exactIds.length === 1) return alias.exactIds[0];
    return alias.ids.length === 1 ? alias.ids[0] : undefined;
  }

  /** The entries a name can be, where one more word would tell which. */
  function amongOf(alias: Alias, memoryGb: number | undefined): { readonly among?: readonly string[] } {
    if (acceleratorId(alias, memoryGb) !== undefined) return {};
    const fitting = memoryGb === undefined ? alias.ids : alias.ids.filter((id) => index.memoryGbOf(id) === memoryGb);
    return fitting.length > 1 ? { among: fitting } : {};
  }

  return (text, { folded, runs } = foldedText(text)) => {
    const entities: Entity[] = [];
    for (let at = 0; at < runs.length; at += 1) {
      const run = runs[at];
      if (!run) break;
      const counted = COUNTED.exec(run.text);
      const countLength = counted?.[0].length ?? 0;
      const named = longestName(runs, at, folded);
      const previous = runs[at - 1];
      const denied =
        named !== null &&
        named.last === at &&
        named.alias.common &&
        (spanishCall.has(previous?.text ?? '') ||
          (!/\p{Lu}/u.test(text[run.start] ?? '') &&
            !(namesModels.has(run.text) && (run.text !== 'llama' || besideName.has(previous?.text ?? ''))) &&
            extendModel(runs, named.last, folded) === named.last &&
            !isSized(runs, named.last)));
      if (named?.alias.kind === 'accelerator' && isToANumber(runs, at, text)) continue;
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
          // "H100s" is the plural of a name unless the name itself ends so ("L40S").
          ...(named.plural && last === named.last ? { meant: text.slice(start, end - 1) } : {}),
          id: acceleratorId(named.alias, memoryGb),
          ...amongOf(named.alias, memoryGb),
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
      const guess = denied ? null : intended(runs, at, folded);
      if (guess) {
        const last = extendModel(runs, guess.last, folded);
        const end = runs[last]?.end ?? run.end;
        const meant = guess.name + folded.slice(runs[guess.last]?.end ?? run.end, end);
        entities.push({
          kind: 'model',
          start: run.start,
          end,
          written: text.slice(run.start, end),
          meant,
          id: modelId(undefined, meant),
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
