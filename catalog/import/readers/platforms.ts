import toolPlatforms from '../tool-platforms.json' with { type: 'json' };

/** What an accelerator's software must be written for, from its maker, class and name; undefined where it is not known. */
export function platformOf(chip: {
  readonly vendor: string;
  readonly class: string;
  readonly name: string;
}): string | undefined {
  switch (chip.vendor) {
    case 'NVIDIA':
      return 'cuda';
    case 'AMD':
      return chip.class === 'datacenter' ? 'rocm' : 'radeon';
    case 'Apple':
      return 'metal';
    case 'Intel':
      return /gaudi/i.test(chip.name) ? 'gaudi' : 'oneapi';
    case 'Google':
      return 'xla';
    case 'AWS':
    case 'Amazon':
      return 'neuron';
    default:
      return undefined;
  }
}

const known: Readonly<Record<string, readonly string[]>> = toolPlatforms;

/** The platforms that the documentation of a tool names as supported; undefined where it was not looked up. */
export function platformsOfTool(id: string): readonly string[] | undefined {
  return known[id];
}
