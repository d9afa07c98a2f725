/** What the advisor says in the chat, in English. */
export const conversationMessages: Readonly<Record<string, string>> = {
  'conversation.label': '{{label}}',
  'conversation.and': '{{head}}, {{tail}}',
  'conversation.unknownValue': 'not known',

  'conversation.solutionsFound_one': 'One solution fits what you told me.',
  'conversation.solutionsFound_other': '{{count}} solutions fit what you told me, best first.',
  'conversation.solutionsShort_one': 'One solution keeps to the rest of what you told me.',
  'conversation.solutionsShort_other': '{{count}} solutions keep to the rest of what you told me, best first.',
  'conversation.winner': 'First: {{title}}.',
  'conversation.winnerCosts': 'First: {{title}}. About {{once}} once and {{monthly}} a month.',
  'conversation.winnerBudget':
    'First: {{title}}. About {{once}} once and {{monthly}} a month, all people included. What your budget pays of it: {{counted}}',
  'conversation.winnerChanged':
    'The first place changed because “{{field}}” changed (before: {{from}}; now: {{to}}). It was: {{old}}. Now it is: {{new}}.',
  'conversation.winnerChangedMore_one':
    'The first place changed because “{{field}}” changed (before: {{from}}; now: {{to}}), with one more change. It was: {{old}}. Now it is: {{new}}.',
  'conversation.winnerChangedMore_other':
    'The first place changed because “{{field}}” changed (before: {{from}}; now: {{to}}), with {{count}} more changes. It was: {{old}}. Now it is: {{new}}.',
  'conversation.hadAssumed': 'I had assumed {{value}}',
  'conversation.because': 'Why: {{reason}}',
  'conversation.sameWinner': 'I worked it out again. First is still: {{title}}.',
  'conversation.sameAdvice': 'That changes nothing in the ranking.',
  'conversation.changed': '“{{field}}” was {{from}}; I now use {{to}}.',
  'conversation.nothingFits':
    'Nothing in the catalog meets all of this at once. These are the limits, and what relaxing each would give.',
  'conversation.blocked': '{{reason}} {{unlock}}',
  'conversation.choiceGone': 'The solution you had chosen is no longer among the first ones, so no choice stands.',
  'conversation.noQuestion':
    'I have no question left that would change the first place. Correct anything in the brief, or choose a solution.',

  'conversation.unclear': 'I did not use “{{text}}”. {{reason}}',
  'conversation.tellMore':
    'I read no need in that yet. Tell me what it should do, on which data, where it may run, for how many users and with what budget.',
  'conversation.nothingNew': 'I read nothing new for your brief in that, so nothing changed.',
  'conversation.outOfScope': 'Thank you for writing. That is outside what I advise on, so your brief stays as it is.',
  'conversation.abilities':
    'I can rank whole AI solutions for your need with their cost, machines, energy and risks; compare them; answer “what if”; and show where each figure comes from.',

  'conversation.cannotRepair':
    'I do not look for faults in systems that run already. Tell me what it should do and what falls short, and I can size and compare what would do it.',
  'conversation.cannotPrepare':
    'I do not prepare data step by step yet. Tell me which data you have, how much of it and whether it is labelled, and I can say what that is enough for.',
  'conversation.compareHow': 'I can put solutions of the list side by side: say, for example, “compare 1 and 3”.',
  'conversation.noSuchPlace_one': 'There is one solution in the list, so there is no place {{rank}} to take.',
  'conversation.noSuchPlace_other': 'There are {{count}} solutions in the list, so there is no place {{rank}} to take.',
  'conversation.greeting': 'Hello, good to have you here.',
  'conversation.tellNeed':
    'Tell me what you would like AI to do: with which data, where it may run, for how many users and with what budget. Plain words are fine.',
  'conversation.goOn': 'Your answer is on the page. Ask me about it, change anything, or try a “what if”.',
  'conversation.welcome': 'You are welcome. I am here if you want to change or test anything.',
  'conversation.languageAsked':
    'From here on I answer in English. The words of the page itself, and what was said before, change with its language button.',
  'conversation.languageFollowed':
    'You write in English, so I answer in English. To go back, write “en español, por favor”; the page itself changes with its language button.',
  'conversation.nothingToUndo': 'There is no change to take back.',
  'conversation.nothingToRemove': 'Your brief says nothing about this: {{field}}.',
  'conversation.removed': '“{{field}}” was “{{from}}”; I no longer use it.',
  'conversation.whatIfUnread':
    'I could not read what that test would change, so nothing changed. Name the field and its value, for example “what if there were 800 users”.',
  'conversation.about': 'Place {{rank}}: {{title}}.',
  'conversation.noSuchFigure': 'My answer holds no such figure for it.',
  'conversation.inCurrency':
    'The same, worked out in {{currency}} with the catalog’s exchange rates. Your brief keeps its currency.',
  'conversation.noModel': 'It uses no model.',
  'conversation.models': 'It uses {{models}}. The reasons for its place:',
  'conversation.modelOf': '{{model}} ({{role}})',
  'conversation.hostedIs': 'A hosted service is in place {{rank}}: {{title}}.',
  'conversation.hostedOut': 'Hosted services are left out of your answer:',
  'conversation.hostedBelow': 'Hosted services are possible for you, but others rank higher.',
  'conversation.firstBecause': 'First instead: {{title}}.',
  'conversation.approachOut': '{{approach}}: it is left out of your answer.',
  'conversation.duties': 'This is what my answer says about duties. It is no legal advice.',
  'conversation.noDuties': 'My answer holds no duties for this need. That does not mean there are none: ask a lawyer.',
  'conversation.noneInList':
    'Nothing fits your need as it stands, so the list is empty. Relax one of the limits above and ask again.',

  'conversation.skipped': 'I skip this: {{field}}.',
  'conversation.notKnown': 'I do not know this: {{field}}.',
  'conversation.answered': '{{field}}: {{value}}.',

  'conversation.whatIf': 'This is only a test: your brief has not changed.',
  'conversation.whatIfNothing': 'With that change nothing would fit. Your brief has not changed.',
  'conversation.comparison_one': 'One solution.',
  'conversation.comparison_other': '{{count}} solutions side by side.',
  'conversation.runsAt': '{{sourcing}}, {{place}}',
  'conversation.runsOn': '{{sourcing}}, {{count}} × {{accelerator}}',
  'conversation.row.approach': 'Approach',
  'conversation.row.models': 'Models',
  'conversation.row.infrastructure': 'Infrastructure',
  'conversation.row.score': 'Score',
  'conversation.score': '{{score}}',
  'conversation.formula': '{{label}} is worked out as: {{formula}}.',
  'conversation.risk': '{{text}} {{mitigation}}',
  'conversation.chosen': 'Noted. You chose: {{title}}. You can download it as a proposal.',
  'conversation.reader.novice': 'These are the few that suit you best. Ask “what is …?” about any word.',
  'conversation.reader.noviceCourse':
    'These are the few that suit you best; the board names the course that prepares your people. Ask “what is …?” about any word.',
  'conversation.reader.expert':
    'First solution: {{count}} × {{accelerator}} per replica, {{replicas}} replica(s), {{precision}}, tensor {{tensor}}, pipeline {{pipeline}}.',
  'conversation.reader.formula': 'Memory per accelerator: {{formula}}.',
  'conversation.humanNote': 'Your note: {{note}}',
  'conversation.failed':
    'I could not work this out; the fault is mine and has been recorded. What you said is stored. Please say it in another way.',

  'conversation.error.path': '“{{path}}” is not a field of the brief. Nothing was changed.',
  'conversation.error.patch': 'That value cannot be used: {{detail}}. Nothing was changed.',
  'conversation.error.briefTooLarge': 'The brief would become too long. Nothing was changed.',
  'conversation.error.oneAnswer': 'An answer carries exactly one of value, skip or unknown.',
  'conversation.error.solution': 'There is no solution “{{id}}” in this conversation.',
  'conversation.error.compareTwo': 'Name at least two different solutions to compare.',
  'conversation.error.noAdvice': 'There is nothing to explain yet: first tell me what you need.',
  'conversation.error.subject': 'I find nothing called “{{subject}}” in the current answer.',
  'conversation.error.emptyText': 'The message is empty.',
  'conversation.error.idReused': 'This message id was used before with other content. Send it again under a new id.',
  'conversation.error.tryAgain': 'The message was not stored because others wrote at the same time. Send it again.',
  'conversation.error.frame': 'This message cannot be read: {{detail}}',
  'conversation.error.helloFirst': 'The first message of a connection is “hello”.',
  'conversation.error.unknownConversation': 'There is no such conversation, or the token does not open it.',
  'conversation.error.seqAhead': 'That conversation has fewer events than you say. Start again from lastSeq 0.',
  'conversation.error.rateLimited': 'Too many messages at once. Wait a moment and send it again.',
  'conversation.error.internal':
    'Something failed here and has been recorded. Nothing is lost; send the message again.',
  'conversation.error.region': 'There is no region or country “{{name}}” in the catalog.',
  'conversation.priceInUsd': 'The price of the request names no currency; US dollars are assumed.',
};
