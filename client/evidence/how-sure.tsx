import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useWords } from '../i18n/use-words.ts';
import { figureOf } from '../state/selectors.ts';
import type { Estimate, Solution } from '../state/types.ts';

/** Figures that were compared with published measurements, by the section of the accuracy page that shows them. */
const sections: Readonly<Record<string, string>> = {
  ttftMs: 'ttft',
  tpotMs: 'tpot',
  requestsPerSecond: 'throughput',
  memoryPerAcceleratorGb: 'servingMemory',
  acceleratorHours: 'hours',
  wallClockHours: 'hours',
  energyMwh: 'power',
};

/** Leads from a figure to how often figures of its kind were right; nothing for kinds that cannot be measured. */
export function HowSure({
  estimate,
  solution,
}: {
  readonly estimate: Estimate;
  readonly solution: Solution | undefined;
}): ReactNode {
  const { t } = useWords();
  const name = Object.keys(sections).find((one) => figureOf(solution, one) === estimate);
  const section = name === undefined ? undefined : sections[name];
  if (section === undefined) return null;
  return (
    <p className="small">
      <Link href={`/accuracy#${section}`}>{t('evidence.howSure')}</Link>
    </p>
  );
}
