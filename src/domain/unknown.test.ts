import { expect, test } from 'vitest';
import { admissionsIn, unaskedIn } from '#domain/unknown.ts';

const words = (text: string) => admissionsIn(text).map((admission) => admission.words);

test('ways of saying that nothing is known', () => {
  expect(words('Le coût n’est pas publié. Effectif non publié.')).toEqual(['n’est pas publié', 'non publié']);
  expect(words('Les sources consultées n’en disent rien.')).toEqual(['n’en disent rien']);
  expect(words('Le rôle des bailleurs n’est pas décrit[^x]. Aucun montant.')).toEqual([
    'n’est pas décrit',
    'Aucun montant',
  ]);
  expect(words('L’année reste à vérifier. On ignore la suite.')).toEqual(['à vérifier', 'On ignore']);
});

test('facts that only look like it', () => {
  expect(
    words('Le marché n’a pas suivi. Ce que l’on ne sait pas valoriser part ailleurs. Il publie un journal.'),
  ).toEqual([]);
});

test('what stands among the questions is not counted', () => {
  expect(words('Un fait.\n\n## Ce que l’on ne sait pas\n\n- Pourquoi rien n’est pas publié ?')).toEqual([]);
});

test('unknowns are questions in a list', () => {
  const body = (lines: string) => `## Pour s’en inspirer\n\nUn fait.\n\n## Ce que l’on ne sait pas\n\n${lines}\n`;
  expect(unaskedIn(body('- Qui paie ?\n- Combien ?'))).toEqual([]);
  expect(unaskedIn(body('- Le coût.\nRien n’est connu.')).map(({ line }) => line)).toEqual([
    '- Le coût.',
    'Rien n’est connu.',
  ]);
});
