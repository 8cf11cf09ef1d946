import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pagesIn, writeCopy } from './generated.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(`${tmpdir()}/fiches-`);
  mkdirSync(`${folder}/un-jardin`);
  writeFileSync(`${folder}/un-jardin/index.mdx`, 'Un jardin.');
  writeFileSync(`${folder}/un-jardin/cour.jpg`, 'image');
  writeFileSync(`${folder}/une-laverie.mdx`, 'Une laverie.');
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a page that has a folder for its pictures is a model as others are, and is copied with them', () => {
  const pages = pagesIn(folder);
  expect(pages).toEqual([`${folder}/un-jardin/index.mdx`, `${folder}/une-laverie.mdx`]);
  for (const [index, model] of pages.entries()) writeCopy(model, `${folder}/essai-${index}`, `Essai ${index}.`);
  expect(readdirSync(`${folder}/essai-0`)).toEqual(['cour.jpg', 'index.mdx']);
  expect(readFileSync(`${folder}/essai-0/index.mdx`, 'utf8')).toBe('Essai 0.');
  expect(readFileSync(`${folder}/essai-1.mdx`, 'utf8')).toBe('Essai 1.');
});
