/** Each text of `fixtures/` beside what it becomes; `vitest -u` writes it anew. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Segment } from '#domain/blocks.ts';
import { compile } from '#markdown/compile.ts';
import { glossaryOf } from '#markdown/glossary.ts';

const FIXTURES = `${import.meta.dirname}/fixtures`;
const glossary = glossaryOf([
  { id: 'bailleur', forms: ['bailleur social', 'bailleur'] },
  { id: 'regie-de-quartier', forms: ['Régie de Quartier', 'RQ'] },
  { id: 'insertion', forms: ['insertion'] },
  { id: 'ess', forms: ['économie sociale et solidaire', 'ESS'] },
  { id: 'label', forms: ['label'] },
]);

/** Segments as one text, blocks as the elements of their names, special spaces as they are seen nowhere. */
const written = (segments: readonly Segment[]): string =>
  segments
    .map((segment) => {
      if (typeof segment === 'string') return segment;
      const props = Object.entries(segment.props).map(([name, value]) => ` ${name}="${value}"`);
      return `<${segment.name}${props.join('')}>${written(segment.children)}</${segment.name}>`;
    })
    .join('')
    .replaceAll('\u00A0', '&nbsp;')
    .replaceAll('\u202F', '&nnbsp;');

test.each(globSync('*.mdx', { cwd: FIXTURES }).sort())('%s', async (name) => {
  const { segments, headings, citations, notes, links, problems } = compile(
    readFileSync(`${FIXTURES}/${name}`, 'utf8'),
    glossary,
  );
  expect(problems).toEqual([]);
  const place = `${FIXTURES}/${name.replace(/\.mdx$/, '')}`;
  await expect(`${written(segments)}\n`).toMatchFileSnapshot(`${place}.html`);
  const found = { headings, citations, notes, links };
  await expect(`${JSON.stringify(found, null, 2)}\n`).toMatchFileSnapshot(`${place}.json`);
});
