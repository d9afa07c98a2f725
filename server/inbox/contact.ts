const EMAIL = /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,4}/u;
/** From seven digits on, as people write them; a sum of money or a count is not one. */
const PHONE =
  /(?:\+|\b(?:tel|phone|mobile|m[oó]vil|tel[eé]fono|call|ll[aá]ma(?:me)?)\D{0,12})\d(?:[\s().-]{0,2}\d){6,14}\b/iu;
/** Nine digits alone in the message: a number and nothing else to take it for. */
const BARE_PHONE = /^\D{0,12}\d(?:[\s.-]?\d){8,11}\D{0,12}$/u;
const READ = 300;

/** How a person can be reached, where these few words say so. */
export function contactIn(text: string): string | null {
  const said = text.trim();
  if (said.length > READ) return null;
  return EMAIL.test(said) || PHONE.test(said) || BARE_PHONE.test(said) ? said : null;
}
