import type { Doc } from '../document.ts';
import type { Finding, Reading } from '../finding.ts';
import { wordList } from '../word-list.ts';
import { after, anyOf, before } from './around.ts';

/**
 * What goes wrong, by the measure that is one minus it: an error of at most 8 % is an accuracy of 92 %, a word error
 * rate of 15 % a word accuracy of 85 %, and no more than 1 % missed a recall of 99 %.
 */
const complements: Readonly<Record<string, readonly string[]>> = {
  'word accuracy': ['wer'],
  'character accuracy': ['cer'],
  'forecast accuracy': ['mape', 'smape', 'wape', 'wmape'],
  recall: wordList('miss misses missed escap* perdid* omision* negativ* negatives'),
  accuracy: wordList(
    'error errors errores mistake mistakes wrong failure failures fallo fallos fail fails falla fallas equivoc* err desviacion deviation defects inaccura*',
  ),
};
const bounds = wordList(
  'below under less most max* no menor inferior debajo menos < exceed* pasar pase superar supere superior within above than up hasta bajo deba* single',
);
/** What it is now, or what it was: no wish. */
const current = wordList(
  'currently current now actual* ahora gives got get is was have tenemos tiene da lose loses perdemos',
);
const wishes = wordList('want* need* must quier* quer* necesit* debe* deber* tiene should target objetivo only');
const LARGEST = 0.5;
const FULL = 100;
/** A demand for this much or more is one for quality; "want 20 %" is of something else. */
const LEAST_DEMANDED = 0.5;

const demands = wordList('want wants need needs require* expect* demand* quier* quer* necesit* pide* exig* hit reach');
const shareOf = wordList('of de off discount descuento less cheaper menos barato gpu utilisation utilization uptime');

interface Share {
  readonly value: number;
  readonly last: number;
}

/** A percentage at a token, or a share below one half. */
function shareAt(doc: Doc, at: number): (Share & { readonly percent: boolean }) | null {
  const number = doc.tokens[at]?.number;
  if (!number) return null;
  const [next = '', then = ''] = after(doc, at, 2);
  if (next === '%' || next === 'percent') return { value: number.high / FULL, last: at + 1, percent: true };
  if (next === 'por' && (then === 'ciento' || then === 'cien'))
    return { value: number.high / FULL, last: at + 2, percent: true };
  return number.high < LARGEST ? { value: number.high, last: at, percent: false } : null;
}

function complementOf(words: readonly string[]): string | null {
  return Object.entries(complements).find(([, names]) => anyOf(words, names))?.[0] ?? null;
}

/** Targets of quality told by how much may go wrong ("misses below 1 %"), or by a bare demand ("the client wants 95 %"). */
export function readErrorBounds(doc: Doc): Reading {
  const findings: Finding[] = [];
  for (let at = 0; at < doc.tokens.length && findings.length === 0; at += 1) {
    const share = shareAt(doc, at);
    if (!share || share.value <= 0 || share.value >= 1) continue;
    const earlier = before(doc, at, 7);
    const later = after(doc, share.last, 4);
    const span = { start: doc.tokens[at]?.start ?? 0, end: doc.tokens[share.last]?.end ?? 0, confidence: 0.75 };
    const put = (metric: string, value: number) =>
      findings.push(
        { path: 'quality.target', value: Number(value.toPrecision(6)), ...span },
        { path: 'quality.metric', value: metric, ...span },
      );
    const metric = complementOf([...earlier, ...later.slice(0, 3)]);
    const bounded = anyOf(earlier.slice(0, 4), bounds) || anyOf(later.slice(0, 2), wordList('or max* como tops'));
    const told = anyOf(earlier, current) && !anyOf(earlier, wishes);
    if (metric !== null && share.value < LARGEST && bounded && !told) put(metric, 1 - share.value);
    else if (
      share.percent &&
      share.value >= LEAST_DEMANDED &&
      anyOf(earlier.slice(0, 3), demands) &&
      !anyOf(later.slice(0, 2), shareOf)
    )
      put('accuracy', share.value);
  }
  return { findings, doubts: [] };
}
