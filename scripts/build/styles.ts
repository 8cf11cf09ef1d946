/** Gives every page two sheets of styles: the site’s, and one for its kind of page; none carries what other pages need. */
import { createHash } from 'node:crypto';
import type { BuiltSite } from './built-site.ts';

const linkTo = (sheet: string) => `<link rel="stylesheet" href="${sheet}">`;
const LINK = /<link rel="stylesheet" href="([^"]+)">/g;
const SHEET = /\/_astro\/[^"'`\s]+?\.css/g;

/** The sheets that a page waits for, in their order. */
const sheetsOf = (page: string) => Array.from(page.matchAll(LINK), ([, address = '']) => address);

/** Joins, in a built site, the small sheets that a page asks for beside the one that all pages share. */
export function joinStyles(site: BuiltSite): void {
  const names = site.names();
  const pages = names.filter((name) => name.endsWith('.html'));
  const uses = new Map<string, number>();
  for (const name of pages) for (const sheet of sheetsOf(site.text(name))) uses.set(sheet, (uses.get(sheet) ?? 0) + 1);
  const [shared] = Array.from(uses).reduce((most, use) => (use[1] > most[1] ? use : most), ['', 0]);
  const join = joiner(site);
  const asked = new Set<string>();
  const ask = (text: string) => {
    for (const [sheet] of text.matchAll(SHEET)) asked.add(sheet);
  };
  for (const name of pages) {
    const page = site.text(name);
    const [first, ...others] = sheetsOf(page).filter((sheet) => sheet !== shared);
    if (first === undefined || others.length === 0) {
      ask(page);
      continue;
    }
    const rest = others.reduce((text, sheet) => text.replace(linkTo(sheet), ''), page);
    const joined = rest.replace(linkTo(first), linkTo(join([first, ...others])));
    ask(joined);
    site.write(name, joined);
  }
  for (const name of names) if (/^_astro\/.*\.js$/.test(name)) ask(site.text(name));
  for (const name of names) if (/^_astro\/.*\.css$/.test(name) && !asked.has(`/${name}`)) site.remove(name);
}

/** Writes sheets one after the other into a single one, once for all pages that ask for the same; gives its address. */
function joiner(site: BuiltSite): (sheets: readonly string[]) => string {
  const addresses = new Map<string, string>();
  return (sheets) => {
    const key = sheets.join(' ');
    const known = addresses.get(key);
    if (known) return known;
    const text = sheets.map((sheet) => site.text(sheet.slice(1)).trimEnd()).join('\n');
    const name = `_astro/${createHash('sha256').update(text).digest('hex').slice(0, 8)}.css`;
    site.write(name, text);
    const address = `/${name}`;
    addresses.set(key, address);
    return address;
  };
}
