/** What the advisor says to questions and words after its first answer, in English. */
export const followUpsEn: Readonly<Record<string, string>> = {
  'followUp.by.cost': 'total cost',
  'followUp.by.once': 'cost at the start',
  'followUp.by.month': 'cost a month',
  'followUp.by.speed': 'speed of answering',
  'followUp.by.quality': 'quality',
  'followUp.by.energy': 'energy a month',
  'followUp.by.time': 'time to production',
  'followUp.by.simple': 'simplicity',
  'followUp.by.privacy': 'privacy',
  'followUp.best': 'By {{by}} the best of the list is place {{rank}}, {{title}}: {{value}}',
  'followUp.bestNext': 'Then place {{rank}}, {{title}}: {{value}}',
  'followUp.bestEqual': 'Others do just as well in this.',
  'followUp.bestIsFirst': 'It is also first in everything together.',
  'followUp.bestStays': 'Place 1 stays first because of its {{criterion}}: {{first}} The other one: {{other}}',
  'followUp.already.cost':
    'Nothing that fits your need costs less. Less use, a smaller scope or a lower quality would.',
  'followUp.already.simple': 'Nothing that fits your need is simpler.',
  'followUp.already.quality':
    'Nothing that fits your need answers better. Better data and a tested pilot raise it most.',

  'followUp.costYear': 'Running cost a year',
  'followUp.costYears_one': 'Cost over one year',
  'followUp.costYears_other': 'Cost over {{count}} years',
  'followUp.costFirstYear': 'First year, with the start',

  'followUp.data.of': 'What happens to your data in place {{rank}}, {{title}}:',
  'followUp.data.owned':
    'It runs on a machine of your own, on your premises. Your data and the questions stay there: no provider reads them, nobody outside can train on them, and it can run without internet.',
  'followUp.data.managed':
    'It runs on your premises, on a machine that a vendor looks after. Your data stay there; agree in writing what the vendor’s staff may see.',
  'followUp.data.api':
    'It calls a hosted service. Each question leaves your premises with the passages it needs. The documents and their index stay with you.',
  'followUp.data.rented':
    'It runs on a machine rented in a data centre. Your data are kept and processed there, under your own keys and access; the owner of the machine has no need to read them.',
  'followUp.data.offline': 'Yes: it needs no connection once it is set up.',
  'followUp.data.online': 'No: it needs a connection, since it runs outside of your premises.',
  'followUp.data.region': '{{provider}} processes them in the region {{region}}.',
  'followUp.data.always': '{{provider}} keeps the processing in: {{places}}.',
  'followUp.data.choose': '{{provider}} lets you choose the region, among: {{places}}. Fix it in the contract.',
  'followUp.data.noRegion': 'I know no promise of {{provider}} about the region. Ask for it in the contract.',
  'followUp.data.seat': '{{provider}} has its seat in {{country}}: the law of that country reaches it too.',
  'followUp.data.judged': 'My judgement of privacy here: {{text}}',

  'followUp.sources': 'Where the figures of place {{rank}} come from, {{title}}:',
  'followUp.grade.measured': 'Measured on real runs: {{list}}.',
  'followUp.grade.vendor': 'As the vendor states them: {{list}}.',
  'followUp.grade.published': 'Published by others: {{list}}.',
  'followUp.grade.derived': 'Worked out with a formula from catalog figures: {{list}}.',
  'followUp.grade.assumed': 'With at least one assumption of ours in them, so the band is wide: {{list}}.',
  'followUp.band':
    'Each figure has a low and a high end: the real value should fall between them in eight cases of ten.',
  'followUp.asOf':
    'Prices and figures are as of {{date}}. The tab with the sources lists each one with its date, and any figure opens to its formula.',

  'followUp.people': 'To build place {{rank}}, {{title}}, it takes:',
  'followUp.peopleNone': 'It needs nobody technical beyond what you have.',
  'followUp.person': '{{role}}: {{time}}',
  'followUp.teamUnknown': 'I do not know your team yet. Say, for example, “we have two engineers”.',
  'followUp.team_one': 'You told me of one technical person. The months above are shared out with whoever is missing.',
  'followUp.team_other':
    'You told me of {{count}} technical people. The months above are shared out with whoever is missing.',
  'followUp.course': 'This prepares your people: {{course}}.',

  'followUp.steps': 'How to get place {{rank}} going, {{title}}:',
  'followUp.step': '{{place}}. {{name}}, {{weeks}}. {{done}}',
  'followUp.phase.prepare': 'Prepare data, rights and scope',
  'followUp.phase.order': 'Order the machines',
  'followUp.phase.build': 'Build',
  'followUp.phase.train': 'Train',
  'followUp.phase.pilot': 'Pilot',
  'followUp.phase.open': 'Open to everyone',

  'followUp.proposal':
    'I can put place {{rank}}, {{title}}, into a proposal with costs, plan, risks and sources. Download it here as Word or PDF.',
  'followUp.proposalApi': 'I send no mail. A program gets it, also as slides, a sheet or Markdown, from {{address}}.',
  'followUp.startOver':
    'We can begin with an empty page. This conversation stays as it is at its address, so nothing is lost.',
  'followUp.undoFirst':
    'Only your first message is left to take back, and without it your brief would be empty. Correct what is wrong in it, or begin a new conversation.',
  'followUp.testGone': 'The test is gone. Your brief stays as it was, with {{title}} first.',

  'followUp.dislike': 'Fair enough. What bothers you most? Then I look for what mends it.',
  'followUp.others_one': 'After those shown comes one more that fits:',
  'followUp.others_other': 'After those shown come {{count}} more that fit:',
  'followUp.noOthers': 'Those shown are all that fit your need as it stands. Relax a limit and there are more.',
  'followUp.drop':
    'Place {{rank}} is {{title}}. The list follows from your brief, so I cannot cross one out by hand. Tell me what is wrong with it and the list changes with that.',

  'followUp.flips': 'First is {{title}}. This would change it:',
  'followUp.noFlips': 'First is {{title}}. No single change that I tried puts another one in its place.',

  'followUp.providerAt': 'Of that provider, place {{rank}} fits: {{title}}.',
  'followUp.providerBeyond': 'Of that provider this one fits too, further down than the list: {{title}}.',
  'followUp.providerOut': 'That provider is left out of your answer:',

  'followUp.plain': 'In short, and without jargon:',
  'followUp.chooseWhich': 'Gladly. Which one do you take?',
  'followUp.meant': 'I am not sure what you mean. Is it one of these?',
  'followUp.languages': 'I answer in English and in Spanish.',

  'followUp.self.who':
    'I am a program, not a person, and no language model decides here: rules and a catalog with sources rank the solutions.',
  'followUp.self.numbers':
    'Every number comes from a formula you can open. Where the owner of this server has connected a language model, it may only word replies and suggest how to read you; it makes no number.',
  'followUp.self.free':
    'Talking to me costs you nothing, and you need no account. The program is open source (Apache 2.0); what costs money is the solution you choose.',
  'followUp.self.neutral':
    'I sell nothing and take no commission: no payment enters the ranking. It follows rules and a catalog that anybody can read, and says why each place is where it is.',
  'followUp.self.keeps':
    'What you write is stored with this conversation on this server, and opens only with its own key. Nobody trains on it. A salesperson sees it only if you ask for a person. Only where the owner of this server has connected a language model do words also go to that one.',

  'followUp.open.solutions': 'See the solutions',
  'followUp.open.compare': 'Compare them',
  'followUp.open.costs': 'See the costs',
  'followUp.open.plan': 'See the plan',
  'followUp.open.sources': 'See the sources',
  'followUp.open.proposal': 'Download the proposal',
  'followUp.open.new': 'New conversation',

  'followUp.say.choose': 'I choose place {{rank}}',
  'followUp.say.compare': 'Compare {{first}} and {{second}}',
  'followUp.say.cheaper': 'Is there anything cheaper?',
  'followUp.say.simpler': 'Is there anything simpler?',
  'followUp.say.faster': 'Which one answers fastest?',
  'followUp.say.accurate': 'I need it to be more accurate',
  'followUp.say.private': 'What if the data may not leave our premises?',
  'followUp.say.onPrem': 'What if it ran on our own premises?',
  'followUp.say.offline': 'What if it must work without internet?',
  'followUp.say.noHire': 'What if we hire nobody?',
  'followUp.say.simplest': 'Which one is easiest to maintain?',
  'followUp.say.rent': 'Should we rent or buy?',
  'followUp.say.halfUsers': 'What if there were half the users?',
  'followUp.say.steps': 'What is the next step?',
  'followUp.say.risks': 'What are the risks?',
  'followUp.say.person': 'I want to talk to a person',
  'followUp.say.others': 'Show me more options',
  'followUp.say.english': 'In English, please',
  'followUp.say.spanish': 'En español, por favor',
  'followUp.ask.bestCost': 'Which one is cheapest?',
  'followUp.ask.figuresCost': 'How much does it cost a year?',
  'followUp.ask.figuresSpeed': 'How fast does it answer?',
  'followUp.ask.figuresTime': 'How long until it is live?',
  'followUp.ask.figuresQuality': 'How accurate is it?',
  'followUp.ask.dataPrivacy': 'What happens to my data?',
  'followUp.ask.sources': 'Where do the figures come from?',
  'followUp.ask.people': 'Who do we need for it?',
  'followUp.ask.machine': 'Which machine does it need?',
  'followUp.ask.model': 'Which model does it use?',
  'followUp.ask.why': 'Why is that one first?',
  'followUp.ask.whatWouldChange': 'What would change the recommendation?',
  'followUp.ask.proposal': 'I want the proposal as a document',
  'followUp.ask.duties': 'Which laws apply to us?',
  'followUp.ask.self': 'Who are you?',
};
