/** Sets, in the words of templates, the spaces that French keeps unbroken: no line begins with « : » or « ? ». */
import type { BuiltSite } from './built-site.ts';

const NO_BREAK = '\u00a0';
const NARROW_NO_BREAK = '\u202f';
/** What is left as it is, a tag, or words. */
const PARTS = /<(script|style|pre|code|textarea)\b[^]*?<\/\1>|<[^>]*>|[^<]+/g;

/** The text of a page, its spaces set; tags and code are left as they are. */
export const withSpaces = (page: string): string =>
  page.replace(PARTS, (part) =>
    part.startsWith('<')
      ? part
      : part
          .replace(/ (?=[;!?](?:[\s)»]|$))/g, NARROW_NO_BREAK)
          .replace(/ (?=:(?:\s|$))/g, NO_BREAK)
          .replace(/(?<=«) | (?=»)/g, NO_BREAK),
  );

/** Sets the spaces of every page of a built site. */
export function setSpaces(site: BuiltSite): void {
  for (const name of site.names().filter((one) => one.endsWith('.html'))) site.write(name, withSpaces(site.text(name)));
}
