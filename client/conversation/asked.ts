/** What is being written, with the asked words after it; the same words are not added twice. */
export function withAsked(draft: string, asked: string): string {
  const words = asked.trim();
  if (words === '' || draft.includes(words)) return draft;
  return draft.trim() === '' ? words : `${draft.trimEnd()}\n${words}`;
}
