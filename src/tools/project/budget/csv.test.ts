import { describe, expect, test } from 'vitest';
import { scenarioOf } from '#tools/project/budget/budget.ts';
import { csvOf } from '#tools/project/budget/csv.ts';

const named = (name: string, typed: Record<string, string>) => ({
  name,
  scenario: scenarioOf((field) => typed[field] ?? '', 'marche/1/montant' in typed ? ['1'] : [], { aci: 0, ei: 0 }),
});
const csv = (title: string) =>
  csvOf(
    [named('Prudent', { 'marche/1/montant': '12 500,50' }), named('B', { locaux: '7 000,05' }), named('C', {})],
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

  test('calls scenarios by the names that the team gave, and tells what a lost contract leaves', () => {
    expect(lines).toContain('En euros, sauf mention contraire;Prudent;B;C');
    expect(lines).toContain('Prudent : Marché 1;12500,50;0,00;0,00');
  });

  test('never hands a formula to the spreadsheet', () => {
    expect(csv('=2+3')).toContain("'=2+3");
  });
});
