import { expect, test } from 'vitest';
import { figureSchema, frenchNumber, quotedValue, writtenValue } from '#domain/figure.ts';

const NO_BREAK = '\u00a0';
const NARROW = '\u202f';

const figure = (values: object[]) =>
  figureSchema.safeParse({
    id: 'regies',
    libelle: 'régies',
    question: 'Combien ?',
    unite: 'régies',
    pourquoi: 'La plus récente.',
    valeurs: values.map((value) => ({ valeur: 127, date: '2019', source: 'rapport', ...value })),
  });

test.each([
  [84.7, '84,7'],
  [1680000, `1${NARROW}680${NARROW}000`],
  [0.125, '0,13'],
])('%d is written %s', (value, written) => {
  expect(frenchNumber(value)).toBe(written);
});

test('a value is written with its approximation, its range and its unit, held together', () => {
  expect(writtenValue({ value: 350, upTo: undefined, approximation: 'près de' }, 'bailleurs')).toBe(
    `près de${NO_BREAK}350${NO_BREAK}bailleurs`,
  );
  expect(writtenValue({ value: 50, upTo: 75, approximation: undefined }, '%')).toBe(`50 à 75${NO_BREAK}%`);
  expect(writtenValue({ value: 3, upTo: undefined, approximation: undefined })).toBe('3');
});

test('the site quotes the value that is marked', () => {
  const { data } = figure([{ valeur: 103 }, { valeur: 127, retenue: true }]);
  expect(data && quotedValue(data).value).toBe(127);
});

test('one value is marked, no less and no more', () => {
  expect(figure([{}, {}]).success).toBe(false);
  expect(figure([{ retenue: true }, { retenue: true }]).success).toBe(false);
});
