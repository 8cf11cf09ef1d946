import { expect, test } from 'vitest';
import { dialled, phone } from '#domain/phone.ts';

test.each(['03 83 90 93 02', '01 42 00 00 00', '09 70 00 00 00', '02 62 29 85 81'])('« %s » is a telephone', (cell) =>
  expect(phone().safeParse(cell).success).toBe(true),
);

test.each([
  ['inconnu', 'ce n’est pas un numéro ; laissez la cellule vide si vous ne le connaissez pas'],
  ['?', 'ce n’est pas un numéro ; laissez la cellule vide si vous ne le connaissez pas'],
  ['03 83 90 93 02 / 03 83 90 93 03', 'il y a plusieurs numéros ; gardez celui de l’accueil'],
  ['03 83 90 93 02 ou 04 70 35 10 85', 'il y a plusieurs numéros ; gardez celui de l’accueil'],
  ['03 83 90 93 02 poste 12', 'il y a des lettres ; n’écrivez que des chiffres'],
  ['O3 83 90 93 02', 'il y a des lettres ; n’écrivez que des chiffres'],
  ['+32 2 555 12 12', 'c’est un numéro étranger ; écrivez celui de l’association en France'],
  ['0041 22 555 12 12', 'c’est un numéro étranger ; écrivez celui de l’association en France'],
  ['03 83 90 93', 'il manque 2 chiffres ; un numéro en a dix'],
  ['03 83 90 93 0', 'il manque un chiffre ; un numéro en a dix'],
  ['+33 3 83 90 93', 'il manque 2 chiffres ; un numéro en a dix'],
  ['03 83 90 93 02 1', 'il y a un chiffre de trop ; un numéro en a dix'],
  ['13 83 90 93 02', 'un numéro commence par 0'],
  [
    '06 12 34 56 78',
    'un portable (06 ou 07) peut être celui d’une personne ; écrivez le téléphone fixe de l’association',
  ],
  [
    '+33 7 12 34 56 78',
    'un portable (06 ou 07) peut être celui d’une personne ; écrivez le téléphone fixe de l’association',
  ],
  ['692123456', 'un portable (06 ou 07) peut être celui d’une personne ; écrivez le téléphone fixe de l’association'],
  ['0800 123 456', 'un numéro en 08 peut être payant ; écrivez le téléphone fixe de l’association (01 à 05, ou 09)'],
  ['383909302', 'il manque le zéro du début, que les tableurs enlèvent ; écrivez 03 83 90 93 02'],
  ['0383909302', 'écrivez les chiffres par deux, séparés par des espaces : 03 83 90 93 02'],
  ['03.83.90.93.02', 'écrivez les chiffres par deux, séparés par des espaces : 03 83 90 93 02'],
  ['+33 (0)3 83 90 93 02', 'écrivez les chiffres par deux, séparés par des espaces : 03 83 90 93 02'],
  ['+262 262 29 85 81', 'écrivez les chiffres par deux, séparés par des espaces : 02 62 29 85 81'],
])('« %s »: %s', (cell, fault) => expect(phone().safeParse(cell).error?.issues[0]?.message).toBe(fault));

test('a telephone is dialled with the code of its département', () => {
  expect(dialled('03 83 90 93 02', '54')).toBe('+33383909302');
  expect(dialled('02 62 29 85 81', '974')).toBe('+262262298581');
});
