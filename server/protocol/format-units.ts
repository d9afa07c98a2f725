/**
 * Units of figures as a reader meets them. A symbol stands after the number as it is; a word has a singular and a
 * plural in each language. A ladder lists the units a figure may be read in, smallest first, each `factor` times the
 * first; the reader gets the largest one in which the likely value is at least `from`.
 */
export type UnitLocale = 'en' | 'es';

interface Word {
  readonly en: readonly [one: string, other: string];
  readonly es: readonly [one: string, other: string];
}

const word = (en: Word['en'], es: Word['es']): Word => ({ en, es });

export const unitWords: Readonly<Record<string, Word>> = {
  week: word(['week', 'weeks'], ['semana', 'semanas']),
  month: word(['month', 'months'], ['mes', 'meses']),
  year: word(['year', 'years'], ['año', 'años']),
  day: word(['day', 'days'], ['día', 'días']),
  hour: word(['hour', 'hours'], ['hora', 'horas']),
  minute: word(['minute', 'minutes'], ['minuto', 'minutos']),
  token: word(['token', 'tokens'], ['token', 'tokens']),
  request: word(['request', 'requests'], ['petición', 'peticiones']),
  question: word(['question', 'questions'], ['pregunta', 'preguntas']),
  document: word(['document', 'documents'], ['documento', 'documentos']),
  page: word(['page', 'pages'], ['página', 'páginas']),
  row: word(['row', 'rows'], ['fila', 'filas']),
  image: word(['image', 'images'], ['imagen', 'imágenes']),
  sample: word(['sample', 'samples'], ['muestra', 'muestras']),
  file: word(['file', 'files'], ['archivo', 'archivos']),
  record: word(['record', 'records'], ['registro', 'registros']),
  label: word(['label', 'labels'], ['etiqueta', 'etiquetas']),
  user: word(['user', 'users'], ['usuario', 'usuarios']),
  site: word(['site', 'sites'], ['sede', 'sedes']),
  person: word(['person', 'people'], ['persona', 'personas']),
  engineer: word(['engineer', 'engineers'], ['persona técnica', 'personas técnicas']),
  personMonth: word(['person-month', 'person-months'], ['mes-persona', 'meses-persona']),
  personDay: word(['person-day', 'person-days'], ['día-persona', 'días-persona']),
  language: word(['language', 'languages'], ['idioma', 'idiomas']),
  parameter: word(['parameter', 'parameters'], ['parámetro', 'parámetros']),
  accelerator: word(['accelerator', 'accelerators'], ['acelerador', 'aceleradores']),
  node: word(['node', 'nodes'], ['nodo', 'nodos']),
  replica: word(['replica', 'replicas'], ['réplica', 'réplicas']),
  step: word(['step', 'steps'], ['paso', 'pasos']),
  layer: word(['layer', 'layers'], ['capa', 'capas']),
  sequence: word(['sequence', 'sequences'], ['secuencia', 'secuencias']),
  option: word(['option', 'options'], ['opción', 'opciones']),
  system: word(['system', 'systems'], ['equipo', 'equipos']),
  piece: word(['piece', 'pieces'], ['unidad', 'unidades']),
  acceleratorHour: word(['accelerator-hour', 'accelerator-hours'], ['hora de acelerador', 'horas de acelerador']),
  Mtoken: word(['million tokens', 'million tokens'], ['millón de tokens', 'millones de tokens']),
  thousandRequests: word(['thousand requests', 'thousand requests'], ['mil peticiones', 'mil peticiones']),
};

const aliases: Readonly<Record<string, string>> = {
  weeks: 'week',
  wk: 'week',
  months: 'month',
  mo: 'month',
  years: 'year',
  yr: 'year',
  days: 'day',
  d: 'day',
  hours: 'h',
  minutes: 'min',
  minute: 'min',
  seconds: 's',
  milliseconds: 'ms',
  tokens: 'token',
  requests: 'request',
  req: 'request',
  questions: 'question',
  documents: 'document',
  pages: 'page',
  rows: 'row',
  images: 'image',
  samples: 'sample',
  files: 'file',
  records: 'record',
  labels: 'label',
  users: 'user',
  sites: 'site',
  people: 'person',
  persons: 'person',
  engineers: 'engineer',
  personMonths: 'personMonth',
  'person-months': 'personMonth',
  personDays: 'personDay',
  'person-days': 'personDay',
  languages: 'language',
  parameters: 'parameter',
  params: 'parameter',
  accelerators: 'accelerator',
  nodes: 'node',
  replicas: 'replica',
  steps: 'step',
  layers: 'layer',
  sequences: 'sequence',
  options: 'option',
  systems: 'system',
  each: 'piece',
  pieces: 'piece',
  acceleratorHours: 'acceleratorHour',
  'accelerator-hours': 'acceleratorHour',
  'accelerator-h': 'acceleratorHour',
  Mtokens: 'Mtoken',
  '1M tokens': 'Mtoken',
  '1000 requests': 'thousandRequests',
  kRequests: 'thousandRequests',
  gb: 'GB',
  bytes: 'B',
  byte: 'B',
  joules: 'J',
  watts: 'W',
  kgCo2e: 'kgCO2e',
  'kg CO2e': 'kgCO2e',
  tCo2e: 'tCO2e',
  't CO2e': 'tCO2e',
  gCo2e: 'gCO2e',
  'g CO2e': 'gCO2e',
  share: '%share',
  ratio: '%share',
  fraction: '%share',
  percent: '%',
  score: '',
  none: '',
  '1': '',
  x: '×',
};

/** One spelling per unit. */
export const canonicalUnit = (unit: string): string => aliases[unit] ?? unit;

const symbols: Readonly<Record<string, string>> = {
  gCO2e: 'g CO₂e',
  kgCO2e: 'kg CO₂e',
  tCO2e: 't CO₂e',
  ktCO2e: 'kt CO₂e',
};
export const unitSymbol = (unit: string): string => symbols[unit] ?? unit;

interface Rung {
  readonly unit: string;
  readonly factor: number;
  /** Smallest likely value, in this unit, that is read in it. */
  readonly from: number;
}

const rungs = (...list: readonly (readonly [unit: string, factor: number, from: number])[]): readonly Rung[] =>
  list.map(([unit, factor, from]) => ({ unit, factor, from }));

/** Weeks of a mean Gregorian month: 365.2425 / 12 / 7. */
const WEEKS_PER_MONTH = 365.2425 / 12 / 7;

const ladders: readonly (readonly Rung[])[] = [
  rungs(['Wh', 1, 0], ['kWh', 1e3, 1], ['MWh', 1e6, 10], ['GWh', 1e9, 10], ['TWh', 1e12, 10]),
  rungs(['gCO2e', 1, 0], ['kgCO2e', 1e3, 1], ['tCO2e', 1e6, 1], ['ktCO2e', 1e9, 10]),
  rungs(['g', 1, 0], ['kg', 1e3, 1], ['t', 1e6, 1], ['kt', 1e9, 10]),
  rungs(['µs', 1e-6, 0], ['ms', 1e-3, 1], ['s', 1, 1], ['min', 60, 2], ['h', 3600, 2], ['day', 86_400, 4]),
  rungs(['week', 1, 0], ['month', WEEKS_PER_MONTH, 6]),
  rungs(['B', 1, 0], ['kB', 1e3, 1], ['MB', 1e6, 1], ['GB', 1e9, 1], ['TB', 1e12, 1], ['PB', 1e15, 1]),
  rungs(['B/s', 1, 0], ['MB/s', 1e6, 1], ['GB/s', 1e9, 1], ['TB/s', 1e12, 1]),
  rungs(['W', 1, 0], ['kW', 1e3, 1], ['MW', 1e6, 1]),
  rungs(['mJ', 1e-3, 0], ['J', 1, 1], ['kJ', 1e3, 1], ['MJ', 1e6, 1]),
  rungs(['FLOP/s', 1, 0], ['GFLOP/s', 1e9, 1], ['TFLOP/s', 1e12, 1], ['PFLOP/s', 1e15, 1], ['EFLOP/s', 1e18, 1]),
];

const ladderOf = new Map(ladders.flatMap((ladder) => ladder.map((rung) => [rung.unit, ladder] as const)));

/** The unit a value is read in, and what to multiply by to get there. */
export function readableUnit(value: number, unit: string): { readonly unit: string; readonly factor: number } {
  const ladder = ladderOf.get(unit);
  const own = ladder?.find((rung) => rung.unit === unit);
  if (!ladder || !own || value === 0 || !Number.isFinite(value)) return { unit, factor: 1 };
  const base = Math.abs(value) * own.factor;
  // A hair of tolerance, so that 999.9999999 kg born of a product is read as a tonne.
  const best = ladder.findLast((rung) => (base / rung.factor) * (1 + 1e-9) >= rung.from) ?? own;
  return { unit: best.unit, factor: own.factor / best.factor };
}
