/** The names under which communes are asked for and that are not their own. */
import { keyOf } from '#domain/commune.ts';
import { slugOf } from '#domain/slug.ts';
import type { NamedPlace } from '#reading/communes/geonames.ts';
import type { PlacedCommune } from '#reading/communes/placed.ts';

/** The beginning of a name, before what tells it from its namesakes: « Aix » of « Aix-en-Provence », « Les Aix » of « Les Aix-d’Angillon ». */
const beginningOf = (name: string) =>
  name.split(/[- ](?=(?:sur|sous|en|lès|les|lez|de|du|des|aux|au|la|le)[- ]|[dl]['’])/i)[0] ?? '';

/** Other names under which communes are asked for: what GeoNames calls a place that a commune has taken in or a part of it, what it also calls a commune, and the beginning of a name that smaller communes bear whole, « Aix ». A name that a larger commune bears is no other name. */
export function otherNames(communes: readonly PlacedCommune[], places: readonly NamedPlace[]): PlacedCommune[] {
  const byCode = new Map(communes.toReversed().map((commune) => [commune.code, commune]));
  const largest = new Map<string, number>();
  const named = new Set<string>();
  for (const { name, departement, population } of communes) {
    const key = keyOf(name);
    largest.set(key, Math.max(population, largest.get(key) ?? 0));
    named.add(`${departement} ${key}`);
  }
  const found = new Map<string, PlacedCommune>();
  const add = (name: string, commune: PlacedCommune, population: number, position = commune.position) => {
    const { code, departement, estimated, now = commune.name } = commune;
    const key = keyOf(name);
    const id = `${departement} ${key} ${code}`;
    if (found.has(id) || named.has(`${departement} ${key}`) || population <= (largest.get(key) ?? -1)) return;
    found.set(id, { code, name, departement, postcodes: [], population, position, estimated, now });
  };
  const addBeginning = (commune: PlacedCommune, population: number) => {
    const beginning = beginningOf(commune.name);
    if (beginning !== commune.name && largest.has(keyOf(beginning))) add(beginning, commune, population);
  };
  for (const { name, others, kind, commune: code, population, position } of places) {
    const commune = byCode.get(code);
    if (!commune) continue;
    if (keyOf(name) !== keyOf(commune.name)) add(name, commune, population, position);
    if (kind === 'PPLX') continue;
    addBeginning(commune, population);
    const isLike = goesOnLike(name);
    for (const other of others.toReversed()) if (isLike(other)) add(other, commune, population);
  }
  for (const commune of communes) addBeginning(commune, commune.population);
  return Array.from(found.values());
}

/** Whether a name in our letters begins like this one and goes on: « Châlons-sur-Marne » like « Châlons-en-Champagne ». */
function goesOnLike(name: string): (other: string) => boolean {
  const slug = slugOf(beginningOf(name));
  return (other) => {
    const beginning = beginningOf(other);
    return beginning !== other && /^[\p{Script=Latin}’' -]+$/u.test(other) && slugOf(beginning) === slug;
  };
}
