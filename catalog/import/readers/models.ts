import { modelFile } from '../../schema/model.ts';
import type { SourceUse } from '../../schema/provenance.ts';
import { modelKinds } from '../model-kinds.ts';
import { citationOf, citationsOf, type Citation, type SourceRegistry } from '../provenance.ts';
import { readEach, requiredCell, type ReadResult } from '../read-each.ts';
import { cell, compact, countCell, dateCell, listCell, RowFault, unitCell, type Row } from '../rows.ts';
import { withUniqueAliases } from './accelerators.ts';
import names from '../model-names.json' with { type: 'json' };

export const MODELS_CSV = 'open_models.csv';

const BILLION = 1e9;

/** Parameters are given in billions; rounded so that 8.03 does not become 8029999999.999999. */
function parameterCount(row: Row, column: string): number | undefined {
  const billions = countCell(row, column);
  return billions === undefined ? undefined : Math.round(billions * BILLION);
}

/** Names people say, where the repository's own name is a file name. */
const readableNames: Readonly<Record<string, string | undefined>> = names;

/** Other ways to write a name that follow from it: blanks for hyphens, without the word for the tuned release. */
export function modelAliases(name: string): readonly string[] {
  const short = name.replace(/-(instruct|it|chat|hf)$/i, '');
  return [...new Set([short, name.replaceAll('-', ' '), short.replaceAll('-', ' ')])].filter((alias) => alias !== name);
}

function architectureOf(row: Row): object | undefined {
  const architecture = compact({
    layers: countCell(row, 'layers'),
    hiddenSize: countCell(row, 'hidden_size'),
    heads: countCell(row, 'heads'),
    kvHeads: countCell(row, 'kv_heads'),
    headDim: countCell(row, 'head_dim'),
    intermediateSize: countCell(row, 'intermediate_size'),
    experts: countCell(row, 'experts'),
    expertsPerToken: countCell(row, 'experts_active'),
    moeIntermediateSize: countCell(row, 'moe_intermediate_size'),
    vocabulary: countCell(row, 'vocab'),
    attention: cell(row, 'attention'),
    fullAttentionLayers: countCell(row, 'full_attn_layers'),
    kvElementsPerFullLayer: countCell(row, 'kv_elems_per_full_layer'),
    slidingLayers: countCell(row, 'sliding_layers'),
    slidingWindow: countCell(row, 'sliding_window'),
    kvElementsPerSlidingLayer: countCell(row, 'kv_elems_per_sliding_layer'),
    linearLayers: countCell(row, 'linear_layers'),
  });
  return Object.keys(architecture).length > 0 ? architecture : undefined;
}

/** A cell may qualify its source after a semicolon ("…; hidden size from general knowledge"): that goes to the note. */
function qualifiedCitation(text: string): Citation {
  const [main = '', ...rest] = text.split(/;\s+/);
  const listed = /^agrees .* in ([\w.-]+\/[\w.-]+ .+)$/.exec(main);
  const citation = listed ? citationOf(listed[1] ?? '') : citationOf(main);
  const note = [listed ? main : citation.note, ...rest].filter((part) => part !== undefined).join('; ');
  return { ...citation, note: note === '' ? undefined : note };
}

const CHECKED_AGAINST_ARCHITECTURE = /^checked against the sourced architecture/;

function parameterUse(row: Row, sources: SourceRegistry, checkedOn: string): SourceUse | undefined {
  const of = ['totalParameters', 'activeParameters'];
  const text = cell(row, 'params_source');
  if (text === undefined) return undefined;
  const architecture = cell(row, 'arch_source');
  if (CHECKED_AGAINST_ARCHITECTURE.test(text) && architecture !== undefined) {
    const citation = { ...qualifiedCitation(architecture), note: text };
    return sources.cite(citation, { of, checkedOn, grade: 'derived' });
  }
  return sources.cite(qualifiedCitation(text), { of, checkedOn });
}

function sourceUses(row: Row, sources: SourceRegistry): readonly SourceUse[] {
  const checkedOn = dateCell(row, 'as_of') ?? '';
  const general = citationsOf(requiredCell(row, 'meta_source')).filter(
    (citation) => !citation.entry.title.startsWith('licence from'),
  );
  const uses = general.map((citation) => sources.cite(citation, { of: ['*'], checkedOn }));
  const aspects: readonly (readonly [string, readonly string[], boolean])[] = [
    ['arch_source', ['architecture'], architectureOf(row) !== undefined],
    ['license_source', ['licence'], cell(row, 'license') !== undefined],
    ['release_source', ['releasedOn'], cell(row, 'release_date') !== undefined],
    ['training_source', ['trainingTokens', 'trainingFlop'], true],
  ];
  for (const [column, of, present] of aspects) {
    const text = cell(row, column);
    if (present && text !== undefined) uses.push(sources.cite(qualifiedCitation(text), { of: [...of], checkedOn }));
  }
  const parameters = countCell(row, 'params_total_b') === undefined ? undefined : parameterUse(row, sources, checkedOn);
  return parameters ? [...uses, parameters] : uses;
}

const EXCLUDES_EU = /not licensed to .*based in the EU/;
const notApplicable = (items: string[] | undefined): string[] | undefined => (items?.[0] === 'n/a' ? undefined : items);

function licenceOf(row: Row): object | undefined {
  const id = cell(row, 'license');
  if (id === undefined) return undefined;
  const notes = cell(row, 'license_notes');
  return compact({
    id,
    commercialUse: requiredCell(row, 'commercial_use'),
    notes,
    excludes: notes !== undefined && EXCLUDES_EU.test(notes) ? ['EU'] : undefined,
  });
}

function read(row: Row, sources: SourceRegistry): { id: string; entry: object } {
  const kind = requiredCell(row, 'task');
  const known = modelKinds[kind];
  if (!known) throw new RowFault('task', `"${kind}" has no task of the contract yet`);
  const id = requiredCell(row, 'id');
  const written = requiredCell(row, 'name');
  const name = readableNames[id] ?? written;
  const architecture = architectureOf(row);
  const notes = cell(row, 'notes');
  return {
    id,
    entry: compact({
      name,
      lab: requiredCell(row, 'lab'),
      kind,
      tasks: known.tasks,
      domain: known.domain === 'vision' && architecture ? 'multimodal' : known.domain,
      modalitiesIn: listCell(row, 'modality_in', '+'),
      modalitiesOut: listCell(row, 'modality_out', '+'),
      lifecycle: notes?.startsWith('superseded') === true ? 'maintenance' : 'available',
      totalParameters: parameterCount(row, 'params_total_b'),
      activeParameters: parameterCount(row, 'params_active_b'),
      architecture,
      contextTokens: countCell(row, 'context_tokens'),
      embeddingDimension: countCell(row, 'embedding_dim'),
      flopPerInput: unitCell(row, 'gflops_per_input', 'GFLOP'),
      trainingTokens: countCell(row, 'training_tokens'),
      trainingFlop: countCell(row, 'training_flop'),
      licence: licenceOf(row),
      languages: notApplicable(listCell(row, 'languages', ',')),
      spanish: cell(row, 'spanish'),
      releasedOn: dateCell(row, 'release_date'),
      aliases: [...new Set([...modelAliases(name), ...modelAliases(written), ...(name === written ? [] : [written])])],
      notes,
      sources: sourceUses(row, sources),
    }),
  };
}

export function readModels(rows: readonly Row[], sources: SourceRegistry): ReadResult<object> {
  const result = readEach<object>(rows, {
    file: MODELS_CSV,
    subjectColumn: 'id',
    schema: modelFile,
    read: (row) => read(row, sources),
  });
  return { ...result, accepted: withUniqueAliases(result.accepted) };
}
