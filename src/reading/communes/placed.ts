/** Gives every commune a position: that of its seat, or that of its neighbours. */
import { keyOf } from '#domain/commune.ts';
import type { Position } from '#domain/position.ts';
import { groupedBy } from '#domain/relations.ts';
import type { Written } from '#reading/communes/etalab.ts';

/** A commune of today, an arrondissement of a large city, or a commune that has become a part of another. */
export interface PlacedCommune {
  code: string;
  name: string;
  departement: string;
  postcodes: readonly string[];
  population: number;
  position: Position;
  /** Whether the position is that of its neighbours. */
  estimated: boolean;
  /** The name of the commune that it is part of today. */
  now?: string;
}

/** Gives each commune its own position, or else the middle of those that share its postcode, its union of communes or its département. Where GeoNames knows a village, the first comes within 5 km of it for one in two, 9 km for nine in ten; the second within 9 and 17 km. */
export function place(
  written: readonly Written[],
  seat: ReadonlyMap<string, Position>,
  union: ReadonlyMap<string, string>,
): PlacedCommune[] {
  const today = new Map(written.filter(({ type }) => type === 'commune-actuelle').map((one) => [one.code, one]));
  const placed = Array.from(today.values()).filter(({ code }) => seat.has(code));
  const middles = {
    postcode: middlesBy(placed, seat, ({ codesPostaux = [] }) => codesPostaux),
    union: middlesBy(placed, seat, ({ code }) => union.get(code) ?? []),
    departement: middlesBy(placed, seat, ({ departement }) => departement),
  };
  return written.flatMap((one) => {
    const now = one.chefLieu === undefined ? undefined : today.get(one.chefLieu);
    if (now && keyOf(now.nom) === keyOf(one.nom)) return [];
    const { departement } = one;
    const codesPostaux = one.codesPostaux ?? now?.codesPostaux ?? [];
    const own =
      seat.get(one.code) ??
      seat.get(keyOf(one.nom)) ??
      seat.get(`${departement} ${keyOf(one.nom)}`) ??
      (now && seat.get(now.code));
    const position =
      own ??
      codesPostaux.map((code) => middles.postcode.get(code)).find(Boolean) ??
      middles.union.get(union.get((now ?? one).code) ?? '') ??
      middles.departement.get(departement) ??
      seat.get(departement);
    if (!position) return [];
    return [
      {
        code: one.code,
        name: one.nom.replace(' Arrondissement', ' arrondissement'),
        departement,
        postcodes: one.codesPostaux ?? [],
        population: one.population ?? 0,
        position,
        estimated: own === undefined,
        ...(now && { now: now.nom }),
      },
    ];
  });
}

/** The middle of the communes of each group. */
function middlesBy(
  placed: readonly Written[],
  seat: ReadonlyMap<string, Position>,
  groupsOf: (commune: Written) => string | readonly string[],
): ReadonlyMap<string, Position> {
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  return new Map(
    Array.from(
      groupedBy(placed, (commune) => [groupsOf(commune)].flat()),
      ([group, communes]) => {
        const positions = communes.map(({ code }) => seat.get(code)).filter((position) => position !== undefined);
        return [group, [mean(positions.map(([north]) => north)), mean(positions.map(([, east]) => east))] as const];
      },
    ),
  );
}
