/** Words of the command line. */
export const wordsEn = {
  main: `advisor <command> [options]

  understand [file]             what a text says of a need, field by field
  recommend [file]              ranks whole solutions for a text or a brief
  estimate training [file]      sizes, times and prices the training of a model
  estimate serving [file]       sizes, times and prices the serving of a model
  catalog <action>              search, show, list, compare, import, check, diff, stale
  proposal [file] --out <file>  writes a proposal: docx, pdf, md or json
  serve                         the page, the API and the chat

Without a file the standard input is read. --json prints JSON, --locale en|es sets the language,
--help after a command says more. Exit code: 0 done, 1 refused or failed, 2 not understood.
The environment is that of the server: CATALOG_DIR, ADVISOR_TODAY, PORT and so on.
`,
  understand: `advisor understand [file] [--json] [--locale en|es]

Reads a text and prints each field it states, with the words that say so.
`,
  recommend: `advisor recommend [file] [--limit 5] [--currency EUR] [--analysis] [--json] [--locale en|es]

The input is a text in plain words, a brief as JSON, or the body of POST /api/v1/recommendations.
--analysis adds how firm the ranking is, where costs cross, what money and quality buy, and what would flip it.
`,
  estimate: `advisor estimate training|serving [file] [--json] [--locale en|es]

The input is the body of POST /api/v1/estimates/training or /serving as JSON, or options:
  --model --accelerator --accelerator-count --precision --region --price-per-accelerator-hour
  serving: --input-tokens --output-tokens --concurrency | --requests-per-second --engine --engine-version
           --mode --kv-precision
  training: --method --tokens | --samples --sequence-length --global-batch --micro-batch --deadline-days
            --lora-rank --pue --budget --sharding
  --ambiguous first takes the first accelerator a name can mean
Options win over fields of the file. Large numbers may be written 15e12.
`,
  catalog: `advisor catalog <action> [options] [--json] [--locale en|es]

  search <kind> <words>         the best matches; typos and missing accents are fine
  list <kind> [--limit 50]      all of one kind
  show <kind> <id>              one entry, each figure with unit, source, grade and date
  compare <kind> <id> <id> ...  two to four entries side by side
  import --from <format> <file> reads a foreign file and prints what it would change
                                (modelsdev, litellm, skypilot, huggingface, guidellm, vllm, inferencex, csv)
         --provider <id>        skypilot: whose prices these are; huggingface: --id <lab/model>
         --checked-on <date>    the day of the file; --write <folder> writes entries for CATALOG_DIR
  check [folder]                checks the built-in catalog, with the entries of a folder on top
  diff <folder> <folder>        entries added, removed and changed, field by field
  stale [--today <date>]        figures past their shelf life by family, oldest first

Kinds: models, accelerators, offers, systems, tools, services, sources, regions.
`,
  proposal: `advisor proposal [file] --format docx|pdf|md|json --out <file> [--currency EUR] [--locale en|es]

The input is a brief as JSON, a text, or the body of POST /api/v1/proposals.
`,
  serve: `advisor serve

Starts the server with the settings of the environment and prints its address.
`,
  field: 'field',
  value: 'value',
  words: 'words',
  confidence: 'confidence',
  unresolved: 'Not resolved',
  figure: 'figure',
  low: 'low',
  likely: 'likely',
  high: 'high',
  grade: 'grade',
  rank: 'rank',
  solution: 'solution',
  score: 'score',
  none: 'No solution meets every constraint.',
  excluded: 'Excluded',
  reason: 'reason',
  unlock: 'what would change it',
  assumptions: 'Assumptions',
  analysis: 'How firm this is',
  breakEven: 'Where costs cross',
  budgets: 'What each budget gets',
  qualities: 'What each quality costs',
  sensitivity: 'What would change the first place',
  footprint: 'Energy and carbon',
  plan: 'Plan',
  fits: 'It fits in memory.',
  fitsNot: 'It does not fit in memory.',
  next: 'Next question',
  source: 'source',
  date: 'date',
  name: 'name',
  id: 'id',
  total: (shown: number, all: number) => `${String(shown)} of ${String(all)}`,
  written: (file: string) => `Written: ${file}`,
  refused: 'Refused',
  line: 'line',
  added: 'added',
  changed: 'changed',
  unchanged: 'unchanged',
  removed: 'removed',
  refusedCount: 'refused',
  dryRun: 'Nothing was written. --write <folder> writes the entries.',
  age: 'days',
  family: 'family',
  entry: 'entry',
  old: 'old',
  new: 'new',
  noneStale: 'No figure is past its shelf life.',
  problems: (errors: number, warnings: number) => `${String(errors)} errors, ${String(warnings)} warnings`,
  catalogVersion: 'Catalog version',
  noCommand: (name: string) => `there is no command "${name}"`,
  noAction: (name: string) => `there is no action "${name}"`,
  missing: (name: string) => `${name} is missing`,
  helpHint: 'advisor --help lists the commands.',
  notNumber: (text: string) => `"${text}" is not a number`,
};
