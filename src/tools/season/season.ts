/** The season and the hour of the reader’s device. */

const seasons = ['hiver', 'printemps', 'ete', 'automne'] as const;
export type Season = (typeof seasons)[number];

/** The French places south of the equator, where the seasons are the other way round. */
const SOUTHERN = /^(Indian\/(Reunion|Mayotte)|Pacific\/(Noumea|Tahiti|Marquesas|Gambier|Wallis))$/;

/** The season of a month, counted from 0, in a time zone. */
export const seasonOf = (month: number, timeZone: string): Season =>
  seasons[(Math.floor(((month + 1) % 12) / 3) + (SOUTHERN.test(timeZone) ? 2 : 0)) % 4] ?? 'ete';

/** Whether lamps are lit at that hour: from seven in the evening to seven in the morning, an hour more in winter. */
export function isEvening(hour: number, season: Season): boolean {
  const longer = season === 'hiver' ? 1 : 0;
  return hour >= 19 - longer || hour < 7 + longer;
}
