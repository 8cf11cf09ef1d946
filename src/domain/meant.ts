/** What a writer plainly meant, where the rules ask for another way to write it. */
import { departements } from '#domain/departement.ts';
import { slugOf } from '#domain/slug.ts';
import { regions } from '#domain/region.ts';
import { months, obstacleKinds, publics, territories, themes } from '#domain/vocabulary.ts';

/** What readers see of the values of the closed lists. */
const LABELS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(themes).map(([key, { label }]) => [key, label] as const),
  ...[publics, territories, obstacleKinds, regions].flatMap((list) => Object.entries(list)),
  ...departements.map(({ code, name }) => [code, name] as const),
]);

/** The words of a value, without what French joins them by, in the singular. */
const tellingWords = (written: string) =>
  slugOf(written)
    .split('-')
    .filter((word) => word.length > 2 && !['les', 'des', 'aux', 'une', 'pour', 'dans'].includes(word))
    .map((word) => word.replace(/[sx]$/, ''));

/** The value of a closed list that was meant: the same words, those of its label, or words that no other value has; undefined where it is not plain. */
export function meantValue(written: string, values: readonly string[]): string | undefined {
  const slug = slugOf(written);
  if (slug === '') return undefined;
  const same = values.find((value) => slugOf(value) === slug || slugOf(LABELS.get(value) ?? '') === slug);
  if (same !== undefined) return same;
  const words = tellingWords(written);
  if (words.length === 0) return undefined;
  const holding = values.filter((value) => {
    const own = new Set([...tellingWords(value), ...tellingWords(LABELS.get(value) ?? '')]);
    return words.every((word) => own.has(word));
  });
  return holding.length === 1 ? holding[0] : undefined;
}

const MONTHS = months.map(slugOf);
const two = (digits: string | number) => String(digits).padStart(2, '0');

/** A date as the site writes it: « 22/11/2026 », « 1er mars 2026 », « mars 2019 »; undefined where it is none. */
export function meantDate(written: string): string | undefined {
  const text = written.trim().toLowerCase();
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  if (day && month) return `${year}-${two(month)}-${two(day)}`;
  const [, yearFirst, inMonth, onDay] = /^(\d{4})[/.](\d{1,2})(?:[/.](\d{1,2}))?$/.exec(text) ?? [];
  if (yearFirst && inMonth) return [yearFirst, two(inMonth), ...(onDay ? [two(onDay)] : [])].join('-');
  const [, monthOnly, ofYear] = /^(\d{1,2})[/.](\d{4})$/.exec(text) ?? [];
  if (monthOnly) return `${ofYear}-${two(monthOnly)}`;
  const [, on, named = '', inYear] = /^(?:(\d{1,2})(?:er)? )?(\p{L}+)\.? (\d{4})$/u.exec(text) ?? [];
  const rank = MONTHS.indexOf(slugOf(named)) + 1;
  return rank > 0 ? [inYear, two(rank), ...(on ? [two(on)] : [])].join('-') : undefined;
}

/** A number as programs write it: « 12 500 », « 84,7 »; undefined where it is none. */
export function meantNumber(written: string): number | undefined {
  const number = written.replace(/[ \u00A0\u202F](?=\d{3}(?!\d))/g, '').replace(',', '.');
  return /^-?\d+(?:\.\d+)?$/.test(number) ? Number(number) : undefined;
}
