import { describe, expect, it } from 'vitest';
import type { Brief } from '../../../rules/brief.ts';
import { rank } from '../../../rules/engine/core.ts';
import { needOf } from '../../../rules/engine/need.ts';
import { advise } from '../../../rules/index.ts';
import { openCatalog } from '../../../server/catalog/open-catalog.ts';

const catalog = openCatalog();
const today = '2026-11-24';
const ask = (brief: Brief) => advise(brief, catalog, { today });
const reasonsOf = (brief: Brief): readonly string[] =>
  needOf(brief, catalog, { today }).assumptions.map(({ reason }) => reason.messageId);

describe('owned hardware', () => {
  it('by nickname is the accelerator it means, and says so', () => {
    const brief: Brief = { hardwareOwned: [{ accelerator: '2x RTX 3090s', count: 2 }] };
    const [owned] = needOf(brief, catalog, { today }).owned;
    expect(owned).toMatchObject({ accelerator: { id: 'rtx-3090' }, count: 2, perNode: 2, nodes: 1 });
    expect(reasonsOf(brief)).toContain('assumeHardwareTaken');
  });

  it('many of an ambiguous name are the variant with the fastest link, in servers', () => {
    const brief: Brief = { hardwareOwned: [{ accelerator: 'H100s', count: 64 }] };
    const [owned] = needOf(brief, catalog, { today }).owned;
    expect(owned).toMatchObject({ accelerator: { id: 'h100-sxm' }, perNode: 8, nodes: 8 });
    expect(reasonsOf(brief)).toEqual(expect.arrayContaining(['assumeHardwareOneOf', 'assumeNodes']));
  });

  it('of the stated memory is meant where a name is ambiguous', () => {
    const [owned] = needOf({ hardwareOwned: [{ accelerator: 'A100', memoryGb: 80 }] }, catalog, { today }).owned;
    expect(owned?.accelerator.memory).toBe(80e9);
  });

  it('or a model that is not recognised is said not to count', () => {
    const brief: Brief = { hardwareOwned: [{ accelerator: 'toString' }], modelsMentioned: ['zz-no-such-model'] };
    expect(reasonsOf(brief)).toEqual(expect.arrayContaining(['assumeHardwareUnknown', 'assumeModelUnknown']));
  });
});

describe('pre-training that is asked for', () => {
  const brief: Brief = {
    task: 'pretraining_llm',
    languages: ['es', 'eu'],
    training: { totalParameters: 7e9, tokens: 1e12 },
    hardwareOwned: [{ accelerator: 'h100-sxm', count: 64 }],
    deadline: '2027-02-24',
    expertise: 'expert',
  };

  it('comes first, on the machines there are, before the date', () => {
    const { solutions, excluded } = ask(brief);
    expect(['pretrain', 'continued_pretraining']).toContain(solutions[0]?.approach);
    expect(solutions.map(({ approach }) => approach)).toContain('pretrain');
    for (const one of solutions)
      expect(one.training).toMatchObject({
        sourcing: 'owned',
        accelerator: 'h100-sxm',
        plan: { acceleratorCount: 64, nodes: 8 },
      });
    const mine = (rule: string) => excluded.filter((line) => line.approach === 'pretrain' && line.rule === rule);
    for (const rule of ['licence-use', 'context-length', 'language-support']) expect(mine(rule)).toEqual([]);
    expect(
      excluded.filter((line) => line.approach === 'continued_pretraining' && line.rule === 'language-support'),
    ).toEqual([]);
  });

  it('is never spread over servers of one accelerator', () => {
    const { task, training, expertise } = brief;
    const trained = ask({ task, training, expertise }).solutions.flatMap(({ training }) => training ?? []);
    expect(trained.length).toBeGreaterThan(0);
    for (const { plan } of trained) expect(plan.acceleratorCount / plan.nodes).toBeGreaterThanOrEqual(8);
  });

  it('that cannot be done says why, and the rest is weighed', () => {
    const { solutions, excluded } = ask({ ...brief, training: { totalParameters: 7e9, tokens: 1e6 } });
    expect(excluded.map(({ rule }) => rule)).toContain('enough-text');
    expect(solutions.length).toBeGreaterThan(0);
  });
});

describe('a budget by the month', () => {
  it('of 500 carries a hosted assistant, the time of own people apart', () => {
    const brief: Brief = {
      task: 'chatbot',
      deployment: 'cloud',
      budget: { amount: 500, currency: 'EUR', period: 'month' },
    };
    const { solutions, assumptions } = ask(brief);
    expect(solutions[0]?.approach).toBe('managed_api');
    expect(assumptions.map(({ reason }) => reason.messageId)).toContain('assumeOwnStaffApart');
  });
});

describe('load', () => {
  it('in requests a second is not people', () => {
    const brief: Brief = {
      task: 'image_classification',
      data: { kind: 'images', labels: 1200 },
      deployment: 'air_gapped',
      load: { requestsPerSecond: 3 },
      budget: { amount: 40_000, currency: 'EUR', period: 'once' },
    };
    const { solutions, excluded } = ask(brief);
    expect(solutions.length).toBeGreaterThan(0);
    expect(excluded.map(({ rule }) => rule)).not.toContain('production-grade');
    expect(solutions.flatMap(({ models }) => models.map(({ id }) => catalog.models.get(id)?.kind))).not.toContain(
      'medical-vlm',
    );
  });

  it('of sound is sized by its length: ten times the recordings take about ten times the machines', () => {
    const replicas = (requestsPerDay: number): ReadonlyMap<string, number> => {
      const brief: Brief = { task: 'speech_to_text', load: { requestsPerDay } };
      const { peakRequestsPerSecond } = needOf(brief, catalog, { today });
      const own = rank(needOf(brief, catalog, { today }), { record: false }).ranked.filter(
        ({ candidate }) => candidate.worker === 'specialist' && candidate.hosted === null,
      );
      for (const { candidate } of own)
        expect(candidate.sizing?.requestsPerSecond).toBeGreaterThanOrEqual(peakRequestsPerSecond);
      return new Map(own.map(({ candidate }) => [candidate.id, candidate.sizing?.replicas ?? 0]));
    };
    const few = replicas(40_000);
    const shared = [...replicas(400_000)].filter(([id]) => few.has(id));
    expect(shared.length).toBeGreaterThan(0);
    for (const [id, many] of shared) expect(Math.abs(many - 10 * (few.get(id) ?? 0))).toBeLessThanOrEqual(10);
  });

  it('whose speed is not published says so', () => {
    const { solutions } = ask({ task: 'segmentation', data: { kind: 'images', labels: 1200 } });
    const unsized = solutions.filter(({ training, estimates }) => training && !estimates.requestsPerSecond);
    expect(unsized.length).toBeGreaterThan(0);
    for (const { reasons } of unsized)
      expect(reasons.map(({ messageId }) => messageId).some((id) => /Unmeasured$/.test(id))).toBe(true);
  });

  it('of derived people is not compared with what such people usually cost', () => {
    const costOf = (load: Brief['load']) =>
      ask({ task: 'chatbot', load }).solutions[0]?.score.terms.find(({ criterion }) => criterion === 'cost')?.reason
        .messageId;
    expect(costOf({ requestsPerSecond: 3 })).toBe('costAlone');
    expect(costOf({ users: 200 })).toBe('costAgainstUsual');
  });

  it('of sound takes minutes beside requests as the length of each', () => {
    const need = needOf(
      { task: 'speech_to_text', data: { volume: 6, unit: 'minutes' }, load: { requestsPerDay: 4000 } },
      catalog,
      { today },
    );
    expect(need.audioSeconds).toBe(360);
    const hours = needOf({ task: 'speech_to_text', data: { volume: 304, unit: 'hours' } }, catalog, { today });
    expect(hours.requestsPerMonth).toBeCloseTo((304 * 3600) / (hours.audioSeconds ?? 1), 3);
  });
});

describe('one person at home', () => {
  it('gets a machine in proportion that answers while one waits', () => {
    const { solutions } = ask({ deployment: 'on_prem', load: { users: 1, inputTokens: 32_000 } });
    expect(solutions.length).toBeGreaterThan(0);
    for (const { estimates, serving } of solutions) {
      expect(estimates.ttftMs?.likely ?? 0).toBeLessThanOrEqual(30_000);
      expect(estimates.tpotMs?.likely ?? 0).toBeLessThanOrEqual(100);
      expect(estimates.oneOffCost?.likely).toBeLessThan(20_000);
      expect(serving.sourcing).toBe('owned');
    }
  });
});

describe('a service under a security regime', () => {
  it('on a machine of the desk class carries a critical risk and is not the first', () => {
    const brief: Brief = {
      task: 'chatbot',
      industry: 'public_sector',
      compliance: ['ens'],
      residency: 'ES',
      deployment: 'on_prem',
    };
    const { solutions } = advise(brief, catalog, { today, limit: 12 });
    const desk = solutions.filter(({ risks }) => risks.some(({ id }) => id === 'desk-machine'));
    expect(desk.length).toBeGreaterThan(0);
    expect(desk.map(({ rank }) => rank)).not.toContain(1);
  });
});

describe('a base model named in a brief', () => {
  it('is weighed as the catalog model of its architecture, and the answer says so', () => {
    const name = 'meta-llama/Llama-3.1-8B';
    const answer = advise({ task: 'chatbot', deployment: 'on_prem', modelsMentioned: [name] }, catalog, {
      today: '2026-11-24',
    });
    expect(answer.assumptions).toContainEqual({
      path: 'modelsMentioned',
      value: 'meta-llama/Llama-3.1-8B-Instruct',
      reason: { messageId: 'assumeModelSister', params: { name, model: 'meta-llama/Llama-3.1-8B-Instruct' } },
    });
  });
});
