/** Words that a language model put differently. */
export const llmEn: Readonly<Record<string, string>> = {
  'llm.said': '{{text}}',
};
