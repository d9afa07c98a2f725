import { ZenEngine } from '@gorules/zen-engine';
import { Engine, type RuleProperties } from 'json-rules-engine';
import type { Catalog } from '../../catalog/index.ts';
import { zonesOf } from '../../catalog/countries.ts';
import type { Brief } from '../../rules/brief.ts';
import { machinesOf, siftPlaces } from '../../rules/candidates/places.ts';
import type { Place } from '../../rules/candidates/types.ts';
import { needOf } from '../../rules/engine/need.ts';
import { createScreen } from '../../rules/engine/screen.ts';
import { gates } from '../../rules/gates/index.ts';
import { time, type Timing } from './statistics.ts';

/** The gates that all three engines are given; each other gate on places is waived. */
const compared: readonly string[] = ['life-cycle', 'cloud-only', 'air-gap', 'data-may-not-leave', 'residency'];
const waive = gates.filter(({ id }) => !compared.includes(id)).map(({ id }) => id);

/** What the gates look at, flat, as engines of rules take it. */
function factsOf(place: Place, brief: Brief) {
  return {
    lifecycle: place.lifecycle,
    sourcing: place.sourcing,
    existing: place.kind === 'existing',
    elsewhere: place.sourcing === 'api' || place.sourcing === 'rented',
    promised:
      place.residencyBasis === 'always' || place.residencyBasis === 'regional' ? place.residencies.length > 0 : false,
    covered: [...place.residencies, ...(place.country === null ? [] : [place.country])].flatMap((one) => [
      one,
      ...(one.length === 2 ? zonesOf(one) : []),
    ]),
    deployment: brief.deployment ?? 'unknown',
    residency: brief.residency ?? 'unknown',
  };
}
type Facts = ReturnType<typeof factsOf>;

const is = (fact: keyof Facts, value: unknown) => ({ fact, operator: 'equal', value });
const among = (fact: keyof Facts, value: readonly unknown[]) => ({ fact, operator: 'in', value });
const inside = ['on_prem', 'air_gapped', 'edge', 'laptop'];

/** A rule each, for json-rules-engine: it holds where the gate refuses. */
function jsonRules(residency: string | undefined): readonly RuleProperties[] {
  const rule = (type: string, ...all: ReturnType<typeof is>[]): RuleProperties => ({
    conditions: { all },
    event: { type },
  });
  return [
    rule('life-cycle', among('lifecycle', ['discontinued', 'announced'])),
    rule('cloud-only', is('deployment', 'cloud'), is('elsewhere', false), is('existing', false)),
    rule('air-gap', is('deployment', 'air_gapped'), is('sourcing', 'managed')),
    rule('data-may-not-leave', is('elsewhere', true), among('deployment', inside)),
    ...(residency === undefined
      ? []
      : [
          rule('residency', is('elsewhere', true), is('promised', true), {
            fact: 'covered',
            operator: 'doesNotContain',
            value: residency,
          }),
        ]),
  ];
}

/** The same as a decision table, for zen-engine: the first row that fits refuses. */
function decisionTable() {
  const cells = ['lifecycle', 'deployment', 'elsewhere', 'existing', 'sourcing', 'promised', 'uncovered'];
  const row = (refused: boolean, given: Readonly<Record<string, string>>) => ({
    _id: JSON.stringify(given),
    ...Object.fromEntries(cells.map((cell) => [cell, given[cell] ?? ''])),
    refused: String(refused),
  });
  const rules = [
    row(true, { lifecycle: '"discontinued", "announced"' }),
    row(true, { deployment: '"cloud"', elsewhere: 'false', existing: 'false' }),
    row(true, { deployment: '"air_gapped"', sourcing: '"managed"' }),
    row(true, { elsewhere: 'true', deployment: inside.map((one) => `"${one}"`).join(', ') }),
    row(true, { elsewhere: 'true', promised: 'true', uncovered: 'true' }),
    row(false, {}),
  ];
  const field = (name: string) =>
    name === 'uncovered' ? 'residency != "unknown" and not(residency in covered)' : name;
  const content = {
    hitPolicy: 'first',
    inputField: 'places',
    outputPath: 'places',
    executionMode: 'loop',
    passThrough: false,
    inputs: cells.map((name) => ({ id: name, name, field: field(name) })),
    outputs: [{ id: 'refused', name: 'refused', field: 'refused' }],
    rules,
  };
  const node = (id: string, type: string, inner: object) => ({
    id,
    type,
    name: id,
    position: { x: 0, y: 0 },
    content: inner,
  });
  return {
    contentType: 'application/vnd.gorules.decision',
    nodes: [node('in', 'inputNode', {}), node('gates', 'decisionTableNode', content), node('out', 'outputNode', {})],
    edges: [
      { id: 'first', type: 'edge', sourceId: 'in', targetId: 'gates' },
      { id: 'last', type: 'edge', sourceId: 'gates', targetId: 'out' },
    ],
  };
}

const briefs: readonly Brief[] = [
  { deployment: 'cloud', residency: 'ES' },
  { deployment: 'on_prem' },
  { deployment: 'air_gapped', residency: 'EU' },
  { residency: 'US' },
];

/** Five gates over every machine of the catalog, by these rules and by two engines; all three must let the same pass. */
export async function gatesPart(
  catalog: Catalog,
  today: string,
): Promise<{ readonly rows: readonly Timing[]; readonly notes: readonly string[] }> {
  const machines = machinesOf(catalog);
  const places = [...machines.rented, ...machines.bought, ...machines.leased];
  const needs = briefs.map((brief) => needOf(brief, catalog, { today }));
  const needAt = (index: number) => needs[index % needs.length] ?? needOf({}, catalog, { today });
  const facts = briefs.map((brief) => places.map((place) => factsOf(place, brief)));
  const own = (index: number, list: readonly Place[]) =>
    createScreen(needAt(index), { record: false }).sift('place', list, null, { ...siftPlaces, waive });
  const engines = briefs.map(({ residency }) => new Engine([...jsonRules(residency)]));
  const json = async (index: number) => {
    const passed: Place[] = [];
    for (const [at, place] of places.entries()) {
      const outcome = await engines[index % briefs.length]?.run(facts[index % briefs.length]?.[at]);
      if (outcome?.events.length === 0) passed.push(place);
    }
    return passed;
  };
  const zen = new ZenEngine();
  const decision = zen.createDecision(decisionTable());
  const table = async (index: number) => {
    const { result } = (await decision.evaluate({ places: facts[index % briefs.length] })) as {
      result: { places: readonly { refused: boolean }[] };
    };
    return places.filter((_, at) => result.places[at]?.refused === false);
  };
  for (const index of briefs.keys()) {
    const expected = own(index, places).map(({ name, offer }) => `${name} ${offer ?? ''}`);
    for (const [name, found] of [
      ['json-rules-engine', await json(index)],
      ['zen-engine', await table(index)],
    ] as const)
      if (JSON.stringify(found.map(({ name, offer }) => `${name} ${offer ?? ''}`)) !== JSON.stringify(expected))
        throw new Error(`${name} lets others pass: ${found.length} of ${places.length}, not ${expected.length}`);
  }
  const runs = { warm: 4, measured: 12 };
  const rows = [
    // A list met for the first time: nothing about it is remembered.
    await time(`gates: these rules, ${places.length} places, first sight`, (index) => own(index, [...places]), {
      warm: 20,
      measured: 40,
    }),
    await time('gates: these rules, places seen before', (index) => own(index, places), { warm: 20, measured: 200 }),
    await time('gates: json-rules-engine', json, runs),
    await time('gates: zen-engine, one decision table', table, runs),
  ];
  zen.dispose();
  const [first, , second, third] = rows.map(({ median }) => median);
  const ratio = (of: number | undefined): string => ((of ?? Number.NaN) / (first ?? Number.NaN)).toFixed(1);
  return {
    rows,
    notes: [
      `same gates, same verdicts: json-rules-engine takes ${ratio(second)} times as long as these rules at first sight, zen-engine ${ratio(third)} times`,
    ],
  };
}
