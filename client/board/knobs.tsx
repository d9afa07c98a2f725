import type { ReactNode } from 'react';
import { formatNumber } from '../../server/protocol/format.ts';
import { useWords, type Words } from '../i18n/use-words.ts';
import type { Solution } from '../state/types.ts';

const degrees = [
  ['tensor', 'TP'],
  ['pipeline', 'PP'],
  ['data', 'DP'],
  ['context', 'CP'],
  ['expert', 'EP'],
] as const;

/** How a solution is set up, in the shorthand of the field; empty where nothing runs on accelerators of one's own. */
export function knobsOf({ serving, training }: Solution, { t, locale, term }: Words): readonly string[] {
  const count = (value: number): string => formatNumber(value, locale);
  const { acceleratorCount, replicas, nodes, precision, parallelism } = serving;
  if (serving.accelerator === null || acceleratorCount === 0) return [];
  const split = degrees.flatMap(([degree, short]) => {
    const size = parallelism?.[degree] ?? 1;
    return size > 1 ? [`${short} ${count(size)}`] : [];
  });
  return [
    ...(precision === null ? [] : [precision]),
    ...split,
    ...(replicas > 1
      ? [t('tradeOff.perReplica', { replicas: count(replicas), each: count(acceleratorCount) })]
      : [t('tradeOff.accelerators', { count: acceleratorCount })]),
    ...(nodes > 1 ? [t('tradeOff.nodes', { count: nodes })] : []),
    ...(training === null ? [] : [term('method', training.method)]),
    ...(training === null || training.plan.sharding === 'none' ? [] : [term('shardingKind', training.plan.sharding)]),
  ];
}

/** The knobs of a solution in one line, for experts. */
export function Knobs({ solution }: { readonly solution: Solution }): ReactNode {
  const words = useWords();
  const { t } = words;
  const knobs = knobsOf(solution, words);
  if (knobs.length === 0) return null;
  return (
    <>
      <dt>{t('tradeOff.knobs')}</dt>
      <dd>{knobs.join(' · ')}</dd>
    </>
  );
}
