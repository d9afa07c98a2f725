import { describe, expect, it } from 'vitest';
import { readConfig } from '../../server/config.ts';

describe('settings', () => {
  it('need nothing', () => {
    expect(readConfig({})).toEqual({
      port: 8080,
      host: '127.0.0.1',
      dataDir: './data',
      databaseUrl: undefined,
      catalogDir: undefined,
      today: undefined,
      model: null,
      sellerKey: undefined,
      logLevel: 'warn',
      allowedOrigins: [],
    });
  });

  it('take a language model only with its address, and a key of sellers only when it is long enough', () => {
    const both = { LLM_BASE_URL: 'http://127.0.0.1:1/v1', LLM_MODEL: 'any' };
    expect(readConfig(both).model).toEqual({ baseUrl: both.LLM_BASE_URL, model: 'any', apiKey: undefined });
    expect(() => readConfig({ LLM_MODEL: 'any' })).toThrow(/LLM_BASE_URL/);
    expect(() => readConfig({ SELLER_KEY: 'short' })).toThrow(/SELLER_KEY/);
  });

  it('take an empty value as none', () => {
    expect(readConfig({ DATABASE_URL: '', ADVISOR_TODAY: '', ALLOWED_ORIGINS: '' })).toMatchObject({
      databaseUrl: undefined,
      today: undefined,
    });
  });

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['DATABASE_URL', 'mysql://x'],
    ['ADVISOR_TODAY', '24/11/2026'],
    ['ADVISOR_TODAY', '2026-02-30'],
    ['LOG_LEVEL', 'loud'],
    ['LLM_BASE_URL', 'not an address'],
    ['ALLOWED_ORIGINS', 'https://a.example, nonsense'],
  ])('name %s when its value is %s', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`  ${name}: `));
  });

  it('name every bad value at once', () => {
    expect(() => readConfig({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT: [\s\S]*LOG_LEVEL: /);
  });
});
