/** Advice beside the solutions. */
export const adviceEn = {
  adviceDataTables:
    'Plan {{low}} to {{high}} of the effort ({{least}} to {{most}}) for the tables: joining sources, gaps, duplicates, and columns that are only known afterwards.',
  adviceDataSeries:
    'Plan {{low}} to {{high}} of the effort ({{least}} to {{most}}) for the series: gaps, calendar, promotions and events, and zeros that mean “not sold” or “not there”.',
  adviceDataImages:
    'Plan {{low}} to {{high}} of the effort ({{least}} to {{most}}) for the images: collecting rare cases, one labelling guide, and a check of doubtful labels.',
  adviceDataSound:
    'Plan {{low}} to {{high}} of the effort ({{least}} to {{most}}) for the sound: consent, a few hours transcribed by hand as reference, names and terms of your field.',
  adviceDataTexts:
    'Plan {{low}} to {{high}} of the effort ({{least}} to {{most}}) for the texts: rights, valid versions, duplicates, tables and scans that read badly.',
  adviceSplitTables:
    'Split by date, and keep all rows of one customer, patient or machine on one side. Drop columns that are filled in after the outcome. Keep each version of the data with the model it made.',
  adviceSplitSeries:
    'Split by date only: train on the past, test on later months, as many times as there are seasons. Compare with the value of a year ago. Keep each version of the data with the model it made.',
  adviceSplitImages:
    'Split by patient, object or site, never by image: two pictures of one thing on both sides flatter the result. Keep each version of the data with the model it made.',
  adviceSplitSound:
    'Split by speaker and place, never by recording. Keep each version of the data with the model it made.',
  adviceSplitTexts:
    'Split by author or case, and remove near copies before: they flatter the result. Keep each version of the data with the model it made.',
  adviceHireOrPartner:
    'It takes about {{months}} to build. A partner: about {{partner}}. Hiring one person: about {{hire}} in the first year, and {{wait}} until the start. A course: about {{course}} each group; it is enough to run it, not to build it.',
  adviceHireOverMachines:
    '{{text}} One person costs more than the machines and their use in the first year, {{machines}}.',
  adviceLabelling:
    'With {{labels}} labels results vary. About {{wanted}} would steady them: some {{work}} of labelling ({{cost}}), a fifth of it by two people, to see whether they agree on the rules.',
  adviceDistributionShift:
    '{{sites}} sites rarely produce the same data. Keep one site out while building and test on it before trusting the result.',
  adviceDocumentsOfSites:
    'The documents of {{sites}} sites may contradict one another. Keep the site with each passage, answer from the site of whoever asks, and test with questions from every site.',
  advicePilotFirst:
    'Begin with a pilot: {{users}} people for {{weeks}}, with an agreed figure that decides whether to go on.',
  advicePilotPart:
    'Begin with a pilot on one part of it, a site or a product line, beside the way it is done today: {{weeks}}, with an agreed figure that decides whether to go on.',
  adviceUnverifiedFigures: 'The price of the first choice is an estimate. Ask for a quotation before you decide.',
  adviceImpactAssessment:
    'These data or this use call for a data protection impact assessment before you start (GDPR, Art. 35).',
  adviceAiActProhibited:
    'EU AI Act: this looks like a prohibited practice: {{class}} ({{article}}), {{reason}}. Do not build it without a lawyer. This informs; it is no legal advice.',
  adviceAiActHigh:
    'EU AI Act: high risk, as {{class}} ({{article}}), {{reason}}. Its duties apply from {{date}}. This informs; it is no legal advice.',
  adviceAiActLimited:
    'EU AI Act: not high risk; transparency duties, as {{class}} ({{article}}), apply from {{date}}. This informs; it is no legal advice.',
  adviceAiActMinimal:
    'EU AI Act: nothing you said puts this in a special class. That changes if it decides about people. This informs; it is no legal advice.',
  adviceAiActOpen:
    'EU AI Act: the class is open. It may be high risk, as {{class}} ({{article}}). What decides it is {{decides}}. This informs; it is no legal advice.',
  adviceRegulationDuties: '{{regulation}} asks of you: {{duties}}',
  adviceRegulationDutiesIf: '{{regulation}} may bind you; what decides it: {{field}}. It would ask: {{duties}}',
  adviceSectorRules: 'Rules of your sector and standards. {{text}} This informs; it is no legal advice.',
  adviceRecords:
    'To reproduce a result for an audit, keep: input, answer, date, version of model, prompt, data and settings, and who decided. Asked by: {{list}}.',
  regulationThen: '{{head}} {{tail}}',
  regulationAnd: '{{head}} and {{tail}}',
  regulationComma: '{{head}}, {{tail}}',
  regulationAlso: '{{list}} Also: {{rest}}.',
  regulationInforms: '{{text}} This informs; it is no legal advice.',
  regulationShort: '{{regulation}}',
  regulationDuty: '[{{article}}] {{text}}',
  regulationDutyLater: '[{{article}}, from {{date}}] {{text}}',
  regulationLine: '{{regulation}}: {{duties}}',
  regulationLineOfClass: '{{regulation}}, {{class}}: {{duties}}',
  regulationBecauseWords: 'because the description says "{{words}}"',
  regulationBecauseField: 'because of {{value}}',
  regulationBecauseUse: 'because of its use',
  adviceDiscontinued: '{{product}} is no longer sold or kept ({{source}}, read on {{date}}).',
  adviceDiscontinuedInstead:
    '{{product}} is no longer sold or kept ({{source}}, read on {{date}}). These do its job today: {{alternatives}}.',
  adviceDrift: 'Data drifts. Measure the error every month on fresh cases and decide beforehand when to train again.',
  adviceEvaluationSet:
    'Write about {{count}} real questions with the right answer before choosing the model. Published scores say little about your texts.',
  adviceEvaluationTexts:
    'Before choosing the model, set apart about {{count}} real texts with the right result. Published scores say little about your own.',
  adviceEvaluationImages:
    'Before choosing the model, set apart about {{count}} real pictures with the right answer, the rare cases among them. Published scores say little about your own.',
  adviceEvaluationPages:
    'Before choosing the model, set apart about {{count}} real pages, the worst scans among them, with the text they hold. Published scores say little about your own.',
  adviceEvaluationSound:
    'Before choosing the model, set apart about {{count}} real recordings, the noisy ones among them, with the text they hold. Published scores say little about your own.',
  adviceEvaluationSearch:
    'Before choosing the model, write down about {{count}} real searches with what each should find. Published scores say little about your own texts.',
  adviceEvaluationCode:
    'Before choosing the model, set apart about {{count}} changes from your own code with the tests that prove them. Published scores say little about your own.',
  adviceEvaluationMade:
    'Before choosing the model, have several people judge about {{count}} results without knowing which model made them. Published scores say little about taste.',
  adviceInventedAnswers:
    'The model can state something false with confidence. Show the passage behind each answer, let it say that it does not know, and test it every month.',
  adviceInventedResults:
    'The model can get something wrong with confidence. Have a person check a sample every week, and every result on which much hangs.',
  adviceSingleMachine:
    'One machine for {{users}} users: when it fails, the service stops. Plan backups, a second machine, or how people work meanwhile.',
  adviceLicenceConditions: '{{model}} carries conditions ({{licence}}). Have them read before production.',
  adviceTrainingPeople:
    'Nobody needs to be an expert on day one. Plan a short course, name one owner, and let a partner build the first version with your team.',
  advicePretrainingWarning:
    'Pre-training is the last resort. A published model, adapted, nearly always gives better results for far less. Prove that it falls short first.',
  advicePretrainingInstead:
    'From scratch is not needed for this: {{title}} is expected to give {{likely}} of good results for about {{tco}} in all, a model from scratch {{scratch}} for about {{scratchTco}}. The published model has read far more text than you have.',
  advicePhases: 'Step by step. {{text}}',
  phasePrepare: 'Prepare ({{weeks}}): data, rights, scope. {{done}}',
  phaseOrder: 'Meanwhile, order and install the machines ({{weeks}}). {{done}}',
  phaseBuild: 'Build ({{weeks}}). {{done}}',
  phaseTrain: 'Train ({{weeks}}). {{done}}',
  phasePilot: 'Pilot ({{weeks}}). {{done}}',
  phaseOpen: 'Open it to all ({{weeks}}). {{done}}',
  phaseDoneOrder: 'Done when they pass a load test.',
  phaseDoneBuild: 'Done when every test case runs by itself, with its cost and its time.',
  phaseDoneTrain: 'Done when it beats the published model on cases kept apart.',
  phaseDoneOpen: 'Done when errors are watched, somebody answers for it and people are trained.',
  phaseDoneLabels: 'Done when two people label a sample alike and a test set is kept apart.',
  phaseDoneCases: 'Done when {{count}} real cases have their right answer.',
  phaseDonePast: 'Done when the past is complete and a simple baseline has its error.',
  phaseDoneScope: 'Done when scope, rights and the figure to reach are signed.',
  phaseDoneTable:
    'Done when each case has one row with its outcome, nothing filled in afterwards is left, and a later period is kept apart for the test.',
  adviceTargetNone:
    'None of these is expected to reach the {{target}} you want. The nearest is {{title}}: about {{likely}} ({{low}} to {{high}}).',
  adviceTargetOther:
    'The first choice is expected to give about {{likely}}, and you want {{target}}. One that reaches it: {{title}}, about {{reached}}, for about {{tco}} over {{months}}. Weigh which counts more.',
  adviceTargetWith: '{{text}} {{way}} Or let it decide only where it is sure, and a person the rest.',
  adviceTargetOpen:
    '{{text}} No number of examples alone takes it there. Let it decide only where it is sure and a person the rest, or begin with a lower target and measure on your own cases.',
  targetByLabels: 'With about {{labels}} labelled examples instead of {{have}}, it would be expected from {{title}}.',
  phaseDonePilot: 'Done when at least {{share}} of the cases are right; if not, stop or change the way.',
  phaseDonePilotFound:
    'Done when at least {{share}} of what is there is found and the false alarms are few enough to be looked at; if not, stop or change the way.',
  phaseDonePilotError:
    'Done when its error stays below that of the way used today for the whole pilot; if not, stop or change the way.',
  phaseDonePilotHalf:
    'Half of the people see it and half see what they see today. Done when the first half does clearly better; if not, stop or change the way.',
  phaseDonePilotToday: 'Done when it does better than today’s way on the same days; if not, stop or change the way.',
  phaseDonePilotAlarms:
    'Somebody of the field looks at everything it points out. Done when about {{share}} of it was worth it; if not, stop or change the way.',
  adviceLabelCoverage_one:
    '{{labels}} labels are enough for {{count}} class at {{each}} each. Count the rarest: it decides.',
  adviceLabelCoverage_other:
    '{{labels}} labels are enough for about {{count}} classes at {{each}} each. Count the rarest class: it decides.',
  adviceLabelsTooFew: '{{labels}} labels do not reach {{each}} for a single class: label the rarest cases first.',
  adviceRetrievalVolume:
    '{{documents}} documents make about {{passages}} passages and an index of about {{index}}. Read {{sample}} of them at random first: they tell the share of unusable ones to ± {{margin}}.',
  adviceRetrievalFew:
    '{{documents}} documents make about {{passages}} passages and an index of about {{index}}: so few can all be read and cleaned by a person first.',
  adviceSpotTraining:
    'On interruptible machines the training would cost about {{spot}} instead of {{onDemand}}. They can be taken back within minutes: save the state often, and keep the date free of it.',
  adviceStalePrices: 'The price of the first choice was read on {{date}}. Check it again.',
  adviceRetrievalForFacts:
    'To recall facts, retrieve the documents. Fine-tuning teaches style and format, and forgets what changes.',
  adviceBreakEven:
    'Begin with the API. From about {{requests}}, {{times}} times what you expect, {{title}} costs less in all: compare again after three months of real use.',
  adviceCheaperOnMachines:
    'At your volume {{title}} costs less in all from month {{month}} on, with about {{likely}} of good results instead of {{best}}. Begin with the API and move then, or decide now what the difference is worth.',
  adviceHybridPeaks:
    'Of the {{nodes}} machines, about {{mean}} are busy outside the peak. Consider those of your own for the mean and, for the peak, {{title}}.',
  adviceProcessorContract:
    'Sign a data processing agreement with the provider: region, retention, no training on your data.',
} as const;
