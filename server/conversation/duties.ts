import type { Brief } from '../../rules/brief.ts';
import { say, type Message } from '../../rules/message.ts';
import type { RegulationFinding } from '../../rules/regulation/regulations-for.ts';
import { articleWords, dutyWords, joined } from '../../rules/regulation/words.ts';
import { fold } from '../nlu/fold.ts';
import type { ReplyContext } from './context.ts';
import { textPart, type StoredPart } from './drafts.ts';
import { fieldParam } from './patches.ts';

/** Laws told in full in one answer; the rest is named on the page. */
const TOLD = 3;

const names: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:ai act|ley (?:europea )?de (?:ia|inteligencia artificial)|reglamento (?:europeo )?de (?:ia|inteligencia artificial)|eu ai act|ria)\b/,
    'eu-ai-act',
  ],
  [/\b(?:gdpr|rgpd|lopd\w*|data protection|proteccion de datos)\b/, 'gdpr'],
  [/\b(?:ens|esquema nacional de seguridad)\b/, 'es-ens'],
  [/\bhipaa\b/, 'hipaa'],
  [/\bdora\b/, 'eu-dora'],
  [/\b(?:mdr|medical devices?|productos? sanitarios?)\b/, 'eu-mdr'],
  [/\bnis ?-?2\b/, 'eu-nis2'],
  [/\bpci(?: |-)?(?:dss)?\b/, 'pci-dss'],
  [/\b(?:iso ?(?:\/iec )?)?27001\b/, 'iso-27001'],
  [/\b(?:iso ?(?:\/iec )?)?42001\b/, 'iso-42001'],
  [/\bsoc ?-?2\b/, 'soc-2'],
];

/** Laws that the advice brings up also where it is open whether they bind. */
const brought: readonly string[] = ['eu-ai-act', 'gdpr'];

/** Ids of the laws and standards that a text names. */
export function lawsNamed(text: string): readonly string[] {
  const words = fold(text);
  return names.flatMap(([pattern, id]) => (pattern.test(words) ? [id] : []));
}

const ASKS =
  /\b(?:dut(?:y|ies)|obligations?|obligacion(?:es)?|(?:exige|pide|impone|obliga)\w*|require[sd]?|requirements?|requisitos?|comply|cumplir|legal(?:ly)?|allowed|permitid[oa]|compliance|normativa|(?:which|what) (?:laws?|rules?|regulations?|standards?)|que (?:leyes|normas?|ley|reglamentos?)|applies|apply|aplica\w*|afecta\w*|mandatory|obligatori[oa]|high.risk|alto riesgo)\b/;

/** Whether a text asks which duties law puts on the person. */
export const asksDuties = (text: string): boolean => ASKS.test(fold(text));

function classLine({ regulation, class: found }: RegulationFinding): readonly Message[] {
  const name = { words: regulation.short };
  if (found.state === 'known')
    return [
      say('conversation.dutyClass', {
        regulation: name,
        class: { words: found.class.name },
        article: { words: articleWords(found.class.article) },
      }),
    ];
  const [suspected] = found.state === 'open' ? found.suspected : [];
  if (!suspected?.decides) return [];
  return [
    say('conversation.dutyClassOpen', {
      regulation: name,
      class: { words: suspected.name },
      article: { words: articleWords(suspected.article) },
      decides: { words: suspected.decides },
    }),
  ];
}

function told(finding: RegulationFinding, { advisor }: ReplyContext): readonly StoredPart[] {
  const { regulation, state, duties, missing } = finding;
  const name = { words: regulation.short };
  const list = joined(duties.map(dutyWords));
  const [field, ...others] = missing.map((path) => say('conversation.label', { label: fieldParam(path) }));
  const fields = field ? others.reduce((first, tail) => say('conversation.and', { head: first, tail }), field) : null;
  const head =
    state === 'holds'
      ? say('conversation.dutyHead', { regulation: name })
      : say('conversation.dutyHeadIf', { regulation: name, binds: { words: regulation.binds } });
  const sources = [...new Set(regulation.sources.map(({ source }) => source))].slice(0, 1);
  return [
    ...classLine(finding).map(textPart),
    ...(list === null ? [] : [textPart(say('conversation.dutiesOf', { text: head, duties: list }))]),
    ...(fields === null || state === 'holds'
      ? []
      : [textPart(say('conversation.dutiesOpen', { regulation: name, fields }))]),
    ...sources.flatMap((id): readonly StoredPart[] => {
      const source = advisor.source(id);
      return source ? [{ type: 'source', source }] : [];
    }),
  ];
}

/** What law asks of a need, also before there is any advice; `text` may name the laws asked about. */
export function dutiesFor(text: string, brief: Brief, context: ReplyContext): readonly StoredPart[] {
  const named = lawsNamed(text);
  const found = context.advisor.regulations(brief);
  const asked = found.filter(({ regulation }) => named.includes(regulation.id));
  const binding = found.filter(({ state }) => state === 'holds');
  // Where none is sure to bind, those that the advice brings up are told as what they are: open.
  const open = brief.task === undefined ? [] : found.filter(({ regulation }) => brought.includes(regulation.id));
  const general = (binding.length > 0 ? binding : open).slice(0, TOLD);
  const shown = asked.length > 0 ? asked : named.length > 0 ? [] : general;
  if (shown.length === 0)
    return [textPart(say('conversation.noDuties')), textPart(say('conversation.dutiesTell', { count: found.length }))];
  return [
    textPart(say('conversation.dutyFrom')),
    ...shown.flatMap((finding) => told(finding, context)),
    textPart(say('conversation.dutiesNoLaw')),
  ];
}
