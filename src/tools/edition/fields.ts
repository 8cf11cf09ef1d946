/** The rules of a collection → the fields of its form. */
import type { Field } from '@sveltia/cms';
import { described, isCollection, keysOf, type CollectionName } from '#domain/collections.ts';
import { departements } from '#domain/departement.ts';
import type { Shape } from '#domain/open/schema.ts';
import { isRecord } from '#domain/record.ts';
import { regions } from '#domain/region.ts';
import { publics, territories, themes } from '#domain/vocabulary.ts';

/** A rule as its schema tells it, with what authors may refer to. */
export interface Rule extends Omit<Shape, 'items' | 'properties' | 'anyOf' | 'type'> {
  type?: string | readonly string[];
  reference?: string;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  maxLength?: number;
  items?: Rule;
  properties?: Readonly<Record<string, Rule>>;
  anyOf?: readonly Rule[];
}

/** The file of the form that holds the lists, beside the folders of pages. */
export const LISTS = 'listes';

/** The reference of a key that may name an entry of any collection. */
const ANY = '*';

/** A text of more signs has several lines. */
const LINE = 100;

/** The keys that may name an entry to those who choose it. */
const NAMES = ['titre', 'nom', 'libelle', 'terme', 'question', 'principe', 'regle', 'introduction', 'de'];

const labelled: readonly Readonly<Record<string, string>>[] = [
  Object.fromEntries(Object.entries(themes).map(([key, { label }]) => [key, label])),
  publics,
  territories,
  regions,
  Object.fromEntries(departements.map(({ code, name }) => [code, `${code} – ${name}`])),
];

const choices = (values: readonly unknown[]) => {
  const labels = labelled.find((list) => values.every((value) => String(value) in list));
  return values.map((value) => ({ value: String(value), label: labels?.[String(value)] ?? String(value) }));
};

/** Whether a number may be written here. */
const takesNumber = ({ type, anyOf = [] }: Rule): boolean =>
  [type].flat().some((name) => name === 'number' || name === 'integer') || anyOf.some(takesNumber);

/** Whether no form can show what is written here: lines of several kinds, keys that authors name. */
const isFree = (rule: Rule): boolean =>
  (rule.type === 'object' && !rule.properties) ||
  (rule.anyOf ?? []).some(({ type }) => type === 'object') ||
  (rule.items !== undefined && isFree(rule.items)) ||
  Object.values(rule.properties ?? {}).some(isFree);

/** The keys that the form shows as they are written. */
export const freeKeys = ({ properties = {} }: Rule): string[] =>
  Object.keys(properties).filter((key) => isFree(properties[key] ?? {}));

/** What a form gives as a text where the rules want a number, as a number. */
export function typed(rule: Rule, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => typed(rule.items ?? {}, item));
  if (isRecord(value))
    return Object.fromEntries(
      Object.entries(value).map(([key, field]) => [key, typed(rule.properties?.[key] ?? {}, field)]),
    );
  return typeof value === 'string' && /^-?(0|[1-9]\d*)(\.\d+)?$/.test(value) && takesNumber(rule)
    ? Number(value)
    : value;
}

/** The first words of a description, up to where it explains; what only gives examples leaves the key itself. */
function labelOf(key: string, description: string): string {
  const said = description
    .replace(/^« true » (.)/, (_, first: string) => first.toUpperCase())
    .replace(/^La clé de la source/, 'La source')
    .replace(/^Les clés des sources/, 'Les sources');
  const [label = ''] = /^\p{Lu}.*?(?= : | ; |[;:,(]|\.(?!\w)|$)/u.exec(said) ?? [];
  return label.trim() || key.replace(/^./, (first) => first.toUpperCase());
}

/** What the form refuses before the check does, in the words of its help. */
const limits = ({ pattern, description, minimum, maximum, minItems, maxItems }: Rule) => ({
  ...(pattern !== undefined && { pattern: [pattern, description ?? 'Ce n’est pas la forme attendue.'] }),
  ...((minimum ?? minItems) !== undefined && { min: minimum ?? minItems }),
  ...((maximum ?? maxItems) !== undefined && { max: maximum ?? maxItems }),
});

/** The key whose text names an entry of a collection. */
export const nameKey = (collection: CollectionName): string =>
  NAMES.find((key) => key in keysOf(collection).shape) ?? 'id';

/** Where the entries of a collection are chosen, and what names them there. */
function entriesOf(collection: CollectionName): object {
  const name = nameKey(collection);
  if (described(collection).shape === 'folder') return { collection, value_field: '{{slug}}', display_fields: [name] };
  return {
    collection: LISTS,
    file: collection,
    value_field: `${collection}.*.id`,
    display_fields: [`${collection}.*.${name}`],
    search_fields: [`${collection}.*.${name}`, `${collection}.*.id`],
  };
}

/** A page that others may name, written « collection/nom », and what names it to those who choose it. */
export interface NamedPage {
  value: string;
  label: string;
}

/** The one rule of a key that may also be left without a value. */
function filledRule({ anyOf = [], ...rule }: Rule): Rule {
  const real = anyOf.filter((variant) => variant.type !== 'null' && Object.keys(variant).length > 0);
  return real.length === 1 ? { ...real[0], ...rule } : { anyOf, ...rule };
}

/** What is chosen or typed under one rule. */
function control(written: Rule, pages: readonly NamedPage[]): object {
  const rule = filledRule(written);
  const { type, items, properties, reference, description = '', maxLength = 0 } = rule;
  const options = items?.enum ?? rule.enum ?? (typeof rule.const === 'string' ? [rule.const] : undefined);
  const many = items && { multiple: true, ...limits(rule) };
  const referred = items?.reference ?? reference;
  if (isFree(rule)) return { widget: 'text' };
  if (referred === ANY && items && pages.length > 0) return { widget: 'select', options: pages, ...many };
  if (referred && isCollection(referred)) return { widget: 'relation', ...entriesOf(referred), ...many };
  if (options) return { widget: 'select', options: choices(options), ...many };
  if (items)
    return {
      widget: 'list',
      ...(items.properties && { collapsed: 'auto', fields: fieldsOf(items, pages) }),
      ...limits(rule),
    };
  if (properties) return { widget: 'object', collapsed: 'auto', fields: fieldsOf(rule, pages) };
  if (type === 'boolean') return { widget: 'boolean' };
  if (type === 'number' || type === 'integer')
    return { widget: 'number', value_type: type === 'integer' ? 'int' : 'float', ...limits(rule) };
  if (rule.pattern?.startsWith('^\\d{4}-\\d{2}-\\d{2}'))
    return { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' };
  const isLong = maxLength > LINE || /\bphrases?\b/.test(description);
  return { widget: isLong ? 'text' : 'string', ...limits(rule) };
}

/** The fields of a form, one a key, with its label and its help; pages that keys may name are chosen among those given. */
export function fieldsOf({ properties = {}, required = [] }: Rule, pages: readonly NamedPage[] = []): Field[] {
  return Object.entries(properties).map(([key, rule]): Field => {
    // The form gives each value of a cell its own line.
    const description = (rule.description ?? key).replace(/, séparée?s par des barres verticales/, '');
    const label = labelOf(key, description);
    return {
      ...control(rule, pages),
      name: key,
      label,
      ...(description.replace(/\.$/, '') !== label && { hint: description }),
      required: required.includes(key) && !(rule.items && !rule.minItems),
    } as Field;
  });
}
