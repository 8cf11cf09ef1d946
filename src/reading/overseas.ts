/** The coasts of the overseas départements, from Natural Earth’s map of the world; read when the site is built. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Position } from '#domain/position.ts';

type World = Topology<{ countries: GeometryCollection }>;
const FRANCE = '250';

let coasts: readonly Position[][] | undefined;

/** Every island and piece of mainland of France, as a ring of positions. */
export function frenchCoasts(): readonly Position[][] {
  coasts ??= read();
  return coasts;
}

function read(): Position[][] {
  const world = JSON.parse(
    readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-10m.json'), 'utf8'),
  ) as World;
  const { features } = feature(world, world.objects.countries);
  const france = features.find(({ id }) => id === FRANCE)?.geometry as MultiPolygon;
  return france.coordinates.map(([ring = []]) =>
    ring.map(([longitude = 0, latitude = 0]): Position => [latitude, longitude]),
  );
}
