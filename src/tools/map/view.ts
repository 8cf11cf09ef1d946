/** Which part of a drawing is shown, and what lies next to what on it. */

export interface Spot {
  x: number;
  y: number;
}
export interface Box extends Spot {
  width: number;
  height: number;
}

/** How many times larger than the whole a part can be shown. */
const CLOSEST = 8;

const between = (least: number, value: number, most: number) => Math.min(Math.max(value, least), most);

/** A part of the sheet of this width around a spot, within the sheet. */
export function around({ x, y }: Spot, width: number, sheet: Box): Box {
  const across = between(sheet.width / CLOSEST, width, sheet.width);
  const down = (across / sheet.width) * sheet.height;
  return {
    x: between(sheet.x, x - across / 2, sheet.x + sheet.width - across),
    y: between(sheet.y, y - down / 2, sheet.y + sheet.height - down),
    width: across,
    height: down,
  };
}

/** The middle of a part. */
const middleOf = ({ x, y, width, height }: Box): Spot => ({ x: x + width / 2, y: y + height / 2 });

/** The part shown when a reader comes closer by a factor and keeps a spot where it is, or brings it to where another one was. */
export function zoomed(box: Box, factor: number, sheet: Box, spot: Spot = middleOf(box), to: Spot = spot): Box {
  const middle = middleOf(box);
  const { width } = around(middle, box.width / factor, sheet);
  const ratio = width / box.width;
  return around({ x: spot.x + (middle.x - to.x) * ratio, y: spot.y + (middle.y - to.y) * ratio }, width, sheet);
}

/** What two fingers do when one of them, or the only one, goes from a spot to another: how much closer they bring, which spot they hold, and where to. */
export function held(from: Spot, to: Spot, other?: Spot): { factor: number; spot: Spot; to: Spot } {
  if (!other) return { factor: 1, spot: from, to };
  const gap = (finger: Spot) => Math.hypot(finger.x - other.x, finger.y - other.y) || 1;
  const half = (finger: Spot) => ({ x: (finger.x + other.x) / 2, y: (finger.y + other.y) / 2 });
  return { factor: gap(to) / gap(from), spot: half(from), to: half(to) };
}

/** Whether a spot stands in a part. */
export const shows = (box: Box, { x, y }: Spot): boolean =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;

export const directions = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
} as const;
export type Direction = keyof typeof directions;

/** The spot that comes next in a direction, within its quarter of the sheet; undefined at the edge. */
export function nextSpot<Place extends Spot>(
  from: Spot,
  places: readonly Place[],
  direction: Direction,
): Place | undefined {
  const [right, down] = directions[direction];
  const ranked = places.flatMap((place) => {
    const [dx, dy] = [place.x - from.x, place.y - from.y];
    const ahead = dx * right + dy * down;
    const aside = Math.abs(dx * down + dy * right);
    return ahead > 0 && ahead >= aside ? [{ place, far: ahead + aside }] : [];
  });
  return ranked.sort((a, b) => a.far - b.far)[0]?.place;
}

/** The place nearest to a spot, no farther than a reach. */
export function placeAt<Place extends Spot>(spot: Spot, places: readonly Place[], reach: number): Place | undefined {
  const ranked = places
    .map((place) => ({ place, far: Math.hypot(place.x - spot.x, place.y - spot.y) }))
    .filter(({ far }) => far <= reach);
  return ranked.sort((a, b) => a.far - b.far)[0]?.place;
}
