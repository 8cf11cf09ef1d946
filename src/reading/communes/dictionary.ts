/** The lines of the dictionary of communes, from which volumes are cut. */
import { inThousandths, type CommuneLine } from '#domain/commune.ts';
import type { PlacedCommune } from '#reading/communes/placed.ts';

/** The dictionary of communes: each under its name, or under its old one, and under each of its postcodes; of namesakes, the most populous first. A postcode of an arrondissement is not also one of its city, which answers to the number that people write for all of it, « 69000 ». */
export function dictionaryOf(communes: readonly PlacedCommune[]): CommuneLine[] {
  const inCities = new Set(communes.filter(isArrondissement).flatMap(({ postcodes }) => postcodes));
  return communes
    .toSorted((a, b) => b.population - a.population)
    .flatMap((commune) => {
      const { name, now, postcodes } = commune;
      if (now) return [lineOf(name, commune, now)];
      const whole = !isArrondissement(commune) && postcodes.some((postcode) => inCities.has(postcode));
      const own = whole ? [`${commune.departement}000`] : postcodes;
      return [lineOf(name, commune), ...own.map((postcode) => lineOf(postcode, commune, name))];
    });
}

const isArrondissement = ({ name }: PlacedCommune) => name.endsWith(' arrondissement');

function lineOf(filed: string, { departement, position, estimated }: PlacedCommune, name?: string): CommuneLine {
  const where = [filed, departement, ...inThousandths(position)] as const;
  if (name) return [...where, estimated ? 1 : 0, name];
  return estimated ? [...where, 1] : where;
}
