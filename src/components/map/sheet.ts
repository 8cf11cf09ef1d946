/** The sheet of the map: metropolitan France, and beneath it windows for the Paris region, enlarged, and for each overseas département. */
import type { Position } from '#domain/position.ts';

/** A part of the globe, in degrees. */
interface Bounds {
  west: number;
  east: number;
  south: number;
  north: number;
}

/** Where a part of the globe is drawn. */
interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
  bounds: Bounds;
}

export interface Window extends Frame {
  title: string;
}

/** The view of the whole sheet: a house at the northern coast stands higher than the coast. */
export const VIEW = '0 -12 613 894';

/** The outermost points of the drawing and of the country, which the package draws in Mercator’s projection. */
export const metropolis: Frame = {
  x: 0.15,
  y: 0.33,
  width: 611.98,
  height: 583.74,
  bounds: { west: -5.1413, east: 9.56, south: 41.3336, north: 51.089 },
};

export const PARIS: Window = {
  title: 'Paris et autour',
  x: 2,
  y: 604,
  width: 338,
  height: 274,
  bounds: { west: 2.04, east: 2.756, south: 48.655, north: 48.995 },
};

const small = { width: 131, height: 133 };
/** A window for each overseas département, by its code: as wide as its name, so that phones show it at size. */
export const overseas: Readonly<Record<string, Window>> = {
  971: { title: 'Guadeloupe', x: 2, y: 322, ...small, bounds: { west: -61.83, east: -61, south: 15.83, north: 16.53 } },
  972: {
    title: 'Martinique',
    x: 2,
    y: 463,
    ...small,
    bounds: { west: -61.24, east: -60.8, south: 14.38, north: 14.89 },
  },
  973: { title: 'Guyane', x: 347, y: 604, ...small, bounds: { west: -54.62, east: -51.62, south: 2.1, north: 5.78 } },
  974: {
    title: 'La Réunion',
    x: 347,
    y: 745,
    ...small,
    bounds: { west: 55.2, east: 55.85, south: -21.4, north: -20.86 },
  },
  976: { title: 'Mayotte', x: 481, y: 745, ...small, bounds: { west: 45, east: 45.32, south: -13.02, north: -12.63 } },
};

/** Mercator’s height of a latitude, in degrees of the equator. */
const height = (latitude: number) => (Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) * 180) / Math.PI;

/** A position in the drawing that fills its frame. */
export function stretched({ x, y, width, bounds, ...frame }: Frame, [latitude, longitude]: Position): [number, number] {
  const { west, east, south, north } = bounds;
  return [
    x + ((longitude - west) / (east - west)) * width,
    y + ((height(north) - height(latitude)) / (height(north) - height(south))) * frame.height,
  ];
}

/** What a window keeps free along its edges, and at its foot for its title. */
const EDGE = 6;
const TITLE = 30;

/** What a window shows, above its title. */
export const inside = ({ height: whole, ...window }: Window): Frame => ({ ...window, height: whole - TITLE });

/** A position in a window: nothing is stretched, the whole stands in the middle. */
export function fitted(window: Window, [latitude, longitude]: Position): [number, number] {
  const { x, y, width, bounds, ...frame } = inside(window);
  const { west, east, south, north } = bounds;
  const scale = Math.min(
    (width - 2 * EDGE) / (east - west),
    (frame.height - 2 * EDGE) / (height(north) - height(south)),
  );
  return [
    x + width / 2 + (longitude - (west + east) / 2) * scale,
    y + frame.height / 2 - (height(latitude) - (height(north) + height(south)) / 2) * scale,
  ];
}

/** Whether a position lies in a part of the globe. */
export const isIn = ({ west, east, south, north }: Bounds, [latitude, longitude]: Position): boolean =>
  longitude >= west && longitude <= east && latitude >= south && latitude <= north;

/** Where a position stands on the sheet. */
export function onSheet(position: Position, departement: string): [number, number] {
  const window = overseas[departement];
  if (window) return fitted(window, position);
  return isIn(PARIS.bounds, position) ? stretched(inside(PARIS), position) : stretched(metropolis, position);
}
