import { expect, test } from 'vitest';
import { check } from '#reading/check.ts';
import { legalNumbersIn } from '#reading/law.ts';

test('a sentence about law is told from any other', () => {
  expect(legalNumbersIn('guides', 'Rien.\nLe Smic vaut 13 € de l’heure. Une analyse coûte 100 €.', 5)).toEqual([
    { line: 6, written: '13 €', legal: true },
    { line: 6, written: '100 €', legal: false },
  ]);
});

test('what a sentence measures is fixed by law when it names an article', () => {
  expect(legalNumbersIn('guides', 'Pas plus de 60 jours (D. 5135-3). Comptez 3 jours de préparation.')).toEqual([
    { line: 1, written: '60 jours', legal: true },
  ]);
});

test('what others have published keeps its amounts', () => {
  expect(legalNumbersIn('fiches', 'Le Smic vaut 13 €.')).toEqual([]);
});

const law = `- id: smic-horaire
  montant: { valeur: 12.02, unite: € }
`;
const question = (answer: string) => `- id: salaire
  question: Combien gagne-t-on ?
  groupe: travailler
  reponse: ${answer}
`;
const told = (answer: string) =>
  check(
    [
      { path: 'content/droit.yaml', text: law },
      { path: 'content/questions.yaml', text: question(answer) },
    ],
    '2026-11-22',
  )
    .filter(({ minor, file }) => minor && file.endsWith('questions.yaml'))
    .map(({ file, line, message }) => `${file}:${line} ${message}`);

test('an amount in a sentence about law is told, whatever the registry holds', () => {
  expect(told('Le Smic vaut 13 €.')).toEqual(['content/questions.yaml:4 « 13 € » est fixé par la loi']);
});
