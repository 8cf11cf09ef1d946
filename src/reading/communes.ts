/** The communes of France with their positions, from the open data of Etalab (names, postcodes) and of GeoNames (positions); read when the site is built. */
import { keyOf } from '#domain/commune.ts';
import type { Position } from '#domain/position.ts';
import { slugOf } from '#domain/slug.ts';
import { dataOf, unionOfEach, unionsOfCommunes, type Written } from '#reading/communes/etalab.ts';
import { frenchPlaces } from '#reading/communes/geonames.ts';
import { islands } from '#reading/communes/islands.ts';
import { otherNames } from '#reading/communes/other-names.ts';
import { place, type PlacedCommune } from '#reading/communes/placed.ts';
import { seats } from '#reading/communes/seats.ts';

let known: readonly PlacedCommune[] | undefined;

/** Every commune, arrondissement and merged commune of France, overseas included. */
export function placedCommunes(): readonly PlacedCommune[] {
  if (!known) {
    const places = frenchPlaces();
    const unions = unionsOfCommunes();
    const communes = place(dataOf<Written[]>('communes'), seats(places), unionOfEach(unions));
    const named = [...communes, ...islands(communes, unions)];
    known = [...named, ...otherNames(named, places)];
  }
  return known;
}

let filed: ReadonlyMap<string, PlacedCommune> | undefined;

/** The commune of this name in a département; of a large city, the arrondissement of the postcode where there is one. */
export function communeAt({
  town,
  postcode = '',
  departement,
}: {
  town: string;
  postcode?: string;
  departement: string;
}): PlacedCommune | undefined {
  filed ??= new Map(
    placedCommunes()
      .toReversed()
      .map((one) => [`${one.departement} ${keyOf(one.name)}`, one]),
  );
  const name = `${departement} ${keyOf(town)}`;
  return filed.get(`${name}${Number(postcode.slice(-2))}`) ?? filed.get(name);
}

/** Régies with the position of their town. */
export const withPositions = <
  Regie extends { data: { name: string; town: string; postcode: string; departement: string } },
>(
  regies: readonly Regie[],
): (Regie & { position: Position })[] =>
  regies.map((regie) => {
    const found = communeAt(regie.data);
    if (found) return { ...regie, position: found.position };
    const { name, town, departement } = regie.data;
    throw new Error(
      `content/regies.csv : « ${town} » n’est pas une commune du département ${departement} (régie « ${name} »). Écrivez le nom officiel de la commune, ou corrigez le département.`,
    );
  });

interface Administered {
  nom: string;
  code: string;
  /** The code of the commune that is its seat. */
  chefLieu: string;
}

/** The seat of a département, by its code, or of a région, by its slug: the town from which its nearest régies are told. */
export function seatOf(governed: string): { name: string; position: Position } {
  const seat =
    dataOf<Administered[]>('departements').find(({ code }) => code === governed) ??
    dataOf<Administered[]>('regions').find(({ nom }) => slugOf(nom) === governed);
  const found = placedCommunes().find(({ code }) => code === seat?.chefLieu);
  if (!found) throw new Error(`No seat of ${governed} is known`);
  return found;
}

let towns: ReadonlyMap<string, readonly Written[]> | undefined;

/** The communes of a département, of today and merged ones, each with its postcodes. */
export function townsOf(departement: string): readonly { name: string; postcodes: readonly string[] }[] {
  towns ??= Map.groupBy(dataOf<Written[]>('communes'), (commune) => commune.departement);
  return towns.get(departement)?.map(({ nom, codesPostaux = [] }) => ({ name: nom, postcodes: codesPostaux })) ?? [];
}
