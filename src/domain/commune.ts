/** The communes of France as readers ask for them, by name, by an old name, by postcode: a dictionary cut into small volumes. */
import { collectivities, departements } from '#domain/departement.ts';
import type { Position } from '#domain/position.ts';
import { slugOf } from '#domain/slug.ts';

/** A line of the dictionary: what the commune is filed under, its département, its position in thousandths of a degree, 1 where that is an estimate, its name where it is filed under something else. */
export type CommuneLine = readonly [
  filed: string,
  departement: string,
  latitude: number,
  longitude: number,
  estimated?: 0 | 1,
  name?: string,
];

/** A position as lines write it: whole thousandths of a degree, some hundred metres. */
export const inThousandths = ([latitude, longitude]: Position) =>
  [Math.round(latitude * 1000), Math.round(longitude * 1000)] as const;

/** A commune that answers to what was asked. */
export interface Commune {
  name: string;
  departement: string;
  position: Position;
  /** Whether the position is that of its neighbours. */
  estimated: boolean;
  /** The old name under which it was found. */
  formerly?: string;
}

/** Before « Ajaccio », « de » becomes « d’ », not before « Yerres » nor « 1er ». */
const ELIDING = /^(?:[aeiouàâéèêëîïôœæ]|y[^aeiou])/i;

/** A name of a place after « de »: « d’Ajaccio », « du Havre », « des Ulis », « de Laxou ». */
export function ofPlace(name: string): string {
  if (name.startsWith('Le ')) return `du ${name.slice(3)}`;
  if (name.startsWith('Les ')) return `des ${name.slice(4)}`;
  return ELIDING.test(name) ? `d’${name}` : `de ${name}`;
}

const SHORT = new Map([
  ['st', 'saint'],
  ['sts', 'saints'],
  ['ste', 'sainte'],
  ['stes', 'saintes'],
  ['s', 'sur'],
  ['lez', 'les'],
]);
const ARTICLES = new Set(['le', 'la', 'les', 'l']);
const IN_A_CITY = /^(\d+) (?:arrondissement )?(?:de |a )?(paris|lyon|marseille)$/;

/** What a name or a postcode is filed under: a postcode as it is, a name without accents, signs, first article, abbreviations; « Lyon 8e Arrondissement » as « lyon8 ». */
export function keyOf(text: string): string {
  if (/^\d{5}$/.test(text)) return text;
  const words = slugOf(text)
    .split('-')
    .map((word) => SHORT.get(word) ?? word.replace(/^0*(\d+)(?:er|e|eme|ere)?$/, digits));
  const named = ARTICLES.has(words[0] ?? '') ? words.slice(1) : words;
  return (named.length > 0 ? named : words)
    .join(' ')
    .replace(IN_A_CITY, '$2 $1')
    .replace(/ arrondissement$/, '')
    .replaceAll(' ', '');
}

/** A postcode beside a name keeps its zeros too. */
const digits = (written: string, number: string) => (written.length === 5 ? written : number);

/** What a text asks for: a line of the dictionary, and what tells it from its namesakes. */
export interface Asked {
  key: string;
  departement?: string;
  /** The key of the name that was written beside a postcode. */
  name?: string;
}

const POSTCODE = /(?<!\d)(\d{2})\s?(\d{3})(?!\d)/;
/** « Saint-Denis (93) », « Saint-Denis, La Réunion », « saint denis 974 ». */
const BESIDE = /^(.+?)\s*(?:[(,]\s*([^(),]+?)\s*\)?|\s(\d{2,3}|2[ab]))$/i;

/** What a text may ask for, the likeliest first: « Paris 13 » is an arrondissement before it is a Paris of the Bouches-du-Rhône. */
export function askedIn(text: string): Asked[] {
  const written = text.trim();
  const postcode = POSTCODE.exec(written);
  if (postcode) {
    const name = keyOf(written.replace(POSTCODE, ' '));
    return [{ key: `${postcode[1]}${postcode[2]}`, ...(name && { name }) }];
  }
  const whole = keyOf(written);
  if (!whole) return [];
  const [, name = '', inside, code] = BESIDE.exec(written) ?? [];
  const departement = departementNamed(inside ?? code ?? '');
  if (!departement) return [{ key: whole }];
  const apart = { key: keyOf(name), departement };
  return code ? [{ key: whole }, apart] : [apart];
}

let codes: ReadonlyMap<string, string> | undefined;

/** The code of the département or collectivity that a text names, by its code or its name. */
export function departementNamed(text: string): string | undefined {
  codes ??= new Map(
    [...departements.map(({ code, name }) => [code, name] as const), ...Object.entries(collectivities)]
      .reverse()
      .flatMap(([code, name]) => [code, name].map((written) => [keyOf(written), code] as const)),
  );
  return codes.get(keyOf(text));
}

/** In which volume a key stands: the last one that begins at or before it. */
export function volumeOf(key: string, begins: readonly string[]): number {
  const after = begins.findIndex((begin) => begin > key);
  return Math.max(0, (after === -1 ? begins.length : after) - 1);
}

/** From how many letters on the beginning of a name is enough. */
const BEGINNING = 3;

/** The communes that answer: those of this very name or postcode, or else, unless the whole is wanted, those whose name begins so. */
export function communesIn(lines: readonly CommuneLine[], { key, departement, name }: Asked, whole = false): Commune[] {
  const here = lines.filter((line) => departement === undefined || line[1] === departement);
  const exact = here.filter(([filed]) => keyOf(filed) === key);
  const named = name ? exact.filter((line) => keyOf(line[5] ?? line[0]) === name) : [];
  const begun =
    !whole && exact.length === 0 && key.length >= BEGINNING
      ? here.filter(([filed]) => keyOf(filed).startsWith(key))
      : [];
  return [named, exact, begun].find((found) => found.length > 0)?.map(communeOf) ?? [];
}

function communeOf([filed, departement, latitude, longitude, estimated = 0, name = filed]: CommuneLine): Commune {
  const old = name !== filed && !/^\d/.test(filed);
  return {
    name,
    departement,
    position: [latitude / 1000, longitude / 1000],
    estimated: estimated === 1,
    ...(old && { formerly: filed }),
  };
}

/** Lines of about this many fill a volume. */
const VOLUME = 250;

/** Cuts the dictionary into volumes, each with the shortest text that parts it from the one before; what is filed under one key stays together. */
export function cutIntoVolumes(lines: readonly CommuneLine[]): { begins: string[]; volumes: CommuneLine[][] } {
  const filed = lines
    .map((line) => ({ key: keyOf(line[0]), line }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const begins: string[] = [];
  const volumes: CommuneLine[][] = [];
  let before = '';
  for (const { key, line } of filed) {
    const volume = volumes.at(-1);
    if (volume && (volume.length < VOLUME || key === before)) volume.push(line);
    else {
      begins.push(parting(before, key));
      volumes.push([line]);
    }
    before = key;
  }
  return { begins, volumes };
}

/** The shortest beginning of a key that stands after the key before it. */
function parting(before: string, key: string): string {
  let length = 1;
  while (key.slice(0, length) <= before) length++;
  return key.slice(0, length);
}
