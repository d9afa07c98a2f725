/** Advice beside the solutions. */
export const adviceEn = {
  adviceDataPreparation:
    'Plan {{low}} to {{high}} of the effort for data: collecting, cleaning and checking it. Start there.',
  adviceLabelling:
    'With {{labels}} labels results vary. About {{wanted}} would steady them: some {{hours}} of labelling with two people who agree on the rules.',
  adviceDistributionShift:
    '{{sites}} sites rarely produce the same data. Keep one site out while building and test on it before trusting the result.',
  advicePilotFirst:
    'Begin with a pilot: {{users}} people for {{weeks}}, with an agreed figure that decides whether to go on.',
  adviceUnverifiedFigures: 'The price of the first choice is an estimate. Ask for a quotation before you decide.',
  adviceImpactAssessment:
    'Specially protected data calls for a data protection impact assessment before you start. This informs; it is no legal advice.',
  adviceAiActClass:
    'In this sector ({{industry}}) some uses count as high risk under the EU AI Act. Write down the purpose, keep a person in charge and tell people that they talk to a machine. No legal advice.',
  adviceDrift: 'Data drifts. Measure the error every month on fresh cases and decide beforehand when to train again.',
  adviceEvaluationSet:
    'Write about {{count}} real questions with the right answer before choosing the model. Published scores say little about your texts.',
  adviceSingleMachine:
    'One machine for {{users}} users: when it fails, the service stops. Plan backups, a second machine, or how people work meanwhile.',
  adviceLicenceConditions: '{{model}} carries conditions ({{licence}}). Have them read before production.',
  adviceTrainingPeople:
    'Nobody needs to be an expert on day one. Plan a short course, name one owner, and let a partner build the first version with your team.',
  advicePretrainingWarning:
    'Pre-training is the last resort. A published model, adapted, nearly always gives better results for far less. Prove that it falls short first.',
  adviceStalePrices: 'The price of the first choice was read on {{date}}. Check it again.',
  adviceRetrievalForFacts:
    'To recall facts, retrieve the documents. Fine-tuning teaches style and format, and forgets what changes.',
  adviceBreakEven:
    'At {{requests}} a month, compare again after three months of real use: machines of your own may cost less.',
  adviceProcessorContract:
    'Sign a data processing agreement with the provider: region, retention, no training on your data.',
} as const;
