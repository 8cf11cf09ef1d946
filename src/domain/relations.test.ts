import { describe, expect, test } from 'vitest';
import { fieldSources, fichesByRegie, isPublished, nearestFiches } from '#domain/relations.ts';
import { fiche } from '#domain/samples.ts';

const ids = (entries: readonly { id: string }[] = []) => entries.map(({ id }) => id);

test('a draft is not published', () => {
  expect(ids([fiche('a'), fiche('b', { brouillon: true })].filter(isPublished))).toEqual(['a']);
});

describe('the nearest fiches', () => {
  const here = fiche('ici', { themes: ['lien-social', 'alimentation'], regie: 'laxou' });
  const near = (...others: ReturnType<typeof fiche>[]) => ids(nearestFiches(here, [here, ...others], 2));

  test('share most themes; the same régie decides between equals', () => {
    expect(
      near(
        fiche('un-theme', { themes: ['alimentation'] }),
        fiche('meme-regie', { themes: ['alimentation'], regie: 'laxou' }),
        fiche('deux-themes', { themes: ['alimentation', 'lien-social'] }),
      ),
    ).toEqual(['deux-themes', 'meme-regie']);
  });
  test('answer the same need before they share a theme', () => {
    const laundry = fiche('laverie', { themes: ['lien-social'], motsCles: ['laverie', 'linge'] });
    const others = [
      fiche('voisins', { themes: ['lien-social'] }),
      fiche('autre-laverie', { themes: ['mobilite'], motsCles: ['Laverie'] }),
    ];
    expect(ids(nearestFiches(laundry, others, 2))).toEqual(['autre-laverie', 'voisins']);
  });
  test('have something in common: no régie is no common régie', () => {
    expect(near(fiche('loin', { themes: ['mobilite'] }))).toEqual([]);
    expect(ids(nearestFiches(fiche('a', { themes: ['mobilite'] }), [fiche('b')], 2))).toEqual([]);
  });
});

test('a fiche belongs to its régie and to its partners, once each', () => {
  const held = fichesByRegie([
    fiche('a', { regie: 'x', autresRegies: ['y', 'x'] }),
    fiche('b', { regie: 'y' }),
    fiche('c'),
  ]);
  expect(ids(held.get('x'))).toEqual(['a']);
  expect(ids(held.get('y'))).toEqual(['a', 'b']);
  expect(held.size).toBe(2);
});

test('the sources of fields are found at any depth', () => {
  expect(
    fieldSources({ source: 'a', versions: [{ sources: ['b', 'c'] }], funding: [{ source: 'd' }], title: 'e' }),
  ).toEqual(['a', 'b', 'c', 'd']);
});
