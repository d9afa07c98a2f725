import type { Catalog, Tool } from '../../catalog/index.ts';
import { plainText } from '../regulation/condition.ts';

/** Names a product goes by: its own, each side of a slash, what it is or was sold as. */
const namesOf = (tool: Tool): readonly string[] => [...tool.name.split('/'), ...(tool.aliases ?? [])].map(plainText);

/** Tools of the catalog that a text names as whole words, in order of id. */
export function toolsNamedIn(text: string, catalog: Catalog): readonly Tool[] {
  const said = plainText(text);
  return [...catalog.tools.values()].filter((tool) => namesOf(tool).some((name) => said.includes(name)));
}
