/** Pages as books for e-readers: whole, and sound for the checker of the format where it is installed. */
import { strFromU8, unzipSync } from 'fflate';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { epubOf } from '#documents/epub.ts';
import { aboutPage, chapterIn } from '#documents/page.ts';
import { treeIn } from '../build/documents.ts';
import { pages } from './pages.ts';

const articles = pages.filter(
  ({ path, root }) => path !== '/404/' && root.querySelector('article[data-page-text] .tools'),
);
/** A book of everything: every page that can be kept is a chapter. */
const trees = articles.map(({ root }) => treeIn(root));
const [first] = trees;
if (!first) throw new Error('The site has no article');
const file = epubOf(trees.map(chapterIn), aboutPage(first, 'Livre'));
const parts = unzipSync(file);
const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
const chapters = Object.keys(parts).filter((name) => /\/page-\d+\.xhtml$/.test(name));

describe('a book of every page', () => {
  test('begins with what it is, uncompressed', () => {
    expect(strFromU8(file.slice(30, 58))).toBe('mimetypeapplication/epub+zip');
  });

  test('has a chapter a page, each in the contents', () => {
    expect(chapters.length).toBe(articles.length);
    expect(articles.length).toBeGreaterThan(100);
    for (const name of chapters) expect(text('livre/sommaire.xhtml')).toContain(`href="${name.replace('livre/', '')}"`);
  });

  test('every link within a chapter leads somewhere, and no place is named twice', () => {
    for (const name of chapters) {
      const chapter = text(name);
      const ids = Array.from(chapter.matchAll(/\sid="([^"]*)"/g), ([, id]) => id);
      expect(new Set(ids).size, name).toBe(ids.length);
      const broken = Array.from(chapter.matchAll(/\shref="#([^"]*)"/g), ([, id]) => id).filter(
        (id) => !ids.includes(id),
      );
      expect(broken, name).toEqual([]);
    }
  });

  test('each note of a page is there, with its source', () => {
    const calls = chapters.flatMap((name) => Array.from(text(name).matchAll(/role="doc-noteref"/g)));
    const notes = chapters.flatMap((name) =>
      Array.from(text(name).matchAll(/role="doc-footnote"[^>]*>([\s\S]*?)<\/aside>/g), ([, note = '']) => note),
    );
    expect(calls.length).toBeGreaterThan(500);
    expect(notes.length).toBe(calls.length);
    expect(notes.filter((note) => !note.includes('/sources/'))).toEqual([]);
  });
});

/** Where Debian puts it. */
const CHECKER = '/usr/share/java/epubcheck.jar';
const JAVA = 'java';

/** One page in so many: the checker is slow. */
const STEP = 12;

test.runIf(existsSync(CHECKER))('a book of pages of every kind passes epubcheck', { timeout: 170_000 }, () => {
  const some = trees.filter((_, index) => index % STEP === 0);
  const folder = mkdtempSync(join(tmpdir(), 'livre-'));
  const path = join(folder, 'livre.epub');
  writeFileSync(path, epubOf(some.map(chapterIn), aboutPage(first, 'Livre')));
  const { stdout, stderr } = spawnSync(JAVA, ['-jar', CHECKER, path], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  const said = `${stdout}${stderr}`;
  expect(
    said
      .split('\n')
      .filter((line) => /^(ERROR|WARNING|FATAL)/.test(line))
      .slice(0, 20),
  ).toEqual([]);
  expect(said).toContain('No errors or warnings detected');
});
