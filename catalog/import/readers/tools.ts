import type { SourceUse } from '../../schema/provenance.ts';
import { toolFile } from '../../schema/tool.ts';
import { citationOf, type SourceRegistry } from '../provenance.ts';
import { readEach, requiredCell, type ReadResult } from '../read-each.ts';
import { cell, compact, countCell, dateCell, listCell, type Row } from '../rows.ts';
import { platformsOfTool } from './platforms.ts';

export const TOOLS_CSV = 'tools.csv';

function sourceUses(row: Row, sources: SourceRegistry): readonly SourceUse[] {
  const checkedOn = dateCell(row, 'as_of') ?? '';
  const [main = '', rest] = requiredCell(row, 'source').split(/;\s+other fields /);
  if (rest === undefined) return [sources.cite(citationOf(main), { of: ['*'], checkedOn })];
  return [
    sources.cite(citationOf(rest), { of: ['*'], checkedOn }),
    sources.cite(
      { ...citationOf(main), note: undefined },
      { of: ['latestVersion', 'latestRelease', 'downloadRank', 'package'], checkedOn },
    ),
  ];
}

/** A package without a release for a year is kept running at best: that is what the note of such rows says. */
function lifecycleOf(notes: string | undefined): string {
  return notes?.includes('no package release in the last 12 months') === true ? 'maintenance' : 'available';
}

function read(row: Row, sources: SourceRegistry): { id: string; entry: object } {
  const notes = cell(row, 'notes');
  return {
    id: requiredCell(row, 'id'),
    entry: compact({
      name: requiredCell(row, 'name'),
      role: requiredCell(row, 'category'),
      licence: cell(row, 'license'),
      openSource: cell(row, 'open_source') ?? 'unknown',
      commercialSupport: cell(row, 'commercial_support'),
      skillLevel: countCell(row, 'skill_level'),
      onPrem: cell(row, 'on_prem') ?? 'unknown',
      airGapped: cell(row, 'air_gapped') ?? 'unknown',
      managedCloud: cell(row, 'managed_cloud') ?? 'unknown',
      accelerator: cell(row, 'gpu_need') ?? 'unknown',
      platforms: platformsOfTool(requiredCell(row, 'id')),
      fits: listCell(row, 'task_fit', ';') ?? [],
      package: cell(row, 'package'),
      latestVersion: cell(row, 'latest_version'),
      latestRelease: cell(row, 'latest_release_month'),
      downloadRank: countCell(row, 'download_rank'),
      lifecycle: lifecycleOf(notes),
      notes,
      sources: sourceUses(row, sources),
    }),
  };
}

export function readTools(rows: readonly Row[], sources: SourceRegistry): ReadResult<object> {
  return readEach<object>(rows, {
    file: TOOLS_CSV,
    subjectColumn: 'id',
    schema: toolFile,
    read: (row) => read(row, sources),
  });
}
