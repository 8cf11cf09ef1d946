/** What the network has not said yet of its site is told in the legal notices, once, and nowhere else. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { legalNotices, unknownNotices } from '#domain/settings.ts';
import { settingsNow } from '#site.ts';
import { DIST, pages } from './pages.ts';

const { unknown } = legalNotices(settingsNow());
const NOTICES = '/mentions-legales/';
const UNKNOWN =
  /(?:éditeur|direction de la publication|hébergeur|contact|licence)[^.]{0,60}(?:pas encore|non) connue?s?|pas encore connus? : /i;

const plain = (text: string) => text.replace(/\s/g, ' ');

test('the legal notices say it once', () => {
  const [notices, ...others] = pages.filter(({ path }) => path === NOTICES);
  expect(others).toEqual([]);
  expect(plain(notices?.root.text ?? '').split(plain(unknownNotices(unknown)))).toHaveLength(
    unknown.length > 0 ? 2 : 1,
  );
});

test('no other page or file does', () => {
  const telling = pages.filter(({ path, root }) => path !== NOTICES && UNKNOWN.test(root.text)).map(({ path }) => path);
  const files = globSync('{flux,donnees/**/*,.well-known/**/*}.{xml,json,jsonld,txt}', { cwd: DIST });
  expect(files.length).toBeGreaterThan(3);
  expect([...telling, ...files.filter((file) => UNKNOWN.test(readFileSync(`${DIST}/${file}`, 'utf8')))]).toEqual([]);
});
