/** Writes into every page the styles of its first paint, allowed by their digest: the page then comes whole, in one answer. */
import { hash } from 'node:crypto';
import type { BuiltSite } from './built-site.ts';

const LINK = /<link rel="stylesheet" href="\/([^"]+)">/g;
const SHEET = /\/_astro\/[^"'`\s]+?\.css/g;
const POLICY = "style-src 'self'";

/** Brings, in a built site, the sheets that a page waits for into the page, in their order; sheets that nothing asks for any more go. */
export function inlineStyles(site: BuiltSite): void {
  const inlined = inliner(site);
  const names = site.names();
  const asked = new Set<string>();
  const ask = (text: string) => {
    for (const [sheet] of text.matchAll(SHEET)) asked.add(sheet);
  };
  for (const name of names.filter((one) => one.endsWith('.html'))) {
    const page = site.text(name);
    const links = Array.from(page.matchAll(LINK));
    const [first, ...others] = links.map(([link]) => link);
    if (first === undefined) {
      ask(page);
      continue;
    }
    const { text, digest } = inlined(links.map(([, sheet = '']) => sheet));
    const written = others
      .reduce((rest, link) => rest.replace(link, ''), page)
      .replace(first, () => `<style>${text}</style>`)
      .replace(POLICY, `${POLICY} 'sha256-${digest}'`);
    ask(written);
    site.write(name, written);
  }
  for (const name of names) if (/^_astro\/.*\.js$/.test(name)) ask(site.text(name));
  for (const name of names) if (/^_astro\/.*\.css$/.test(name) && !asked.has(`/${name}`)) site.remove(name);
}

/** Joins sheets into the text that stands in a page, with its digest, once for all pages that ask for the same. */
function inliner(site: BuiltSite): (sheets: readonly string[]) => { text: string; digest: string } {
  const known = new Map<string, { text: string; digest: string }>();
  return (sheets) => {
    const key = sheets.join(' ');
    const before = known.get(key);
    if (before) return before;
    const text = sheets.map((sheet) => site.text(sheet).trimEnd()).join('\n');
    const made = { text, digest: hash('sha256', text, 'base64') };
    known.set(key, made);
    return made;
  };
}
