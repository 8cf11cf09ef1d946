/** Finds communes and the régies nearest to them: small files, each asked for when a question needs it. */
import {
  askedIn,
  communesIn,
  communesLike,
  keyOf,
  volumeOf,
  type Asked,
  type Commune,
  type CommuneLine,
} from '#domain/commune.ts';
import { paths } from '#domain/paths.ts';
import type { Position } from '#domain/position.ts';
import { fetchData } from '#tools/fetch.ts';

/** A régie as the file of positions tells it: positions in thousandths of a degree. */
export type RegieLine = readonly [
  id: string,
  name: string,
  town: string,
  departement: string,
  latitude: number,
  longitude: number,
];

/** A régie that stands somewhere. */
export interface PlacedRegie {
  href: string;
  name: string;
  town: string;
  departement: string;
  position: Position;
}

const kept = new Map<string, Promise<unknown>>();

/** The data of a file, asked for once; throws when it does not come, and asks again at the next call. */
function dataAt<Data>(path: string): Promise<Data> {
  const known = kept.get(path) ?? ask(path);
  kept.set(path, known);
  return known as Promise<Data>;
}

async function ask(path: string): Promise<unknown> {
  const data = await fetchData(path);
  if (data !== undefined) return data;
  kept.delete(path);
  throw new Error(`${path} did not come`);
}

/** The communes that a text asks for, none when it names none; with `whole`, the beginning of a word is not enough. Throws when the files do not come. */
export async function communesAsked(text: string, whole = false): Promise<Commune[]> {
  for (const asked of askedIn(text)) {
    const found = await communesFor(asked, whole);
    if (found.length > 0) return found;
  }
  return [];
}

/** The communes whose name is written almost as what was asked for. Throws when the files do not come. */
export async function communesMeant(text: string): Promise<Commune[]> {
  const begins = await dataAt<string[]>('/communes/index.json');
  const found = askedIn(text).map(async (asked) => communesLike(await linesOf(volumeOf(asked.key, begins)), asked));
  return (await Promise.all(found)).find((communes) => communes.length > 0) ?? [];
}

/** Looks into the volume in which a key stands; where names that begin so go on in the next, into that one as well. */
async function communesFor(asked: Asked, whole: boolean): Promise<Commune[]> {
  const begins = await dataAt<string[]>('/communes/index.json');
  const volume = volumeOf(asked.key, begins);
  const lines = await linesOf(volume);
  const borne = lines.some(([filed]) => keyOf(filed) === asked.key);
  const next = !borne && begins[volume + 1]?.startsWith(asked.key) ? await linesOf(volume + 1) : [];
  return communesIn([...lines, ...next], asked, whole);
}

const linesOf = (volume: number) => dataAt<CommuneLine[]>(`/communes/${volume}.json`);

/** Every régie of the directory, with its position. Throws when the file does not come. */
export async function placedRegies(): Promise<PlacedRegie[]> {
  const lines = await dataAt<RegieLine[]>('/annuaire/positions.json');
  return lines.map(([id, name, town, departement, latitude, longitude]) => ({
    href: `${paths.regies}${id}/`,
    name,
    town,
    departement,
    position: [latitude / 1000, longitude / 1000],
  }));
}
