import { runsOf } from '../alias-index.ts';
import type { Doc } from '../document.ts';
import type { Entity } from '../entities.ts';
import type { Finding, Reading } from '../finding.ts';
import {
  complianceCues,
  expertiseCues,
  labelledCues,
  qualityCues,
  sensitivityCues,
  stageCues,
} from '../lexicon/words.ts';
import { createMatcher, phrasesOf, type Match, type PhraseList } from '../matcher.ts';
import { isNegated } from '../negation.ts';
import { isInRole } from '../preamble.ts';
import { mostSaid } from './most-said.ts';
import { readIndustry } from './trade.ts';
import { after, anyOf, before, startsWithAny } from './around.ts';
import { wordList } from '../word-list.ts';

const findExpertise = createMatcher(expertiseCues);
const findStage = createMatcher(stageCues);
const findCompliance = createMatcher(complianceCues);
const findSensitivity = createMatcher(sensitivityCues);
const findLabelled = createMatcher(labelledCues);
const findQuality = createMatcher(qualityCues);
const findNoTeam = createMatcher<'mlEngineers' | 'engineers'>([
  {
    value: 'mlEngineers',
    phrases: phrasesOf(
      'no data scientist*|ml; no ai|ml + team|people|engineers|staff|department; without ?a|any + data|ml|ai + team|scientist*; have no data scientist*',
      'sin equipo de ia|datos|ml; no tenemos ~ cientificos_de_datos|equipo_de_ia|equipo_de_datos; no hay ~ cientificos de datos',
    ),
  },
  {
    value: 'engineers',
    phrases: phrasesOf(
      'no it staff|department|team|people|engineers; no engineers|developers|programmers; without ?any developers|engineers|programmers; no technical staff|team|people',
      'sin informaticos|programadores|ingenieros|desarrolladores; no tenemos informaticos|programadores|ingenieros|desarrolladores; sin departamento ?de informatica|it; no tenemos ~ departamento de informatica|it; sin personal tecnico; sin equipo tecnico',
    ),
  },
]);

/** "One developer", "un informático": the one person of that kind there is. */
const findOne = createMatcher<'mlEngineers' | 'engineers'>([
  {
    value: 'mlEngineers',
    phrases: phrasesOf(
      'one|single + data_scientist|ml_engineer|ai_engineer|machine_learning_engineer',
      'un|una|solo + cientifico_de_datos|cientifica_de_datos|ingeniero_de_ml|ingeniero_de_ia',
    ),
  },
  {
    value: 'engineers',
    phrases: phrasesOf(
      'one|single + ?python|software|backend|web|junior|senior|it + developer|dev|engineer|programmer|coder|sysadmin|it_guy|it_person|techie',
      'un|una|unico|unica + ?buen + informatico|informatica|programador|programadora|desarrollador|desarrolladora|tecnico_de_sistemas|perfil_tecnico|dev',
    ),
  },
]);
const otherOne = wordList('as como soy am for para by por be ser become');

const languageNames = (() => {
  const codes =
    'en es fr de pt it ca eu gl nl pl ro ru uk zh ja ko ar hi sv da fi no el tr cs hu he vi th id sw bn ur ta te fa qu tl ms bg hr sr sk sl lt lv et sq mk is ga cy af am yo ha zu'.split(
      ' ',
    );
  const extra: Readonly<Record<string, string>> = {
    es: 'castellano;castilian',
    ca: 'valenciano',
    eu: 'euskera',
    zh: 'mandarin',
    tl: 'tagalog',
    fa: 'farsi',
  };
  return codes.map((code): PhraseList<string> => ({
    value: code,
    phrases: [
      ...['en', 'es'].map((language) => new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code),
      ...(extra[code]?.split(';') ?? []),
    ],
  }));
})();
const findLanguages = createMatcher(languageNames);

const translating = wordList('translat* traduc* traduz* tradui* ubersetz* subtitl* subtitul*');
const MOST_NAMES = 20;
const joiners = wordList('and y , or o / & e');
const ofText = wordList('text* documents language speak* voice audio only emails messages reviews');

/** "Spanish and Basque text": what is said after the last of a list is said of the first. */
function joinsNamed(doc: Doc, matches: readonly Match<string>[], match: Match<string>): boolean {
  let last = match;
  const from = matches.indexOf(match) + 1;
  for (const next of matches.slice(from, from + MOST_NAMES)) {
    if (next.firstToken <= last.lastToken) continue;
    const between = doc.tokens.slice(last.lastToken + 1, next.firstToken).map((token) => token.text);
    if (between.length === 0 || between.length > 2 || !between.every((word) => joiners.includes(word))) break;
    last = next;
  }
  return last !== match && anyOf(after(doc, last.lastToken, 1), ofText);
}

/** "Spanish and Catalan": two names and nothing else. */
function isOnlyNames(doc: Doc, matches: readonly Match<string>[]): boolean {
  if (matches.length < 2 || matches.length > MOST_NAMES) return false;
  return doc.tokens.every(
    (token, at) =>
      token.kind === 'mark' ||
      joiners.includes(token.text) ||
      matches.some((match) => at >= match.firstToken && at <= match.lastToken),
  );
}

/** Languages the solution must work in: "in Spanish and English", "texts in French". */
function readLanguages(doc: Doc): readonly Finding[] {
  const matches = findLanguages(doc.tokens);
  const kept: Match<string>[] = [];
  const onlyNames = isOnlyNames(doc, matches);
  const translated = matches.length > 0 && doc.tokens.some((token) => startsWithAny(token.text, translating));
  let lastKept: Match<string> | null = null;
  for (const match of matches) {
    const earlier = before(doc, match.firstToken, 3);
    const [nearest = ''] = earlier;
    const listed =
      lastKept !== null &&
      match.firstToken - lastKept.lastToken <= 3 &&
      ['and', 'y', ',', 'or', 'o', '/', '&', 'e'].includes(nearest);
    const cued =
      wordList(
        'in en al speak* hablar idioma idiomas language languages into del from to understands entiende hable',
      ).includes(nearest) ||
      anyOf(after(doc, match.lastToken, 2), wordList('mails emails reviews')) ||
      anyOf(
        after(doc, match.lastToken, 1),
        wordList('text* documents language speak* speech voice audio only emails dialect* corpus transcripts'),
      ) ||
      anyOf(earlier, wordList('idioma* language* textos documentos voz')) ||
      (earlier.length > 1 && nearest === '(');
    const forBest =
      ['for', 'para'].includes(nearest) &&
      anyOf(earlier, wordList('model llm best tts stt ocr speech voice transcri* modelo voz'));
    if (listed || cued || forBest || onlyNames || translated || joinsNamed(doc, matches, match)) {
      kept.push(match);
      lastKept = match;
    }
  }
  return kept
    .filter((match, index) => kept.findIndex((other) => other.value === match.value) === index)
    .map((match) => ({
      path: 'languages' as const,
      value: match.value,
      start: match.start,
      end: match.end,
      confidence: 0.8,
    }));
}

/** "Llama" says nothing more once "Llama 3.1 8B" is named. */
function saidInFull(entity: Entity, entities: readonly Entity[]): boolean {
  const key = runsOf(entity.written).join('');
  return entities.some((other) => {
    const full = runsOf(other.written).join('');
    return other.kind === 'model' && full.length > key.length && full.startsWith(key);
  });
}

/** Fields whose value is a word: expertise, stage, laws, sensitivity, labels, trade, languages, names of models. */
export function readWords(doc: Doc, entities: readonly Entity[]): Reading {
  const findings: Finding[] = [];
  const expertise = findExpertise(doc.tokens).filter(
    (match) => !isInRole(doc, match.start) && (match.value === 'novice' || !isNegated(doc.tokens, match.firstToken)),
  );
  const novice = expertise.filter((match) => match.value === 'novice');
  findings.push(
    ...mostSaid(novice.length > 0 && !expertise.some((match) => match.value === 'expert') ? novice : expertise, {
      path: 'expertise',
      confidence: 0.85,
    }),
  );
  findings.push(
    ...mostSaid(
      findStage(doc.tokens).filter((match) => !isNegated(doc.tokens, match.firstToken, 3)),
      { path: 'stage', confidence: 0.7 },
    ),
  );
  findings.push(
    ...mostSaid(
      findSensitivity(doc.tokens).filter((match) => !isNegated(doc.tokens, match.firstToken, 2)),
      { path: 'data.sensitivity', confidence: 0.8 },
    ),
  );
  findings.push(...mostSaid(findLabelled(doc.tokens), { path: 'data.labelled', confidence: 0.8 }));
  findings.push(
    ...mostSaid(
      findQuality(doc.tokens).filter((match) => !isNegated(doc.tokens, match.firstToken, 3)),
      { path: 'data.quality', confidence: 0.7 },
    ),
  );
  findings.push(...readIndustry(doc, entities), ...readLanguages(doc));
  const laws = new Set<string>();
  for (const match of findCompliance(doc.tokens)) {
    if (laws.has(match.value) || isNegated(doc.tokens, match.firstToken, 3)) continue;
    if (
      match.value === 'hipaa' &&
      doc.folded.slice(match.start, match.end) === 'phi' &&
      doc.text.slice(match.start, match.end) !== 'PHI'
    )
      continue;
    laws.add(match.value);
    findings.push({ path: 'compliance', value: match.value, start: match.start, end: match.end, confidence: 0.85 });
  }
  // ENS is a Spanish law in capitals and nothing in small letters.
  for (const token of doc.tokens) {
    if (token.text === 'ens' && doc.text.slice(token.start, token.end) === 'ENS' && !laws.has('ens')) {
      laws.add('ens');
      findings.push({ path: 'compliance', value: 'ens', start: token.start, end: token.end, confidence: 0.85 });
    }
  }
  for (const match of findNoTeam(doc.tokens))
    findings.push({ path: `team.${match.value}`, value: 0, start: match.start, end: match.end, confidence: 0.8 });
  for (const match of findOne(doc.tokens))
    if (!anyOf(before(doc, match.firstToken, 2), otherOne))
      findings.push({ path: `team.${match.value}`, value: 1, start: match.start, end: match.end, confidence: 0.75 });
  const named = new Set<string>();
  for (const entity of entities) {
    const name = entity.id ?? entity.meant ?? entity.written.trim();
    if (entity.kind !== 'model' || named.has(name.toLowerCase()) || saidInFull(entity, entities)) continue;
    named.add(name.toLowerCase());
    findings.push({
      path: 'modelsMentioned',
      value: name,
      start: entity.start,
      end: entity.end,
      confidence: entity.confidence,
    });
  }
  return { findings, doubts: [] };
}
