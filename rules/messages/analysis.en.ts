/** What an analysis of the ranking says, in English. */
export const analysisEn: Readonly<Record<string, string>> = {
  analysisCrossing:
    'Below about {{volume}}, {{below}} costs less; above it, {{above}}. Your volume: {{stated}}. {{pays}}',
  analysisNoCrossing: '{{cheaper}} costs less than {{dearer}} at every volume looked at.',
  analysisPays: 'At your volume, the larger outlay at the start is back in month {{month}}.',
  analysisNeverPays: 'At your volume, the larger outlay at the start does not come back.',
  analysisNothing: 'Nothing meets every constraint, so there is no ranking to doubt.',
  analysisSure:
    '{{way}} comes first in {{share}} of the cases when every figure moves within its band. The exact choice, {{title}}, in {{exact}}.',
  analysisLikely:
    '{{way}} comes first in {{share}} of the cases when every figure moves within its band: a good choice, not a sure one. The exact choice, {{title}}, in {{exact}}.',
  analysisOpen:
    '{{way}} comes first in only {{share}} of the cases when every figure moves within its band: the best ones are close. The exact choice, {{title}}, in {{exact}}.',
  analysisBudget: '{{amount}} ({{period}}): {{title}}, about {{quality}} of results good.',
  analysisQuality: '{{target}} of results good costs about {{tco}} in {{months}}: {{title}}.',
  analysisNoQuality: 'Nothing here is expected to reach {{target}} of results good.',
  analysisFlips: '{{field}}: {{to}} instead of {{from}}. Then {{title}} comes first.',
  analysisFlipsTo: '{{field}}: {{to}}. Then {{title}} comes first.',
  footprintHomes_one:
    '{{energy}} a month, as much electricity as {{homes}} home. Its carbon, {{carbon}}, is that of {{km}} by car.',
  footprintHomes_other:
    '{{energy}} a month, as much electricity as {{homes}} homes. Its carbon, {{carbon}}, is that of {{km}} by car.',
  footprintLessThanHome:
    '{{energy}} a month, {{percent}} of the electricity of a home. Its carbon, {{carbon}}, is that of {{km}} by car.',
  footprintHere: '{{region}}: where the shown price is.',
  footprintCleanerSame: '{{region}}: {{carbon}} of CO₂ less a month at the same price.',
  footprintCleanerDearer: '{{region}}: {{carbon}} of CO₂ less a month for {{money}} more.',
  footprintCleanerCheaper: '{{region}}: {{carbon}} of CO₂ less a month and {{money}} less.',
  footprintDirtierSame: '{{region}}: {{carbon}} of CO₂ more a month at the same price.',
  footprintDirtierDearer: '{{region}}: {{carbon}} of CO₂ more a month and {{money}} more.',
  footprintDirtierCheaper: '{{region}}: {{carbon}} of CO₂ more a month for {{money}} less.',
  planMachine_one: '{{count}} {{name}} carries these workloads instead of {{apart}} machines.',
  planMachine_other: '{{count}} {{name}} carry these workloads instead of {{apart}} machines.',
  planSaves:
    'Together they cost about {{together}} over the horizon, {{saved}} less than one by one: machines, installation and lead are shared.',
  planSavesNothing: 'Together they cost about {{together}} over the horizon; there is little to share.',
  analysisNoCrossingYet: '{{cheaper}} costs less than {{dearer}} at every volume looked at. {{pays}}',
  analysisPaysLate:
    'At your volume, the larger outlay at the start is back only in month {{month}}, after your {{horizon}} months.',
  analysisOther:
    'The first choice, {{title}}, holds in {{exact}} of the cases when every figure moves within its band, and its way, {{way}}, in {{share}}. {{other}} comes first more often, in {{more}}: look at both.',
  footprintAt: '{{provider}}, {{region}}',
  footprintAnywhere: '{{provider}}, wherever a machine is free',
};
