import { describe, expect, test } from 'vitest';
import { compile } from '#markdown/compile.ts';
import { figureIn, untracedFigures } from '#reading/figures.ts';

describe('a figure', () => {
  test.each([
    ['Le bâtiment compte 64 foyers.', '64 foyers'],
    ['La vente couvre 12,5 % du coût.', '12,5 %'],
    ['La Ville verse 20 000 € par an.', '20 000 €'],
    ['Le jardin fait 1,5 hectare.', '1,5 hectare'],
    ['La cour fait 300 m².', '300 m²'],
    ['Prévoir de 5 à 15 personnes.', '15 personnes'],
    ['Un budget de 2 millions.', '2 millions'],
  ])('counts something: « %s »', (sentence, figure) => {
    expect(figureIn(sentence)).toBe(figure);
  });

  test.each([
    'L’îlot ouvre le 16 mars 2016, avec des voisins.',
    'En 2019 plusieurs salariés partent.',
    'L’article 4 dans son entier.',
    'L’article L. 5132-4 du code du travail.',
    'L’Accorderie de Paris 19e ouvre.',
    'La réunion dure deux heures.',
    'Rendez-vous à 9 h 30.',
  ])('is not a date, a reference or a number in letters: « %s »', (sentence) => {
    expect(figureIn(sentence)).toBeUndefined();
  });
});

describe('a figure that a reader cannot trace', () => {
  const lines = (prose: string) => untracedFigures(compile(prose).sentences).map(({ line }) => line);

  test('has no citation in its sentence', () => {
    expect(lines('Elle emploie 64 salariés. Elle ouvre en mai[^a].')).toEqual([1]);
    expect(lines('Elle emploie 64 salariés[^a]. Elle ouvre en mai.')).toEqual([]);
  });

  test('may have its citation anywhere in the sentence, even after the full stop', () => {
    expect(lines('Elle emploie[^a] 64 salariés.')).toEqual([]);
    expect(lines('Elle emploie 64 salariés.[^a] Elle ouvre en mai.')).toEqual([]);
  });

  test('may be quoted from the registry of figures', () => {
    expect(lines('Le réseau, soit <Chiffre id="regies" />, existe depuis 40 ans.')).toEqual([]);
  });

  test('is looked for in each item of a list, whatever the sentence before says', () => {
    expect(lines('Les sites[^a] :\n\n- 12 bacs ;\n- 3 serres[^a].')).toEqual([3]);
  });

  test('is looked for in each row of a table, whatever the cell of the citation', () => {
    expect(lines('| Poste | Montant |\n|---|---|\n| Loyer | 20 € |\n| Eau[^a] | 30 € |')).toEqual([3]);
  });

  test('is found on its own line of a paragraph of several lines', () => {
    expect(lines('Elle ouvre\nen mai.\nElle emploie 64 salariés.')).toEqual([3]);
  });
});
