import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFollowUp, statingKinds } from '../../../server/nlu/learned/follow-ups.ts';
import { readFollowUpFeatures } from '../../../server/nlu/learned/follow-up-features.ts';
import { followUpKinds } from '../../../server/nlu/learned/follow-up-kinds.ts';
import { digestOfFollowUps, heldOutFollowUps, learntFollowUps } from '../../validation/learn-follow-phrases.ts';

const file = new URL('../../../server/nlu/learned/follow-ups.json', import.meta.url);
const learnt = learntFollowUps();
const heldOut = heldOutFollowUps();

describe('the weights of follow-ups', () => {
  const written = readFileSync(file, 'utf8');

  it('were learnt from the phrases as they are now, and are small', () => {
    expect((JSON.parse(written) as { learntFrom: string }).learntFrom).toBe(digestOfFollowUps(learnt));
    expect(written.length).toBeLessThanOrEqual(80_000);
  });

  it('never saw a held-out phrase', () => {
    const texts = new Set(learnt.map(({ text }) => text.toLowerCase()));
    expect(heldOut.length).toBeGreaterThan(150);
    expect(heldOut.filter(({ text }) => texts.has(text.toLowerCase()))).toEqual([]);
  });

  it('have every kind in both languages to learn from', () => {
    for (const language of ['en', 'es'] as const)
      expect(new Set(learnt.filter((one) => one.language === language).map(({ kind }) => kind)).size).toBe(
        followUpKinds.length,
      );
  });
});

describe('what was never tuned on', () => {
  const read = heldOut.map((phrase) => ({ ...phrase, got: readFollowUp(phrase.text) }));
  const shareOf = (part: number, whole: number) => part / whole;

  // Idiomatic, messy phrases of 46 kinds, where chance is one in 46 and the commonest kind one in twelve.
  it.each(['en', 'es'] as const)('the likeliest kind is right far above chance (%s)', (language) => {
    const of = read.filter((phrase) => phrase.language === language);
    expect(shareOf(of.filter(({ kind, got }) => got.kind === kind).length, of.length)).toBeGreaterThan(0.4);
  });

  it('is mostly right where it is sure', () => {
    const sure = read.filter(({ got }) => got.share >= 0.5);
    expect(sure.length).toBeGreaterThan(25);
    expect(shareOf(sure.filter(({ kind, got }) => got.kind === kind).length, sure.length)).toBeGreaterThan(0.65);
  });

  it('seldom surely takes a statement for a question', () => {
    const stating = read.filter(({ kind }) => statingKinds.includes(kind));
    const wrong = stating.filter(({ got }) => got.share >= 0.5 && !statingKinds.includes(got.kind));
    expect(shareOf(wrong.length, stating.length)).toBeLessThanOrEqual(0.1);
  });
});

describe('reading', () => {
  it.each([
    ['which one costs the least', 'bestCost'],
    ['cuál es la que menos cuesta', 'bestCost'],
    ['what happens with our documents', 'dataPrivacy'],
    ['quién puede ver nuestros datos', 'dataPrivacy'],
    ['start again', 'startOver'],
    ['muchas gracias', 'thanks'],
  ] as const)('%s', (text, kind) => {
    expect(readFollowUp(text).kind).toBe(kind);
  });

  it('is the same in capitals and without accents', () => {
    expect(readFollowUp('¿CUÁL ES LA MÁS RÁPIDA?')).toEqual(readFollowUp('¿cual es la mas rapida?'));
  });

  it('looks at no more than the beginning of a long text', () => {
    const words = 'which one is the cheapest of them all ';
    expect(readFollowUpFeatures(words.repeat(2000)).size).toBe(readFollowUpFeatures(words.repeat(20)).size);
  });

  it('shares of the kinds are those of one message', () => {
    const { share, asks, ranked } = readFollowUp('hmm');
    expect(share).toBeGreaterThan(0);
    expect(asks).toBeLessThanOrEqual(1);
    expect(new Set(ranked).size).toBe(followUpKinds.length);
  });
});
