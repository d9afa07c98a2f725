import { configureGlobal } from 'fast-check';

/** Properties draw the same cases in each run; `PROPERTY_SEED` draws others. */
configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20_261_124) });
