/** The communes of France, their départements, their régions and their unions, as Etalab publishes them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A commune as Etalab writes it. */
export interface Written {
  code: string;
  nom: string;
  type: 'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal';
  departement: string;
  codesPostaux?: readonly string[];
  population?: number;
  /** The code of the commune of today, for one that was merged into it. */
  chefLieu?: string;
}

const { resolve } = createRequire(import.meta.url);

/** The lines of one of Etalab’s lists. */
export const dataOf = <Data>(name: string) =>
  JSON.parse(readFileSync(resolve(`@etalab/decoupage-administratif/data/${name}.json`), 'utf8')) as Data;

/** A union of communes as Etalab writes it. */
export interface Union {
  code: string;
  nom: string;
  membres: { code: string }[];
}

/** The unions of communes. */
export const unionsOfCommunes = (): Union[] => dataOf('epci');

/** The union to which each commune belongs, by code. */
export const unionOfEach = (unions: readonly Union[]): ReadonlyMap<string, string> =>
  new Map(unions.flatMap(({ code, membres }) => membres.map((member) => [member.code, code] as const)));
