import { describe, expect, it } from 'vitest';
import {
  formatBand,
  formatDate,
  formatEstimate,
  formatInput,
  formatList,
  formatMoney,
  formatNumber,
  formatQuantity,
  formatShare,
} from '../../../server/protocol/format.ts';

/** Intl writes spaces that do not break; tests read them as spaces. */
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/gu, ' ');
const quantity = (value: number, unit: string, locale: 'en' | 'es'): string =>
  plain(formatQuantity(value, unit, locale));
const shown = (ends: readonly [number, number, number], unit: string, locale: 'en' | 'es'): readonly string[] => {
  const [low, likely, high] = ends;
  const { likely: text, band } = formatEstimate({ low, likely, high, unit }, locale);
  return [plain(text), plain(band)];
};

describe('what goes into a formula', () => {
  it('is written with the figures that give the result as it is written', () => {
    expect(plain(formatInput(1.0494, '1', 'en'))).toBe('1.049');
    expect(plain(formatInput(0.45, 'share', 'es'))).toBe('45 %');
    expect(plain(formatInput(0.0394, 'share', 'en'))).toBe('3.94%');
    expect(plain(formatInput(61.5612, 'EUR', 'es'))).toBe('61,56 €');
    expect(plain(formatInput(850, 'W', 'en'))).toBe('850 W');
    const read = (value: number): number => Number(formatInput(value, '1', 'en'));
    const [load, pue] = [0.4512, 1.0494];
    expect(850 * read(load) * 0.73 * read(pue)).toBeCloseTo(850 * load * 0.73 * pue, 0);
  });
});

describe('money', () => {
  it('is written in full when stated and with three figures when computed', () => {
    expect(quantity(150_000, 'EUR', 'es')).toBe('150.000 €');
    expect(quantity(150_000, 'EUR', 'en')).toBe('€150,000');
    expect(quantity(187_350, 'EUR', 'en')).toBe('€187,350');
    expect(quantity(48_312.4567, 'EUR', 'es')).toBe('48.300 €');
    expect(quantity(0.000_42, 'EUR/token', 'es')).toBe('0,00042 €/token');
    expect(quantity(9.5, 'EUR', 'en')).toBe('€9.50');
    expect(quantity(0.2352, 'EUR', 'es')).toBe('0,24 €');
    expect(quantity(0.2352, 'EUR/Mtoken', 'es')).toBe('0,235 €/millón de tokens');
  });

  it('groups four digits in Spanish too', () => {
    expect(quantity(4800, 'EUR', 'es')).toBe('4.800 €');
  });

  it('is written to the cent in a price table', () => {
    expect(plain(formatMoney(48_312.4567, 'EUR', 'es', { cents: true }))).toBe('48.312,46 €');
    expect(plain(formatMoney(48_312.4567, 'EUR', 'en', { cents: true }))).toBe('€48,312.46');
    expect(plain(formatMoney(48_312.4567, 'EUR', 'en'))).toBe('€48,312');
    expect(plain(formatMoney(-0.001, 'EUR', 'en', { cents: true }))).not.toContain('NaN');
  });

  it('shows a band in thousands or millions', () => {
    expect(shown([41_000, 48_312, 57_000], 'EUR', 'es')).toEqual(['48.300 €', '41–57 mil €']);
    expect(shown([41_000, 48_312, 57_000], 'EUR', 'en')).toEqual(['€48,300', '€41–57k']);
    expect(shown([1.2e6, 1.53e6, 1.9e6], 'EUR', 'es')).toEqual(['1.530.000 €', '1,2–1,9 M €']);
    expect(shown([500, 620.4, 800], 'EUR', 'en')).toEqual(['€620', '€500–800']);
  });

  it('writes no thousands or euros with one decimal', () => {
    expect(shown([9149, 13_600.2, 27_300], 'EUR', 'en')).toEqual(['€13,600', '€9,100–27,000']);
    expect(shown([1530, 3210.4, 5190], 'EUR', 'es')).toEqual(['3.210 €', '1.500–5.200 €']);
    expect(shown([2.53, 3.449, 5.58], 'EUR', 'en')).toEqual(['€3.45', '€2.50–5.60']);
    expect(shown([6.27, 8.281, 12.2], 'EUR', 'es')).toEqual(['8,28 €', '6,30–12 €']);
    expect(shown([0.0003, 0.00042, 0.0007], 'EUR/token', 'en')).toEqual(['€0.00042/token', '€0.0003–0.0007/token']);
  });
});

describe('quantities', () => {
  it.each([
    [80, 'GB', '80 GB', '80 GB'],
    [80e9, 'B', '80 GB', '80 GB'],
    [1510.2, 'ms', '1.5 s', '1,5 s'],
    [52_345, 'kWh', '52 MWh', '52 MWh'],
    [1234.4, 'kgCO2e', '1.2 t CO₂e', '1,2 t CO₂e'],
    [3000, 'documents', '3,000 documents', '3.000 documentos'],
    [1, 'weeks', '1 week', '1 semana'],
    [9.3, 'weeks', '9 weeks', '9 semanas'],
    [30, 'weeks', '7 months', '7 meses'],
    [70_553_706_496, 'parameters', '70.6 billion parameters', '70,6 mil millones de parámetros'],
    [15e12, 'tokens', '15 trillion tokens', '15 billones de tokens'],
    [3.2e24, 'FLOP', '3.2 × 10²⁴ FLOP', '3,2 × 10²⁴ FLOP'],
    [0.823, 'share', '82%', '82 %'],
    [12_345.6, 'tokens/s', '12,300 tokens/s', '12.300 tokens/s'],
    [0.31, 'requests/s', '0.31 requests/s', '0,31 peticiones/s'],
  ] as const)('%d %s', (value, unit, en, es) => {
    expect(quantity(value, unit, 'en')).toBe(en);
    expect(quantity(value, unit, 'es')).toBe(es);
  });

  it('scales the band with the likely value', () => {
    expect(shown([9000, 12_000, 20_000], 'kWh', 'en')).toEqual(['12 MWh', '9–20 MWh']);
    expect(shown([800, 1510, 2600], 'ms', 'es')).toEqual(['1,5 s', '0,8–2,6 s']);
    expect(shown([20, 30, 50], 'weeks', 'en')).toEqual(['7 months', '5–11 months']);
    expect(shown([0.7, 0.82, 0.9], 'share', 'es')).toEqual(['82 %', '70–90 %']);
  });

  it('has no band where the figure is exact and says so for what is no number', () => {
    expect(formatBand({ low: 2, likely: 2, high: 2, unit: 'GB' }, 'en')).toBe('');
    expect(formatQuantity(Number.NaN, 'GB', 'en')).toBe('–');
    expect(formatNumber(Number.POSITIVE_INFINITY, 'es')).toBe('–');
  });

  it('never writes a band that leaves out the likely value because of rounding units', () => {
    const { likely, band } = formatEstimate({ low: 950, likely: 1000.0000001, high: 1100, unit: 'kgCO2e' }, 'en');
    expect(plain(likely)).toBe('1 t CO₂e');
    expect(plain(band)).toBe('0.95–1.1 t CO₂e');
  });
});

describe('shares, dates and lists', () => {
  it('writes shares near one without reaching it', () => {
    expect(plain(formatShare(0.995, 'en'))).toBe('99.5%');
    expect(plain(formatShare(0.05, 'es'))).toBe('5 %');
  });

  it('writes dates that cannot be read two ways', () => {
    expect(formatDate('2026-11-24', 'en')).toBe('24 November 2026');
    expect(formatDate('2026-11-24T10:00:00Z', 'es')).toBe('24 de noviembre de 2026');
    expect(formatDate('soon', 'en')).toBe('soon');
  });

  it('writes lists as the language does', () => {
    expect(formatList(['a', 'b', 'c'], 'en')).toBe('a, b and c');
    expect(formatList(['a', 'b', 'c'], 'es')).toBe('a, b y c');
  });
});
