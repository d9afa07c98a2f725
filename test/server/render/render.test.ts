import { describe, expect, it } from 'vitest';
import { say } from '../../../rules/message.ts';
import { briefLines, briefValueText } from '../../../server/render/brief-words.ts';
import { createRenderer } from '../../../server/render/render.ts';

const en = createRenderer('en');
const es = createRenderer('es');
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/gu, ' ');

describe('a renderer', () => {
  it('writes each kind of parameter for its reader', () => {
    const months = say('proposal.price.tco', { months: { quantity: 36, unit: 'months' } });
    expect(plain(en.text(months))).toBe('Total cost over 36 months');
    expect(plain(es.text(months))).toBe('Coste total en 36 meses');
    expect(es.text(say('proposal.component.model', { role: { term: 'embedder' } }))).toBe(
      'Modelo: codificador para la búsqueda',
    );
    expect(es.text(say('proposal.sources.checked', { date: { date: '2026-11-24' } }))).toBe(
      'comprobado el 24 de noviembre de 2026',
    );
  });

  it('chooses the plural by count and writes the count for the language', () => {
    expect(es.text(say('proposal.excluded.options', { count: 1 }))).toBe('1 opción');
    expect(es.text(say('proposal.excluded.options', { count: 1234 }))).toBe('1.234 opciones');
    expect(en.text(say('proposal.excluded.options', { count: 1234 }))).toBe('1,234 options');
  });

  it('takes a message as a parameter of another', () => {
    const inner = say('proposal.component.model', { role: { term: 'guard' } });
    expect(en.text(say('proposal.summary.lead', { title: inner }))).toBe('We recommend: Model: guard.');
  });

  it('keeps names as they are, even where they look like templates', () => {
    const hostile = '$t(proposal.title) {{title}} <b>&amp;';
    expect(en.text(say('proposal.summary.lead', { title: hostile }))).toBe(`We recommend: ${hostile}.`);
  });

  it('replaces messages at any depth and nothing else', () => {
    const value = { a: [say('proposal.date'), 3], b: { messageId: 'x' }, c: null };
    expect(es.deep(value)).toEqual({ a: ['Fecha', 3], b: { messageId: 'x' }, c: null });
  });

  it('gives a source its title in the language of the reader, where it has one', () => {
    const renderer = createRenderer('es', { sourceTitle: (id) => (id === 'law' ? 'La ley' : undefined) });
    const link = (id: string) => ({ id, title: 'The law', url: null, checkedOn: '2026-11-24' });
    expect(renderer.deep([{ sources: [link('law'), link('paper')] }])).toEqual([
      { sources: [{ ...link('law'), title: 'La ley' }, link('paper')] },
    ]);
    expect(es.deep(link('law'))).toEqual(link('law'));
  });

  it('addresses the reader of a document formally in Spanish, and falls back to the common words', () => {
    const formal = createRenderer('es', { formal: true });
    expect(es.text(say('privacyOwnPremises'))).toBe('los datos quedan en tus manos.');
    expect(formal.text(say('privacyOwnPremises'))).toBe('los datos quedan en sus manos.');
    expect(formal.text(say('proposal.date'))).toBe('Fecha');
  });

  it('refuses a message without words', () => {
    expect(() => en.text(say('proposal.nothingLikeThis'))).toThrow('proposal.nothingLikeThis');
  });
});

describe('a brief in words', () => {
  it('joins amounts with their units and names each field', () => {
    const lines = briefLines(
      {
        task: 'rag_qa',
        budget: { amount: 150_000, currency: 'EUR', period: 'once' },
        data: { volume: 3000, unit: 'documents', sites: 4 },
        residency: 'ES',
        quality: { target: 0.95 },
      },
      'es',
    );
    expect(lines.map((line) => `${line.label}: ${plain(line.value)}`)).toEqual([
      'tarea: preguntas respondidas con documentos propios',
      'presupuesto: 150.000 € en un pago',
      'cantidad de datos: 3.000 documentos',
      'sedes: 4',
      'dónde deben quedarse los datos: España',
      'calidad objetivo: 95 %',
    ]);
  });

  it('writes owned hardware, dates and lists', () => {
    expect(plain(briefValueText('hardwareOwned', [{ accelerator: 'a100', count: 2, memoryGb: 80 }], 'en'))).toBe(
      '2 × a100 (80 GB)',
    );
    expect(briefValueText('deadline', '2027-03-01', 'en')).toBe('1 March 2027');
    expect(briefValueText('compliance', ['gdpr', 'ens'], 'es')).toBe('RGPD y ENS');
    expect(briefValueText('load.users', undefined, 'en')).toBe('–');
  });
});
