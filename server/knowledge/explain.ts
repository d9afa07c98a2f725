import type { Concept, ConceptWords } from '../../catalog/index.ts';
import { say, type Message } from '../../rules/message.ts';
import type { SourceLink } from '../../rules/advice-shape.ts';
import { textPart, type StoredPart } from '../conversation/drafts.ts';
import { ownFigure } from './figures.ts';
import type { Knowledge } from './knowledge.ts';
import type { OwnCase, OwnFigure } from './own-case.ts';
import type { Asked, Depth } from './question.ts';

/** Concepts offered where the one asked for is not known. */
const NEAREST = 5;
/** Sources shown with one explanation. */
const SOURCES_MAX = 4;
const RELATED_MAX = 5;
/** Concepts that fit side by side. */
const BESIDE_MAX = 3;

export interface ExplainOptions {
  /** Where neither the words nor this say, it follows the expertise in the brief. */
  readonly depth?: Depth | undefined;
  readonly own: OwnCase;
  readonly knowledge: Knowledge;
  readonly source: (id: string) => SourceLink | null;
}

const inBoth = (concept: Concept, of: (words: ConceptWords) => string): Message =>
  say('knowledge.text', { text: { words: { en: of(concept.words.en), es: of(concept.words.es) } } });

export const conceptName = (concept: Concept): Message => inBoth(concept, ({ name }) => name);

const bodyOf = (concept: Concept, depth: Depth): Message =>
  say('knowledge.body', {
    name: conceptName(concept),
    text: inBoth(concept, (words) => words[depth]),
  });

const known = (ids: readonly string[], { concepts }: Knowledge): readonly Concept[] =>
  ids.flatMap((id) => concepts.get(id) ?? []);

const offer = (concept: Concept) => ({
  id: concept.id,
  name: conceptName(concept),
  ask: say('knowledge.ask', { name: conceptName(concept) }),
});

function offers(concepts: readonly Concept[], more: Message | null): StoredPart {
  return { type: 'concepts', items: concepts.map(offer), more };
}

function ownParts(figure: OwnFigure | null): readonly StoredPart[] {
  if (figure === null) return [];
  return [
    textPart(figure.lead),
    ...figure.figures.map(({ label, estimate }): StoredPart => ({ type: 'figure', label, estimate })),
  ];
}

function sourceParts(concepts: readonly Concept[], find: ExplainOptions['source']): readonly StoredPart[] {
  const ids = [...new Set(concepts.flatMap(({ sources }) => sources.map(({ source }) => source)))];
  return ids.slice(0, SOURCES_MAX).flatMap((id): readonly StoredPart[] => {
    const source = find(id);
    return source ? [{ type: 'source', source }] : [];
  });
}

/** For a first-time reader the plain words; for who builds, the deep ones. */
function depthOf(asked: Asked, { depth, own }: ExplainOptions): Depth {
  const { expertise } = own.brief;
  return asked.depth ?? depth ?? (expertise === 'practitioner' || expertise === 'expert' ? 'deep' : 'plain');
}

function one(concept: Concept, depth: Depth, options: ExplainOptions): readonly StoredPart[] {
  const { knowledge, own } = options;
  const more = say(depth === 'plain' ? 'knowledge.askDeep' : 'knowledge.askPlain', { name: conceptName(concept) });
  const figure = ownFigure(concept, own);
  const empty = concept.figure !== undefined && own.advice === null && Object.keys(own.brief).length === 0;
  return [
    textPart(bodyOf(concept, depth)),
    ...(figure === null && empty ? [textPart(say('knowledge.own.needMore'))] : ownParts(figure)),
    ...sourceParts([concept], options.source),
    offers(known(concept.related, knowledge).slice(0, RELATED_MAX), more),
  ];
}

const listed = (terms: readonly string[] | undefined): Message | null => {
  const [first, ...rest] = (terms ?? []).map((term) => say('conversation.label', { label: { term } }));
  return first === undefined ? null : rest.reduce((head, tail) => say('conversation.and', { head, tail }), first);
};

function beside(concepts: readonly Concept[], depth: Depth, options: ExplainOptions): readonly StoredPart[] {
  const own = concepts.map((concept) => ownFigure(concept, options.own)?.figures[0]?.estimate ?? null);
  const row = (id: string, cells: readonly (Message | OwnFigure['figures'][number]['estimate'] | null)[]) =>
    cells.every((cell) => cell === null) ? [] : [{ label: say(id), cells: [...cells] }];
  const rows = [
    ...row(
      'knowledge.row.plain',
      concepts.map((concept) => inBoth(concept, ({ plain }) => plain)),
    ),
    ...(depth === 'deep'
      ? row(
          'knowledge.row.deep',
          concepts.map((concept) => inBoth(concept, ({ deep }) => deep)),
        )
      : []),
    ...row(
      'knowledge.row.tasks',
      concepts.map(({ links }) => listed(links?.tasks)),
    ),
    ...row(
      'knowledge.row.approaches',
      concepts.map(({ links }) => listed(links?.approaches)),
    ),
    ...row('knowledge.row.own', own),
  ];
  return [
    textPart(say('knowledge.beside')),
    {
      type: 'comparison',
      solutions: concepts.map((concept) => ({ id: concept.id, title: conceptName(concept) })),
      rows,
    },
    ...sourceParts(concepts, options.source),
    offers(concepts, null),
  ];
}

/** What to say where nothing known was named: the nearest names, and nothing made up. */
function unknown({ subject }: Asked, { knowledge }: ExplainOptions): readonly StoredPart[] {
  const lead = subject === '' ? say('knowledge.unknownBare') : say('knowledge.unknown', { subject });
  const nearest =
    subject === '' ? [...knowledge.concepts.keys()].slice(0, NEAREST) : knowledge.nearest(subject, NEAREST);
  return [textPart(lead), offers(known(nearest, knowledge), null)];
}

/**
 * Explains what a text, a name or an id asks for: one concept with the reader's own figure, several side by side where
 * the words ask for a difference, or the nearest names where it is not known. Every figure is computed from the case.
 */
export function explainConcept(asked: string | Asked, options: ExplainOptions): readonly StoredPart[] {
  const { knowledge } = options;
  const read: Asked =
    typeof asked !== 'string'
      ? asked
      : knowledge.concepts.has(asked)
        ? { ids: [asked], beside: false, depth: null, subject: asked, only: true, bare: true }
        : knowledge.read(asked);
  const concepts = known(read.ids, knowledge);
  const depth = depthOf(read, options);
  const [first] = concepts;
  if (first === undefined) return unknown(read, options);
  return read.beside && concepts.length > 1
    ? beside(concepts.slice(0, BESIDE_MAX), depth, options)
    : one(first, depth, options);
}
