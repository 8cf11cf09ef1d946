import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isClose, worked } from '#documents/recomputed.ts';
import { about, spreadsheetPage } from '#documents/samples.ts';
import { spreadsheetOf } from '#documents/spreadsheet.ts';
import { gridOf, isNumeric, cellName } from '#domain/modele/table.ts';
import type { Sheet } from '#domain/modele/resolve.ts';
import { Results } from '#domain/modele/values.ts';
import { cashPlan, priceSheet } from '#domain/samples.ts';

/** The sheet of a file, as another program reads it. */
async function read(sheet: Sheet, typed: ReadonlyMap<string, string>) {
  const book = new ExcelJS.Workbook();
  const file = await spreadsheetOf(spreadsheetPage(sheet, typed), about);
  await book.xlsx.load(file.buffer as ArrayBuffer);
  const [found] = book.worksheets;
  if (!found) throw new Error('The file has no sheet');
  return found;
}

/** The names of the blanks of a sheet that count. */
const blanksOf = ({ fields, grids }: Sheet) => [
  ...fields.filter(({ formula }) => formula === undefined).map(({ name }) => name),
  ...grids.flatMap((grid) =>
    grid.rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, column) =>
        cell.kind === 'blank' && isNumeric(cell.of) ? [cellName(grid, row, column)] : [],
      ),
    ),
  ),
];

/** How many results a sheet asks for. */
const resultsOf = ({ fields, grids }: Sheet) =>
  fields.filter(({ formula }) => formula !== undefined).length +
  grids.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)).filter(({ kind }) => kind === 'result').length;

test.each([
  ['a plan of cash', cashPlan()],
  ['a sheet of prices', priceSheet()],
])('the formulas of %s give in a spreadsheet what they give on the page, whatever is typed', async (_name, sheet) => {
  const amount = fc.oneof(
    fc.constant(''),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => value.toFixed(2).replace('.', ',')),
    fc.constant('douze'),
  );
  const typed = fc.tuple(...blanksOf(sheet).map((name) => amount.map((value) => [name, value] as const)));
  await fc.assert(
    fc.asyncProperty(typed, async (entries) => {
      const results = worked(await read(sheet, new Map(entries)));
      expect(results.length).toBe(resultsOf(sheet));
      expect(results.filter(({ found, told }) => !isClose(found, told))).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

test('the file bears the results that the page shows', async () => {
  const sheet = priceSheet();
  const typed = new Map([
    ['prix/equipe/heures', '10'],
    ['prix/equipe/cout', '20'],
    ['marge', '10'],
  ]);
  const found = await read(sheet, typed);
  const proposed = found.getColumn(1).values.indexOf('Prix');
  expect(found.getCell(proposed, 2).result).toBe(new Results(sheet, typed).at({ field: 'propose' }));
  expect(found.getCell(proposed, 2).result).toBe(220);
  expect(found.getCell(proposed, 2).numFmt).toContain('€');
});

test.each(['=1+1', '@SUM(A1)', '+33', '-2+3', '<a>&"', '👩🏽‍🌾', 'é'.repeat(5000)])(
  'what is typed stays text: %s',
  async (value) => {
    const typed = new Map([
      ['prix/equipe/remarque', value],
      ['prix/equipe/heures', `${value} h`],
    ]);
    const found = await read(priceSheet(), typed);
    const cells: unknown[] = [];
    found.eachRow((row) =>
      row.eachCell((cell) => cells.push(cell.type === ExcelJS.ValueType.String ? cell.value : null)),
    );
    expect(cells).toContain(value);
    expect(cells).toContain(`${value} h`);
  },
);

test('every word of the page is there, and choices are lists', async () => {
  const [grid] = priceSheet().grids;
  if (!grid) throw new Error('no table');
  const table = {
    ...grid.table,
    columns: [
      ...grid.table.columns,
      { name: 'etat', titles: ['État'], kind: 'texte' as const, choices: ['fait', 'à faire'] },
    ],
  };
  const found = await read({ fields: [], grids: [gridOf(table)] }, new Map());
  const words = found.getSheetValues().flat().map(String).join('\n');
  for (const word of [about.title, about.summary, about.address, 'Coût d’une heure', 'Encadrement', 'Total', 'État'])
    expect(words).toContain(word);
});

test('the same words give the same file', async () => {
  const page = spreadsheetPage(priceSheet(), new Map([['marge', '5']]));
  expect(await spreadsheetOf(page, about)).toEqual(await spreadsheetOf(page, about));
});
