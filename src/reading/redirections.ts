/** Whether the addresses that moved are free, and lead somewhere. */
import { entryUrl } from '#domain/collections.ts';
import type { Problem } from '#domain/problem.ts';
import { linkProblem } from '#reading/links.ts';
import type { WrittenEntry } from '#reading/entry.ts';
import type { Known } from '#reading/references.ts';

type Told = readonly [key: 'de' | 'vers', message: string, remedy: string];

const pageOf = (address: string) => address.replace(/#.*$/, '');
const isFile = (address: string) => /\.[a-z]+$/.test(address);

/** What is wrong with redirections: an address still in use, a target that does not stand, a section of another page. */
export function redirectionProblems(known: Known, unread: ReadonlySet<string>): Problem[] {
  const entries = [...(known.get('redirections')?.values() ?? [])].filter(({ valid }) => valid);
  const targets = new Map(entries.map(({ data }) => [addressesIn(data).de, addressesIn(data).vers]));
  return entries.flatMap((entry) => {
    const told = faultOf(entry, targets, known, unread);
    if (!told) return [];
    const [key, message, remedy] = told;
    return [{ file: entry.file, line: entry.lineOf([key]), page: entryUrl('redirections', entry.id), message, remedy }];
  });
}

const addressesIn = (data: unknown) => data as { de: string; vers: string };

function faultOf(
  entry: WrittenEntry,
  targets: ReadonlyMap<string, string>,
  known: Known,
  unread: ReadonlySet<string>,
): Told | undefined {
  const { de, vers } = addressesIn(entry.data);
  const isSection = de.includes('#');
  if (!isFile(de) && !faultOfLink(de, entry, known, unread))
    return [
      'de',
      `${de} est encore une ${isSection ? 'section d’une page' : 'page'} du site`,
      'Supprimez cette entrée, ou donnez l’adresse qui n’existe plus.',
    ];
  if (targets.has(vers)) return ['vers', `${vers} est elle-même déplacée`, `Écrivez ${targets.get(vers)}`];
  const arrival = pageOf(targets.get(pageOf(de)) ?? de);
  if (isSection && (!vers.includes('#') || pageOf(vers) !== arrival))
    return ['vers', `une section ne se déplace que dans sa page`, `Écrivez une section de ${arrival} : ${arrival}#…`];
  const fault = isFile(vers) ? undefined : faultOfLink(vers, entry, known, unread);
  return fault === undefined
    ? undefined
    : ['vers', fault, 'Écrivez l’adresse d’une page du site, et d’une section qui y est.'];
}

/** What is wrong with an address as the target of a link. */
function faultOfLink(
  address: string,
  entry: WrittenEntry,
  known: Known,
  unread: ReadonlySet<string>,
): string | undefined {
  let missing = false;
  const told = linkProblem(address, entry, known, unread, (_what, collection, id) => {
    missing = !unread.has(collection) && !known.get(collection)?.has(id);
  });
  return missing ? `aucune page n’a l’adresse ${address}` : told?.[0].replace(/^lien : /, '');
}
