import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { HyperFormula } from 'hyperformula';
import { describe, expect, test } from 'vitest';
import { budgetBook, misreadAmong, type BudgetFile } from '#tools/project/budget/book.ts';
import { budgetOf, scenarioOf, type Hours } from '#tools/project/budget/budget.ts';
import type { NamedScenario } from '#tools/project/budget/csv.ts';
import { lossesOf } from '#tools/project/budget/loss.ts';
import { firstYearOf, layOut } from '#tools/project/budget/quarters.ts';

const HOURS: Hours = { paid: 1820, worked: 1607 };
const FILE: BudgetFile = {
  project: 'Régie des Lilas',
  day: '2026-11-26',
  address: 'https://regies.example/equilibre/',
};

const named = (name: string, typed: Record<string, string>): NamedScenario => ({
  name,
  scenario: scenarioOf(
    (field) => typed[field] ?? '',
    ['1', '2'].filter((id) => `marche/${id}/montant` in typed),
    { aci: 2_392_100, ei: 1_330_400 },
  ),
  firstYear: firstYearOf((field) => typed[field] ?? ''),
});

type Content = string | number | null;

/** The sheets of a file as a spreadsheet program works them out: the words of each row, then its numbers. */
async function open(scenarios: readonly NamedScenario[]) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await budgetBook(scenarios, HOURS, FILE)).buffer);
  const sheets = book.worksheets.map((sheet) => {
    const rows: Content[][] = Array.from({ length: sheet.rowCount }, () => []);
    sheet.eachRow((row, number) =>
      row.eachCell((cell, column) => {
        if (cell.isMerged && cell.master !== cell) return;
        const line = rows[number - 1] ?? [];
        if (cell.type === ExcelJS.ValueType.Formula) line[column - 1] = `=${cell.formula}`;
        else line[column - 1] = typeof cell.value === 'string' ? `'${cell.value}` : (cell.value as number | null);
      }),
    );
    return { name: sheet.name, rows: rows.map((row) => Array.from(row, (content) => content ?? null)) };
  });
  const engine = HyperFormula.buildFromSheets(Object.fromEntries(sheets.map(({ name, rows }) => [name, rows])), {
    licenseKey: 'gpl-v3',
  });
  const worked = sheets.map(({ name }, index) => ({ name, rows: engine.getSheetValues(index) }));
  engine.destroy();
  return worked;
}

/** The cents of the row of a sheet that begins with some words. */
function cents({ rows }: Awaited<ReturnType<typeof open>>[number], words: string, column = 1): number | string {
  const value = rows.find(([first]) => first === words)?.[column];
  return typeof value === 'number' ? Math.round(Number((value * 100).toPrecision(15))) + 0 : String(value ?? '');
}

const amount = fc.integer({ min: 1, max: 100_000_000 }).map((value) => (value / 100).toFixed(2).replace('.', ','));
const jobs = fc.integer({ min: 0, max: 3_000 }).map((value) => (value / 100).toFixed(2).replace('.', ','));
const part = fc.integer({ min: 0, max: 4_000 }).map((value) => (value / 100).toFixed(2).replace('.', ','));
const typed = fc.record({
  'marche/1/nom': fc.string(),
  'marche/1/montant': amount,
  'marche/1/achats': amount,
  'marche/1/etp-aci': jobs,
  'marche/2/montant': amount,
  'marche/2/etp-ei': jobs,
  'marche/2/etp-permanent': jobs,
  'etp-permanent': jobs,
  'cout-permanent': amount,
  'cout-aci': amount,
  'cout-ei': amount,
  ventes: amount,
  etat: amount,
  achats: amount,
  locaux: amount,
  divers: amount,
  'cout-depart': amount,
  'achats-restent': fc.constantFrom('', 'oui'),
  caisse: amount,
  'part-ventes-1': part,
  'part-ventes-2': part,
  'part-charges-4': part,
});

describe('the book of scenarios', () => {
  test('works out in a spreadsheet what the page says, to the cent', async () => {
    await fc.assert(
      fc.asyncProperty(typed, async (fields) => {
        const one = named('Scénario A', fields);
        const [sheet] = await open([one]);
        if (!sheet) throw new Error('The file has no sheet');
        const budget = budgetOf(one.scenario);
        const { quarters, later } = layOut(one.scenario, one.firstYear);
        expect(cents(sheet, 'Total des ressources')).toBe(budget.totalResources);
        expect(cents(sheet, 'Total des charges')).toBe(budget.totalCosts);
        expect(cents(sheet, 'Résultat')).toBe(budget.result);
        expect(cents(sheet, 'Coût complet d’un ETP')).toBe(budget.costPerJob ?? '–');
        expect([1, 2, 3, 4].map((column) => cents(sheet, 'En caisse à la fin', column))).toEqual(
          quarters.map(({ cash }) => cash),
        );
        expect(cents(sheet, 'Encaissé après l’année')).toBe(later.received);
        const start = sheet.rows.findIndex(([first]) => first === 'Marché ou contrat') + 1;
        for (const [index, lost] of lossesOf(one.scenario).entries()) {
          const row = { name: '', rows: [['x', ...(sheet.rows[start + index]?.slice(6) ?? [])]] };
          expect(cents(row, 'x', 1)).toBe(lost.jobsStay);
          expect(cents(row, 'x', 2)).toBe(lost.jobsLeave ?? '–');
        }
      }),
      { numRuns: 15 },
    );
  });

  test('has a sheet for each scenario, under the names that the team gave', async () => {
    const worked = await open([
      named('Prudent', { ventes: '10 000', tva: 'ht' }),
      named('prudent', { ventes: '20 000' }),
      named('A/B : [essai]', {}),
    ]);
    expect(worked.map(({ name }) => name)).toEqual(['Prudent', '2 prudent', 'A B    essai']);
    expect(worked.map((sheet) => cents(sheet, 'Total des ressources'))).toEqual([10_000_00, 20_000_00, 0]);
    expect(worked.map(({ rows }) => rows.flat().find((cell) => String(cell).startsWith('En euros')))).toEqual([
      'En euros. TVA : HT.',
      'En euros. TVA : à préciser.',
      'En euros. TVA : à préciser.',
    ]);
  });

  test('what people type is never a formula', async () => {
    const [sheet] = await open([named('x', { 'marche/1/nom': '=1+1', 'marche/1/montant': '5' })]);
    expect(sheet?.rows.flat()).toContain('=1+1');
  });

  test('a number that is not understood is told before a file is made', () => {
    const good = named('A', { ventes: '10', 'marche/1/nom': 'NaN', 'marche/1/montant': '1' });
    const bad = named('B', { locaux: 'beaucoup' });
    expect(misreadAmong([good, bad], HOURS)).toBe(bad);
    expect(misreadAmong([good], HOURS)).toBeUndefined();
  });
});
