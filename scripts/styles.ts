/** Gives every page two sheets of styles: the site’s, and one for its kind of page; none carries what other pages need. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const LINK = /<link rel="stylesheet" href="([^"]+)">/g;

/** The sheets that a page waits for, in their order. */
const sheetsOf = (page: string) => Array.from(page.matchAll(LINK), ([, address = '']) => address);

/** Joins, in a built site, the small sheets that a page asks for beside the one that all pages share. */
export function joinStyles(folder: string): void {
  const pages = new Map(globSync(`${folder}/**/*.html`).map((path) => [path, readFileSync(path, 'utf8')]));
  const uses = new Map<string, number>();
  for (const page of pages.values()) for (const sheet of sheetsOf(page)) uses.set(sheet, (uses.get(sheet) ?? 0) + 1);
  const [shared] = Array.from(uses).reduce((most, use) => (use[1] > most[1] ? use : most), ['', 0]);
  for (const [path, page] of pages) {
    const own = sheetsOf(page).filter((sheet) => sheet !== shared);
    if (own.length < 2) continue;
    const joined = join(folder, own);
    const rest = own
      .slice(1)
      .reduce((text, sheet) => text.replace(`<link rel="stylesheet" href="${sheet}">`, ''), page);
    pages.set(path, rest.replace(own[0] ?? '', joined));
  }
  for (const [path, page] of pages) writeFileSync(path, page);
  removeUnused(folder, Array.from(pages.values()));
}

/** Writes sheets one after the other into a single one; returns its address. */
function join(folder: string, sheets: readonly string[]): string {
  const text = sheets.map((sheet) => readFileSync(folder + sheet, 'utf8').trimEnd()).join('\n');
  const address = `/_astro/${createHash('sha256').update(text).digest('hex').slice(0, 8)}.css`;
  writeFileSync(folder + address, text);
  return address;
}

function removeUnused(folder: string, pages: readonly string[]): void {
  const scripts = globSync(`${folder}/_astro/*.js`).map((path) => readFileSync(path, 'utf8'));
  const asked = [...pages, ...scripts].join('\n');
  for (const path of globSync(`${folder}/_astro/*.css`))
    if (!asked.includes(path.slice(folder.length + 1))) rmSync(path);
}
