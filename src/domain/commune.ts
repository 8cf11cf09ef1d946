/** The communes of France as readers ask for them, by name, by an old name, by postcode: a dictionary cut into small volumes. */
import { distance } from 'fastest-levenshtein';
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
  /** The other name under which it was found, unless its own begins so. */
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
  ['ss', 'sous'],
  ['lez', 'les'],
]);
const ARTICLES = new Set(['le', 'la', 'les', 'l']);
const ORDINAL = /^0*(\d+)(?:er|e|eme|ere)?$/;
const ROMANS = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');
/** « paris 18 », « paris xviiie arrondissement », « 8 eme arr de lyon ». */
const IN_A_CITY =
  /^(?:(?<after>paris|lyon|marseille) )?(?<number>\d+|[ivx]+?) ?(?:er|e|eme|ere)?(?: (?:arrondissement|arrdt|arr))?(?: (?:de |a )?(?<before>paris|lyon|marseille))?$/;

/** What a name or a postcode is filed under: a postcode as it is, a name without accents, signs, first article, abbreviations; « Lyon 8e Arrondissement » and « LYON VIII » as « lyon8 ». */
export function keyOf(text: string): string {
  if (/^\d{5}$/.test(text)) return text;
  const spelt = text.includes('/') ? text.replace(/\bs\/s\b/gi, ' sous ').replace(/\bs?\//gi, ' sur ') : text;
  const words = slugOf(spelt)
    .split('-')
    .map((word) => SHORT.get(word) ?? (/^\d{5}$/.test(word) ? word : word.replace(ORDINAL, '$1')));
  const named = ARTICLES.has(words[0] ?? '') ? words.slice(1) : words;
  const name = (named.length > 0 ? named : words).join(' ');
  return arrondissement(name) ?? name.replaceAll(' ', '');
}

/** The key of an arrondissement, whose number may be a Roman one; of a number alone none. */
function arrondissement(name: string): string | undefined {
  const { before, number = '', after } = IN_A_CITY.exec(name)?.groups ?? {};
  const city = before ?? after;
  return city && `${city}${ROMANS.indexOf(number) + 1 || number}`;
}

/** What a text asks for: a line of the dictionary, and what tells it from its namesakes. */
export interface Asked {
  key: string;
  departement?: string;
  /** The key of the name that was written beside a postcode. */
  name?: string;
}

const POSTCODE = /(?<!\d)(\d{2})\s?(\d{3})(?!\d)/;
const CEDEX = /\bcedex\b(?:\s*\d{1,2}\b)?/i;
/** « Saint-Denis (93) », « Saint-Denis, La Réunion », « Havre (Le) ». */
const BESIDE = /^([^()[\],]+?)\s*[([,]\s*([^()[\],]+?)\s*[)\]]?$/;

/** « Île de Groix », « l’île d’Ouessant ». */
const ISLAND = /^(?:l['’ ])?[iî]le[- ](?:de[- ]|d['’ ])/i;

/** What a text may ask for, the likeliest first: « Paris 13 » is an arrondissement before it is a Paris of the Bouches-du-Rhône. */
export function askedIn(text: string): Asked[] {
  const written = text.replace(CEDEX, ' ').trim();
  const postcode = POSTCODE.exec(written);
  if (postcode) return askedByPostcode(`${postcode[1]}${postcode[2]}`, keyOf(written.replace(POSTCODE, ' ')));
  const key = keyOf(written);
  if (!key) return [];
  const [, name = '', beside = ''] = BESIDE.exec(written) ?? [];
  const departement = departementNamed(beside);
  if (departement) return [{ key: keyOf(name), departement }];
  const parts = [name, beside].map((part) => keyOf(part)).filter((part) => part && !ARTICLES.has(part));
  const island = written.replace(ISLAND, '');
  return [
    { key },
    ...askedWithDepartement(written),
    ...[...parts, ...(island === written ? [] : [keyOf(island)])].map((part) => ({ key: part })),
  ];
}

/** Beside a postcode a name comes first: one of its communes, or another of its département, where the postcode is wrong or that of a CEDEX. */
function askedByPostcode(key: string, name: string): Asked[] {
  if (!name) return [{ key }];
  const departement = departementOfPostcode(key);
  return [{ key, name }, { key: name, ...(departement && { departement }) }, { key }];
}

/** « saint denis 974 », « laxou meurthe et moselle »: the most last words that name a département. */
function askedWithDepartement(written: string): Asked[] {
  const words = slugOf(written).split('-');
  for (let index = 1; index < words.length; index++) {
    const departement = departementNamed(words.slice(index).join(' '));
    if (departement) return [{ key: keyOf(words.slice(0, index).join(' ')), departement }];
  }
  return [];
}

/** The code of the département or collectivity that a postcode begins with. */
export const departementOfPostcode = (postcode: string): string | undefined =>
  departementNamed(postcode.slice(0, 3)) ?? departementNamed(postcode.slice(0, 2));

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
/** Of a beginning that more communes share, « Saint », the first are told; where the whole is wanted, it asks for none. */
export const MOST_BEGUN = 30;

/** The communes that answer: those of this very name or postcode, or else those whose name goes on after these words, or, unless the whole is wanted, within the word. */
export function communesIn(lines: readonly CommuneLine[], { key, departement, name }: Asked, whole = false): Commune[] {
  const here = lines.filter((line) => departement === undefined || line[1] === departement);
  const exact = here.filter(([filed]) => keyOf(filed) === key);
  if (name) return exact.filter((line) => keyOf(line[5] ?? line[0]) === name).map(communeOf);
  if (exact.length > 0) return exact.map(communeOf);
  const begun = key.length < BEGINNING ? [] : here.filter(([filed]) => keyOf(filed).startsWith(key));
  const goingOn = begun.filter(([filed]) => goesOn(filed, key));
  const found = whole || goingOn.length > 0 ? goingOn : begun;
  return whole && found.length > MOST_BEGUN ? [] : found.slice(0, MOST_BEGUN).map(communeOf);
}

/** How many communes are offered for a name that nobody bears, and the share of its letters that may be wrong. */
const MOST_LIKE = 3;
const WRONG = 0.2;

/** The communes whose name is written the most like this one, and almost so. */
export function communesLike(lines: readonly CommuneLine[], { key, departement }: Asked): Commune[] {
  if (/\d/.test(key)) return [];
  const here = lines
    .filter((line) => departement === undefined || line[1] === departement)
    .map((line) => ({ line, gap: distance(keyOf(line[0]), key) }));
  const least = Math.min(key.length * WRONG, ...here.map(({ gap }) => gap));
  return here
    .filter(({ gap }) => gap === least)
    .slice(0, MOST_LIKE)
    .map(({ line }) => communeOf(line));
}

/** Whether a name begins with whole words of this key: « Vitry-sur-Seine » with « vitry ». */
function goesOn(filed: string, key: string): boolean {
  const words = slugOf(filed).split('-');
  return words.some((_, count) => count > 0 && keyOf(words.slice(0, count).join(' ')) === key);
}

function communeOf([filed, departement, latitude, longitude, estimated = 0, name = filed]: CommuneLine): Commune {
  const old = name !== filed && !/^\d/.test(filed) && !goesOn(name, keyOf(filed));
  return {
    name,
    departement,
    position: [latitude / 1000, longitude / 1000],
    estimated: estimated === 1,
    ...(old && { formerly: filed }),
  };
}

/** Lines of about this many fill a volume. */
const VOLUME = 150;

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
