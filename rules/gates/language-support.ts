import { languageOfModel } from '../candidates/languages.ts';
import { defineGate, fails, holds, unknown } from '../engine/define.ts';
import { say } from '../message.ts';

export const languageSupport = defineGate({
  id: 'language-support',
  question: 'Does the model cover the languages of the people who use it?',
  judges: 'model',
  needs: ['languages'],
  policy: [],
  sources: [],
  judge: (need, model) => {
    if (need.languages.length === 0) return model.spanish === 'no' ? unknown('languages') : holds;
    const missing = need.languages.find((one) => languageOfModel({ languages: [one] }, model) === 'no');
    return missing !== undefined
      ? fails(say('gateLanguage', { language: { term: missing } }), say('unlockLanguage'))
      : holds;
  },
  examples: [
    { given: { brief: { languages: ['es'] }, subject: { spanish: 'no', languages: ['en'] } }, then: 'fails' },
    { given: { brief: { languages: ['es'] }, subject: { spanish: 'yes', languages: ['en', 'es'] } }, then: 'holds' },
    { given: { brief: {}, subject: { spanish: 'no', languages: ['en'] } }, then: 'unknown' },
  ],
});
