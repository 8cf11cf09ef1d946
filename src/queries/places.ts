/** Where things are: the régies of the directory, the régions, the fiches of each. */
import { departementOf } from '#domain/departement.ts';
import { keysIn } from '#domain/record.ts';
import { knownBy } from '#domain/regie.ts';
import { fichesByRegie } from '#domain/relations.ts';
import { regions, type Region } from '#domain/region.ts';
import { getFiches, getOne, getRegies, getSources, type Fiche, type Regie } from '#queries/entries.ts';

/** The régies of the directory, each with what our sources know of it. */
export async function getKnownRegies() {
  const sources = new Map((await getSources()).map(({ id, data }) => [id, data]));
  const known = ({ data }: Regie) => knownBy(data.sources.flatMap((id) => sources.get(id) ?? []));
  return (await getRegies()).map((regie) => ({ ...regie, known: known(regie) }));
}

/** The régions, each with the régies and the fiches that it holds. */
export async function getRegions() {
  const [regies, fiches] = [await getKnownRegies(), await getFiches()];
  const inRegion = (region: Region) => (entry: Regie | Fiche) =>
    departementOf(entry.data.departement).region === region;
  return keysIn(regions).map((id) => ({
    id,
    name: regions[id],
    regies: regies.filter(inRegion(id)),
    fiches: fiches.filter(inRegion(id)),
  }));
}

/** The fiches of a régie, as its own or as a partner’s. */
export const getFichesOf = async (regie: string) => fichesByRegie(await getFiches()).get(regie) ?? [];

/** The name of the régie whose experience a fiche tells, where it stands in the directory. */
export const getRegieName = async ({ regie }: Fiche['data']) =>
  regie ? (await getOne('regies', regie)).data.name : undefined;
