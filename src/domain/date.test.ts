import { expect, test } from 'vitest';
import { authorsDay, frenchDate, localDay, sinceDate, timeSince, yearAfter } from '#domain/date.ts';
import { day, looseDate } from '#domain/fields.ts';

test.each([
  ['2019', '2019'],
  ['2019-07', 'juillet 2019'],
  ['2019-07-31', '31 juillet 2019'],
  ['2021-12-01', '1ᵉʳ décembre 2021'],
  ['non daté', 'non daté'],
])('« %s » is read « %s », no more precise than its source', (written, read) => {
  expect(frenchDate(written)).toBe(read);
});

test.each([
  ['2014', 'depuis 2014'],
  ['2026-07', 'depuis juillet 2026'],
  ['2026-01-01', 'depuis le 1ᵉʳ janvier 2026'],
])('a rule of « %s » is in force « %s »', (date, told) => {
  expect(sinceDate(date)).toBe(told);
});

test.each([
  ['2025-01', 'il y a 1 an et 10 mois'],
  ['2024-11-26', 'il y a 2 ans'],
  ['2026-09-30', 'il y a 2 mois'],
  ['2026-11', 'ce mois-ci'],
  ['2024', 'il y a 2 ans environ'],
  ['2026', 'cette année'],
  ['non daté', undefined],
])('on 26 November 2026, « %s » was %s', (date, told) => {
  expect(timeSince(date, '2026-11-26')).toBe(told);
});

test.each([
  ['2026-11-26', '2027-11-26'],
  ['2027-02-28', '2028-02-28'],
  ['2028-02-29', '2029-02-28'],
  ['2026-12-31', '2027-12-31'],
])('a year after %s comes %s, a day that exists', (from, after) => {
  expect(yearAfter(from)).toBe(after);
  expect(day().safeParse(after).success).toBe(true);
});

test.each(['2026-02-30', '2026-13-01', '2026-00-10', '2025-02-29', '1er mars 2026', '2026-3-1'])(
  '« %s » is no day',
  (written) => {
    expect(day().safeParse(written).success).toBe(false);
  },
);

test.each(['2024-02-29', '2026-11-22'])('« %s » is a day', (written) => {
  expect(day().safeParse(written).success).toBe(true);
});

test.each(['2019', 2019, '2019-07', '2019-07-31', 'non daté'])(
  '« %s » is a date as precise as its source',
  (written) => {
    expect(looseDate().safeParse(written).success).toBe(true);
  },
);

test.each(['2019-13', '2019-02-30', 'vers 2019', ''])('« %s » is no date', (written) => {
  expect(looseDate().safeParse(written).success).toBe(false);
});

test.each([
  ['Europe/Paris', '2026-11-25T23:30:00Z', '2026-11-26'],
  ['Indian/Reunion', '2026-11-25T20:30:00Z', '2026-11-26'],
  ['Pacific/Noumea', '2026-11-25T13:30:00Z', '2026-11-26'],
  ['America/Martinique', '2026-11-26T03:30:00Z', '2026-11-25'],
])('the day in %s is that of its own calendar', (zone, instant, expected) => {
  expect(localDay(new Date(instant), zone)).toBe(expected);
  expect(authorsDay(new Date(instant), zone)).toBe(expected);
});

test.each(['UTC', 'Etc/UTC', 'Etc/GMT'])(
  'a server that keeps %s lets pass the day that has begun anywhere in France',
  (zone) => {
    expect(authorsDay(new Date('2026-11-25T11:59:00Z'), zone)).toBe('2026-11-25');
    expect(authorsDay(new Date('2026-11-25T12:00:00Z'), zone)).toBe('2026-11-26');
  },
);
