/** Words that a language model put differently. */
export const llmEs: Readonly<Record<string, string>> = {
  'llm.said': '{{text}}',
};
