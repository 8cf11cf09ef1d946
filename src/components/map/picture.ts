/** The picture that all maps of the site draw from: outlines of the départements, the Paris region enlarged, the overseas coasts, a house for each régie. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { House } from '#components/map/houses.ts';
import { closedLine } from '#components/map/line.ts';
import { departementPaths, detailedPath } from '#components/map/outlines.ts';
import { fitted, inside, isIn, metropolis, overseas, PARIS, stretched, type Window } from '#components/map/sheet.ts';
import type { Position } from '#domain/position.ts';
import { keysIn } from '#domain/record.ts';
import { regieTypes } from '#domain/vocabulary.ts';

const types = keysIn(regieTypes);

/** A house around a point. */
export const houseAt = (x: number, y: number) => `M${x - 6} ${y + 3}v-7l6-5 6 5v7z`;

/** All houses of a type in one shape. */
const housesIn = (houses: readonly House[], type: House['type']) =>
  houses
    .filter((house) => house.type === type)
    .map(({ x, y }) => houseAt(x, y))
    .join('');

/** The départements that the window on the Paris region shows a part of. */
const AROUND_PARIS = ['75', '77', '78', '91', '92', '93', '94', '95'];

/** The shapes by id: « pays » all land, « d54 » a département, « paris » the enlarged region, « maisons » all houses. */
export function mapPicture(coasts: readonly (readonly Position[])[], houses: readonly House[]): Element {
  return s('svg', { xmlns: 'http://www.w3.org/2000/svg' }, [
    s('g', { id: 'pays' }, [
      ...Object.entries(departementPaths).map(([code, d]) => s('path', { id: `d${code}`, d })),
      ...Object.entries(overseas).map(([code, window]) => s('path', { id: `d${code}`, d: coastsIn(window, coasts) })),
      enlarged(),
    ]),
    s(
      'g',
      { id: 'maisons' },
      types.map((type) => s('path', { d: housesIn(houses, type), fill: `var(--house-${type})` })),
    ),
  ]);
}

/** The coasts that a window shows, on the sheet. */
function coastsIn(window: Window, coasts: readonly (readonly Position[])[]): string {
  return coasts
    .filter(([first]) => first && isIn(window.bounds, first))
    .map((ring) => closedLine(ring.map((position) => fitted(window, position))))
    .join('');
}

/** The outlines around Paris, scaled up into their window. */
function enlarged(): Element {
  const { x, y, width, height, bounds } = inside(PARIS);
  const [left, top] = stretched(metropolis, [bounds.north, bounds.west]);
  const [right, bottom] = stretched(metropolis, [bounds.south, bounds.east]);
  const viewBox = [left, top, right - left, bottom - top].map((number) => number.toFixed(2)).join(' ');
  return s(
    'svg',
    { id: 'paris', x, y, width, height, viewBox, preserveAspectRatio: 'none' },
    AROUND_PARIS.map((code) => s('path', { d: detailedPath(code), 'vector-effect': 'non-scaling-stroke' })),
  );
}
