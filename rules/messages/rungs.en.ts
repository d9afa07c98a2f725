/** When each rung of the ladder wins, when it fails, and what is done then. */
export const rungsEn = {
  rungWinsAndFails: '{{wins}} {{fails}}',
  winsNoAi: 'This way wins where a rule, a form or a list settles most cases, and where each wrong answer costs much.',
  failsNoAi: 'It fails where cases are written or seen in too many ways for rules to be kept up to date.',
  insteadNoAi: 'Then: ready-made software or a hosted model, measured against the rules on the same cases.',
  winsNoAiFigures: 'This way wins where the past repeats itself: few series, a clear season, little money at stake.',
  failsNoAiFigures: 'It fails where several causes act together, such as prices, weather and promotions.',
  insteadNoAiFigures: 'Then: machine learning on the same table. Keep this as the figure it has to beat.',
  winsNoAiTexts: 'This way wins where people know what they look for and the answer is one passage or one rule.',
  failsNoAiTexts: 'It fails where they ask in words of their own, or the answer is spread over several texts.',
  insteadNoAiTexts: 'Then: a hosted model on the same texts, with this search behind it.',
  winsNoAiPictures:
    'This way wins where light, place and part are always the same: rules measure edges, colours and sizes.',
  failsNoAiPictures: 'It fails where light, background or the things themselves vary.',
  insteadNoAiPictures: 'Then: a published network, adapted with some hundred labelled pictures of your own.',
  winsOptimisation:
    'This way wins where the rules can be written down and the best of many combinations is looked for. A language model does not find it.',
  failsOptimisation: 'It fails where rules are unwritten, or where times and demand are guessed badly.',
  insteadOptimisation:
    'Then: learn times and demand from past days with machine learning, and give them to the solver.',
  winsPackagedPlanning:
    'This way wins where your rules are those of the trade, and screens and maps are wanted at once.',
  failsPackagedPlanning: 'It fails where rules of your own decide the plan and the product cannot hold them.',
  insteadPackagedPlanning: 'Then: a solver with your own rules, behind the same screens where the product allows it.',
  winsPackagedSaas: 'This way wins where many others have the same need and nobody of yours wants to run anything.',
  failsPackagedSaas:
    'It fails where the work differs from that of others, or where the data may not be with its maker.',
  insteadPackagedSaas: 'Then: a hosted model behind an application of your own.',
  winsManagedApi:
    'This way wins where volumes are small or uncertain and the best models matter more than the price of each answer.',
  failsManagedApi:
    'It fails where data may not leave, where the volume is large and steady, or where facts of your own are asked for.',
  insteadManagedApi: 'Then: retrieval for facts, an open model on machines of your own for volume or privacy.',
  winsManagedSpecialist: 'This way wins where the provider’s model was made for exactly this and volumes come and go.',
  failsManagedSpecialist:
    'It fails with terms, accents, layouts or things that it has never met and that cannot be taught to it.',
  insteadManagedSpecialist: 'Then: an open model for the same task, adapted with examples of your own.',
  winsRagApi: 'This way wins where answers stand in documents that change, and must be shown with their source.',
  failsRagApi:
    'It fails where the documents are poor or scattered, where access rights are not kept, or where data may not leave.',
  insteadRagApi: 'Then: first the documents; after that the same retrieval with an open model on your premises.',
  winsSelfHosted:
    'This way wins where data must stay, where the volume is steady, or where the model must not change by itself.',
  failsSelfHosted: 'It fails where the machine stands idle most of the day or nobody can look after it.',
  insteadSelfHosted: 'Then: a hosted API, or the same model rented by the hour.',
  winsSelfHostedSpecialist: 'This way wins where the model does one thing, is small, and runs all day on one machine.',
  failsSelfHostedSpecialist:
    'It fails on material unlike what it was trained on: test it on your own before anything else.',
  insteadSelfHostedSpecialist: 'Then: adapt it with your own labelled examples.',
  winsPretrainedPredictor:
    'This way wins where there is little history and an answer is needed today, without training.',
  failsPretrainedPredictor: 'It fails beyond about {{limit}}, or where causes outside the series decide.',
  insteadPretrainedPredictor: 'Then: gradient boosting on your own table.',
  winsRagSelfHosted: 'This way wins where answers stand in documents of your own that may not leave the house.',
  failsRagSelfHosted:
    'It fails where the documents are poor or scattered, or where few people ask too little to fill a machine.',
  insteadRagSelfHosted:
    'Then: first the documents; for few questions, the same retrieval with a hosted model in the region.',
  winsClassicalMl:
    'This way wins on tables: it learns from thousands of rows, runs on a processor and says what weighed most.',
  failsClassicalMl: 'It fails below about {{limit}}, and where text, sound or images hold what matters.',
  insteadClassicalMl: 'Then: rules first and more history; for text or images, a pre-trained model.',
  winsTrialLearning: 'This way wins where a faithful simulator exists and millions of trials cost nothing.',
  failsTrialLearning: 'It fails where trials are made on the real thing, or where the reward leaves out what matters.',
  insteadTrialLearning: 'Then: a controller with rules or a solver, and learning only for what they cannot do.',
  winsAutoml: 'This way wins where the table is ready and nobody has time to try models by hand.',
  failsAutoml: 'It fails below about {{limit}}, and where the work lies in the table and not in the model.',
  insteadAutoml: 'Then: the same data with gradient boosting and somebody who knows the trade.',
  winsTransferLearning:
    'This way wins with some hundred labelled examples of your own: it starts from what a published model has seen.',
  failsTransferLearning: 'It fails below about {{limit}}, or where new sites look unlike those it learnt from.',
  insteadTransferLearning: 'Then: label more, first the doubtful ones; until then, a general model that people check.',
  winsFinetuneAdapter:
    'This way wins where a form, a tone or a narrow task must be met each time, with examples to learn from.',
  failsFinetuneAdapter: 'It fails below about {{limit}}, and for facts: those are retrieved, not taught.',
  insteadFinetuneAdapter: 'Then: examples in the prompt, retrieval for facts.',
  winsFinetuneFull: 'This way wins where an adapter falls short in a test and there are examples in plenty.',
  failsFinetuneFull:
    'It fails below about {{limit}}: it forgets what the model knew and costs several times an adapter.',
  insteadFinetuneFull: 'Then: an adapter on the same examples.',
  winsContinuedPretraining:
    'This way wins where a language or a field is missing from published models and much of its text is at hand.',
  failsContinuedPretraining: 'It fails below about {{limit}} of text, or without a test that shows what is missing.',
  insteadContinuedPretraining: 'Then: retrieval and an adapter on a published model.',
  winsPretrain:
    'This way wins only where no published model may be used or none can be adapted, and the text is enough.',
  failsPretrain:
    'It fails below about {{limit}} of text, and nearly always against a published model trained on far more.',
  insteadPretrain: 'Then: continue the training of a published model with the same text.',
} as const;
