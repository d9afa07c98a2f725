import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../../catalog/load.ts';
import { brief } from '../../../rules/brief.ts';
import { classOf } from '../../../rules/regulation/regulations-for.ts';
import { judgeCondition } from '../../../rules/regulation/condition.ts';

const loaded = loadCatalog({ dir: 'catalog' });
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems.slice(0, 5)));
const { catalog } = loaded;

describe.each([...catalog.regulations.values()])('$id', (regulation) => {
  it.each(regulation.examples.map((example) => [JSON.stringify(example.given), example] as const))(
    'answers as its data says: %s',
    (_, example) => {
      const given = brief.parse(example.given);
      expect(judgeCondition(regulation.applies, given, regulation.tags).state).toBe(example.then);
      if (example.class === undefined) return;
      const found = classOf(regulation, given);
      expect(found.state === 'known' ? found.class.id : 'unknown').toBe(example.class);
    },
  );
});
