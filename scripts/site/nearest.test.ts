/** The nearest régie: what the files of the site answer for two hundred communes is what all distances, measured one by one, say. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { askedIn, communesIn, keyOf, volumeOf, type Commune, type CommuneLine } from '#domain/commune.ts';
import { nearestTo, type Position } from '#domain/position.ts';
import { placedCommunes, withPositions } from '#reading/communes.ts';
import type { PlacedCommune } from '#reading/communes/placed.ts';
import { DIST, served } from './pages.ts';

/** What the files of one question may weigh, as served; the program takes the rest of 15 kB. */
const FILES = 10_000;
const EACH = 40;

const read = <Data>(path: string) => JSON.parse(readFileSync(`${DIST}${path}`, 'utf8')) as Data;
const begins = read<string[]>('/communes/index.json');
type RegieLine = [id: string, name: string, town: string, departement: string, latitude: number, longitude: number];
const regies = read<RegieLine[]>('/annuaire/positions.json').map(
  ([id, name, town, departement, latitude, longitude]) => ({
    id,
    data: { name, town, departement },
    position: [latitude / 1000, longitude / 1000] as Position,
  }),
);
const { entrees } = read<{ entrees: { id: string; donnees: { codePostal: string } }[] }>('/api/regies.json');
const postcodes = new Map(entrees.map(({ id, donnees }) => [id, donnees.codePostal]));
const placed = withPositions(
  regies.map(({ id, data }) => ({ id, data: { ...data, postcode: postcodes.get(id) ?? '' } })),
);

/** The communes that a text asks for, and the bytes of the files that it takes to know them and the régies. */
function answerTo(text: string): { communes: Commune[]; weight: number } {
  const paths = new Set(['/communes/index.json', '/annuaire/positions.json']);
  const linesOf = (volume: number) => {
    const path = `/communes/${volume}.json`;
    paths.add(path);
    return read<CommuneLine[]>(path);
  };
  const communes = askedIn(text)
    .values()
    .map((asked) => communesIn(linesOf(volumeOf(asked.key, begins)), asked, true))
    .find((found) => found.length > 0);
  const weight = Array.from(paths).reduce((sum, path) => sum + served(`${DIST}${path}`), 0);
  return { communes: communes ?? [], weight };
}

/** Draws the same things at each run, one after the other by a fixed step of chance (Park and Miller). */
function drawn<Thing>(things: readonly Thing[], count: number): Thing[] {
  const left = [...things];
  let seed = 2026;
  return Array.from({ length: Math.min(count, left.length) }, () => {
    seed = (seed * 48271) % 2147483647;
    return left.splice(seed % left.length, 1);
  }).flat();
}

const communes = placedCommunes();
const today = communes.filter(({ now }) => now === undefined);
const namesakes = Map.groupBy(today, ({ name }) => keyOf(name));
const kinds: Record<string, readonly PlacedCommune[]> = {
  villages: today.filter(({ population }) => population > 0 && population < 500),
  'overseas communes': today.filter(({ departement }) => departement.length === 3),
  arrondissements: today.filter(({ name }) => name.endsWith(' arrondissement')),
  namesakes: Array.from(namesakes.values())
    .filter((group) => group.length > 1)
    .flat(),
  'merged communes': communes.filter(({ now }) => now !== undefined),
};

/** The distance by the angle between two directions from the centre of the earth: another way than the site’s own. */
function byAngle([latitude, longitude]: Position, other: Position): number {
  const direction = ([north, east]: Position) => {
    const [phi, lambda] = [(north * Math.PI) / 180, (east * Math.PI) / 180];
    return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
  };
  const [a, b] = [direction([latitude, longitude]), direction(other)];
  const cosine = a.reduce((sum, part, axis) => sum + part * (b[axis] ?? 0), 0);
  return 6371 * Math.acos(Math.min(1, cosine));
}

/** What rounding to a thousandth of a degree may change, in kilometres. */
const ROUNDING = 0.25;

test.each(Object.entries(kinds))(`${EACH} %s find the régies that are nearest, within the budget`, (_, kind) => {
  const faults = drawn(kind, EACH).flatMap((commune) => {
    const { name, departement, position } = commune;
    const text = `${name} (${departement})`;
    const { communes: found, weight } = answerTo(text);
    const meant =
      found.find((one) => keyOf(one.formerly ?? one.name) === keyOf(name)) ??
      found.find((one) => one.name === commune.now);
    if (!meant) return [`${text} is not found`];
    const distances = placed.map((regie) => byAngle(position, regie.position)).sort((a, b) => a - b);
    const wrong = nearestTo(meant.position, regies).filter(
      ({ distance }, rank) => Math.abs(distance - (distances[rank] ?? 0)) > ROUNDING,
    );
    return [
      ...wrong.map(({ id, distance }) => `${text}: ${id} at ${distance}`),
      ...(weight > FILES ? [`${text}: ${weight} bytes`] : []),
    ];
  });
  expect(drawn(kind, EACH)).toHaveLength(EACH);
  expect(faults).toEqual([]);
});

test('every commune is found by its name, its département and each of its postcodes', () => {
  const keys = begins.map((_, number) => {
    const lines = read<CommuneLine[]>(`/communes/${number}.json`);
    return Map.groupBy(lines, ([filed]) => keyOf(filed));
  });
  const isFound = (text: string) =>
    askedIn(text).some((asked) => {
      const lines = keys[volumeOf(asked.key, begins)]?.get(asked.key) ?? [];
      return communesIn(lines, asked, true).length > 0;
    });
  const lost = today.flatMap(({ name, departement, postcodes: codes }) =>
    [name, `${name} (${departement})`, ...codes].filter((text) => !isFound(text)),
  );
  expect(today.length).toBeGreaterThan(34_900);
  expect(lost).toEqual([]);
});
