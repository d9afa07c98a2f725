import type { ReactNode } from 'react';
import { figureWord, formatNumber } from '../../server/protocol/format.ts';
import { useWords } from '../i18n/use-words.ts';
import type { EstimateName, Solution } from '../state/types.ts';

/** Figures that are weighed against each other, and whether less of each is better. */
const weighed: readonly (readonly [name: EstimateName, lessIsBetter: boolean])[] = [
  ['tco', true],
  ['oneOffCost', true],
  ['monthlyCost', true],
  ['weeksToProduction', true],
  ['quality', false],
  ['ttftMs', true],
  ['energyKwhPerMonth', true],
];
/** Differences below this are not told: they say nothing beside the bands. */
const LEAST_PERCENT = 3;

export interface TradeOff {
  readonly name: EstimateName;
  /** Difference to the other's likely value, in per cent of it; of a share, in points. */
  readonly difference: number;
  readonly better: boolean;
  /** The bands do not touch: it is so whatever happens within them. */
  readonly firm: boolean;
}

/** What a solution gives and takes beside another, the largest differences first. */
export function tradeOffsOf(solution: Solution, other: Solution): readonly TradeOff[] {
  return weighed
    .flatMap(([name, lessIsBetter]): readonly TradeOff[] => {
      const [mine, its] = [solution.estimates[name], other.estimates[name]];
      if (mine === undefined || its === undefined || mine.unit !== its.unit || its.likely <= 0) return [];
      const share = its.unit === '%';
      const difference = share ? mine.likely - its.likely : (mine.likely / its.likely - 1) * 100;
      if (Math.abs(difference) < (share ? 1 : LEAST_PERCENT)) return [];
      const firm = mine.high < its.low || mine.low > its.high;
      return [{ name, difference, better: difference < 0 === lessIsBetter, firm }];
    })
    .toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
}

const SHOWN = 3;
/** Beyond these nobody reads per cents: four times as much, or a quarter. */
const MOST_PERCENT = 300;
const LEAST_LEFT = 0.25;

/** How many times the other's it is, where per cents would not be read; null elsewhere and where nothing is left. */
export function timesOf(percent: number): number | null {
  const times = 1 + percent / 100;
  return times > 0 && (percent > MOST_PERCENT || times < LEAST_LEFT) ? times : null;
}

/** What is gained and what is given up by taking this one and not the other, for who weighs options. */
export function TradeOffs({ solution, other }: { readonly solution: Solution; readonly other: Solution }): ReactNode {
  const { t, locale, term } = useWords();
  const found = tradeOffsOf(solution, other);
  const told = [true, false].flatMap((better) => found.filter((one) => one.better === better).slice(0, SHOWN));
  const named = (name: EstimateName): string => term('estimate', figureWord(name, solution.estimates));
  const line = (side: boolean): string =>
    told
      .filter(({ better }) => better === side)
      .map(({ name, difference, firm }) => {
        const amount = formatNumber(Math.round(Math.abs(difference)), locale);
        const sign = difference < 0 ? '−' : '+';
        const unit = name === 'quality' ? t('tradeOff.points') : '%';
        const times = name === 'quality' ? null : timesOf(difference);
        if (times !== null) {
          const words = t(times > 1 ? 'tradeOff.timesMore' : 'tradeOff.timesLess', {
            times: formatNumber(Number((times > 1 ? times : 1 / times).toPrecision(2)), locale),
          });
          return `${named(name)} ${firm ? '' : '≈ '}${words}`;
        }
        return `${named(name)} ${firm ? '' : '≈ '}${sign}${amount}\u00a0${unit}`;
      })
      .join(' · ');
  const [gains, losses] = [line(true), line(false)];
  return (
    <>
      <dt>{t('tradeOff.against', { rank: other.rank })}</dt>
      {gains === '' ? null : (
        <dd>
          <span className="strong">{t('tradeOff.gains')}</span> {gains}
        </dd>
      )}
      {losses === '' ? null : (
        <dd>
          <span className="strong">{t('tradeOff.losses')}</span> {losses}
        </dd>
      )}
      {told.every(({ firm }) => firm) ? null : <dd className="muted">{t('tradeOff.unsure')}</dd>}
      {gains === '' && losses === '' ? <dd>{t('tradeOff.same')}</dd> : null}
    </>
  );
}
