import { expect, test } from 'vitest';
import Papa from 'papaparse';
import { columnsOf, csvOf, linesOf, tableSchemaOf, valueOf, type TableName } from '#domain/open/table.ts';

const figure = {
  id: 'regies',
  address: 'https://exemple.fr/chiffres/regies/',
  keys: {
    id: 'regies',
    libelle: 'régies',
    question: 'Combien ?',
    unite: 'régies',
    pourquoi: '=la règle, "dite" ainsi',
    valeurs: [
      { valeur: 140, date: '2002-06', source: 'a' },
      { valeur: 127, jusqua: 130, date: 'non daté', source: 'b', partie: true },
    ],
  },
  quoted: 0,
};
const event = {
  id: 'x',
  address: 'https://exemple.fr/histoire/x/',
  keys: {
    id: 'x',
    date: '1980',
    titre: 'Un, deux',
    texte: 'Et « trois »',
    sources: ['a', 'b'],
    versions: [{ texte: 'Non', sources: ['c'] }],
  },
};

/** The lines of a CSV file, read again. */
function readAgain(table: TableName, csv: string) {
  const { data } = Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  return data.map((line) =>
    Object.fromEntries(
      columnsOf(table).flatMap((column) => {
        const value = valueOf(line[column.name] ?? '', column);
        return value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [[column.name, value]];
      }),
    ),
  );
}

test('an entry comes back from a table as it was written', () => {
  expect(readAgain('histoire', csvOf('histoire', [event]))).toEqual(linesOf('histoire', [event]));
});

test('a figure gives a line for each of its values, and says which one the site cites', () => {
  const lines = readAgain('chiffres', csvOf('chiffres', [figure]));
  expect(lines.map(({ valeur, citee }) => [valeur, citee])).toEqual([
    [140, true],
    [127, false],
  ]);
  expect(lines[1]).toMatchObject({ jusqua: 130, partie: true, id: 'regies' });
});

test('no cell begins a formula', () => {
  expect(csvOf('chiffres', [figure])).toContain(`"'=la règle, ""dite"" ainsi"`);
});

test('the schema of a table names its columns, each with what it means', () => {
  const { fields } = tableSchemaOf('fiches', 'https://exemple.fr/x');
  expect(fields.map(({ name }) => name)).toEqual(columnsOf('fiches').map(({ name }) => name));
  expect(fields.filter(({ description }) => description === '').map(({ name }) => name)).toEqual([]);
});
