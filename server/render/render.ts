import { createInstance, type i18n, type TFunction } from 'i18next';
import type { Message, MessageParam } from '../../rules/message.ts';
import { formatDate, formatNumber, formatQuantity } from '../protocol/format.ts';
import type { Locale } from '../protocol/http.ts';
import { formalTables, messageTables } from './messages/index.ts';
import { findTerm, termText } from './terms.ts';

/** The same value with every message replaced by its text. */
export type Rendered<T> = T extends Message
  ? string
  : T extends readonly (infer Item)[]
    ? Rendered<Item>[]
    : T extends object
      ? { [Key in keyof T]: Rendered<T[Key]> }
      : T;

export interface Renderer {
  readonly locale: Locale;
  /** The words of one message, with its parameters written for the reader. */
  readonly text: (message: Message) => string;
  /** A copy with every message replaced by its words; everything else stays as it is. */
  readonly deep: <T>(value: T) => Rendered<T>;
  /** The word for a term of the vocabulary. */
  readonly term: (term: string) => string;
}

function isMessage(value: object): value is Message {
  return (
    'messageId' in value &&
    typeof value.messageId === 'string' &&
    'params' in value &&
    typeof value.params === 'object' &&
    Object.keys(value).length === 2
  );
}

let shared: i18n | undefined;

function instance(): i18n {
  if (shared) return shared;
  const resources = Object.fromEntries(
    Object.entries(messageTables).map(([locale, tables]) => [
      locale,
      {
        translation: Object.assign({}, ...Object.values(tables)) as Record<string, string>,
        formal: formalTables[locale as Locale],
      },
    ]),
  );
  shared = createInstance();
  void shared.init({
    resources,
    fallbackLng: 'en',
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    // Parameters are names and people's words: they are text, never templates or markup.
    interpolation: { escapeValue: false, skipOnVariables: true },
    missingInterpolationHandler: () => '–',
  });
  return shared;
}

const capitalised = (text: string, locale: Locale): string => {
  const [first = ''] = text;
  return first.toLocaleUpperCase(locale) + text.slice(first.length);
};

/** A term or a message that opens a sentence takes its capital; a name keeps its own spelling. */
function opensWithWord(message: Message, template: string): boolean {
  const name = /^\{\{\s*(\w+)\s*\}\}/u.exec(template)?.[1];
  const param = name === undefined ? undefined : message.params[name];
  return typeof param === 'object' && ('term' in param || 'messageId' in param);
}

interface RendererOptions {
  /** Says usted in Spanish, for documents. */
  readonly formal?: boolean;
  /** The title of a source in the language of the renderer, where it has one. */
  readonly sourceTitle?: (id: string) => string | undefined;
}

const isSourceLink = (value: object): value is { readonly id: string; readonly title: string } =>
  'checkedOn' in value && 'url' in value && 'title' in value && 'id' in value && typeof value.id === 'string';

/** Turns messages into words. Pure: the same message gives the same text. An unknown id throws, a test finds it first. */
export function createRenderer(locale: Locale, options: RendererOptions = {}): Renderer {
  const spaces = options.formal === true ? ['formal', 'translation'] : ['translation'];
  const translate: TFunction = instance().getFixedT(locale, spaces);

  const paramText = (param: MessageParam): string => {
    if (typeof param === 'string') return param.includes('_') ? (findTerm(param, locale) ?? param) : param;
    if (typeof param === 'number') return formatNumber(param, locale);
    if ('quantity' in param) return formatQuantity(param.quantity, param.unit, locale);
    if ('date' in param) return formatDate(param.date, locale);
    if ('term' in param) return termText(param.term, locale);
    if ('words' in param) return param.words[locale];
    return inner(param);
  };

  /** A message inside another stays as written; only the outer one starts a sentence. */
  const inner = (message: Message): string => {
    const values = Object.fromEntries(Object.entries(message.params).map(([name, param]) => [name, paramText(param)]));
    const count = message.params['count'];
    const plural = typeof count === 'object' && 'quantity' in count ? count.quantity : count;
    const text = translate(message.messageId, {
      ...(typeof plural === 'number' ? { count: plural } : {}),
      replace: values,
      nest: false,
    });
    if (text === message.messageId) throw new Error(`no words for message "${message.messageId}" in "${locale}"`);
    return text;
  };

  const text = (message: Message): string => {
    const words = inner(message);
    return opensWithWord(message, templateOf(message, locale)) ? capitalised(words, locale) : words;
  };

  const deep = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(deep);
    if (isMessage(value)) return text(value);
    if (options.sourceTitle && isSourceLink(value))
      return { ...value, title: options.sourceTitle(value.id) ?? value.title };
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, deep(item)]));
  };

  return {
    locale,
    text,
    deep: <T>(value: T) => deep(value) as Rendered<T>,
    term: (term) => termText(term, locale),
  };
}

function templateOf(message: Message, locale: Locale): string {
  for (const table of Object.values(messageTables[locale])) {
    const template = table[message.messageId] ?? table[`${message.messageId}_other`];
    if (template !== undefined) return template;
  }
  return '';
}
