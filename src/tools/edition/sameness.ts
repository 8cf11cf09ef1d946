/** Whether a form gives back what a file said: it fills what was absent with nothing, and writes numbers as texts. */
import { isRecord } from '#domain/record.ts';
import { isSameProse } from '#tools/edition/same-prose.ts';

/** What a form gives for a key that its author left out. */
export const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  value === false ||
  (Array.isArray(value) && value.every(isEmpty)) ||
  (isRecord(value) && Object.values(value).every(isEmpty));

/** A value without what is empty in it. */
export function filled(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => !isEmpty(item)).map(filled);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => !isEmpty(field))
      .map(([key, field]) => [key, filled(field)]),
  );
}

/** Whether two values say the same. */
export function isSame(one: unknown, other: unknown): boolean {
  if (isEmpty(one) || isEmpty(other)) return isEmpty(one) && isEmpty(other);
  const [a, b] = [filled(one), filled(other)];
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  if (isRecord(a))
    return isRecord(b) && [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => isSame(a[key], b[key]));
  return isSameProse(String(a).trimEnd(), String(b).trimEnd());
}

/** For each item of a list as it is now, the place where it stood; undefined for a new one. */
export function formerPlaces(before: readonly unknown[], now: readonly unknown[]): (number | undefined)[] {
  const free = new Set(before.keys());
  const places: (number | undefined)[] = now.map(() => undefined);
  const match = (fits: (was: unknown, is: unknown, place: number, index: number) => boolean) =>
    now.forEach((is, index) => {
      if (places[index] !== undefined) return;
      const place = [...free].find((candidate) => fits(before[candidate], is, candidate, index));
      if (place === undefined) return;
      free.delete(place);
      places[index] = place;
    });
  match((was, is, place, index) => place === index && isSame(was, is));
  match((was, is) => isSame(was, is));
  match((was, is) => idOf(was) !== undefined && idOf(was) === idOf(is));
  if (before.length === now.length) match((_was, _is, place, index) => place === index);
  return places;
}

const idOf = (value: unknown) => (isRecord(value) ? value['id'] : undefined);
