/** A file chosen before the tool’s code has come is read as soon as it has. */
import { expect, test } from 'vitest';
import { address } from './browser.ts';
import { phone } from './screens.ts';
import { opener } from './visit.ts';

const open = opener();

test.each([
  ['/contribuer/', 'contribute-fiche', 'Enregistrez-le au format .docx'],
  ['/mon-projet/', 'project-file', '« essai.doc »'],
  ['/ma-selection/', 'my-selection', '« essai.doc » ne contient aucune sélection'],
])('%s', async (path, tool, told) => {
  const page = await open('/404.html', phone);
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(new RegExp(`/${tool}\\.`), async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(address(path), { waitUntil: 'commit' });
  await page
    .locator(`${tool} input[type=file]`)
    .first()
    .setInputFiles({ name: 'essai.doc', mimeType: 'application/msword', buffer: Buffer.from('rien') });
  expect(await page.locator(`${tool}:defined`).count()).toBe(0);
  release();
  await page.locator(tool).getByText(told).waitFor();
});
