/** Lets a page that has a program of its own ask for the whole of it at once: a browser learns of the parts of a module only when it has read it. */
import type { BuiltSite } from './built-site.ts';

const PROGRAM = /<script type="module" src="\/([^"]+)">/g;
const PART = /\b(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g;

/** Announces, in each page of a built site that has more than the program of every page, the modules that its programs are made of. */
export function announcePrograms(site: BuiltSite): void {
  for (const name of site.names().filter((one) => one.endsWith('.html'))) {
    const page = site.text(name);
    const programs = Array.from(page.matchAll(PROGRAM), ([, file = '']) => file);
    if (programs.length < 2) continue;
    const links = partsOf(programs, site).map((file) => `<link rel="modulepreload" href="/${file}">`);
    site.write(
      name,
      page.replace('</head>', () => `${links.join('')}</head>`),
    );
  }
}

/** The modules that some programs import, and those that these import, each once. */
function partsOf(programs: readonly string[], site: BuiltSite): string[] {
  const known = new Set(programs);
  for (const file of known) {
    const folder = file.slice(0, file.lastIndexOf('/') + 1);
    for (const [, part] of site.text(file).matchAll(PART)) known.add(`${folder}${part}`);
  }
  return [...known].slice(programs.length);
}
