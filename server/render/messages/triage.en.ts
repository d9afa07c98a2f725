/** What the advisor says about something that fails, in English. */
export const triageEn: Readonly<Record<string, string>> = {
  'triage.head.memory': 'It does not fit in memory. Before any new hardware, this is what your own set-up needs.',
  'triage.head.slow': 'It is too slow. Before any new hardware, this is what your own set-up can do.',
  'triage.head.quality': 'The answers are not good enough. More hardware rarely cures that; this order does.',
  'triage.head.cost': 'It costs too much. These steps lower the bill before anything is moved or bought.',
  'triage.head.elsewhere':
    'It works in one place and not in the other. Look for the difference between the two before changing the model.',
  'triage.setup':
    'I take it as {{model}} in {{precision}} on {{count}} × {{accelerator}}, prompts of {{tokens}} tokens, requests at once: {{requests}}.',
  'triage.setupTraining': 'I take it as full training of {{model}} on {{count}} × {{accelerator}}.',
  'triage.assumes': 'You did not say {{list}}, so that part is assumed: correct me and I work it out again.',
  'triage.assumed.context': 'the length of the prompts',
  'triage.assumed.concurrency': 'how many requests come at once',
  'triage.assumed.precision': 'the number format',
  'triage.memoryShort':
    'As it is, it needs about {{memory}} on each card, and a card has {{has}}. The weights alone are {{weights}} in all.',
  'triage.memoryShortTraining':
    'As it is, it needs about {{memory}} on each card with weights, gradients, optimiser and activations; a card has {{has}}.',
  'triage.memoryFits':
    'By my estimate it fits: about {{memory}} of {{has}} on each card. So something else takes the memory.',
  'triage.memoryLeaks':
    'Look at what else is on the card (nvidia-smi), how much the engine reserves for its cache, its longest allowed context, and a second copy of the model.',
  'triage.fixesFirst': 'Change this first, the gentlest first:',
  'triage.fixesNone': 'No single change of the set-up is enough. These come nearest:',
  'triage.change.asIs': 'as it is',
  'triage.change.kv8': 'Keep the cache of the conversation (KV) in 8 bits',
  'triage.change.context': 'Shorten the prompts to {{tokens}} tokens',
  'triage.change.atOnce_one': 'Serve one request at a time and queue the rest',
  'triage.change.atOnce_other': 'Serve {{count}} requests at a time and queue the rest',
  'triage.change.weights': 'Quantise the weights to {{precision}}',
  'triage.change.weightsAndKv': 'Weights in {{precision}} and the cache in 8 bits',
  'triage.change.model': 'A smaller model, {{model}} in {{precision}}',
  'triage.change.method': 'Train with {{method}} instead of all weights',
  'triage.change.cards': '{{count}} cards',
  'triage.fits': '{{change}}: about {{memory}} on each card, it fits.',
  'triage.fitsSpeed_one':
    '{{change}}: about {{memory}} on each card, it fits; {{speed}} for each request, one at once.',
  'triage.fitsSpeed_other':
    '{{change}}: about {{memory}} on each card, it fits; {{speed}} for each request, room for {{count}} at once.',
  'triage.fitsTraining': '{{change}}: about {{memory}} on each card, it fits; about {{speed}} in all.',
  'triage.notYet': '{{change}}: about {{memory}} on each card, still too much.',
  'triage.onlyAtOnce_one': '{{change}}: about {{memory}} on each card, but only one request at once.',
  'triage.onlyAtOnce_other': '{{change}}: about {{memory}} on each card, but only {{count}} requests at once.',
  'triage.lastCards':
    'Only if none of that will do, more cards: in {{precision}}, {{count}} × {{accelerator}}, about {{memory}} on each.',
  'triage.lastCardsElse':
    'In {{precision}}, as it is, it would take {{count}} × {{accelerator}}, about {{memory}} on each.',
  'triage.slowNow_one':
    'By my estimate it should give about {{speed}} for each request after {{wait}} of waiting, one request at once.',
  'triage.slowNow_other':
    'By my estimate it should give about {{speed}} for each request after {{wait}} of waiting, with room for {{count}} at once.',
  'triage.slowTraining': 'By my estimate it should process about {{speed}}.',
  'triage.slowLess':
    'If you see much less, look first for a fault: part of the model on the processor instead of the card, an engine without batching, one card idle, another program on it, or a power limit.',
  'triage.slowSpill':
    'What does not fit spills to main memory, and that alone makes it many times slower: first make it fit.',
  'triage.slowBatch':
    'Many people at once need continuous batching (vLLM, SGLang or TensorRT-LLM do it): each one waits a little longer, and all together get many times more.',
  'triage.qualityTest':
    'Measure first: write {{count}} real questions with the answer you expect. With {{share}} good, that tells you the true share within ±{{margin}}.',
  'triage.qualityRetrieval':
    'If it answers from documents: check whether the right passage is found at all. If not, cut the documents in smaller pieces with their headings, search by words and by meaning together, and rerank. Answers with the source quoted, and “I do not know” allowed, end most inventions.',
  'triage.qualityPrompt':
    'Say in the prompt what a good answer is, give two or three examples, and set the temperature to 0 for facts.',
  'triage.qualityPrecision':
    'Run the same test once without the quantisation ({{precision}} now): if it is better, go one step back.',
  'triage.qualityData':
    'If you trained it: look for wrong labels, the same case in training and test, and classes with few examples. A hundred labels put right often do more than a larger model.',
  'triage.qualityTrain':
    'Fine-tuning teaches a form or a manner, not facts: do it after retrieval works, and measure on the same test.',
  'triage.qualityLast':
    'Only then compare a larger model on the same test. Tell me the task and the share of good answers you need, and I rank those that reach it.',
  'triage.costSplit':
    'Measure first: tokens in, tokens out and calls for each use. A few uses as a rule make most of the bill.',
  'triage.costPrompt': 'Shorten what is sent: fewer retrieved passages, no repeated history, a limit for the answer.',
  'triage.costCache':
    'Put the fixed part of the prompt first, so that the provider’s cache serves it at a lower price, and keep answers to repeated questions.',
  'triage.costBatch': 'Send what can wait as a batch: providers charge less for it.',
  'triage.costSmaller':
    'Give the easy cases to a smaller model and only the rest to the large one; test both on the same hundred cases.',
  'triage.costAsk':
    'Tell me the task, the calls a day and what you pay now, and I work out what each way would cost, also from which volume your own machine pays.',
  'triage.siteWhy':
    'A model knows the data it was trained on. Another place has other devices, people, lighting, formats or words, and its results drop there: the data have shifted.',
  'triage.siteTest':
    'Measure it: label {{count}} cases of the place that fails. With {{share}} right, you know the share there within ±{{margin}}.',
  'triage.siteInput':
    'Make the input alike: same resolution, same units, same colour and contrast, same cropping as in training; compare ten cases of both by eye.',
  'triage.siteAugment': 'Train again with variation of what differs (brightness, blur, device, noise, wording).',
  'triage.siteTune_one': 'Fine-tune with some {{count}} labelled case of the new place, beside the old ones.',
  'triage.siteTune_other': 'Fine-tune with some {{count}} labelled cases of the new place, beside the old ones.',
  'triage.siteSplit':
    'From now on test by place: whole places kept out of training, never cases of one place on both sides.',
  'triage.siteWatch':
    'Watch the input and the share of doubtful answers at each place, and give doubtful cases to a person.',
  'triage.machineSame':
    'The same model on the same input gives the same answer on both machines; so compare the two, one thing at a time.',
  'triage.machineVersions': 'Versions: driver, CUDA, engine and library, from one container image on both.',
  'triage.machineMemory':
    'Memory: what is free on the card, how much the engine reserves, and the longest allowed context.',
  'triage.machinePrecision':
    'Number format: a card without bfloat16 or FP8 falls back or fails; choose one that both have.',
  'triage.machineLoad': 'Load: the server answers many at once, the first machine one. Test it there with one request.',
  'triage.coldWhy':
    'The wait is the start, not the work: the machine is fetched, the image is pulled, and the weights are loaded before the first answer.',
  'triage.coldWarm':
    'Keep one copy warm in the hours in which people use it, and let only the further copies start and stop; outside of them, a call every few minutes keeps it awake where the provider bills by use.',
  'triage.coldDisk':
    'Put the weights on a fast local disk or into the machine image instead of fetching them at each start, and load them in a format that maps straight into memory (safetensors).',
  'triage.coldSmall':
    'Load less: half precision or 8 bits, only the parts of the pipeline that are used, a distilled model with few steps.',
  'triage.coldQueue':
    'Take the request into a queue at once and show that it is being worked on: people wait far better when they see it.',
  'triage.coldAsk':
    'Tell me how many a day, at which hours, and what you pay now: I compare one warm machine with paying for each call.',
  'triage.askModel':
    'For the figures I need the model: its name or its size (for example “Llama 3.1 8B”), and its number format if you know it.',
  'triage.askCard':
    'For the figures I need the card: its name and how many (for example “2 RTX 4090”), the length of the prompts and how many requests come at once.',
  'triage.askBoth':
    'For the figures I need the model (name or size), the card and how many, the number format, the length of the prompts and how many requests come at once.',
  'triage.unknownSetup':
    'I do not know that model or that card well enough to compute with it. Tell me the size of the model and the memory of the card.',
  'triage.aidMemory':
    'What usually helps, the gentlest first: keep the KV cache in 8 bits, shorten the context, serve fewer requests at once, weights in 8 or 4 bits, a smaller model. For training: LoRA or QLoRA, micro-batch 1, activation checkpointing.',
  'triage.aidSlow':
    'What usually helps: an engine with continuous batching, weights in 8 or 4 bits, shorter prompts, the fixed part of the prompt in a cache, a smaller model for the easy questions.',
  'triage.then':
    'Tell me what you tried or what I got wrong, and I go on from there. If it still is not enough, say what it should do and I size machines for it.',
};
