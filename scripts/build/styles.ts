/** Gives every page two sheets of styles: the site’s, and one for its kind of page; none carries what other pages need. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const LINK = /<link rel="stylesheet" href="([^"]+)">/g;
const SHEET = /\/_astro\/[^"'`\s]+?\.css/g;

const read = (path: string) => readFileSync(path, 'utf8');
/** The sheets that a page waits for, in their order. */
const sheetsOf = (page: string) => Array.from(page.matchAll(LINK), ([, address = '']) => address);

/** Joins, in a built site, the small sheets that a page asks for beside the one that all pages share. */
export function joinStyles(folder: string): void {
  const paths = globSync(`${folder}/**/*.html`);
  const uses = new Map<string, number>();
  for (const path of paths) for (const sheet of sheetsOf(read(path))) uses.set(sheet, (uses.get(sheet) ?? 0) + 1);
  const [shared] = Array.from(uses).reduce((most, use) => (use[1] > most[1] ? use : most), ['', 0]);
  const join = joiner(folder);
  const asked = new Set<string>();
  const ask = (text: string) => {
    for (const [sheet] of text.matchAll(SHEET)) asked.add(sheet);
  };
  for (const path of paths) {
    const page = read(path);
    const [first, ...others] = sheetsOf(page).filter((sheet) => sheet !== shared);
    if (first === undefined || others.length === 0) {
      ask(page);
      continue;
    }
    const rest = others.reduce((text, sheet) => text.replace(`<link rel="stylesheet" href="${sheet}">`, ''), page);
    const joined = rest.replace(first, join([first, ...others]));
    ask(joined);
    writeFileSync(path, joined);
  }
  for (const path of globSync(`${folder}/_astro/*.js`)) ask(read(path));
  for (const sheet of globSync('_astro/*.css', { cwd: folder }))
    if (!asked.has(`/${sheet}`)) rmSync(`${folder}/${sheet}`);
}

/** Writes sheets one after the other into a single one, once for all pages that ask for the same; gives its address. */
function joiner(folder: string): (sheets: readonly string[]) => string {
  const addresses = new Map<string, string>();
  return (sheets) => {
    const key = sheets.join(' ');
    const known = addresses.get(key);
    if (known) return known;
    const text = sheets.map((sheet) => read(folder + sheet).trimEnd()).join('\n');
    const address = `/_astro/${createHash('sha256').update(text).digest('hex').slice(0, 8)}.css`;
    writeFileSync(folder + address, text);
    addresses.set(key, address);
    return address;
  };
}
