import { expect, test } from 'vitest';
import { isFar, kilometres, nearestTo, writtenDistance, type Position } from '#domain/position.ts';

const paris: Position = [48.853, 2.349];
const marseille: Position = [43.297, 5.381];
const saintDenis: Position = [-20.879, 55.448];

test.each([
  ['Paris – Marseille', paris, marseille, 661],
  ['Paris – Saint-Denis de La Réunion', paris, saintDenis, 9375],
  ['a place and itself', paris, paris, 0],
])('%s, as the crow flies', (_, from, to, distance) => {
  expect(Math.abs(kilometres(from, to) - distance)).toBeLessThanOrEqual(distance * 0.005);
  expect(kilometres(to, from)).toBe(kilometres(from, to));
});

test('the nearest come first, no more than asked for', () => {
  const things = [{ position: saintDenis }, { position: marseille }, { position: paris }];
  expect(nearestTo([48.9, 2.3], things, 2).map(({ position }) => position)).toEqual([paris, marseille]);
});

test('of those that stand at one place none is left out', () => {
  const things = [paris, marseille, marseille, marseille, saintDenis].map((position) => ({ position }));
  expect(nearestTo(paris, things, 2).map(({ position }) => position)).toEqual([paris, marseille, marseille, marseille]);
  expect(nearestTo(paris, [])).toEqual([]);
});

test.each([
  [0.4, 'dans la commune ou tout près'],
  [1.6, 'à 2 km'],
  [9375.2, 'à 9\u202f375 km'],
])('%d km are told « %s »', (distance, told) => expect(writtenDistance(distance)).toBe(told));

test('a neighbour is not far; nobody at all is', () => {
  expect([isFar([{ distance: 12 }]), isFar([{ distance: 80 }]), isFar([])]).toEqual([false, true, true]);
});
