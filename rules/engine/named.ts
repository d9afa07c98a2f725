import type { Accelerator, Catalog } from '../../catalog/index.ts';
import type { Brief, BriefPath } from '../brief.ts';
import { resolveAccelerator, resolveModel } from '../estimates/resolve.ts';
import { say, type Message } from '../message.ts';
import { toolsNamedIn } from './products.ts';
import type { PolicyReader } from './policy.ts';

type Assume = <T>(path: BriefPath, value: T, reason: Message) => T;

/** Machines the customer has, in nodes of equal accelerators. */
export interface OwnedMachine {
  readonly accelerator: Accelerator;
  readonly count: number;
  readonly perNode: number;
  readonly nodes: number;
}

interface Known {
  readonly catalog: Catalog;
  readonly policy: PolicyReader;
  readonly assume: Assume;
}

/** What a name written by a person can hold beside the name: a count, the word for a card, a plural. */
function bare(written: string): string {
  return written
    .replace(/^\s*\d+\s*[x×]\s*/i, '')
    .replace(/\b(gpus?|cards?|accelerators?|tarjetas?|gráficas?|aceleradores)\b/giu, ' ')
    .replace(/(\d)s\b/gi, '$1')
    .trim();
}

/** The accelerators a name can mean, the likeliest first: those of the stated memory, then by the link where there are several. */
function meant(written: string, count: number, memoryGb: number | undefined, catalog: Catalog): readonly Accelerator[] {
  const direct = catalog.accelerators.get(written);
  if (direct) return [direct];
  const name = bare(written);
  const found = [written, name].flatMap((one): readonly Accelerator[] => {
    const outcome = one === '' ? null : resolveAccelerator(one, catalog);
    if (!outcome) return [];
    return outcome.ok ? [outcome.accelerator] : outcome.candidates.flatMap((id) => catalog.accelerators.get(id) ?? []);
  });
  const all = [...new Set(found)];
  const sized = memoryGb === undefined ? [] : all.filter(({ memory }) => Math.abs(memory / 1e9 - memoryGb) < 1);
  const kept = sized.length > 0 ? sized : all;
  // Many of a kind stand in servers that link them, so the variant with the fastest link is meant.
  const link = (one: Accelerator): number => one.interconnect?.bandwidth ?? 0;
  return count > 2 ? [...kept].sort((a, b) => link(b) - link(a)) : kept;
}

/** Hardware of the brief as the catalog knows it; what a name was taken for, or that it was not recognised, is noted. */
export function ownedMachines(brief: Brief, { catalog, policy, assume }: Known): readonly OwnedMachine[] {
  return (brief.hardwareOwned ?? []).flatMap((owned): readonly OwnedMachine[] => {
    const count = owned.count ?? 1;
    const [accelerator, ...others] = meant(owned.accelerator, count, owned.memoryGb, catalog);
    if (!accelerator) {
      assume('hardwareOwned', owned.accelerator, say('assumeHardwareUnknown', { name: owned.accelerator }));
      return [];
    }
    if (accelerator.id !== owned.accelerator)
      assume(
        'hardwareOwned',
        accelerator.id,
        say(others.length > 0 ? 'assumeHardwareOneOf' : 'assumeHardwareTaken', {
          name: owned.accelerator,
          taken: accelerator.name,
          others: others.length,
        }),
      );
    if (accelerator.memoryBandwidth === undefined)
      assume('hardwareOwned', accelerator.id, say('assumeHardwareUnsized', { accelerator: accelerator.name }));
    const sized = owned.memoryGb === undefined ? accelerator : { ...accelerator, memory: owned.memoryGb * 1e9 };
    const perNode = nodeSize(count, policy.number('training.nodeAccelerators'));
    const nodes = Math.floor(count / perNode);
    if (nodes > 1)
      assume('hardwareOwned', perNode, say('assumeNodes', { nodes, perNode, accelerator: accelerator.name }));
    return [{ accelerator: sized, count, perNode, nodes }];
  });
}

/** The largest node of up to `most` accelerators that divides the count; at least half of `most`, else `most`. */
function nodeSize(count: number, most: number): number {
  if (count <= most) return count;
  for (let size = most; size * 2 >= most; size -= 1) if (count % size === 0) return size;
  return most;
}

/** Ids of the open models the customer names; a name that the catalog does not know is noted. */
export function namedModels(brief: Brief, { catalog, assume }: Known): ReadonlySet<string> {
  const ids = (brief.modelsMentioned ?? []).flatMap((name): readonly string[] => {
    if (catalog.models.has(name)) return [name];
    const outcome = resolveModel(name, catalog);
    if (outcome.ok) {
      const { id, standsFor } = outcome.subject;
      if (id === null) return [];
      if (standsFor !== undefined)
        assume('modelsMentioned', id, say('assumeModelSister', { name: standsFor, model: id }));
      return [id];
    }
    if (outcome.candidates.length > 0) return outcome.candidates;
    if (!isHosted(name, catalog) && toolsNamedIn(name, catalog).length === 0)
      assume('modelsMentioned', name, say('assumeModelUnknown', { name }));
    return [];
  });
  return new Set(ids);
}

function isHosted(name: string, catalog: Catalog): boolean {
  const squash = (text: string): string => text.toLowerCase().replace(/[^a-z0-9.]+/g, '');
  const wanted = squash(name);
  if (wanted.length < 2) return false;
  for (const offer of catalog.hostedOffers.values())
    if ([offer.id, offer.model, offer.name].some((one) => squash(one).includes(wanted))) return true;
  return false;
}
