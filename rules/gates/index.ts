import type { Gate } from '../engine/define.ts';
import { airGap } from './air-gap.ts';
import { buildProportion } from './build-proportion.ts';
import { budget } from './budget.ts';
import { cloudOnly } from './cloud-only.ts';
import { contextLength } from './context-length.ts';
import { deskStream } from './desk-stream.ts';
import { dataMayNotLeave } from './data-may-not-leave.ts';
import { deadline } from './deadline.ts';
import { enoughLabels } from './enough-labels.ts';
import { enoughText } from './enough-text.ts';
import { formFactor } from './form-factor.ts';
import { guardedDesk } from './guarded-desk.ts';
import { hostedContext } from './hosted-context.ts';
import { languageSupport } from './language-support.ts';
import { latency } from './latency.ts';
import { licenceConfirmed } from './licence-confirmed.ts';
import { licenceTerritory } from './licence-territory.ts';
import { licenceUse } from './licence-use.ts';
import { lifeCycle } from './life-cycle.ts';
import { marketplaceHost } from './marketplace-host.ts';
import { memoryFits } from './memory-fits.ts';
import { modelLifeCycle } from './model-life-cycle.ts';
import { productionGrade } from './production-grade.ts';
import { proportionate } from './proportionate.ts';
import { publishedEvidence } from './published-evidence.ts';
import { qualityFloor } from './quality-floor.ts';
import { regulatedPlace } from './regulated-place.ts';
import { residencyPromise } from './residency-promise.ts';
import { residency } from './residency.ts';
import { skills } from './skills.ts';
import { tableSize } from './table-size.ts';
import { usableSpeed } from './usable-speed.ts';

/** Every hard rule. Their order never matters: a subject passes when none refuses it. */
export const gates: readonly Gate[] = [
  airGap,
  budget,
  buildProportion,
  cloudOnly,
  contextLength,
  dataMayNotLeave,
  deadline,
  deskStream,
  enoughLabels,
  enoughText,
  formFactor,
  guardedDesk,
  hostedContext,
  languageSupport,
  latency,
  licenceConfirmed,
  licenceTerritory,
  licenceUse,
  lifeCycle,
  marketplaceHost,
  memoryFits,
  modelLifeCycle,
  productionGrade,
  proportionate,
  publishedEvidence,
  qualityFloor,
  regulatedPlace,
  residencyPromise,
  residency,
  skills,
  tableSize,
  usableSpeed,
];
