/** How a loaded figure is shown: its unit, and what to divide the SI number by. */
export interface ShownUnit {
  readonly unit: string | null;
  readonly divide: number;
}

const GIGA = 1e9;
const TERA = 1e12;

const gigabytes: ShownUnit = { unit: 'GB', divide: GIGA };
const teraflops: ShownUnit = { unit: 'TFLOP/s', divide: TERA };
const plain = (unit: string | null): ShownUnit => ({ unit, divide: 1 });

/** By field: the first pattern that fits the dotted path of a number. */
const byPath: readonly (readonly [RegExp, ShownUnit])[] = [
  [/^(memory|memoryOptions\.\d+|hostMemory|hostMemoryMax|acceleratorMemoryTotal)$/, gigabytes],
  [/^(memoryBandwidth|interconnect\.bandwidth)$/, { unit: 'GB/s', divide: GIGA }],
  [/^peakDense\.int8$/, { unit: 'TOP/s', divide: TERA }],
  [/^(peakDense\.\w+|achievableBf16|approximatePeak)$/, teraflops],
  [/^(power|maxPower)$/, plain('W')],
  [/^gridIntensity$/, plain('gCO2e/kWh')],
  [/^flopPerInput$/, { unit: 'GFLOP', divide: GIGA }],
  [/^trainingFlop$/, plain('FLOP')],
  [/^(contextTokens|maxOutputTokens|trainingTokens|architecture\.slidingWindow)$/, plain('tokens')],
  [/^(totalParameters|activeParameters)$/, plain('parameters')],
  [/^acceleratorCount$/, plain('accelerators')],
  [/^typicalDays\./, plain('days')],
  [/^rackUnits$/, plain('U')],
];

export function shownUnit(path: string): ShownUnit {
  return byPath.find(([pattern]) => pattern.test(path))?.[1] ?? plain(null);
}
