/** What the check of the site says of an answer stands beside it while it is written, is heard once, and goes when it is mended. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { desktop, phone, press } from './screens.ts';
import { opener, violations } from './visit.ts';

const open = opener();

/** The form at its question of what is done, with a note of every line that a screen reader is given to say. */
async function openForm(options: BrowserContextOptions): Promise<Page> {
  const page = await open('/contribuer/', options);
  await press(page.getByRole('button', { name: 'Une fiche complète' }));
  await page.getByRole('textbox', { name: 'Le titre' }).waitFor();
  await page.evaluate(() => {
    const heard: (string | null)[] = (Object(window)['heard'] = []);
    const note = (records: MutationRecord[]) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes) heard.push(node.textContent?.replace(/\s/g, ' ') ?? null);
    };
    for (const place of document.querySelectorAll('.advice'))
      new MutationObserver(note).observe(place, { childList: true, subtree: true, characterData: true });
  });
  await go(page, 'fait');
  return page;
}
async function go(page: Page, question: string): Promise<void> {
  await page.evaluate((place) => (location.hash = place), question);
  await page.locator(`fieldset#${question}`).waitFor();
}
const heard = (page: Page): Promise<string[]> => page.evaluate(() => Object(window)['heard']);
const told = (page: Page, text: string) => page.locator('fieldset:not([hidden]) .advice li').filter({ hasText: text });

const BRACES =
  '« {ici} » est entre accolades. Les accolades sont réservées. Écrivez le mot sans accolades, ou \\{ pour en montrer une.';
const LINK =
  'Une adresse qui commence par « htps: » n’est pas permise. Les adresses permises commencent par https:, http:, mailto: ou tel:.';

test.each([
  ['on a phone', phone],
  ['on a desk', desktop],
])('what the check refuses is told beside the answer, heard once, and goes once mended, %s', async (_, options) => {
  const page = await openForm(options);
  const answer = page.getByRole('textbox', { name: 'Que faites-vous' });
  await answer.fill('Un repas est servi {ici}');
  await told(page, BRACES).waitFor();
  expect(await violations(page, {})).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await answer.pressSequentially(', avec [la ville](htps://ville.fr).');
  await told(page, LINK).waitFor();
  expect(await heard(page)).toEqual([BRACES, LINK]);
  await answer.fill('Un repas est servi ici, avec [la ville](htps://ville.fr).');
  await told(page, BRACES).waitFor({ state: 'detached' });
  await told(page, LINK).waitFor();
  await answer.fill('Un repas est servi ici, avec la ville.');
  await told(page, LINK).waitFor({ state: 'detached' });
  expect(await heard(page)).toEqual([BRACES, LINK]);
});
