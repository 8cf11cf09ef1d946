import { describe, expect, test } from 'vitest';
import { budgetOf, scenarioOf } from '#tools/projet/equilibre/budget.ts';
import { csvOf } from '#tools/projet/equilibre/csv.ts';

const budget = (typed: Record<string, string>) =>
  budgetOf(scenarioOf((field) => typed[field] ?? '', ['1'], { aci: 0, ei: 0 }));
const csv = (title: string) =>
  csvOf(
    { a: budget({ 'marche/1/montant': '12 500,50' }), b: budget({ locaux: '7 000,05' }), c: budget({}) },
    title,
    '22/11/2026',
  );

describe('csvOf', () => {
  const lines = csv('Projet ; essai').replace('\uFEFF', '').split('\r\n');

  test('opens in a French spreadsheet: mark, semicolons, decimal commas', () => {
    expect(csv('x').startsWith('\uFEFF')).toBe(true);
    expect(lines[0]).toBe('"Projet ; essai";22/11/2026');
    expect(lines).toContain('Marchés et contrats;12500,50;0,00;0,00');
    expect(lines).toContain('Résultat;12500,50;-7000,05;0,00');
  });

  test('leaves blank what cannot be computed', () => {
    expect(lines).toContain('Coût complet par ETP;;;');
  });

  test('never hands a formula to the spreadsheet', () => {
    expect(csv('=2+3')).toContain("'=2+3");
  });
});
