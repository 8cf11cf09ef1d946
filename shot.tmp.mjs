import sparticuz from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
const b = await chromium.launch({
  executablePath: await sparticuz.executablePath(),
  args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
});
const at = 'http://localhost:4717';
const run = async (name, opt, path, act, full = false) => {
  const c = await b.newContext(opt);
  const p = await c.newPage();
  p.on('console', (m) => ['error', 'warning'].includes(m.type()) && console.log(name, m.text()));
  p.on('pageerror', (e) => console.log(name, e.message));
  await p.goto(at + path);
  if (act) await act(p);
  await p.waitForTimeout(300);
  await p.screenshot({ path: `/tmp/s-${name}.png`, fullPage: full });
  await c.close();
};
const phone = { viewport: { width: 360, height: 780 } },
  desk = { viewport: { width: 1280, height: 900 } };
const F = '/fiches/laverie-pres-saint-jean-chalon/';
await run('phone', phone, F, null, true);
await run('desk-word', desk, F, async (p) => {
  const w = p.locator('button.word[popovertarget^=mot]').first();
  await w.scrollIntoViewIfNeeded();
  await w.click();
});
await run('phone-word-dark', { ...phone, colorScheme: 'dark' }, F, async (p) => {
  const w = p.locator('button.word[popovertarget^=mot]').first();
  await w.scrollIntoViewIfNeeded();
  await w.click();
});
await run('desk-facile', desk, F, async (p) => {
  await p.getByRole('switch').click();
});
await run('phone-facile', phone, F, async (p) => {
  await p.getByRole('switch').click();
});
await run('home-phone', phone, '/', null);
await run('home-desk', desk, '/', null);
await run('share', phone, F, async (p) => {
  await p.evaluate(() => delete Navigator.prototype.share);
  await p.getByRole('button', { name: 'Partager' }).click();
  await p.waitForTimeout(1000);
});
await run('cite', desk, F, async (p) => {
  await p.getByText('Citer cette page').click();
  await p.getByText('Citer cette page').scrollIntoViewIfNeeded();
});
await run(
  'horsligne',
  phone,
  '/hors-ligne/',
  async (p) => {
    await p.waitForTimeout(2500);
  },
  true,
);
await run(
  'horsligne-desk',
  { ...desk, colorScheme: 'dark' },
  '/hors-ligne/',
  async (p) => {
    await p.waitForTimeout(2500);
  },
  true,
);
await run('dossier', desk, '/dossiers/se-nourrir/', async (p) => {
  await p.getByRole('button', { name: 'Emporter ce dossier' }).click();
  await p.waitForTimeout(1500);
});
await run('noscript', { ...phone, javaScriptEnabled: false }, F, null);
await b.close();
