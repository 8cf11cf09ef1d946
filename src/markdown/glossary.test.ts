import { describe, expect, test } from 'vitest';
import type { Segment } from '#domain/blocks.ts';
import { compile } from '#markdown/compile.ts';
import { glossaryOf, MOST_MARKS, type GlossaryTerm } from '#markdown/glossary.ts';

const glossary: GlossaryTerm[] = [
  { id: 'aci', forms: ['Atelier et chantier d’insertion', 'ACI', 'chantier d’insertion'] },
  { id: 'insertion', forms: ['insertion'] },
  { id: 'regie', forms: ['régie', 'régie de quartier'] },
  { id: 'bailleur', forms: ['bailleur social', 'bailleurs sociaux'] },
];

/** The text with each marked word as [key:word]. */
const marked = (source: string, terms = glossary) => written(compile(source, glossaryOf(terms)).segments);
const written = (segments: readonly Segment[]): string =>
  segments
    .map((segment) => {
      if (typeof segment === 'string') return segment.replace(/<[^>]+>/g, '');
      const inside = written(segment.children);
      return segment.name === 'Terme' ? `[${segment.props['id']}:${inside}]` : inside;
    })
    .join('')
    .trim();

describe('a term is marked', () => {
  test.each([
    ['once a page', 'Une régie. La régie.\n\nCette régie.', 'Une [regie:régie]. La régie.\nCette régie.'],
    ['whatever its case', 'INSERTION par le travail', '[insertion:INSERTION] par le travail'],
    ['in the plural', 'Les régies de quartiers', 'Les [regie:régies de quartiers]'],
    ['in a plural of its own', 'Les bailleurs sociaux', 'Les [bailleur:bailleurs sociaux]'],
    ['the longest first', 'Un chantier d’insertion', 'Un [aci:chantier d’insertion]'],
    ['whichever apostrophe was typed', "Un chantier d'insertion", 'Un [aci:chantier d’insertion]'],
    ['after an elided article', 'L’insertion', 'L’[insertion:insertion]'],
    ['before punctuation', 'La régie, l’ACI.', 'La [regie:régie], l’[aci:ACI].'],
    ['in bold type', 'Une **régie** locale', 'Une [regie:régie] locale'],
    ['inside a block', '<Encadre titre="La régie">\n\nUne régie\n\n</Encadre>', 'Une [regie:régie]'],
  ])('%s', (_, source, expected) => expect(marked(source)).toBe(expected));
});

describe('a term is left alone', () => {
  test.each([
    ['in a heading', '## La régie', 'La régie'],
    ['in a link', 'La [régie](/annuaire/)', 'La régie'],
    ['in a table', '| régie |\n| --- |\n| régie |', 'régie\n\n\n\n\nrégie'],
    ['inside another word', 'La réinsertion, les surrégies', 'La réinsertion, les surrégies'],
    ['beside an accented letter', 'régieé, érégie', 'régieé, érégie'],
    ['in a compound word', 'une co-régie, la régie-mère', 'une co-régie, la régie-mère'],
    ['when an acronym is not in capitals', 'un aci', 'un aci'],
  ])('%s', (_, source, expected) => expect(marked(source)).toBe(expected));
});

test('a page that uses many terms stays readable', () => {
  const terms = Array.from({ length: 20 }, (_, index) => ({ id: `mot-${index}`, forms: [`mot${index}`] }));
  const source = terms.map(({ forms }) => forms[0]).join(' ');
  expect(marked(source, terms).match(/\[mot-/g)).toHaveLength(MOST_MARKS);
});

test('words that look like patterns are only words', () => {
  expect(marked('C++ ou (a|b)', [{ id: 'langage', forms: ['C++', '(a|b)'] }])).toBe('[langage:C++] ou (a|b)');
});
