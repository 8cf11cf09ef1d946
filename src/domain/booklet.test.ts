import { describe, expect, test } from 'vitest';
import { chaptersOf, chapterSegments, startNotes } from '#domain/booklet.ts';
import type { Segment } from '#domain/blocks.ts';

const note = (sources: string, numeros: string): Segment => ({
  name: 'Note',
  props: { sources, numeros },
  children: [],
});

describe('a page that becomes a chapter', () => {
  const block = (name: string, props: Record<string, string>): Segment => ({ name, props, children: ['x'] });
  const chapter = (...segments: Segment[]) => chapterSegments(segments, 'page-2', startNotes());

  test('has ids of its own, and its headings one level down', () => {
    expect(
      chapter(
        block('Titre', { niveau: '2', id: 'a' }),
        block('Titre', { niveau: '6', id: 'b' }),
        block('Renvoi', { ancre: 'a' }),
        block('Chiffre', { id: 'regies', rang: '1' }),
      ),
    ).toEqual([
      block('Titre', { niveau: '3', id: 'page-2-a' }),
      block('Titre', { niveau: '6', id: 'page-2-b' }),
      block('Renvoi', { ancre: 'page-2-a' }),
      block('Chiffre', { id: 'regies', rang: 'page-2-1' }),
    ]);
  });

  test('keeps its text as it is, links to other pages and what only looks like a heading too', () => {
    const html = '<p><a href="/fiches/x/#y" title="> <h2 id=">x</a> id="z"</p>';
    expect(chapter(html)).toEqual([html]);
  });
});

test('a word of the glossary loses the definition that opens beside it, and stays a word', () => {
  const term: Segment = { name: 'Terme', props: { id: 'aci' }, children: ['chantier'] };
  expect(chapterSegments(['<p>Un ', term, '</p>'], 'p1', startNotes())).toEqual(['<p>Un ', 'chantier', '</p>']);
});

describe('the notes of a booklet', () => {
  test('are numbered in one sequence, each source keeping its number', () => {
    const notes = startNotes();
    const first = chapterSegments([note('x', '1'), note('y', '2')], 'p1', notes);
    const second = chapterSegments([note('z x', '1 2')], 'p2', notes);
    expect([...first, ...second].map((segment) => typeof segment === 'object' && segment.props)).toEqual([
      { sources: 'x', numeros: '1' },
      { sources: 'y', numeros: '2' },
      { sources: 'z x', numeros: '3 1' },
    ]);
    expect(notes.keys).toEqual(['x', 'y', 'z']);
  });

  test('are found inside blocks', () => {
    const box: Segment = { name: 'Encadre', props: { titre: 'T' }, children: ['<p>', note('x', '1'), '</p>'] };
    const notes = startNotes();
    chapterSegments([box], 'p1', notes);
    expect(notes.keys).toEqual(['x']);
  });
});

describe('the chapters of a booklet', () => {
  const entries = (...names: string[]) => names.map((name) => ({ collection: name.replace(/\d+$/, ''), name }));
  const names = (kept: { name: string }[]) => kept.map(({ name }) => name);

  test('are all that it is made of while they are few', () => {
    const few = entries('fiches1', 'guides1', 'fiches2');
    expect(chaptersOf(few, 3)).toEqual(few);
  });

  test('beyond, the last fiches are left out, and the order stays', () => {
    const many = entries('fiches1', 'fiches2', 'guides1', 'fiches3', 'dossiers1');
    expect(names(chaptersOf(many, 3))).toEqual(['fiches1', 'guides1', 'dossiers1']);
  });

  test('are never more than a booklet holds', () => {
    const guides = Array.from({ length: 500 }, (_, index) => ({ collection: 'guides', index }));
    expect(chaptersOf(guides)).toEqual(guides.slice(0, 40));
  });
});
