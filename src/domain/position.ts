/** Where things stand on the globe, and how far from each other. */

/** Latitude and longitude, in degrees. */
export type Position = readonly [latitude: number, longitude: number];

const EARTH = 6371;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** The kilometres between two places, as the crow flies. */
export function kilometres([fromLatitude, fromLongitude]: Position, [latitude, longitude]: Position): number {
  const north = Math.sin(radians(latitude - fromLatitude) / 2) ** 2;
  const east = Math.sin(radians(longitude - fromLongitude) / 2) ** 2;
  const around = Math.cos(radians(fromLatitude)) * Math.cos(radians(latitude));
  return 2 * EARTH * Math.asin(Math.sqrt(north + around * east));
}

/** How many régies answer « the nearest ». */
const NEAREST = 3;

/** The things nearest to a place, each with its distance in kilometres, the nearest first; those as far as the last one stand with it. */
export const nearestTo = <Thing extends { position: Position }>(
  place: Position,
  things: readonly Thing[],
  count = NEAREST,
): (Thing & { distance: number })[] => {
  const ranked = things
    .map((thing) => ({ ...thing, distance: kilometres(place, thing.position) }))
    .sort((a, b) => a.distance - b.distance);
  const farthest = ranked.slice(0, count).at(-1)?.distance ?? 0;
  return ranked.filter(({ distance }) => distance <= farthest);
};

/** Beyond these kilometres a régie is no longer a neighbour. */
const FAR = 40;

/** Whether what was found is too far away to be of use every day. */
export const isFar = (nearest: readonly { distance: number }[]): boolean => (nearest[0]?.distance ?? FAR) >= FAR;

/** A distance as people say it; a régie stands somewhere in its commune, whose place alone is known. */
export const writtenDistance = (distance: number): string =>
  distance < 1 ? 'dans la commune ou tout près' : `à ${Math.round(distance).toLocaleString('fr-FR')} km`;
