/** What the advisor says when it explains, in English; the concepts themselves are in the catalog. */
export const knowledgeEn: Readonly<Record<string, string>> = {
  'knowledge.text': '{{text}}',
  'knowledge.body': '{{name}}. {{text}}',
  'knowledge.unknown':
    'I have no explanation of “{{subject}}” with a source, so I do not make one up. The nearest that I can explain:',
  'knowledge.unknownBare': 'Tell me the term and I explain it if I know it. For example:',
  'knowledge.ask': 'What does “{{name}}” mean?',
  'knowledge.askDeep': 'Explain “{{name}}” in detail',
  'knowledge.askPlain': 'Explain “{{name}}” in simple words',
  'knowledge.beside': 'Side by side:',
  'knowledge.row.plain': 'In short',
  'knowledge.row.deep': 'In detail',
  'knowledge.row.tasks': 'Used for',
  'knowledge.row.approaches': 'Ways to build it',
  'knowledge.row.own': 'In your case',
  'knowledge.own.needMore': 'Tell me your need, and I put your own figure beside this.',
  'knowledge.own.servingMemory':
    'For your {{model}} that is {{count}} × {{accelerator}}, with {{memory}} needed on each.',
  'knowledge.own.hosted': 'In your first solution the provider runs the model, so this is the provider’s concern.',
  'knowledge.own.weights': 'The weights of your {{model}}: {{full}} in 16 bits, {{eight}} in 8 and {{four}} in 4.',
  'knowledge.own.kvCache':
    'For your {{model}} with {{tokens}} a request and {{count}} at once, the KV cache takes {{memory}}, {{each}} a token.',
  'knowledge.own.solution': 'For your solution {{rank}}, {{title}}:',
  'knowledge.own.homes': 'That is the electricity of about {{homes}} usual homes.',
  'knowledge.own.trainingMemory':
    'Adapting your {{model}} on {{accelerator}} with {{method}} needs {{memory}} on each.',
  'knowledge.own.trainingPlan':
    'For your training: {{count}} accelerators, tensor {{tensor}} × pipeline {{pipeline}} × data {{data}}.',
  'knowledge.own.training': 'For your training with {{method}}:',
  'knowledge.own.documents': 'Your {{volume}} are about {{tokens}}, at some {{each}} a document.',
  'knowledge.own.dataStock': 'You have {{volume}}.',
  'knowledge.own.dataLabels': 'You have {{volume}}, of which {{labels}} carry a label.',
  'knowledge.label.tokens': 'Tokens of your documents',
  'knowledge.label.homes': 'Homes',
  'knowledge.label.kv': 'KV cache',
  'knowledge.label.weights': 'Weights',
  'knowledge.label.hours': 'Accelerator hours',
  'knowledge.label.wallClock': 'Duration',
  'knowledge.label.cost': 'Cost of the training',
  'knowledge.label.mfu': 'MFU',
  'knowledge.label.memory': 'Memory per accelerator',
};
