/** Régies as tiny houses on the sheet of the map, each near its town and none upon another. */
import { onSheet } from '#components/map/sheet.ts';
import { entryUrl } from '#domain/collections.ts';
import type { Position } from '#domain/position.ts';
import type { RegieData } from '#domain/regie.ts';

export interface House {
  href: string;
  name: string;
  place: string;
  type: RegieData['type'];
  x: number;
  y: number;
}

/** The width of a house, and what must lie between two. */
const APART = 13;
const ROUNDS = 60;
/** From one house to the next, a part of a turn that never comes back: those of one town begin around it. */
const TURN = 2.4;

/** The houses of these régies, from north to south. */
export function housesOf(
  regies: readonly {
    id: string;
    position: Position;
    data: Pick<RegieData, 'name' | 'town' | 'departement' | 'type'>;
  }[],
): House[] {
  const spots = regies.map(({ position, data }, index): [number, number] => {
    const [x, y] = onSheet(position, data.departement);
    return [x + Math.cos(index * TURN), y + Math.sin(index * TURN)];
  });
  settle(spots);
  return regies
    .map(({ id, data }, index) => {
      const [x = 0, y = 0] = spots[index] ?? [];
      return {
        href: entryUrl('regies', id),
        name: data.name,
        place: `${data.town} (${data.departement})`,
        type: data.type,
        x: Math.round(x),
        y: Math.round(y),
      };
    })
    .sort((a, b) => a.y - b.y || a.x - b.x);
}

/** Pushes spots apart, two by two, until each has its room. */
function settle(spots: [number, number][]): void {
  for (let round = 0; round < ROUNDS; round++)
    for (const [index, one] of spots.entries())
      for (const other of spots.slice(index + 1)) {
        const [dx, dy] = [other[0] - one[0], other[1] - one[1]];
        const distance = Math.hypot(dx, dy);
        if (distance >= APART) continue;
        const angle = Math.atan2(dy, dx);
        const push = (APART - distance) / 2;
        one[0] -= Math.cos(angle) * push;
        one[1] -= Math.sin(angle) * push;
        other[0] += Math.cos(angle) * push;
        other[1] += Math.sin(angle) * push;
      }
}
