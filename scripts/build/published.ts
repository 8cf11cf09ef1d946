/** The addresses that the site once gave: pages, their sections, data files. None goes without leading somewhere. */
import { entryAt, fixedAddresses } from '#domain/address.ts';
import { templateIds } from '#domain/anchors.ts';
import { described } from '#domain/collections.ts';
import type { Move } from '#domain/redirection.ts';
import { addressOfFile, type BuiltSite } from './built-site.ts';

/** Anchors of sections by address; a file has none. */
export type Addresses = ReadonlyMap<string, ReadonlySet<string>>;

const SECTION = /<(?:h[2-6]|section)\b[^>]*?\sid="([^"]+)"/g;
/** What follows in a list holds whatever comes at that place; a copy in Markdown moves with its page; the editor is made after this is looked at. */
const PASSING = /^\/(404\.html|edition\/|.*\/page\/\d+\/|sources\/nature\/[^/]+\/[^/]+\/)$/;
const DATA =
  /^(?:api|donnees|themes)\/.+\.(?:json|jsonld|geojson|csv|xml|bib|ris)$|^(?:flux|llms|sitemap|opensearch)[^/]*$/;

/** The sections that authors named in a page of prose: those of templates and lists come and go with what they gather. */
function sectionsIn(path: string, html: string): Set<string> {
  const collection = entryAt(path)?.collection;
  if (!collection || fixedAddresses.has(path) || described(collection).shape !== 'folder') return new Set();
  return new Set(Array.from(html.matchAll(SECTION), ([, id = '']) => id).filter((id) => !templateIds.has(id)));
}

/** The lasting addresses of a built site. */
export function addressesOf(site: BuiltSite): Addresses {
  const pages = site
    .names()
    .filter((name) => name.endsWith('.html'))
    .map((name) => [addressOfFile(name), name] as const)
    .filter(([path]) => !PASSING.test(path))
    .map(([path, name]) => [path, sectionsIn(path, site.text(name))] as const);
  const files = site.names().filter((name) => DATA.test(name) && !name.endsWith('.br'));
  return new Map([...pages, ...files.map((name) => [`/${name}`, new Set<string>()] as const)]);
}

/** A register as it is kept: one address a line, its anchors behind it. */
export const writeRegister = (addresses: Addresses): string =>
  [...addresses]
    .map(([path, anchors]) => [path, ...[...anchors].sort()].join(' '))
    .sort()
    .map((line) => `${line}\n`)
    .join('');

/** The addresses of a register. */
export const readRegister = (text: string): Addresses =>
  new Map(
    text
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split(' '))
      .map(([path = '', ...anchors]) => [path, new Set(anchors)]),
  );

/** Both registers together: what was given once stays. */
export function joined(former: Addresses, current: Addresses): Addresses {
  const all = new Map(former);
  for (const [path, anchors] of current) all.set(path, new Set([...(former.get(path) ?? []), ...anchors]));
  return all;
}

/** The addresses of a register that lead nowhere any more. */
export function vanished(register: Addresses, standing: Addresses, moves: readonly Move[]): string[] {
  const targets = new Map(moves.map(({ from, to }) => [from, to]));
  return [...register].flatMap(([path, anchors]) => {
    const target = targets.get(path)?.replace(/#.*$/, '') ?? path;
    if (!standing.has(target)) return [path];
    const sections = standing.get(target);
    return [...anchors]
      .filter((id) => !sections?.has(id) && !targets.has(`${path}#${id}`))
      .map((id) => `${path}#${id}`);
  });
}
