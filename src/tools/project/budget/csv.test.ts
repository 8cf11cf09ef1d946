import { describe, expect, test } from 'vitest';
import { scenarioOf } from '#tools/project/budget/budget.ts';
import { csvOf } from '#tools/project/budget/csv.ts';
import { firstYearOf } from '#tools/project/budget/quarters.ts';

const named = (name: string, typed: Record<string, string>) => ({
  name,
  scenario: scenarioOf((field) => typed[field] ?? '', 'marche/1/montant' in typed ? ['1'] : [], { aci: 0, ei: 0 }),
  firstYear: firstYearOf((field) => typed[field] ?? ''),
});
const csv = (title: string) =>
  csvOf(
    [
      named('Prudent', { 'marche/1/montant': '12 500,50', tva: 'ht' }),
      named('B', { locaux: '7 000,05', 'etp-permanent': '1', 'cout-permanent': '36 400', caisse: '5 000' }),
      named('C', {}),
    ],
    title,
    '22/11/2026',
    { paid: 1820, worked: 1607 },
  );

describe('csvOf', () => {
  const lines = csv('Projet ; essai').replace('\uFEFF', '').split('\r\n');
  const plain = lines.map((line) => line.replaceAll('"', ''));

  test('opens in a French spreadsheet: mark, semicolons, decimal commas', () => {
    expect(csv('x').startsWith('\uFEFF')).toBe(true);
    expect(lines[0]).toBe('"Projet ; essai";"22/11/2026"');
    expect(plain).toContain('Marchés et contrats;12500,50;0,00;0,00');
    expect(plain).toContain('Résultat;12500,50;-43400,05;0,00');
  });

  test('leaves blank what cannot be computed', () => {
    expect(plain).toContain('Part du premier client dans les ventes (%);100,00;;');
    expect(plain).toContain('Prudent : Marché 1;12500,50;0,00;');
  });

  test('calls scenarios by the names that the team gave, and says whether their amounts hold VAT', () => {
    expect(plain).toContain('En euros, sauf mention contraire;Prudent;B;C');
    expect(plain).toContain('TVA;HT;à préciser;à préciser');
  });

  test('gives the cost of an hour beside that of a job', () => {
    expect(plain).toContain('Coût complet d’un ETP;;43400,05;');
    expect(plain).toContain('Coût complet d’une heure payée;;23,85;');
    expect(plain).toContain('Coût complet d’une heure travaillée;;27,01;');
  });

  test('lays the first year out by quarter', () => {
    expect(plain).toContain('B : trimestre 1;0,00;10850,01;-5850,01');
    expect(plain).toContain('B : après l’année;0,00;0,00;-38400,05');
  });

  test('says what was not read, and sums none of it', () => {
    const told = csvOf([named('A', { locaux: 'beaucoup' })], 'x', 'y', { paid: 1820, worked: 1607 });
    expect(told).toContain('"Total des charges";"illisible"');
    expect(told).toContain('"Résultat";"illisible"');
  });

  test('never hands a formula to the spreadsheet', () => {
    expect(csv('=2+3')).toContain("'=2+3");
  });
});
