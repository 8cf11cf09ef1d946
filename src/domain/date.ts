import { counted } from '#domain/number.ts';

/** What is written where a source tells no date. */
export const UNDATED = 'non daté';

const MONTH = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
const DAY = { day: 'numeric', ...MONTH } as const;

let formats: { day: Intl.DateTimeFormat; month: Intl.DateTimeFormat } | undefined;
/** Made at the first date: a browser takes long for each, and most pages write none. */
const french = () =>
  (formats ??= { day: new Intl.DateTimeFormat('fr-FR', DAY), month: new Intl.DateTimeFormat('fr-FR', MONTH) });

/** The day of an instant by the calendar of a place, that where it is asked unless told, « AAAA-MM-JJ ». */
export const localDay = (instant: Date, timeZone?: string) =>
  // Sweden writes its days so.
  instant.toLocaleDateString('sv-SE', timeZone === undefined ? {} : { timeZone });

/** Whether a day, a month or a year exists: JavaScript reads the 30th of February as the 2nd of March. */
export function isReal(date: string): boolean {
  const time = Date.parse(date);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

/** The same day of the next year; of a 29th of February, the 28th. */
export function yearAfter(day: string): string {
  const [year = '', ...rest] = day.split('-');
  const next = [Number(year) + 1, ...rest].join('-');
  return isReal(next) ? next : next.replace(/29$/, '28');
}

/** Writes « 2019-07 » as « juillet 2019 », keeping the precision of the source; « non daté » stays. */
export function frenchDate(date: string): string {
  const parts = date.split('-').length;
  if (!/^\d/.test(date) || parts === 1) return date;
  const written = french()[parts === 3 ? 'day' : 'month'].format(new Date(date));
  return written.replace(/^1 /, '1ᵉʳ ');
}

/** Whether a machine keeps universal time: a server, that does not know where its authors are. */
const isServer = (timeZone: string) => /^(Etc\/)?(UTC|GMT|Universal|Zulu)$/.test(timeZone);

/** The day that an author’s calendar shows, « AAAA-MM-JJ »; on a server, the day of the easternmost French islands, where it begins first. */
export const authorsDay = (instant: Date, timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone) =>
  localDay(instant, isServer(timeZone) ? 'Pacific/Wallis' : timeZone);

/** Tells how long before a day a date was, no more precise than that date; undefined for « non daté ». */
export function timeSince(date: string, day: string): string | undefined {
  const [year, month] = date.split('-').map(Number);
  const [thisYear = 0, thisMonth = 0] = day.split('-').map(Number);
  if (!year) return undefined;
  const months = (thisYear - year) * 12 + (month ? thisMonth - month : 0);
  if (months <= 0) return month ? 'ce mois-ci' : 'cette année';
  const years = Math.floor(months / 12);
  const told = [years > 0 && counted(years, 'an'), months % 12 > 0 && `${months % 12} mois`];
  return `il y a ${told.filter(Boolean).join(' et ')}${month ? '' : ' environ'}`;
}

/** Writes « depuis le 1ᵉʳ janvier 2026 », or « depuis 2014 » when no day is known. */
export const sinceDate = (date: string) => `depuis ${date.split('-').length === 3 ? 'le ' : ''}${frenchDate(date)}`;
