import { expect, test } from 'vitest';
import { frenchTypography } from '#domain/typography.ts';

const NO_BREAK = '\u00a0';
const NARROW = '\u202f';

test.each([
  ['apostrophes are curly', "l'habitat d'aujourd'hui", 'l’habitat d’aujourd’hui'],
  ['an apostrophe before an opening quote is curly', "l'« usage »", `l’«${NO_BREAK}usage${NO_BREAK}»`],
  ['three dots are an ellipsis', 'et puis...', 'et puis…'],
  ['a comma and a full stop stand by their word', 'un mot , puis un autre .', 'un mot, puis un autre.'],
  ['a name may begin with a full stop', 'un domaine en .fr, ou .org', 'un domaine en .fr, ou .org'],
  ['quotes hold their words', '« mot »', `«${NO_BREAK}mot${NO_BREAK}»`],
  ['quotes typed without spaces get them', '«mot»', `«${NO_BREAK}mot${NO_BREAK}»`],
  ['a colon does not start a line', 'ceci : cela', `ceci${NO_BREAK}: cela`],
  ['high punctuation holds on to its word', 'quoi ? non ; si !', `quoi${NARROW}? non${NARROW}; si${NARROW}!`],
  ['thousands hold together', '1 680 000 euros', `1${NARROW}680${NARROW}000 euros`],
  ['units hold on to their number', '70 % de 20 000 €', `70${NO_BREAK}% de 20${NARROW}000${NO_BREAK}€`],
  [
    'units of any kind do',
    '12 t, 3 m, 65 °C, 4 ha, 20 min',
    `12${NO_BREAK}t, 3${NO_BREAK}m, 65${NO_BREAK}°C, 4${NO_BREAK}ha, 20${NO_BREAK}min`,
  ],
  ['a word after a number is no unit', '3 maisons, 2 tantes, 5 t’es', '3 maisons, 2 tantes, 5 t’es'],
  ['an hour keeps its minutes', 'de 8 h à 9 h 30', `de 8${NO_BREAK}h à 9${NO_BREAK}h${NO_BREAK}30`],
  [
    'an article of law, an issue, a page keep their numbers',
    'article L. 5132-4, n° 12, p. 3',
    `article L.${NO_BREAK}5132-4, n°${NO_BREAK}12, p.${NO_BREAK}3`,
  ],
  ['a year beside a number is left alone', 'en 2019 et 2020', 'en 2019 et 2020'],
  ['an address is left alone', 'https://exemple.fr/a:b?c', 'https://exemple.fr/a:b?c'],
])('%s', (_, written, read) => {
  expect(frenchTypography(written)).toBe(read);
});

test('setting a text twice changes nothing more', () => {
  const once = frenchTypography("« L'un » : 1 200 € ; l'autre ?");
  expect(frenchTypography(once)).toBe(once);
});
