/** Where things are, for maps: GeoJSON (RFC 7946), a point at the town of each. */
import type { FeatureCollection, Point } from 'geojson';
import type { Position } from '#domain/position.ts';

/** What a map is told of an entry; a town whose place is not known has no point. */
export interface Placed {
  id: string;
  position: Position | undefined;
  properties: Readonly<Record<string, string | readonly string[]>>;
}

/** Entries as GeoJSON: longitude first, in thousandths of a degree, which is what the position of a town is worth. */
export const geoJsonOf = (entries: readonly Placed[]): FeatureCollection<Point | null> => ({
  type: 'FeatureCollection',
  features: entries.map(({ id, position, properties }) => ({
    type: 'Feature',
    id,
    geometry: position ? { type: 'Point', coordinates: [rounded(position[1]), rounded(position[0])] } : null,
    properties: { id, ...properties },
  })),
});

const rounded = (degrees: number) => Math.round(degrees * 1000) / 1000;
