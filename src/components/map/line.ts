/** Lines of the map, as short as they can be written. */

export type Point = readonly [x: number, y: number];

const signed = (number: number) => (number < 0 ? String(number) : ` ${number}`);

/** A closed line through points, each told by its way from the one before; points that fall together count once. Positions keep so many decimals. */
export function closedLine(points: readonly Point[], decimals = 0): string {
  const scale = 10 ** decimals;
  const whole = points.map((point) => point.map((number) => Math.round(number * scale)));
  const [start = [0, 0]] = whole;
  const steps = whole
    .slice(1)
    .map(([x = 0, y = 0], index) => [x - (whole[index]?.[0] ?? 0), y - (whole[index]?.[1] ?? 0)])
    .filter(([dx, dy]) => dx !== 0 || dy !== 0);
  const told = steps.flat().map((number) => signed(number / scale));
  return `M${start.map((number) => number / scale).join(' ')}l${told.join('').trim()}z`;
}
