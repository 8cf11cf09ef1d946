import { describe, expect, test } from 'vitest';
import { figureSchema, quotedValue, writtenValue } from '#domain/figure.ts';

const NO_BREAK = '\u00a0';

const figure = (values: object[]) =>
  figureSchema.safeParse({
    id: 'regies',
    libelle: 'régies',
    question: 'Combien ?',
    unite: 'régies',
    pourquoi: 'La plus récente.',
    valeurs: values.map((value) => ({ valeur: 127, date: '2019', source: 'rapport', ...value })),
  });

test('a value is written with its approximation, its range and its unit, held together', () => {
  expect(writtenValue({ value: 350, upTo: undefined, approximation: 'près de' }, 'bailleurs')).toBe(
    `près de${NO_BREAK}350${NO_BREAK}bailleurs`,
  );
  expect(writtenValue({ value: 50, upTo: 75, approximation: undefined }, '%')).toBe(`50 à 75${NO_BREAK}%`);
  expect(writtenValue({ value: 3, upTo: undefined, approximation: undefined })).toBe('3');
});

test('an indicator without a value to quote is no indicator', () => {
  expect(() => quotedValue({ label: 'régies', question: '', unit: '', reason: '', values: [] })).toThrow('régies');
});

describe('the value that the site quotes', () => {
  const quoted = (values: object[]) => {
    const { data } = figure(values);
    return data && quotedValue(data);
  };

  test('is the observatory’s, before any other', () => {
    expect(quoted([{ valeur: 13000, date: 'non daté', source: 'oscar-chiffres-cles' }, { valeur: 8000 }])?.value).toBe(
      13000,
    );
  });

  test('is told with the date of a source that says the same', () => {
    const values = [
      { valeur: 127, date: '2023' },
      { date: 'non daté', source: 'oscar-chiffres-cles' },
    ];
    expect(quoted(values)?.date).toBe('2023');
  });

  test('is otherwise the most recent that is dated', () => {
    expect(quoted([{ valeur: 1, date: '2021-12' }, { valeur: 2, date: '2022' }, { date: 'non daté' }])?.value).toBe(2);
  });

  test('is otherwise the first of the list', () => {
    expect(
      quoted([
        { valeur: 70, date: 'non daté' },
        { valeur: 80, date: 'non daté' },
      ])?.value,
    ).toBe(70);
  });

  test('never counts only a part of what is asked', () => {
    expect(
      quoted([
        { valeur: 10, date: '2021' },
        { valeur: 15, date: '2022', partie: true },
      ])?.value,
    ).toBe(10);
    expect(figure([{ partie: true }]).success).toBe(false);
  });
});
