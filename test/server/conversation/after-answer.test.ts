import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAdvisor } from '../../../server/app/create-advisor.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { nextOf, talkAbout, textsOf, type Talk } from '../support/talk.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ advisor: createAdvisor({ today: '2026-11-24' }) });
});
afterAll(() => server.remove());

const needs = {
  en: 'A housing association wants an assistant for 90 users that answers from 2,500 policies. It must stay in the EU. Budget 70,000 euros.',
  es: 'Una mancomunidad de 90 empleados quiere un asistente que responda con 2.500 ordenanzas. Debe quedarse en la UE. Presupuesto 70.000 euros.',
} as const;
type Language = keyof typeof needs;

const talks = new Map<Language, Talk>();
async function talkIn(language: Language): Promise<Talk> {
  const known = talks.get(language);
  if (known) return known;
  const talk = await talkAbout(server.url, needs[language], language);
  talks.set(language, talk);
  return talk;
}
let said = 0;
async function ask(language: Language, text: string) {
  const talk = await talkIn(language);
  said += 1;
  const id = `q${String(said)}`;
  const reply = await talk.say(id, text);
  return { reply, text: textsOf(reply), kinds: talk.kindsFor(id), understood: talk.understood(id) };
}

describe('a question after the answer is answered and changes nothing', () => {
  it.each([
    ['en', 'which one is cheapest?', /By total cost the best of the list is place \d/],
    ['en', 'and the fastest?', /By speed of answering/],
    ['en', 'which uses the least energy', /By energy a month/],
    ['en', 'what happens to our data', /What happens to your data in place 1/],
    ['en', 'does it work offline', /(?:Yes: it needs no connection|No: it needs a connection)/],
    ['en', 'how did you work out the cost', /is worked out as: /],
    ['en', 'is that number reliable?', /eight cases of ten/],
    ['en', 'can my two IT guys run it', /it takes:/],
    ['en', 'what should we do first', /1\. Prepare data, rights and scope/],
    ['en', 'what would change your mind', /This would change it:|No single change/],
    ['en', 'what model are you running on', /no language model decides here/],
    ['en', 'do you get commission on these', /take no commission/],
    ['en', 'can you explain what RAG is', /Retrieval-augmented generation/],
    ['en', "I don't understand any of this", /without jargon/],
    ['es', '¿cuál es la más barata?', /Por coste total, la mejor de la lista/],
    ['es', '¿y la más rápida?', /Por rapidez de respuesta/],
    ['es', 'qué pasa con mis datos', /Qué pasa con tus datos en la del puesto 1/],
    ['es', 'es fiable ese numero?', /ocho casos de cada diez/],
    ['es', 'a quién necesito contratar', /hace falta:/],
    ['es', 'cuál es el siguiente paso', /1\. Preparar datos, permisos y alcance/],
    ['es', 'qué haría cambiar la recomendación', /Esto la cambiaría:|Ningún cambio suelto/],
    ['es', 'qué modelo usas tú', /no decide ningún modelo de lenguaje/],
    ['es', 'guardas lo que escribo?', /se guarda con esta conversación/],
    ['es', 'puedes explicarme qué es RAG', /Generación aumentada con recuperación/],
    ['es', 'no entiendo nada', /sin tecnicismos/],
  ] as const)('[5.30] %s: %s', async (language, text, answered) => {
    const { text: reply, kinds, understood } = await ask(language, text);
    expect(reply).toMatch(answered);
    expect(understood).toBeUndefined();
    expect(kinds).toEqual(['message', 'message']);
  });

  it('[5.16] a year is twelve months of the monthly figure, with its band', async () => {
    const { reply } = await ask('en', 'how much per year');
    const figures = reply.parts.flatMap((part) => (part.type === 'figure' ? [part] : []));
    const year = figures.find(({ label }) => label === 'Running cost a year')?.estimate;
    const month = figures.find(({ label }) => label === 'Monthly cost')?.estimate;
    if (!year || !month) throw new Error('no yearly or monthly figure');
    expect(year.likely).toBeCloseTo(12 * month.likely, 6);
    expect([year.low, year.high]).toEqual([12 * month.low, 12 * month.high]);
  });
});

describe('words about the list', () => {
  it.each([
    ['en', "I don't like any of these", 'Is there anything cheaper?'],
    ['es', 'no me gusta ninguna', '¿Hay algo más barato?'],
  ] as const)('[5.32] none is liked: it asks what is wrong (%s)', async (language, text, offered) => {
    const { reply } = await ask(language, text);
    expect(nextOf(reply)).toContain(offered);
  });

  it('[5.31] what is not in the list is tried with that counted more, or the best of the list is named', async () => {
    const talk = await talkAbout(server.url, needs.en);
    const reply = await talk.say('s', 'is there anything simpler?');
    const { advice } = talk.client.frames.findLast((frame) => frame.type === 'advice') ?? {};
    expect(textsOf(reply)).toMatch(/weight of simplicity|By simplicity/);
    expect(talk.understood('s')).toBeUndefined();
    expect(advice?.brief.budget?.amount).toBe(70_000);
    talk.client.close();
  });

  it.each([
    ['en', 'start over', 'new'],
    ['es', 'empezar de nuevo', 'new'],
    ['en', 'send me the proposal as pdf', 'proposal'],
    ['es', 'mándame la propuesta en pdf', 'proposal'],
    ['en', 'show me the sources', 'sources'],
  ] as const)('[5.32] %s: “%s” opens %s', async (language, text, opens) => {
    expect(nextOf((await ask(language, text)).reply)).toContain(opens);
  });
});

describe('taking back', () => {
  it('[5.18] after a test is the test; the first statement stays', async () => {
    const talk = await talkAbout(server.url, needs.es, 'es');
    await talk.say('w', '¿y si fuera en nuestros servidores?');
    expect(textsOf(await talk.say('u', 'vuelve atrás'))).toContain('Prueba descartada');
    expect(talk.understood('u')).toBeUndefined();
    const again = await talk.say('v', 'vuelve atrás');
    expect(nextOf(again)).toContain('new');
    expect(talk.understood('v')).toBeUndefined();
    talk.client.close();
  });
});

describe('tests in relation to what is known', () => {
  it.each([
    ['en', 'what if the budget doubles', { 'budget.amount': 140_000 }],
    ['en', 'what if we had 3 times as many users', { 'load.users': 270 }],
    ['en', "what if I don't want to hire anyone", { 'team.engineers': 0, 'team.mlEngineers': 0 }],
    ['en', 'what can I get for 50,000 euros', { 'budget.amount': 50_000 }],
    ['es', 'con 50.000 euros que puedo tener', { 'budget.amount': 50_000 }],
    ['es', '¿y si tuviéramos la mitad de dinero?', { 'budget.amount': 35_000 }],
  ] as const)('[5.34] %s: %s', async (language, text, patch) => {
    const talk = await talkAbout(server.url, needs[language], language);
    await talk.say('w', text);
    const advice = talk.client.events().findLast((event) => event.type === 'advice');
    expect(advice).toMatchObject({ whatIf: true, patch });
    expect(talk.understood('w')).toBeUndefined();
    talk.client.close();
  });

  it.each([
    ['en', 'the budget is per month'],
    ['es', 'el presupuesto es al mes'],
  ] as const)('[5.34] corrects how the amount counts (%s)', async (language, text) => {
    const talk = await talkAbout(server.url, needs[language], language);
    await talk.say('p', text);
    expect(talk.understood('p')).toMatchObject({ patch: { 'budget.period': 'month' } });
    talk.client.close();
  });
});

describe('a place of the list', () => {
  it.each([
    ['en', 'does the second one have any advantage', 'comparison'],
    ['es', 'la segunda que ventajas tiene', 'comparison'],
    ['en', 'give me the figures of the third', 'figure'],
    ['es', 'enséñame los números de la 3', 'figure'],
  ] as const)('[5.35] %s: %s', async (language, text, type) => {
    const { reply, understood } = await ask(language, text);
    const parts = reply.parts.filter((part) => part.type === type);
    expect(parts.length).toBeGreaterThanOrEqual(type === 'figure' ? 6 : 1);
    expect(understood).toBeUndefined();
  });
});

describe('a test in few words', () => {
  it.each([
    ['en', 'what if only the office uses it, some 20', { 'load.users': 20 }],
    ['es', 'y si solo lo usan los de la oficina, unos 20', { 'load.users': 20 }],
  ] as const)('[5.35] %s: %s', async (language, text, patch) => {
    const talk = await talkAbout(server.url, needs[language], language);
    await talk.say('w', text);
    const advice = talk.client.events().findLast((event) => event.type === 'advice');
    expect(advice).toMatchObject({ whatIf: true, patch });
    talk.client.close();
  });

  it.each([
    ['en', 'what if we leased the box instead of buying'],
    ['es', 'y si en vez de comprar lo alquilamos'],
  ] as const)('[5.36] %s: “%s” is weighed, and nothing is supposed', async (language, text) => {
    const talk = await talkAbout(server.url, needs[language], language);
    const before = talk.client.events().filter(({ type }) => type === 'advice').length;
    const told = textsOf(await talk.say('w', text));
    expect(told).not.toMatch(/could not read|No he podido leer/);
    expect(talk.client.events().filter(({ type }) => type === 'advice')).toHaveLength(before);
    talk.client.close();
  });
});

it('[5.33] thanks while a question is open repeat the question', async () => {
  const talk = await talkAbout(server.url, needs.es, 'es');
  const asked = talk.first.parts.some(({ type }) => type === 'question');
  const reply = await talk.say('t', 'gracias, muy amable');
  expect(textsOf(reply)).toContain('De nada');
  expect(reply.parts.some(({ type }) => type === 'question')).toBe(asked);
  talk.client.close();
});

it.each([
  ['en', 'no, 300 users', { 'load.users': 300 }],
  ['es', 'no, son 300 usuarios', { 'load.users': 300 }],
] as const)('[5.17] %s: “%s” is of users, whatever is asked', async (language, text, patch) => {
  const talk = await talkAbout(server.url, needs[language], language);
  await talk.say('c', text);
  expect(talk.understood('c')?.patch).toEqual(patch);
  talk.client.close();
});
