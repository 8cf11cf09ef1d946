import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { around, held, nextSpot, placeAt, shows, zoomed, type Box, type Direction } from '#tools/map/view.ts';

const sheet: Box = { x: 0, y: 0, width: 600, height: 800 };
const spot = fc.record({ x: fc.integer({ min: 0, max: 600 }), y: fc.integer({ min: 0, max: 800 }) });

test('whatever a reader asks for, she sees a part of the sheet and nothing beside it', () => {
  fc.assert(
    fc.property(
      spot,
      fc.array(fc.record({ factor: fc.double({ min: 0.1, max: 10, noNaN: true }), at: spot })),
      (start, steps) => {
        let box = around(start, 300, sheet);
        for (const { factor, at } of steps) box = zoomed(box, factor, sheet, at);
        expect(box.width).toBeGreaterThanOrEqual(75 - 1e-6);
        expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(-1e-6);
        expect(box.x + box.width).toBeLessThanOrEqual(600 + 1e-6);
        expect(box.y + box.height).toBeLessThanOrEqual(800 + 1e-6);
      },
    ),
  );
});

test('what is under the finger stays under it', () => {
  const box = zoomed(sheet, 2, sheet, { x: 200, y: 400 });
  expect(box.width).toBe(300);
  expect((200 - box.x) / box.width).toBeCloseTo(200 / 600);
  expect((400 - box.y) / box.height).toBeCloseTo(400 / 800);
});

describe('fingers', () => {
  const box: Box = { x: 150, y: 200, width: 300, height: 400 };
  /** Where a spot of the sheet is seen, as a share of what is shown. */
  const seen = ({ x, y }: { x: number; y: number }, { x: left, y: top, width, height }: Box) => [
    (x - left) / width,
    (y - top) / height,
  ];
  const shown = (from: [number, number], to: [number, number], other?: [number, number]) => {
    const finger = ([x, y]: [number, number]) => ({ x, y });
    const { factor, spot: kept, to: there } = held(finger(from), finger(to), other && finger(other));
    return zoomed(box, factor, sheet, kept, there);
  };
  test('one draws the map with it', () => {
    expect(shown([300, 400], [320, 370])).toEqual({ x: 130, y: 230, width: 300, height: 400 });
  });
  test('two that part bring closer about their middle, which goes with them', () => {
    const closer = shown([320, 400], [360, 400], [280, 400]);
    expect(closer.width).toBe(150);
    expect(seen({ x: 300, y: 400 }, closer)).toEqual(seen({ x: 320, y: 400 }, box));
  });
  test('two that come together lead away, never farther than the whole', () => {
    expect(shown([340, 400], [300, 400], [260, 400]).width).toBe(600);
    expect(shown([340, 400], [261, 400], [260, 400])).toEqual(sheet);
  });
  test('two on one spot stay where they are', () => {
    expect(shown([300, 400], [300, 400], [300, 400])).toEqual(box);
  });
});

test('a spot is seen or not', () => {
  expect([shows(sheet, { x: 599, y: 300 }), shows(sheet, { x: 601, y: 300 })]).toEqual([true, false]);
});

describe('arrows', () => {
  const centre = { x: 0, y: 0, name: 'centre' };
  const places = [
    centre,
    { x: 10, y: 1, name: 'east' },
    { x: 6, y: 30, name: 'south' },
    { x: -20, y: -3, name: 'west' },
    { x: 2, y: -9, name: 'north' },
  ];
  test.each<[Direction, string]>([
    ['ArrowRight', 'east'],
    ['ArrowDown', 'south'],
    ['ArrowLeft', 'west'],
    ['ArrowUp', 'north'],
  ])('%s leads to the house of the %s', (direction, name) => {
    expect(nextSpot(centre, places, direction)?.name).toBe(name);
  });
  test('stop at the edge of the map', () => {
    expect(nextSpot({ x: 10, y: 1 }, places, 'ArrowRight')).toBeUndefined();
  });
});

test('a finger finds the house nearest to it, within its reach', () => {
  const places = [
    { x: 0, y: 0 },
    { x: 8, y: 0 },
  ];
  expect(placeAt({ x: 6, y: 1 }, places, 10)).toBe(places[1]);
  expect(placeAt({ x: 60, y: 1 }, places, 10)).toBeUndefined();
});
