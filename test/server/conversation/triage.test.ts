import { describe, expect, it } from 'vitest';
import { openCatalog } from '../../../server/catalog/open-catalog.ts';
import { createTriage } from '../../../server/conversation/triage/diagnose.ts';
import { merged, readSetup } from '../../../server/conversation/triage/setup.ts';
import { isAboutData, isColdStart, symptomsOf } from '../../../server/conversation/triage/symptom.ts';

const { diagnose } = createTriage(openCatalog());

describe('what fails', () => {
  it.each([
    ['CUDA out of memory with vLLM', 'memory'],
    ['el modelo no cabe en mi tarjeta', 'memory'],
    ['each answer takes 40 seconds', 'slow'],
    ['va lentísimo con varios usuarios', 'slow'],
    ['it makes things up', 'quality'],
    ['se inventa las respuestas', 'quality'],
    ['our API bill has exploded', 'cost'],
    ['la factura de la API se ha disparado', 'cost'],
    ['it works in our hospital but fails in the other one', 'elsewhere'],
    ['va bien en una planta pero en la otra falla', 'elsewhere'],
  ])('%s', (text, symptom) => {
    expect(symptomsOf(text)[0]).toBe(symptom);
  });

  it('tells other data from another machine, and a slow start from slow work', () => {
    expect(isAboutData('fails in the other hospital')).toBe(true);
    expect(isAboutData('works on my laptop but not on the server')).toBe(false);
    expect(isColdStart('tarda 40 segundos en arrancar')).toBe(true);
    expect(isColdStart('slow with many users')).toBe(false);
  });
});

describe('the set-up', () => {
  it('is read from the words', () => {
    const setup = readSetup('Qwen 32B in 4 bits, 32k context, 30 requests at once', {
      hardwareOwned: [{ accelerator: 'l40s', count: 2 }],
    });
    expect(setup).toMatchObject({
      parameters: 32e9,
      precision: 'int4',
      contextTokens: 32_000,
      concurrency: 30,
      accelerator: 'l40s',
      count: 2,
      trains: false,
    });
  });

  it('keeps what was said before, and the newest words win', () => {
    const first = readSetup('a 13B model in fp16 with 8k context', { hardwareOwned: [{ accelerator: 'rtx-3090' }] });
    const both = merged(first, readSetup('now in 8 bits, 20 users at a time', {}));
    expect(both).toMatchObject({ parameters: 13e9, precision: 'int8', contextTokens: 8000, concurrency: 20 });
    expect(both.accelerator).toBe('rtx-3090');
  });
});

describe('the diagnosis', () => {
  const setup = merged(
    readSetup('llama 8B in fp16, 4k context', { hardwareOwned: [{ accelerator: 'rtx-3060-12gb', count: 1 }] }),
    readSetup('one user', {}),
  );

  it('says that sixteen-bit weights do not fit in 12 GB, and which change makes them fit', () => {
    const found = diagnose(setup);
    expect(found?.now.fits).toBe(false);
    expect(found?.now.memoryGb).toBeGreaterThan(16);
    const four = found?.fixes.find(({ change }) => change.kind === 'weights' && change.precision === 'int4');
    expect(four?.fits).toBe(true);
    expect(four?.memoryGb).toBeLessThan(12);
    expect(found?.cards[0]?.count).toBeGreaterThan(1);
  });

  it('needs more memory for more requests and longer prompts', () => {
    const eight = { ...setup, accelerator: 'a100-sxm-80gb' };
    const atOnce = (change: object): number => diagnose({ ...eight, ...change })?.now.memoryGb ?? 0;
    expect(atOnce({ concurrency: 16 })).toBeGreaterThan(atOnce({ concurrency: 1 }));
    expect(atOnce({ contextTokens: 32_000 })).toBeGreaterThan(atOnce({ contextTokens: 2000 }));
  });

  it('trains with adapters what full training does not fit', () => {
    const found = diagnose({ ...setup, accelerator: 'rtx-4090', trains: true });
    expect(found?.now.fits).toBe(false);
    const lora = found?.fixes.find(({ change }) => change.kind === 'method' && change.method === 'qlora');
    expect(lora?.memoryGb ?? Infinity).toBeLessThan(found?.now.memoryGb ?? 0);
  });

  it('says nothing without a model or a card it knows', () => {
    expect(diagnose({ ...setup, accelerator: null })).toBeNull();
    expect(diagnose({ ...setup, model: null, parameters: null })).toBeNull();
  });
});
