/** Where the seats of communes stand: the town halls, or what comes nearest to them. */
import { keyOf } from '#domain/commune.ts';
import type { Position } from '#domain/position.ts';
import type { NamedPlace } from '#reading/communes/geonames.ts';

/** The position of the seat of each commune that GeoNames knows, by code, or by collectivity and key where places do not say their commune, of each arrondissement, by key, and of the capital of each collectivity: the administrative seat before other places, then the most populous. */
export function seats(places: readonly NamedPlace[]): ReadonlyMap<string, Position> {
  const found = new Map<string, { position: Position; rank: number }>();
  for (const [index, position] of IN_PARIS.entries()) found.set(`paris${index + 1}`, { position, rank: 0 });
  for (const { name, kind, collectivity, commune, population, position } of places) {
    const rank = (/^PPL(A|C$)/.test(kind) ? SEAT : 0) + population;
    const arrondissement = /^(Lyon|Marseille) \d+$/.test(name) ? keyOf(name) : '';
    const codes = collectivity ? [`${collectivity} ${keyOf(name)}`, kind === 'PPLC' ? collectivity : ''] : [];
    for (const code of [arrondissement || commune, ...codes])
      if (code && rank >= (found.get(code)?.rank ?? 0)) found.set(code, { position, rank });
  }
  return new Map(Array.from(found, ([code, { position }]) => [code, position]));
}

/** The arrondissements of Paris, which the package leaves out, after GeoNames too. */
const IN_PARIS: readonly Position[] = [
  [48.8592, 2.3417],
  [48.8655, 2.3426],
  [48.8637, 2.3615],
  [48.8601, 2.3507],
  [48.8448, 2.3471],
  [48.8493, 2.33],
  [48.8565, 2.321],
  [48.8763, 2.3183],
  [48.8718, 2.3399],
  [48.8709, 2.3561],
  [48.8574, 2.3795],
  [48.8412, 2.3876],
  [48.8322, 2.3561],
  [48.8331, 2.3264],
  [48.8412, 2.3003],
  [48.8637, 2.2769],
  [48.8835, 2.3219],
  [48.8925, 2.3444],
  [48.8817, 2.3822],
  [48.8646, 2.3984],
];

/** More than any place has inhabitants. */
const SEAT = 1e8;
