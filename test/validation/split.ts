import type { Row } from './read.ts';

/** Kept out of every fit, so that errors on them say how well the rest carries over to what was never seen. */
const heldOutFamilies =
  /^(MiniMax|Mixtral|mixtral|Falcon|falcon|Llama-4|Qwen-|Nemotron|MT-NLG|maxtext|GPT-mcore|Phi|phi|Qwen3-30B|gpt-oss)/;
const heldOutHardware = /^(H200|L40S|MI300X|A100-PCIe|A10G|TPU|H800|GB10)/;

export type Split = 'fitted' | 'held-out model' | 'held-out accelerator';

export function splitOf(row: Row): Split {
  if (heldOutHardware.test(row['hardware'] ?? '')) return 'held-out accelerator';
  return heldOutFamilies.test(row['model'] ?? '') ? 'held-out model' : 'fitted';
}
