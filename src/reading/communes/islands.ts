/** Islands under the names that people give them. */
import { keyOf } from '#domain/commune.ts';
import { slugOf } from '#domain/slug.ts';
import type { Union } from '#reading/communes/etalab.ts';
import type { PlacedCommune } from '#reading/communes/placed.ts';

/** Islands of several communes, as they end the name of a union of communes: « CC de l’Ile de Ré », « CA du Nord Grande Terre ». */
const OF_UNIONS = [
  'Belle-Île-en-Mer',
  'Grande-Terre',
  'Île de Noirmoutier',
  'Île d’Oléron',
  'Île de Ré',
  'Marie-Galante',
  'Petite-Terre',
];

/** « Bréhat » of « Île-de-Bréhat », « Yeu » of « L’Île-d’Yeu », « Ré » of « Île de Ré ». */
const bare = (name: string) => name.replace(/^(?:L['’])?Île[- ](?:de[- ]|d['’])?/, '');

/** The names of islands that no commune bears: each leads to the commune that goes by it with « Île » before it, or to the most populous one of the island. */
export function islands(communes: readonly PlacedCommune[], unions: readonly Union[]): PlacedCommune[] {
  const borne = new Set(communes.map(({ name }) => keyOf(name)));
  const today = communes.filter(({ now }) => now === undefined);
  const found = [
    ...today.map((commune) => ({ names: [bare(commune.name)], commune })),
    ...OF_UNIONS.map((name) => ({ names: [name, bare(name)], commune: largestOn(name, unions, today) })),
  ];
  return found.flatMap(({ names, commune }) =>
    Array.from(new Set(names))
      .filter((name) => !borne.has(keyOf(name)))
      .map((name) => ({ ...commune, name, postcodes: [], now: commune.name })),
  );
}

function largestOn(island: string, unions: readonly Union[], communes: readonly PlacedCommune[]): PlacedCommune {
  const union = unions.find(({ nom }) => slugOf(nom).endsWith(slugOf(island)));
  const members = new Set(union?.membres.map(({ code }) => code));
  const [largest] = communes.filter(({ code }) => members.has(code)).sort((a, b) => b.population - a.population);
  if (!largest) throw new Error(`No union of communes bears the name of ${island}`);
  return largest;
}
