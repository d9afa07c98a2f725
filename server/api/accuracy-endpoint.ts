import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../catalog/open-catalog.ts';
import { accuracyReport, type AccuracyReport } from '../protocol/accuracy.ts';

export const accuracyEndpoint = {
  path: '/accuracy',
  summary: 'How the estimates compare with published measurements: errors, coverage, every point and the worst cases',
  response: accuracyReport,
} as const;

let read: AccuracyReport | undefined;

/** docs/accuracy.json, checked once. Throws when the file is missing or of another shape. */
export function readAccuracy(): AccuracyReport {
  return (read ??= accuracyReport.parse(
    JSON.parse(readFileSync(join(projectRoot(), 'docs', 'accuracy.json'), 'utf8')),
  ));
}
