import fc from 'fast-check';
import { expect, test } from 'vitest';
import { putRight, strayCharacters } from '#domain/characters.ts';

test.each([
  ['accents in two parts', 'e\u0301te\u0301', 'été'],
  ['a soft hyphen', 'mobi\u00ADlité', 'mobilité'],
  ['a zero-width space', 'mobi\u200Blité', 'mobilité'],
  ['a ligature of printers', '\uFB01nancement', 'financement'],
  ['a sign that turns the direction', 'un\u202E deux', 'un deux'],
  ['a byte order mark', '\uFEFFid', 'id'],
  ['an em space', 'un\u2003deux', 'un deux'],
  ['line ends of Windows and of old Macs', 'a\r\nb\rc', 'a\nb\nc'],
])('%s is put right', (_, typed, meant) => {
  expect(putRight(typed)).toBe(meant);
});

test('no-break spaces, œ and joined pictograms are French, and stay', () => {
  for (const text of ['12\u202F000\u00A0€', 'cœur', '👩\u200D🌾', '👩🏽\u200D🌾']) expect(putRight(text)).toBe(text);
});

test.each([
  ['a private sign', '\uE000', 'ne se lit qu’avec une police particulière'],
  ['a control character', '\u0008', 'un caractère de commande'],
  ['a lost character', '\uFFFD', 'est perdu'],
  ['accents coded twice', 'Ã©tÃ©', 'codés deux fois'],
  ['an apostrophe coded twice', 'lâ€™Ã©tÃ©', 'codés deux fois'],
  ['a euro coded twice', '5 â‚¬', 'codés deux fois'],
  ['an œ coded twice', 'cÅ“ur', 'codés deux fois'],
  ['a hidden line end', 'a\u2028b', 'un saut de ligne caché'],
  ['a run of one mark', '*'.repeat(60), 'plus de cinquante fois'],
  ['a quotation of quotations', '> '.repeat(60), 'plus de cinquante fois'],
])('%s is told by name', (_, typed, message) => {
  expect(strayCharacters(`Un ${typed} mot.`)[0]?.message).toContain(message);
});

test('a line without end is told; what a line holds many times is told once', () => {
  expect(strayCharacters(`Un mot.\n${'mot '.repeat(6000)}\n`)).toMatchObject([
    { index: 8, message: expect.stringContaining('20 000 signes') },
  ]);
  expect(strayCharacters('Un \uFFFD mot \uFFFD.\nUn autre \uFFFD.').map(({ index }) => index)).toEqual([3, 21]);
});

test('French text is left in peace', () => {
  expect(strayCharacters('« Âge », naïveté, Noël, 2 m², 19ᵉ, l’œuvre — 50 %…')).toEqual([]);
});

test('whatever comes in comes out the same again, on as many lines', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const right = putRight(text);
      expect(putRight(right)).toBe(right);
      expect(right.split('\n')).toHaveLength(text.replace(/\r\n?/g, '\n').split('\n').length);
    }),
  );
});
