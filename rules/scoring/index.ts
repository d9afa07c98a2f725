import type { Criterion } from '../engine/define.ts';
import { cost } from './cost.ts';
import { energy } from './energy.ts';
import { privacy } from './privacy.ts';
import { quality } from './quality.ts';
import { risk } from './risk.ts';
import { simplicity } from './simplicity.ts';
import { speed } from './speed.ts';
import { time } from './time.ts';

/** Every criterion, in the order of the contract's list. */
export const scoring: readonly Criterion[] = [cost, quality, speed, privacy, energy, simplicity, time, risk];
