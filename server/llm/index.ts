import { say } from '../../rules/message.ts';
import type { Brief } from '../../rules/brief.ts';
import type { Advisor } from '../advisor.ts';
import type { StoredPart } from '../conversation/drafts.ts';
import type { Effect } from '../conversation/state.ts';
import type { Locale, Understanding } from '../protocol/http.ts';
import type { Renderer } from '../render/render.ts';
import type { DraftEvent } from '../store/store.ts';
import type { AskModel } from './client.ts';
import { proposeFields, type Proposed } from './propose.ts';
import { rephrase } from './rephrase.ts';

/** What is helped with: fields that words were not enough for, by the text they are from. */
export type Proposals = ReadonlyMap<string, Proposed>;

/** An optional language model. Whatever it does, no promise rejects and nothing is said that was not known without it. */
export interface LanguageModel {
  readonly propose: (open: readonly Effect[], known: Brief) => Promise<Proposals>;
  readonly rephrase: (drafts: readonly DraftEvent[], locale: Locale) => Promise<readonly DraftEvent[]>;
}

export function createLanguageModel(options: {
  readonly ask: AskModel;
  readonly advisor: Pick<Advisor, 'understand'>;
  readonly renderers: readonly Renderer[];
}): LanguageModel {
  const { advisor, renderers } = options;
  // A model that did not answer just now is not waited for a second time in the same reply.
  let silent = false;
  const ask: AskModel = async (messages) => {
    const answer = await options.ask(messages);
    silent = answer === null;
    return answer;
  };

  async function partSaid(part: StoredPart, locale: Locale): Promise<StoredPart> {
    const own = renderers.find((renderer) => renderer.locale === locale);
    if (part.type !== 'text' || typeof part.text === 'string' || own === undefined) return part;
    const message = part.text;
    const text = own.text(message);
    const told = await rephrase(text, locale, ask);
    if (told === text) return part;
    // Readers of the other language get the message as it is.
    const wordsIn = (other: Locale): string =>
      other === locale ? told : (renderers.find((renderer) => renderer.locale === other)?.text(message) ?? text);
    return { ...part, text: say('llm.said', { text: { words: { en: wordsIn('en'), es: wordsIn('es') } } }) };
  }

  return {
    propose: async (open, known) => {
      const texts = open.flatMap((effect) => (effect.type === 'understand' ? [effect.text] : []));
      const { understand } = advisor;
      const all = await Promise.all(
        texts.map(async (text) => [text, await proposeFields(text, known, { ask, understand })] as const),
      );
      return new Map(all.filter(([, { evidence }]) => evidence.length > 0));
    },
    rephrase: async (drafts, locale) => {
      if (silent) return drafts;
      return Promise.all(
        drafts.map(async (draft) =>
          draft.type === 'message' && draft.from === 'advisor'
            ? { ...draft, parts: await Promise.all(draft.parts.map((part) => partSaid(part, locale))) }
            : draft,
        ),
      );
    },
  };
}

function withProposed(read: Understanding, proposed: Proposed, merge: (a: Brief, b: Brief) => Brief): Understanding {
  // What is out of scope stays so, whatever a model says.
  if (!read.inScope) return read;
  const taken = new Set(read.evidence.map(({ path }) => path));
  const more = proposed.evidence.filter(({ path }) => !taken.has(path));
  return { ...read, brief: merge(proposed.brief, read.brief), evidence: [...read.evidence, ...more] };
}

/** Objects merged field by field; what was read from the words wins. */
function merged(below: Brief, above: Brief): Brief {
  const entries = Object.entries(above).map(([key, value]) => {
    const under: unknown = below[key as keyof Brief];
    const both = [under, value].every((one) => typeof one === 'object' && one !== null && !Array.isArray(one));
    return [key, both ? { ...(under as object), ...(value as object) } : value];
  });
  return { ...below, ...Object.fromEntries(entries) } as Brief;
}

/** The same advisor, whose understanding of these texts has what was proposed. */
export function withProposals<A extends Pick<Advisor, 'understand' | 'catalogVersion'>>(
  advisor: A,
  proposals: Proposals,
): A {
  if (proposals.size === 0) return advisor;
  return {
    ...advisor,
    get catalogVersion() {
      return advisor.catalogVersion;
    },
    understand: (text, options) => {
      const read = advisor.understand(text, options);
      const proposed = proposals.get(text);
      return proposed ? withProposed(read, proposed, merged) : read;
    },
  };
}
