/** Why words of the customer were not read, and what is needed instead. */
export const nluEn: Readonly<Record<string, string>> = {
  currencyNotSaid: 'You did not say the currency of “{{text}}”. Which one is it?',
  notPositive: '“{{text}}” is not more than zero. Which figure do you mean?',
  notPossible: '“{{text}}” is outside what is possible here. Which figure do you mean?',
  fromWhichDay:
    '“{{text}}” is a time and no date: it counts from a day that is not known yet. By which date should it be ready?',
  taxIncluded: '“{{text}}” includes tax. I count with the amount without tax, “{{kept}}”.',
  pesosOfWhichCountry: '“{{text}}”: pesos of which country?',
  numberAmbiguous: '“{{text}}” can be {{a}} or {{b}}. Which one do you mean?',
  dateAmbiguous: '“{{text}}” can be day and month or month and day. Please write the month as a word.',
  yearNotSaid: 'You did not say the year of “{{text}}”.',
  urgentByWhen: 'You said “{{text}}”. By which date do you need it?',
  whichAccelerator: '“{{text}}” can be several cards: {{names}}. Which one is it?',
  twoValues: 'You gave more than one value here. “{{text}}” was kept. Tell me if it is another one.',
  twoTasks:
    'You ask for two jobs. I advise on “{{text}}” first. Tell me if the other one should come first, or open another conversation for it.',
  numberOfWhat: 'I cannot tell which figure “{{text}}” replaces. Say it with its unit, for example “300 users”.',
  answerNotUnderstood: 'I could not read that as an answer to this question. You can choose an option or skip it.',
  answerNeedsNumber: 'I need a number here. You can also skip the question.',
  answerIsUnknown: 'That is fine. I will go on without it and say what I assumed.',
  answerIsEmpty: 'The answer is empty.',
  answerOutOfRange: 'That value is outside what is possible here. Please check it.',
};
