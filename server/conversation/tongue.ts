import { readAct } from '../nlu/acts.ts';
import { detectLanguage } from '../nlu/language.ts';
import { locale as locales, type Locale } from '../protocol/http.ts';

/** Words from which a text shows its language beyond doubt. */
const ENOUGH_WORDS = 6;

export interface Tongue {
  readonly locale: Locale;
  /** Asked for, not only written in. */
  readonly asked: boolean;
}

/** The language a person asks for, or clearly writes in, where it is not the one of the answers. */
export function tongueOf(text: string, current: Locale): Tongue | null {
  const act = readAct(text, current);
  if (act?.kind === 'language') return { locale: act.locale, asked: true };
  if (text.trim().split(/\s+/).length < ENOUGH_WORDS) return null;
  const other = locales.options.find((locale) => locale !== current);
  const sure = other !== undefined && detectLanguage(text, current) === other && detectLanguage(text, other) === other;
  return sure ? { locale: other, asked: false } : null;
}
