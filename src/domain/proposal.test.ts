import { expect, test } from 'vitest';
import { screens } from '#domain/contribution.ts';
import { answersOf, picturesOf, proposalOf, unaskedOf } from '#domain/proposal.ts';
import { keysOf } from '#domain/collections.ts';

const TODAY = '2026-11-26';
const full = {
  titre: 'Une laverie',
  commune: 'Moulins',
  departement: '03',
  anneeDebut: '2011',
  territoire: ['rural'],
  themes: ['lien-social', 'mobilite'],
  publics: ['habitants'],
  idee: 'Un besoin.',
  fait: 'Une action.\n\nPuis une autre.',
  questions: 'Qui paie ?\nQui répare ?',
  resume: 'Une phrase.',
  essentiel: 'Un.\nDeux.\n\nTrois.',
  sources: 'Un article de 2019',
  de: 'La régie',
  contact: 'a@exemple.fr',
};

test('the answers of the form make a draft that keeps the rules of a fiche', () => {
  const { draft, contact } = proposalOf(full, TODAY);
  const { error } = keysOf('fiches').safeParse(draft.keys);
  expect(error?.issues).toBeUndefined();
  expect(draft.keys).toMatchObject({
    anneeDebut: 2011,
    essentiel: ['Un.', 'Deux.', 'Trois.'],
    brouillon: true,
    proposition: { recueLe: TODAY, de: 'La régie', sources: ['Un article de 2019'] },
  });
  expect(draft.sections['Ce que l’on ne sait pas']).toBe('- Qui paie ?\n- Qui répare ?');
  expect(contact).toBe('a@exemple.fr');
  expect(JSON.stringify(draft)).not.toContain('a@exemple.fr');
});

test('a draft opened in the form gives the same draft again', () => {
  const proposal = proposalOf(full, TODAY);
  expect(proposalOf(answersOf(proposal.draft, proposal.contact), TODAY)).toEqual(proposal);
});

test('a summary typed on several lines is one sentence', () => {
  expect(proposalOf({ resume: 'Une phrase\nlongue. ' }, TODAY).draft.keys['resume']).toBe('Une phrase longue.');
});

test('pictures are shown at the end of what is done, and come back with their words', () => {
  const pictures = [
    { texte: 'Un "mur" & <b>deux</b> {voisines}', credit: 'La régie', bytes: new Uint8Array([1]) },
    { texte: '', credit: '', bytes: new Uint8Array([2]) },
  ];
  const proposal = proposalOf(full, TODAY, {}, pictures);
  const text = proposal.draft.sections['Ce qui est fait'] ?? '';
  expect(text.split('\n\n').slice(-2)).toEqual([
    '<Photo src="photo-1.jpg" texte="Un &#34;mur&#34; &#38; &#60;b>deux&#60;/b> {voisines}" credit="La régie" />',
    '<Photo src="photo-2.jpg" />',
  ]);
  expect(picturesOf(proposal.draft, proposal.pictures)).toEqual(pictures);
  expect(answersOf(proposal.draft)['fait']).toBe(answersOf(proposalOf(full, TODAY).draft)['fait']);
});

test('what came with a file and is asked nowhere stays in the draft', () => {
  const keys = { titre: 'Une laverie', motsCles: ['linge'], proposition: { de: 'La régie' } };
  const unasked = unaskedOf({ keys, sections: {} });
  expect(unasked).toEqual({ motsCles: ['linge'] });
  expect(proposalOf(full, TODAY, unasked).draft.keys).toMatchObject({ titre: 'Une laverie', motsCles: ['linge'] });
});

test('nothing answered is a draft without anything said', () => {
  const { draft } = proposalOf({}, TODAY);
  expect(draft.sections).toEqual({});
  expect(draft.keys).not.toHaveProperty('titre');
});

test('each question has an id and fields of its own, and the short form is no longer than ten minutes', () => {
  const names = screens.flatMap(({ fields }) => fields.map(({ name }) => name));
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(screens.map(({ id }) => id)).size).toBe(screens.length);
  expect(screens.filter(({ short }) => short).length).toBeLessThanOrEqual(13);
});
