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

  test('opens in a French spreadsheet: mark, semicolons, decimal commas', () => {
    expect(csv('x').startsWith('\uFEFF')).toBe(true);
    expect(lines[0]).toBe('"Projet ; essai";22/11/2026');
    expect(lines).toContain('Marchés et contrats;12500,50;0,00;0,00');
    expect(lines).toContain('Résultat;12500,50;-43400,05;0,00');
  });

  test('leaves blank what cannot be computed', () => {
    expect(lines).toContain('Part du premier client dans les ventes (%);100,00;;');
    expect(lines).toContain('Prudent : Marché 1;12500,50;0,00;');
  });

  test('calls scenarios by the names that the team gave, and says whether their amounts hold VAT', () => {
    expect(lines).toContain('En euros, sauf mention contraire;Prudent;B;C');
    expect(lines).toContain('TVA;HT;à préciser;à préciser');
  });

  test('gives the cost of an hour beside that of a job', () => {
    expect(lines).toContain('Coût complet d’un ETP;;43400,05;');
    expect(lines).toContain('Coût complet d’une heure payée;;23,85;');
    expect(lines).toContain('Coût complet d’une heure travaillée;;27,01;');
  });

  test('lays the first year out by quarter', () => {
    expect(lines).toContain('B : trimestre 1;0,00;10850,01;-5850,01');
    expect(lines).toContain('B : après l’année;0,00;0,00;-38400,05');
  });

  test('never hands a formula to the spreadsheet', () => {
    expect(csv('=2+3')).toContain("'=2+3");
  });
});
