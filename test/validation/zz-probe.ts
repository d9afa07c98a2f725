import { openCatalogForValidation } from './open.ts';
import { estimateTraining } from '../../rules/estimates/training.ts';
import { resolveModel } from '../../rules/estimates/resolve.ts';
import { published } from './headline.ts';
const catalog = openCatalogForValidation();
for (const acc of ['v100-sxm2-32gb'])
for (const o of [{}, {sequenceLength: 2048}, {globalBatch: 1536, sequenceLength: 2048},{globalBatch: 1536},{globalBatch:1536, sequenceLength:2048, precision:'fp16'},{globalBatch:1536, sequenceLength:2048, activationCheckpointing:'full'},{globalBatch:1536, sequenceLength:2048, activationCheckpointing:'selective'},{globalBatch:1536, sequenceLength:2048, microBatch:1},{globalBatch:1536, sequenceLength:2048, sharding:'zero1'},{globalBatch:1536, sequenceLength:2048, sharding:'fsdp'},{globalBatch:1536, sequenceLength:2048, parallelism:{tensor:8,pipeline:16}},{globalBatch:1536, sequenceLength:2048, parallelism:{tensor:8,pipeline:8}},{globalBatch:1536, sequenceLength:2048, dims:1}] as any[]) {
  const { dims, ...rest } = o;
  const model = resolveModel({ totalParameters: published.totalParameters, ...(dims && { layers: 96, hiddenSize: 12288, heads: 96, kvHeads:96, vocabulary: 50257 }) }, catalog);
  if (!model.ok) throw 1;
  const out = estimateTraining({ model: model.subject, accelerator: catalog.accelerators.get(acc)!, method: 'pretrain', tokens: 3e11, acceleratorCount: 10000, pue: 1.1, ...rest }, catalog);
  if (!out.ok) { console.log(out); continue; }
  const e = out.estimate;
  console.log(JSON.stringify(o), e.energyMwh?.likely.toFixed(0), e.mfu.likely.toFixed(3), e.fits, e.memoryPerAcceleratorGb.likely.toFixed(1), JSON.stringify(e.plan), e.trace.find(t=>t.name==='globalBatch')?.value, e.energyMwh?.low.toFixed(0), e.energyMwh?.high.toFixed(0));
}
