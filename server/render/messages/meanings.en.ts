/** What the figures of an answer mean, in English. */
export const meaningMessages: Readonly<Record<string, string>> = {
  'conversation.meaning.oneOffCost':
    'One-off cost is what you pay once: machines, set-up, people’s work and training until it runs.',
  'conversation.meaning.monthlyCost':
    'Monthly cost is what it costs each month once it runs: services, rent, electricity and upkeep.',
  'conversation.meaning.tco': 'Total cost (TCO) is the one-off cost plus every monthly cost over the whole horizon.',
  'conversation.meaning.costPerThousandRequests':
    'Cost per thousand requests is the total cost divided by the requests of the horizon, times a thousand.',
  'conversation.meaning.energyKwhPerMonth':
    'Energy per month is the electricity that the machines and their cooling take, in kilowatt-hours.',
  'conversation.meaning.carbonKgPerMonth':
    'Carbon per month is the CO₂ emitted to make that electricity, at the intensity of the grid where it runs.',
  'conversation.meaning.weeksToProduction': 'Time to production is the weeks from the decision until people use it.',
  'conversation.meaning.ttftMs':
    'Time to first token (TTFT) is how long a person waits until the first word of an answer appears.',
  'conversation.meaning.tpotMs':
    'Time per output token (TPOT) is the pause between one piece of a word and the next while an answer is written.',
  'conversation.meaning.requestsPerSecond':
    'Requests per second is how many requests it can take each second while it keeps its answer times.',
  'conversation.meaning.memoryPerAcceleratorGb':
    'Memory per accelerator is what each accelerator must hold: the model, the ongoing conversations and some room.',
  'conversation.meaning.quality':
    'Quality is how well the models do at this kind of work in published measurements, from 0 to 1.',
};
