import { expect, test } from 'vitest';
import { proposalOf, type Answers } from '#domain/proposal.ts';
import { sentencesFor, told } from '#tools/contribute/told.ts';

/** What is said of one question while its answer is written. */
const said = (place: string, answers: Answers) =>
  sentencesFor((told(proposalOf(answers, '2026-11-26')).get(place) ?? []).filter(({ pending }) => !pending)).map(plain);
const plain = (sentence: string) => sentence.replace(/\s/g, ' ');

test.each<[name: string, place: string, answers: Answers, message: string]>([
  ['a sign', 'fait', { fait: 'Pour <5 euros.' }, 'Un signe « < » est pris pour une balise. Écrivez « moins de »'],
  ['a tag', 'fait', { fait: 'Une<br>phrase.' }, 'La balise HTML <br> n’est pas permise. Écrivez en Markdown'],
  ['braces', 'avec', { avec: 'La {ville}.' }, '« {ville} » est entre accolades. Les accolades'],
  ['a misspelt link', 'avec', { avec: '[La ville](htps://ville.fr)' }, 'Une adresse qui commence par « htps: »'],
  ['a link to no page', 'avec', { avec: '[Un guide](guides/x)' }, 'Aucune page n’a l’adresse « guides/x ».'],
  ['the town twice', 'titre', { titre: 'Le vélo à Moulins', commune: 'Moulins' }, '« Moulins » y est, alors que'],
  ['a year in words', 'quand', { anneeDebut: 'vers 2019' }, 'Écrivez une année en quatre chiffres, par exemple 2019.'],
  ['a year out of reach', 'quand', { anneeDebut: '1066' }, 'Le nombre doit être au moins 1900. Dans le doute'],
  ['a title too long, which no field cuts', 'titre', { titre: 'a'.repeat(91) }, 'Gardez 90 caractères au plus. Dites'],
  ['too many', 'themes', { themes: ['mobilite', 'emploi', 'sante', 'culture', 'x'] }, 'Gardez 4 thèmes au plus.'],
  ['a sign of no alphabet', 'titre', { titre: '\uF0B7 Le vélo' }, 'Un signe de ce texte ne se lit qu’avec'],
  ['the same, among sources', 'sources', { sources: '\uF0B7 Un bilan' }, '« \uF0B7 Un bilan » : un signe de ce texte'],
  ['one line of several', 'idee', { idee: 'Un besoin.\n\nDes <5 ans.' }, '« Des <5 ans. » : un signe « < »'],
])('%s is told at its question, with what to do', (_, place, answers, message) => {
  const [first = '', ...others] = said(place, answers);
  expect(first.slice(0, message.length)).toBe(message);
  expect(first.slice(message.length)).toMatch(/\.$/);
  expect(others).toEqual([]);
});

test.each<[name: string, place: string, answers: Answers]>([
  ['nothing', 'fait', {}],
  ['a year begun', 'quand', { anneeDebut: '20' }],
  ['the first of three sentences', 'essentiel', { essentiel: 'On répare des vélos.' }],
  ['one of two answers', 'ou', { commune: 'Moulins' }],
  [
    'the anchor of another section, pages and notes of the site',
    'fait',
    { idee: 'x', fait: '[Là](#d-ou-vient-l-idee), [ici](/fiches/x/), [là](/livret/themes/mobilite/)[^x-2019].' },
  ],
])('%s waits for the end', (_, place, answers) => {
  expect(said(place, answers)).toEqual([]);
});

test('figures without source have one remedy, and are told until sources are given where the form asks for them', () => {
  const argent = 'La ville donne 20 000 €.\n\nLa vente rapporte 12 %.';
  expect(said('argent', { argent })).toEqual([
    '« 20 000 € » n’a pas de source dans sa phrase. Dites d’où cela vient à la question « Où peut-on le vérifier ? » Un simple repère s’écrit en toutes lettres : « deux heures ».',
    '« 12 % » n’a pas de source dans sa phrase.',
  ]);
  expect(said('argent', { argent, sources: 'Le bilan de 2025' })).toEqual([]);
});

test('a sentence of l’essentiel that is too long is told by how it begins', () => {
  const long = `On répare ${'des vélos '.repeat(12)}ici.`;
  expect(said('essentiel', { essentiel: `Un.\n${long}` })).toEqual([
    expect.stringMatching(
      /^« On répare des vélos[^»]*… » : cette phrase a 27 mots : gardez-en 20 au plus\. Une phrase par/,
    ),
  ]);
});

test('the end says what lacks, each once, and names the answer among several', () => {
  const end = told(proposalOf({ commune: 'Moulins', publics: ['jeunes'], essentiel: 'Un.' }, '2026-11-26'));
  const lines = Array.from(end, ([place, answer]) => [place, ...sentencesFor(answer).map(plain)].join(' : '));
  expect(lines.filter((line) => line.includes(' '))).toMatchInlineSnapshot(`
    [
      "titre : Pas encore de réponse.",
      "ou : « Le département » : pas encore de réponse.",
      "quand : « Le territoire » : pas encore de réponse.",
      "themes : Pas encore de réponse.",
      "idee : Pas encore de réponse.",
      "fait : Pas encore de réponse.",
      "inspirer : Pas encore de réponse.",
      "resume : Pas encore de réponse.",
      "essentiel : Écrivez au moins 3 phrases. Une phrase par ligne, vingt mots au plus, les mots de tous les jours.",
    ]
  `);
});
