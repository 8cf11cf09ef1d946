/** The register of ids: those of the templates, and those that headings may take. */
import { slugOf } from '#domain/slug.ts';

/** The ids that the templates of a page of prose hold, besides its headings. */
export const templateIds: ReadonlySet<string> = new Set([
  'a-lire-aussi',
  'a-propos-de-cette-page',
  'ailleurs',
  'ce-qui-a-bloque',
  'contenu',
  'essentiel',
  'les-actes',
  'menu',
  'partager',
  'pieces',
  'plan',
  'plus',
  'saisons',
  'signaler',
  'sommaire',
  'sources',
  'versions',
]);

/** How the ids begin that pages number or name after an entry. */
export const FAMILIES = /^(?:appel|chiffre|droit|mot|propositions|source)-/;

/** An id for a heading that nothing in the page bears yet; it begins with a letter. */
export function freeAnchor(heading: string, taken: ReadonlySet<string>): string {
  const slug = slugOf(heading) || 'section';
  const base = FAMILIES.test(slug) || /^\d/.test(slug) ? `section-${slug}` : slug;
  const isFree = (id: string) => !taken.has(id) && !templateIds.has(id);
  if (isFree(base)) return base;
  for (let count = 2; ; count++) if (isFree(`${base}-${count}`)) return `${base}-${count}`;
}
