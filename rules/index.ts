export { advise, type AdviseOptions } from './engine/advise.ts';
export { estimateServing } from './estimates/serving.ts';
export { estimateTraining } from './estimates/training.ts';
export { resolveAccelerator, resolveModel } from './estimates/resolve.ts';
export { en } from './messages/en.ts';
export { es } from './messages/es.ts';
