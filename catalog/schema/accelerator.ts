import { z } from 'zod';
import { isoDate, price, quantity } from './quantity.ts';
import { disagreement, lifecycle, sourceUses } from './provenance.ts';

const throughput = quantity('flopPerSecond', { min: 1e10, max: 1e18 });

export const acceleratorClasses = [
  'datacenter',
  'workstation',
  'consumer',
  'desktop',
  'edge',
  'cloud_only',
  'apple_silicon',
] as const;

/** What software must be written for to run on an accelerator. `radeon` is ROCm or Vulkan on cards and chips for desks. */
export const softwarePlatform = z.enum(['cuda', 'rocm', 'radeon', 'metal', 'gaudi', 'oneapi', 'xla', 'neuron']);

/** One accelerator as software sees it. Throughput is dense peak, per accelerator. */
export const acceleratorFile = z.strictObject({
  name: z.string().min(1),
  vendor: z.string().min(1),
  class: z.enum(acceleratorClasses),
  platform: softwarePlatform.optional(),
  lifecycle,
  releasedYear: z.number().int().min(2012).max(2030).optional(),
  formFactor: z.string().optional(),
  /** The largest option. */
  memory: quantity('bytes', { min: 2e9, max: 2e12 }),
  memoryOptions: z.array(quantity('bytes', { min: 2e9, max: 2e12 })).optional(),
  memoryType: z.string().optional(),
  memoryBandwidth: quantity('bytesPerSecond', { min: 5e10, max: 1e14 }).optional(),
  peakDense: z
    .strictObject({
      fp32: throughput,
      tf32: throughput,
      bf16: throughput,
      fp16: throughput,
      fp8: throughput,
      fp4: throughput,
      int8: throughput,
    })
    .partial(),
  achievableBf16: throughput.optional(),
  /** As tables for hobbyists give it: 16-bit vector rate or 32-bit, they do not say. For browsing, never for sizing. */
  approximatePeak: throughput.optional(),
  power: quantity('watts', { min: 5, max: 5000 }).optional(),
  interconnect: z
    .strictObject({
      name: z.string().optional(),
      bandwidth: quantity('bytesPerSecond', { min: 1e9, max: 1e13 }).optional(),
    })
    .optional(),
  price: z
    .strictObject({ amount: price('each', { min: 50, max: 1e6 }), kind: z.string(), date: isoDate.optional() })
    .optional(),
  aliases: z.array(z.string().min(1)).optional(),
  notes: z.string().optional(),
  disagreements: z.array(disagreement).optional(),
  sources: sourceUses,
});
export type Accelerator = z.infer<typeof acceleratorFile> & { readonly id: string };
