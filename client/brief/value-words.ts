import {
  formatDate,
  formatList,
  formatMoney,
  formatNumber,
  formatQuantity,
  formatShare,
} from '../../server/protocol/format.ts';
import type { Words } from '../i18n/use-words.ts';
import type { Brief } from '../state/types.ts';
import { fieldOf, priorities, type Field } from './fields.ts';

const zones = ['EU', 'UK', 'US', 'LATAM'];

export function placeName(code: string, { locale, term }: Words): string {
  if (zones.includes(code)) return term('zone', code);
  try {
    return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

export function languageName(code: string, { locale }: Words): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** An amount with its currency and how often: values as the paths of the budget are. */
export function budgetWords(values: readonly unknown[], { t, locale, term }: Words): string {
  const [amount, currency, period] = values;
  const money =
    typeof amount !== 'number'
      ? t('brief.noAmount')
      : typeof currency === 'string'
        ? formatMoney(amount, currency, locale)
        : formatNumber(amount, locale);
  return typeof period === 'string' ? `${money} ${term('period', period)}` : money;
}

function hardwareWords(value: unknown, { locale }: Words): string {
  const owned = Array.isArray(value) ? (value as NonNullable<Brief['hardwareOwned']>) : [];
  const lines = owned.map(({ accelerator, count, memoryGb }) => {
    const memory = memoryGb === undefined ? '' : ` (${formatQuantity(memoryGb, 'GB', locale)})`;
    return `${count === undefined ? '' : `${formatNumber(count, locale)} × `}${accelerator}${memory}`;
  });
  return formatList(lines, locale);
}

function prioritiesWords(values: readonly unknown[], { locale, term }: Words): string {
  const said = priorities.flatMap((name, index) => {
    const weight = values[index];
    return typeof weight === 'number' && weight > 0 ? [{ name, weight }] : [];
  });
  return said
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ name, weight }) => `${term('criterion', name)} ${formatShare(weight, locale)}`)
    .join(', ');
}

/** Units that the label of the field has said already: "Users 400". */
export const countedUnits: readonly string[] = [
  'user',
  'site',
  'label',
  'request',
  'request/day',
  'request/s',
  'token',
  'person',
  'sample',
];

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** The values of a field as a person says them. */
export function fieldWords(field: Field, values: readonly unknown[], words: Words): string {
  const { control } = field;
  const { locale, term } = words;
  const value = values[0];
  const list = Array.isArray(value) ? (value as readonly string[]) : [];
  switch (control.kind) {
    case 'choice':
      return term(control.list, asText(value));
    case 'choices':
      return formatList(
        list.map((entry) => term(control.list, entry)),
        locale,
      );
    case 'open':
      return control.list === 'residency' ? placeName(asText(value), words) : term('industry', asText(value));
    case 'number':
      if (typeof value !== 'number') return asText(value);
      return countedUnits.includes(control.unit)
        ? formatNumber(value, locale)
        : formatQuantity(value, control.unit, locale);
    case 'share':
      return typeof value === 'number' ? formatShare(value, locale) : asText(value);
    case 'text':
      return asText(value);
    case 'date':
      return formatDate(asText(value), locale);
    case 'budget':
      return budgetWords(values, words);
    case 'volume': {
      const unit = values[1];
      if (typeof value !== 'number') return term('dataUnit', asText(unit));
      return `${formatNumber(value, locale)} ${typeof unit === 'string' ? term('dataUnit', unit) : ''}`.trim();
    }
    case 'hardware':
      return hardwareWords(value, words);
    case 'priorities':
      return prioritiesWords(values, words);
    case 'list':
      return formatList(control.of === 'languages' ? list.map((code) => languageName(code, words)) : list, locale);
  }
}

/** The label of the field a path belongs to; the path itself for one no field shows. */
export function pathLabel(path: string, { t }: Words): string {
  // Parts of an amount have names of their own: "Budget: once" beside the budget would be a second one.
  if (path === 'budget.period') return t('brief.period');
  if (path === 'budget.currency') return t('brief.currency');
  const field = fieldOf(path);
  return field === undefined ? path.replaceAll(/[._]/g, ' ') : t(`field.${field.id}`);
}

/** One value at one path, in words (a patch, what would flip a ranking, an assumption). */
export function pathValueWords(path: string, value: unknown, words: Words): string {
  if (value === null || value === undefined) return words.t('brief.notSaid');
  if (path === 'budget.period') return words.term('period', asText(value));
  const field = fieldOf(path);
  if (field === undefined) return typeof value === 'number' ? formatNumber(value, words.locale) : asText(value);
  const whole = path === 'budget' && typeof value === 'object' ? (value as Readonly<Record<string, unknown>>) : null;
  if (whole !== null) return fieldWords(field, [whole['amount'], whole['currency'], whole['period']], words);
  return fieldWords(
    field,
    field.paths.map((own) => (own === path ? value : undefined)),
    words,
  );
}

/** What a patch says, field by field: label and value in words. */
export function patchWords(
  patch: Readonly<Record<string, unknown>>,
  brief: Brief,
  words: Words,
): readonly { readonly id: string; readonly label: string; readonly value: string }[] {
  const lines = new Map<string, { id: string; label: string; value: string }>();
  for (const [path, value] of Object.entries(patch)) {
    const field = fieldOf(path);
    const id = field?.id ?? path;
    if (lines.has(id)) continue;
    const values = field?.paths.map((own) =>
      own.split('.').reduce<unknown>((at, key) => (at as Readonly<Record<string, unknown>> | undefined)?.[key], brief),
    );
    const known = values?.some((entry) => entry !== undefined) === true;
    const text =
      field !== undefined && values !== undefined && known
        ? fieldWords(field, values, words)
        : pathValueWords(path, value, words);
    lines.set(id, {
      id,
      label: known ? pathLabel(field?.paths[0] ?? path, words) : pathLabel(path, words),
      value: text,
    });
  }
  return [...lines.values()];
}
