import { expect, test } from 'vitest';
import { autodiagnosticSchema } from '#domain/autodiagnostic.ts';
import { byNewest, orders } from '#domain/order.ts';
import { regieKeys, regieSchema } from '#domain/regie.ts';
import { fiche, figure } from '#domain/samples.ts';

const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);

test('the newest fiche comes first, then the best documented, then the alphabet', () => {
  const day = (id: string, misEnLigne: string, more: object = {}) => fiche(id, { misEnLigne, ...more });
  const listed = [
    day('ancienne', '2025-12-31', { niveauDePreuve: 'évaluation' }),
    day('z', '2026-01-02', { titre: 'Zoo' }),
    day('e', '2026-01-02', { titre: 'Écoute' }),
    day('prouvee', '2026-01-02', { titre: 'Zut', niveauDePreuve: 'évaluation' }),
  ];
  expect(ids(listed.toSorted(byNewest))).toEqual(['prouvee', 'e', 'z', 'ancienne']);
});

test('the directory goes from town to town, then by name', () => {
  const regie = (id: string, commune: string) => ({
    id,
    collection: 'regies' as const,
    data: regieSchema.parse({
      ...Object.fromEntries(Object.keys(regieKeys.shape).map((key) => [key, ''])),
      id,
      nom: id,
      type: 'quartier',
      commune,
      codePostal: '54000',
      departement: '54',
    }),
  });
  const listed = [regie('b', 'Nancy'), regie('a', 'Nancy'), regie('z', 'Évry')];
  expect(ids(listed.toSorted(orders.regies))).toEqual(['z', 'a', 'b']);
});

test('the indicator with most published values comes first', () => {
  const value = { valeur: 1, date: '2020', source: 'x' };
  const indicator = (id: string, ...values: object[]) => ({
    id,
    collection: 'chiffres' as const,
    data: figure(...values),
  });
  expect(ids([indicator('un', value), indicator('deux', value, value)].toSorted(orders.chiffres))).toEqual([
    'deux',
    'un',
  ]);
});

test('questions go on from the charter to the label, in their order', () => {
  const criterion = (id: string, origine: 'charte' | 'label', ordre: number) => ({
    id,
    collection: 'autodiagnostic' as const,
    data: autodiagnosticSchema.parse({
      id,
      ordre,
      version: 1,
      origine,
      principe: id,
      question: id,
      ceQueCelaVeutDire: id,
      exemplesDePreuve: [id],
      niveaux: [id, id, id, id],
      source: 'x',
      aLireAussi: ['guides/x'],
    }),
  });
  const listed = [
    criterion('label-2', 'label', 2),
    criterion('charte-5', 'charte', 5),
    criterion('charte-1', 'charte', 1),
  ];
  expect(ids(listed.toSorted(orders.autodiagnostic))).toEqual(['charte-1', 'charte-5', 'label-2']);
});
