/** The addresses of the site that authors may link to, and which of them no entry may take. */
import { collectionNames, collections, hasPages, type CollectionName } from '#domain/collections.ts';
import { departementUrl, departements, regionUrl } from '#domain/departement.ts';
import { keysIn } from '#domain/record.ts';
import { regions } from '#domain/region.ts';
import { obstacleKinds, sourceKinds } from '#domain/vocabulary.ts';
import { slugOf } from '#domain/slug.ts';

/** Every page that stands whatever the collections hold, and is no entry of one. */
export const fixedAddresses: ReadonlySet<string> = new Set([
  '/',
  '/ce-qui-bloque/',
  '/contribuer/',
  '/contribuer/apercu/',
  '/contribuer/aussi/',
  '/recherche/',
  '/a-propos/etat-du-fonds/',
  '/a-propos/licences/',
  '/annuaire/regions/',
  '/pres-de-chez-moi/',
  '/flux.xml',
  '/donnees/',
  '/mon-projet/',
  '/mon-projet/parcours/',
  '/mon-projet/tour-de-table/',
  '/mon-projet/equilibre/',
  '/mon-projet/dossier/',
  '/hors-ligne/',
  '/ma-selection/',
  '/comparer/',
  '/livret/',
  '/livret/selection/',
  ...collectionNames.filter(hasPages).map((name) => collections[name].path),
  ...keysIn(regions).map(regionUrl),
  ...departements.map(({ code }) => departementUrl(code)),
  ...sourceKinds.map((kind) => `/sources/nature/${slugOf(kind)}/`),
]);

/** The places of these pages to which a link may lead, by address. */
export const fixedPlaces: ReadonlyMap<string, readonly string[]> = new Map([
  ['/ce-qui-bloque/', Object.keys(obstacleKinds)],
]);

/** The entry that is read at an address, if the address has the form of one. */
export function entryAt(path: string): { collection: CollectionName; id: string } | undefined {
  const [, folder = '', id = ''] = /^(\/(?:[^/]+\/)*)([^/]+)\/$/.exec(path) ?? [];
  const collection = collectionNames.find((name) => collections[name].path === folder);
  return collection && { collection, id };
}

/** Folders of the site that hold no page: an entry of that name would stand among their files. */
export const reservedAddresses: ReadonlySet<string> = new Set([
  '/404/',
  '/api/',
  '/communes/',
  '/edition/',
  '/facades/',
  '/og/',
  '/pagefind/',
]);

/** What an address depends on when it is neither fixed nor that of an entry: the letter of an index, a booklet. */
export type DerivedPage =
  { kind: 'letter'; letter: string } | { kind: 'booklet'; of: 'dossiers' | 'themes'; id: string };

/** The page made from several entries that is read at an address, if the address has the form of one. */
export function derivedAt(path: string): DerivedPage | undefined {
  const letter = /^\/recherche\/([a-z0-9])\/$/.exec(path)?.[1];
  if (letter) return { kind: 'letter', letter };
  const [, of, id] = /^\/livret\/(dossiers|themes)\/([a-z0-9-]+)\/$/.exec(path) ?? [];
  return of && id ? { kind: 'booklet', of: of as 'dossiers' | 'themes', id } : undefined;
}
