import { scale, type Range } from './range.ts';

/** Conversion happens here and nowhere else: formulas work in SI (bytes, seconds, joules, FLOP). */
const GIGA = 1e9;
const SECONDS_PER_HOUR = 3600;
const JOULES_PER_KWH = 3.6e6;
const HOURS_PER_DAY = 24;

export function bytesToGigabytes(bytes: number): number {
  return bytes / GIGA;
}
export function secondsToMilliseconds(seconds: number): number {
  return seconds * 1000;
}
export function secondsToHours(seconds: number): number {
  return seconds / SECONDS_PER_HOUR;
}
export function daysToSeconds(days: number): number {
  return days * HOURS_PER_DAY * SECONDS_PER_HOUR;
}
export function joulesToKwh(joules: number): number {
  return joules / JOULES_PER_KWH;
}
export function joulesToMwh(joules: number): number {
  return joules / JOULES_PER_KWH / 1000;
}
export function gramsToTonnes(grams: number): number {
  return grams / 1e6;
}
/** The same energy in the unit of large runs. */
export function kwhToMwh(range: Range<'kWh'>): Range<'MWh'> {
  return scale(range, 1 / 1000, 'MWh');
}
