/** The published values of a figure as a chart over time: places in shares of the width, so that the chart takes the width it has and its words keep their size. */
import { scaleLinear } from 'd3-scale';
import { area, curveMonotoneX } from 'd3-shape';
import { frenchDate, UNDATED } from '#domain/date.ts';
import { writtenValue, type FigureData, type PublishedValue } from '#domain/figure.ts';
import { frenchNumber } from '#domain/number.ts';

/** The plot’s height, in pixels; places across are percentages. */
export const PLOT = 200;
/** Where undated values stand, apart from the years. */
const UNDATED_PLACE = 92;
const LAST = 74;
/** How near to each other years may be written, in shares of the width, and to the first or the last, which stand inwards. */
const ROOM = 17;
const ROOM_OF_ENDS = 23;

export interface Dot {
  x: number;
  y: number;
  /** The other end of a range. */
  to: number | undefined;
  quoted: boolean;
  title: string;
}

export interface History {
  dots: Dot[];
  /** Lines across, with the value of each. */
  levels: { y: number; label: string }[];
  years: { x: number; label: string; anchor: 'start' | 'middle' | 'end' }[];
  /** Between the lowest and the highest value of each date. */
  band: string;
  undated: number | undefined;
}

/** The year of a date as a number with its month; undefined for a value without date. */
const yearOf = (date: string): number | undefined =>
  date === UNDATED ? undefined : Number(date.slice(0, 4)) + (Number(date.slice(5, 7) || 7) - 1) / 12;

const isDated = ({ date }: PublishedValue) => yearOf(date) !== undefined;
const top = ({ value, upTo }: PublishedValue) => upTo ?? value;

/** The values of a figure that have a date, the oldest first. */
const datedOf = (figure: FigureData) =>
  figure.values.filter(isDated).toSorted((a, b) => (yearOf(a.date) ?? 0) - (yearOf(b.date) ?? 0));

/** The chart of a figure; undefined where fewer than two dates leave nothing to draw. */
export function historyOf(figure: FigureData): History | undefined {
  const dated = datedOf(figure);
  const times = Array.from(new Set(dated.map(({ date }) => yearOf(date) ?? 0)));
  const [first, last] = [times[0], times.at(-1)];
  if (first === undefined || last === undefined || first === last) return undefined;
  const across = scaleLinear([first, last], [3, LAST]);
  const [low, high] = [Math.min(...figure.values.map(({ value }) => value)), Math.max(...figure.values.map(top))];
  const up = scaleLinear(
    [low < high / 2 || low === high ? 0 : low - (high - low) / 4, high + (high - low) / 6 || 1],
    [PLOT, 0],
  ).nice(4);
  const at = (date: string) =>
    Math.round(10 * (yearOf(date) === undefined ? UNDATED_PLACE : across(yearOf(date) ?? 0))) / 10;
  const height = (value: number) => Math.round(up(value));
  const spread = times.map((time) => {
    const same = dated.filter(({ date }) => yearOf(date) === time);
    return { time, low: Math.min(...same.map(({ value }) => value)), high: Math.max(...same.map(top)) };
  });
  const outline = area<(typeof spread)[number]>(
    ({ time }) => Math.round(10 * across(time)) / 10,
    ({ low: bottom }) => height(bottom) + 3,
    ({ high: peak }) => height(peak) - 3,
  ).curve(curveMonotoneX);
  return {
    dots: figure.values.map((value) => ({
      x: at(value.date),
      y: height(value.value),
      to: value.upTo === undefined ? undefined : height(value.upTo),
      quoted: value.quoted,
      title: `${writtenValue(value, figure.unit)}, ${frenchDate(value.date)}`,
    })),
    levels: up.ticks(4).map((level) => ({ y: height(level), label: shortNumber(level) })),
    years: yearsBetween(first, last).map((year) => ({
      x: Math.round(10 * across(Math.min(Math.max(year, first), last))) / 10,
      label: `${Math.floor(year)}`,
      anchor: year === first ? 'start' : year === last ? 'end' : 'middle',
    })),
    band: (outline(spread) ?? '').replace(/(\.\d)\d+/g, '$1'),
    undated: figure.values.some((value) => !isDated(value)) ? UNDATED_PLACE : undefined,
  };
}

/** The first and the last year, and round ones between that stand clear of both and of each other. */
function yearsBetween(first: number, last: number): number[] {
  const share = (years: number) => (years / (last - first)) * LAST;
  const round = [4, 3, 2].map((count) => scaleLinear([first, last], [0, 1]).ticks(count));
  const clear = round.find(([one = 0, other = last]) => share(other - one) > ROOM) ?? [];
  const between = clear.filter(
    (year) => Number.isInteger(year) && share(year - first) > ROOM_OF_ENDS && share(last - year) > ROOM_OF_ENDS,
  );
  return Math.floor(first) === Math.floor(last) ? [first] : [first, ...between, last];
}

const shortNumber = (value: number) =>
  value >= 1_000_000 ? `${frenchNumber(value / 1_000_000)} M` : frenchNumber(value);

/** One sentence that says what to see in the values of a figure. */
export function whatToSee(figure: FigureData): string {
  const { values, unit } = figure;
  const count = values.length;
  if (count === 1) return 'Une seule valeur est publiée.';
  const [low, high] = [Math.min(...values.map(({ value }) => value)), Math.max(...values.map(top))];
  const same = new Set(values.map((value) => `${value.value} ${value.upTo ?? ''}`)).size === 1;
  const written = (value: PublishedValue) => writtenValue({ ...value, approximation: undefined }, unit);
  const [first] = values;
  if (same && first) return `Les ${count} valeurs publiées disent la même chose : ${written(first)}.`;
  const dated = datedOf(figure);
  const [oldest, newest] = [dated[0], dated.at(-1)];
  const range = `de ${frenchNumber(low)} à ${frenchNumber(high)}\u00a0${unit}`;
  if (!oldest || !newest || oldest.date === newest.date) return `Les ${count} valeurs publiées vont ${range}.`;
  const change =
    oldest.value === newest.value
      ? `La valeur de ${frenchDate(newest.date)} est celle de ${frenchDate(oldest.date)} : ${written(newest)}.`
      : `On passe de ${written(oldest)} (${frenchDate(oldest.date)}) à ${written(newest)} (${frenchDate(newest.date)}).`;
  const ends = [oldest.value, top(oldest), newest.value, top(newest)];
  return ends.includes(low) && ends.includes(high) ? change : `${change} Les valeurs publiées vont ${range}.`;
}
