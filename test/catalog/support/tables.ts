import type { CsvFile } from '../../../catalog/import/run.ts';

type TableRow = Readonly<Record<string, string>>;

/** A CSV of the given rows; a cell that a row does not give is empty. */
export function csvOf(rows: readonly TableRow[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const quote = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
    .map((cells) => `${cells.map(quote).join(',')}\n`)
    .join('');
}

const GENERAL = 'general knowledge (unverified)';

export const acceleratorRow: TableRow = {
  id: 'x1-sxm',
  name: 'Acme X1 SXM 48GB',
  vendor: 'Acme',
  class: 'datacenter',
  status: 'available',
  year: '2025',
  form_factor: 'SXM',
  memory_gb: '48',
  memory_options_gb: '24;48',
  memory_type: 'HBM3',
  mem_bw_gbs: '2000',
  fp32_tflops: '60',
  bf16_tflops: '500',
  fp8_tflops: '1000',
  int8_tops: '1000',
  achievable_bf16_tflops: '410.5',
  tdp_w: '450',
  interconnect: 'Link 2',
  interconnect_gbs: '300',
  price_usd: '12000',
  price_kind: 'list price',
  price_source: GENERAL,
  source: 'stas00/ml-engineering compute/accelerator/README.md; acme/specs data/x1.md',
  as_of: '2026-08-22',
  notes: 'bandwidth from general knowledge; tensor figures derived as 4x of fp32',
};

export const modelRow: TableRow = {
  id: 'acme/Nube-8B-Instruct',
  name: 'Nube-8B-Instruct',
  lab: 'Acme',
  task: 'chat',
  modality_in: 'text+image',
  modality_out: 'text',
  params_total_b: '8.03',
  params_active_b: '8.03',
  layers: '32',
  hidden_size: '4096',
  heads: '32',
  kv_heads: '8',
  head_dim: '128',
  intermediate_size: '14336',
  vocab: '128256',
  context_tokens: '131072',
  attention: 'GQA',
  full_attn_layers: '32',
  kv_elems_per_full_layer: '2048',
  license: 'acme-licence',
  commercial_use: 'conditional',
  license_notes: 'weights are not licensed to companies based in the EU',
  languages: 'en,es',
  spanish: 'yes',
  release_date: '2025-07',
  training_tokens: '15000000000000',
  arch_source: 'acme/configs nube-8b.json; hidden size from general knowledge (unverified)',
  meta_source: GENERAL,
  as_of: '2026-08-21',
  params_source: 'checked against the sourced architecture (within 6%)',
  license_source: 'general knowledge (unverified); listed as open in acme/list table.csv',
  release_source: 'agrees within 60 days with the OpenRouter listing in acme/listing models.json',
  training_source: 'Epoch AI notable AI models (copy in acme/copy)',
};

export const hostedRow: TableRow = {
  provider: 'nimbo',
  provider_name: 'Nimbo',
  provider_kind: 'hoster',
  provider_hq: 'ES',
  data_residency: 'EU',
  eu_resident: 'yes',
  model_id: 'nube-8b-instruct',
  name: 'Nube 8B Instruct',
  lab: 'acme',
  kind: 'chat',
  input_usd_mtok: '0.2',
  output_usd_mtok: '0.6',
  cache_read_usd_mtok: '0.05',
  context_tokens: '131072',
  modalities_in: 'text+image',
  modalities_out: 'text',
  reasoning: 'false',
  tool_call: 'true',
  open_weights: 'true',
  release_date: '2025-07-04',
  status: 'active',
  price_check: 'differs: other list 2026-09-23 in 0.3 out 0.6',
  source: 'anomalyco/models.dev providers/nimbo',
  as_of: '2026-07-02',
};

export const instanceRow: TableRow = {
  provider: 'nimbo',
  instance_type: 'x1.4',
  region: 'es-mad-1',
  geo: 'EU-ES',
  accelerator_id: 'x1-sxm',
  count: '4',
  vcpus: '64',
  memory_gb: '512',
  price_usd_hour: '9.6',
  spot_usd_hour: '4.2',
  kind: 'gpu',
  notes: 'spot estimated from a saving of 56%',
  source: 'acme/prices list.csv',
  as_of: '2026-10-04',
};

export const systemRow: TableRow = {
  id: 'acme-box-8',
  name: 'Acme Box 8',
  vendor: 'Acme',
  class: 'gpu server',
  accelerator_id: 'x1-sxm',
  accelerator_count: '8',
  gpu_memory_gb_total: '384',
  max_power_w: '5200',
  price_usd: '180000',
  price_kind: 'street estimate',
  status: 'end of sale',
  source: 'acme/specs boxes.md; power and price: general knowledge (unverified)',
  as_of: '2026-11-24',
};

export const toolRow: TableRow = {
  id: 'acme-serve',
  name: 'Acme Serve',
  category: 'serving-engine',
  license: 'apache-2.0',
  open_source: 'yes',
  skill_level: '3',
  on_prem: 'yes',
  air_gapped: 'yes',
  managed_cloud: 'no',
  gpu_need: 'required',
  task_fit: 'chat;embedding',
  package: 'acme-serve',
  latest_version: '1.2.0',
  latest_release_month: '2024-05',
  download_rank: '900',
  notes: 'no package release in the last 12 months',
  source: 'Python package index list (version, month, rank); other fields general knowledge (unverified)',
  as_of: '2026-11',
};

export const gridRows: readonly TableRow[] = [
  {
    kind: 'country',
    code: 'ESP',
    name: 'Spain',
    country: 'ESP',
    gco2_kwh: '146.2',
    price_usd_kwh: '0.138',
    price_eur_kwh: '0.127',
    source: 'npm @tgwf/co2 0.19.0 (Ember annual averages); price: acme/energy prices.json',
    as_of: '2026-08-22',
  },
  {
    kind: 'cloud_region',
    code: 'gcp:europe-southwest1',
    name: 'Madrid',
    provider: 'gcp',
    country: 'ESP',
    gco2_kwh: '131',
    source: 'mlco2/codecarbon codecarbon/data/cloud/impact.csv',
    as_of: '2024-07-13',
  },
  {
    kind: 'pue',
    code: 'pue:on-premise (average)',
    name: 'on-premise (average)',
    pue: '1.58',
    source: 'cloud-carbon-footprint on-premise constants (public copy)',
    as_of: '2023-12-31',
    notes: 'survey average, range 1.4-1.8',
  },
];

export const qualityRow: TableRow = {
  model: 'nube-8b',
  model_ref: 'open:acme/Nube-8B-Instruct',
  benchmark: 'General Exam',
  variant: 'five shots',
  score: '71.5',
  metric: '%',
  higher_is_better: 'yes',
  domain: 'llm',
  source: 'acme/exam results.csv',
  as_of: '2026-06-01',
};

export const smallTables: Readonly<Record<CsvFile, string>> = {
  'accelerators.csv': csvOf([acceleratorRow]),
  'open_models.csv': csvOf([modelRow]),
  'api_models.csv': csvOf([hostedRow]),
  'cloud_instances.csv': csvOf([instanceRow]),
  'servers.csv': csvOf([systemRow]),
  'tools.csv': csvOf([toolRow]),
  'grid_carbon.csv': csvOf(gridRows),
  'quality.csv': csvOf([
    qualityRow,
    {
      ...qualityRow,
      model: 'nube hosted',
      model_ref: 'api:nimbo:nube-8b-instruct',
      score: '70.9',
      source: 'other/exam b.csv',
    },
  ]),
};
