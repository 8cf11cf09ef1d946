/** What governs communes and may be asked for instead of one: a département, a région, an overseas collectivity. */
import { departementNamed, keyOf } from '#domain/commune.ts';
import { collectivities, departements, departementUrl, regionUrl } from '#domain/departement.ts';
import { keysIn } from '#domain/record.ts';
import { regions, type Region } from '#domain/region.ts';

export interface Governed {
  name: string;
  /** Its page; a collectivity has none. */
  href?: string;
  /** Whether the département of this code is the one, or one of its own. */
  holds: (code: string) => boolean;
}

/** Régions of before 2016, and short names, by the région of today. */
const OTHERWISE: Partial<Record<Region, readonly string[]>> = {
  'auvergne-rhone-alpes': ['Auvergne', 'Rhône-Alpes', 'AURA'],
  'bourgogne-franche-comte': ['Bourgogne', 'Franche-Comté'],
  corse: ['Île de Beauté'],
  'grand-est': ['Alsace', 'Lorraine', 'Champagne-Ardenne'],
  'hauts-de-france': ['Nord-Pas-de-Calais', 'Picardie'],
  'ile-de-france': ['Région parisienne', 'IDF'],
  normandie: ['Basse-Normandie', 'Haute-Normandie'],
  'nouvelle-aquitaine': ['Aquitaine', 'Limousin', 'Poitou-Charentes'],
  occitanie: ['Languedoc-Roussillon', 'Midi-Pyrénées'],
  'provence-alpes-cote-d-azur': ['PACA'],
};
/** Usual names of what stands overseas, by code. */
const OVERSEAS: Readonly<Record<string, readonly string[]>> = {
  974: ['Île de la Réunion'],
  986: ['Wallis', 'Futuna'],
  987: ['Polynésie', 'Tahiti'],
};
let regionKeys: ReadonlyMap<string, Region> | undefined;

/** What a text names, by its code or its name, or by an older, shorter or usual one; undefined when it names nothing of the kind. */
export function governedNamed(text: string): Governed | undefined {
  const key = keyOf(text);
  const code =
    departementNamed(text) ?? Object.keys(OVERSEAS).find((one) => OVERSEAS[one]?.some((name) => keyOf(name) === key));
  const departement = departements.find((one) => one.code === code);
  if (departement)
    return {
      name: `${departement.name} (${departement.code})`,
      href: departementUrl(departement.code),
      holds: (other) => other === departement.code,
    };
  if (code) return { name: collectivities[code] ?? code, holds: (other) => other === code };
  regionKeys ??= new Map(
    keysIn(regions).flatMap((region) =>
      [regions[region], ...(OTHERWISE[region] ?? [])].map((name) => [keyOf(name), region] as const),
    ),
  );
  const region = regionKeys.get(key);
  return region && regionOf(region);
}

const regionOf = (region: Region): Governed => ({
  name: regions[region],
  href: regionUrl(region),
  holds: (code) => departements.some((one) => one.code === code && one.region === region),
});
