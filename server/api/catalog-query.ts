import { z } from 'zod';
import type { BrowseQuery } from '../catalog/browse.ts';
import { fieldsOf } from '../catalog/listing.ts';
import { COMPARED_MAX, COMPARED_MIN, LIST_MAX, OFFSET_MAX, orders, RANGE_ENDS } from '../protocol/catalog.ts';
import { catalogKind, type CatalogKind } from '../protocol/http.ts';

const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;
const VALUES_MAX = 50;
const VALUE_LENGTH = 200;

const number = z.string().regex(NUMBER, 'expected a number').transform(Number);
const whole = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, 'expected a whole number')
    .transform(Number)
    .pipe(z.number().int().min(min).max(max));

/** A parameter that may be repeated: `vendor=a&vendor=b`. */
function repeated(options: readonly string[] | undefined) {
  const one = options ? z.enum([...options]) : z.string().min(1).max(VALUE_LENGTH);
  return z
    .union([z.string(), z.array(z.string())])
    .transform((given) => [given].flat())
    .pipe(z.array(one).max(VALUES_MAX));
}

const DEFAULT_LIMIT = '50';

/** The parameters of a list of this kind; any other name is an error. */
function parametersOf(kind: CatalogKind) {
  const fields = fieldsOf(kind);
  const choices = fields.filter(({ type }) => type === 'choice');
  const figures = fields.filter(({ type }) => type === 'figure');
  const sorts = ['name', 'id', ...fields.filter(({ name }) => name !== 'flag').map(({ name }) => name)];
  return z.strictObject({
    q: z.string().max(200).optional(),
    limit: whole(1, LIST_MAX).prefault(DEFAULT_LIMIT),
    offset: whole(0, OFFSET_MAX).prefault('0'),
    sort: z.enum(sorts).optional(),
    order: z.enum(orders).default('asc'),
    ...Object.fromEntries(choices.map(({ name, options }) => [name, repeated(options).optional()])),
    ...Object.fromEntries(
      figures.flatMap(({ name }) => RANGE_ENDS.map((end) => [`${name}${end}`, number.optional()] as const)),
    ),
  });
}

const known = new Map<CatalogKind, z.ZodType<BrowseQuery, Readonly<Record<string, unknown>>>>();

/** The query of a list as asked for in an address, checked and taken apart. */
export function browseQueryOf(kind: CatalogKind): z.ZodType<BrowseQuery, Readonly<Record<string, unknown>>> {
  const made = known.get(kind);
  if (made) return made;
  const fields = fieldsOf(kind);
  const schema = parametersOf(kind).transform((asked, context): BrowseQuery => {
    const values: Readonly<Record<string, unknown>> = asked;
    const ranges = fields.flatMap(({ name }): [string, { min?: number; max?: number }][] => {
      const [min, max] = [values[`${name}Min`], values[`${name}Max`]];
      if (typeof min === 'number' && typeof max === 'number' && min > max)
        context.addIssue({ code: 'custom', path: [`${name}Min`], message: `is above ${name}Max` });
      if (typeof min !== 'number' && typeof max !== 'number') return [];
      return [[name, { ...(typeof min === 'number' ? { min } : {}), ...(typeof max === 'number' ? { max } : {}) }]];
    });
    const choices = fields.flatMap(({ name, type }): [string, readonly string[]][] => {
      const chosen = type === 'choice' ? values[name] : undefined;
      return Array.isArray(chosen) ? [[name, chosen as readonly string[]]] : [];
    });
    const { q, limit, offset, sort, order } = asked;
    return { q, limit, offset, sort, order, choices: Object.fromEntries(choices), ranges: Object.fromEntries(ranges) };
  });
  known.set(kind, schema);
  return schema;
}

const idList = z
  .union([z.string(), z.array(z.string())])
  .transform((given) => (typeof given === 'string' ? given.split(',') : given).map((id) => id.trim()))
  .transform((ids) => ids.filter((id) => id !== ''))
  .pipe(
    z
      .array(z.string().max(300))
      .min(COMPARED_MIN, `name ${COMPARED_MIN} to ${COMPARED_MAX} entries`)
      .max(COMPARED_MAX, `name ${COMPARED_MIN} to ${COMPARED_MAX} entries`)
      .refine((ids) => new Set(ids).size === ids.length, 'an entry is named twice'),
  );

export const compareQuery = z.strictObject({ kind: catalogKind, ids: idList });

/** A parameter of a list, for the description of the API. */
export interface ListParameter {
  readonly name: string;
  readonly kinds: readonly CatalogKind[];
  readonly type: 'choice' | 'range';
  readonly options: readonly string[] | undefined;
}

/** Every filter of every kind, each name once. */
export function listParameters(kinds: readonly CatalogKind[]): readonly ListParameter[] {
  const all = new Map<string, ListParameter>();
  for (const kind of kinds) {
    for (const { name, type, options } of fieldsOf(kind)) {
      if (type === 'text') continue;
      const names = type === 'choice' ? [name] : RANGE_ENDS.map((end) => `${name}${end}`);
      for (const parameter of names) {
        const before = all.get(parameter);
        const agreed = before === undefined || String(before.options) === String(options) ? options : undefined;
        all.set(parameter, {
          name: parameter,
          kinds: [...(before?.kinds ?? []), kind],
          type: type === 'choice' ? 'choice' : 'range',
          options: agreed,
        });
      }
    }
  }
  return [...all.values()];
}
