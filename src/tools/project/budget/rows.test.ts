import { expect, test } from 'vitest';
import { budgetOf, jobs, otherCosts, otherResources, scenarioOf } from '#tools/project/budget/budget.ts';
import { budgetRows } from '#tools/project/budget/rows.ts';

/** What the row of this label says when these fields are filled in. */
function said(label: string, typed: Record<string, string>): number | null | undefined {
  const budget = budgetOf(scenarioOf((field) => typed[field] ?? '', ['x'], { aci: 0, ei: 0 }));
  return budgetRows.find((row) => row.label === label)?.of(budget, { paid: 1820, worked: 1607 });
}

test('each aid stands under its own name', () => {
  const typed = { 'etp-aci': '2', 'etp-ei': '3', 'aide-aci': '100', 'aide-ei': '10' };
  expect(said('Aide au poste, chantier (ACI)', typed)).toBe(200_00);
  expect(said('Aide au poste, entreprise (EI)', typed)).toBe(30_00);
});

test('what is typed in a field is told under the label of that field', () => {
  for (const [field, label] of Object.entries({ ...otherResources, ...otherCosts }))
    expect(said(label, { [field]: '7' }), field).toBe(7_00);
  expect(said('Marchés et contrats', { 'marche/x/montant': '7' })).toBe(7_00);
});

test('the wages of each kind of job stand under its name', () => {
  for (const [job, label] of Object.entries(jobs))
    expect(said(`Salaires et cotisations : ${label}`, { [`etp-${job}`]: '2', [`cout-${job}`]: '100' }), job).toBe(
      200_00,
    );
});

test('the cost of an hour stands beside that of a job', () => {
  const typed = { 'etp-permanent': '2', 'cout-permanent': '36 400' };
  expect(said('Coût complet d’un ETP', typed)).toBe(36_400_00);
  expect(said('Coût complet d’une heure payée', typed)).toBe(20_00);
  expect(said('Coût complet d’une heure travaillée', typed)).toBe(22_65);
});

test('every row has a name of its own', () => {
  for (const field of ['key', 'label'] as const)
    expect(new Set(budgetRows.map((row) => row[field])).size).toBe(budgetRows.length);
});
