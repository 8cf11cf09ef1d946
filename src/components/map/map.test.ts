/** The map stands where the country stands, and each house near its town. */
import { describe, expect, test } from 'vitest';
import { housesOf } from '#components/map/houses.ts';
import { closedLine } from '#components/map/line.ts';
import { detailedPath } from '#components/map/outlines.ts';
import { metropolis, onSheet, overseas, PARIS, stretched } from '#components/map/sheet.ts';
import type { Position } from '#domain/position.ts';

test('a line tells each point by its way from the one before, and none twice', () => {
  expect(
    closedLine([
      [10, 20],
      [12.4, 17],
      [12.3, 17.2],
      [9, 21],
    ]),
  ).toBe('M10 20l2-3-3 4z');
  expect(
    closedLine(
      [
        [1.26, 2],
        [1.5, 2.04],
      ],
      1,
    ),
  ).toBe('M1.3 2l0.2 0z');
});

/** The box around a path of relative steps. */
function boxOf(path: string) {
  let [x, y] = [0, 0];
  const points = Array.from(path.matchAll(/([ML]?)(-?[\d.]+) ?(-?[\d.]+)/gi), ([, , dx, dy]) => {
    x += Number(dx);
    y += Number(dy);
    return [x, y] as const;
  });
  const [across, down] = [points.map(([left]) => left), points.map(([, top]) => top)];
  return { left: Math.min(...across), right: Math.max(...across), top: Math.min(...down), bottom: Math.max(...down) };
}

test.each<[string, string, Position]>([
  ['Quimper', '29', [47.996, -4.097]],
  ['Lille', '59', [50.633, 3.059]],
  ['Strasbourg', '67', [48.573, 7.752]],
  ['Perpignan', '66', [42.699, 2.896]],
  ['Ajaccio', '2A', [41.919, 8.739]],
  ['Créteil', '94', [48.79, 2.455]],
])('%s stands in the drawing of its département', (_, code, position) => {
  const [x, y] = stretched(metropolis, position);
  const { left, right, top, bottom } = boxOf(detailedPath(code));
  expect([x > left, x < right, y > top, y < bottom]).toEqual([true, true, true, true]);
});

describe('a régie', () => {
  const regie = (id: string, departement: string, position: Position) => ({
    id,
    position,
    data: { name: id, town: 'Ici', departement, type: 'quartier' as const },
  });

  test('overseas stands in the window of its département, one near Paris in the enlarged one', () => {
    for (const [code, { x, y, width, height, bounds }] of Object.entries(overseas)) {
      const [left, top] = onSheet([(bounds.south + bounds.north) / 2, (bounds.west + bounds.east) / 2], code);
      expect([left > x && left < x + width, top > y && top < y + height]).toEqual([true, true]);
    }
    expect(onSheet([48.87, 2.34], '75')[1]).toBeGreaterThan(PARIS.y);
    expect(onSheet([48.69, 6.18], '54')[1]).toBeLessThan(PARIS.y);
  });

  test('keeps apart from those of its town, and near it', () => {
    const town: Position = [43.6, 1.44];
    const houses = housesOf(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => regie(id, '31', town)));
    const [x, y] = onSheet(town, '31');
    expect(houses).toHaveLength(6);
    for (const [index, house] of houses.entries()) {
      expect(Math.hypot(house.x - x, house.y - y)).toBeLessThan(25);
      for (const other of houses.slice(index + 1))
        expect(Math.hypot(house.x - other.x, house.y - other.y)).toBeGreaterThan(10);
    }
  });
});
