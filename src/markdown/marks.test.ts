import { expect, test } from 'vitest';
import type { Segment } from '#domain/blocks.ts';
import { compile } from '#markdown/compile.ts';

/** The text of compiled prose, each mark as « [sources | scope] ». */
const textOf = (segments: readonly Segment[]): string =>
  segments
    .map((segment) => {
      if (typeof segment === 'string') return segment.replace(/<[^>]*>/g, '').replaceAll('\n', ' ');
      if (segment.name !== 'Note') return textOf(segment.children);
      return `[${[segment.props['sources'], segment.props['portee']].filter(Boolean).join(' | ')}]`;
    })
    .join('');
const marked = (source: string) => textOf(compile(source).segments);
/** Enough words for a mark of its own. */
const long = (key: string) => `${'Le quartier a changé et la régie aussi, depuis ce temps. '.repeat(6)}Fin[^${key}].`;

test('sentences that follow each other from one source carry one mark, after the full stop of the last', () => {
  expect(marked('Un[^a]. Deux[^a]. Trois[^a].')).toBe('Un. Deux. Trois.[a]');
});

test('bullets and rows from one source carry one mark', () => {
  expect(marked('- un[^a] ;\n- deux[^a].')).toBe(' un\u202f; deux.[a] ');
  expect(marked('| T |\n| --- |\n| un[^a] |\n| deux[^a] |')).toMatch(/un\s+deux\[a \| /);
});

test('a mark of several sources says which part each speaks for', () => {
  expect(marked('Un est un[^a]. Deux est deux[^b]. Trois est trois[^a].')).toBe(
    'Un est un. Deux est deux. Trois est trois.[a b | «\u00a0Un est un.\u00a0», «\u00a0Trois est trois.\u00a0»|«\u00a0Deux est deux.\u00a0»]',
  );
});

test('a sentence without source is not covered in silence', () => {
  expect(marked('Un[^a]. Notre lecture. Trois[^a].')).toBe(
    'Un. Notre lecture. Trois.[a | «\u00a0Un.\u00a0», «\u00a0Trois.\u00a0»]',
  );
});

test('a run goes on over paragraphs and says where it began', () => {
  expect(marked('Le quartier a changé ici[^a].\n\nSuite[^a].')).toContain(
    'Suite.[a | depuis «\u00a0Le quartier a changé…\u00a0»]',
  );
});

test('a paragraph without source ends a run, and so does the edge of a box', () => {
  expect(marked(`${long('a')}\n\nSeul.\n\nSuite[^a].`).match(/\[a\b/g)).toHaveLength(2);
  expect(marked(`${long('a')}\n\n<Encadre titre="T">\n\nSuite[^a].\n\n</Encadre>`).match(/\[a\b/g)).toHaveLength(2);
});

test('long passages from different sources keep a mark each; a short one shares the next', () => {
  expect(marked(`${long('a')}\n\n${long('b')}`).match(/\[[ab]/g)).toEqual(['[a', '[b']);
  expect(marked(`Court[^a].\n\n${long('b')}`).match(/\[a b/g)).toHaveLength(1);
});

test('a mark in emphasis or in a link stays in its sentence', () => {
  expect(marked('**Un[^a].** Deux[^b].')).toContain('[a b | «\u00a0Un.\u00a0»|«\u00a0Deux.\u00a0»]');
});
