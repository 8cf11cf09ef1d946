/** The addresses of the site that authors may link to, and which of them no entry may take. */
import { collections, type CollectionName } from '#domain/collections.ts';
import { departements } from '#domain/departement.ts';
import { sourceKinds, regions, themes } from '#domain/vocabulary.ts';
import { slugOf } from '#domain/slug.ts';

const names = Object.keys(collections) as CollectionName[];

/** Every page that is no entry of a collection. */
export const fixedAddresses: ReadonlySet<string> = new Set([
  '/',
  '/themes/',
  '/ce-qui-bloque/',
  '/recherche/',
  ...Array.from('0123456789abcdefghijklmnopqrstuvwxyz', (initial) => `/recherche/${initial}/`),
  '/a-propos/etat-du-fonds/',
  '/annuaire/regions/',
  '/flux.xml',
  '/mon-projet/',
  '/mon-projet/parcours/',
  '/mon-projet/tour-de-table/',
  '/mon-projet/equilibre/',
  '/mon-projet/dossier/',
  '/ma-selection/',
  '/comparer/',
  '/livret/',
  '/livret/selection/',
  ...names.map((name) => collections[name].path),
  ...Object.keys(themes).map((theme) => `/themes/${theme}/`),
  ...Object.keys(regions).map((region) => `/annuaire/regions/${region}/`),
  ...departements.map(({ code }) => `/annuaire/departements/${code.toLowerCase()}/`),
  ...sourceKinds.map((kind) => `/sources/nature/${slugOf(kind)}/`),
]);

/** The entry that is read at an address, if the address has the form of one. */
export function entryAt(path: string): { collection: CollectionName; id: string } | undefined {
  const [, folder = '', id = ''] = /^(\/(?:[^/]+\/)*)([^/]+)\/$/.exec(path) ?? [];
  const collection = names.find((name) => collections[name].path === folder);
  return collection && { collection, id };
}
