/** The names of communes that are made of words of the site: a search finds pages for them, and nothing else tells that a place is meant. */
import { keyOf } from '#domain/commune.ts';
import { isLikelyPlace } from '#domain/place-query.ts';
import type { PlaceNames } from '#search/sources.ts';
import { stem } from '#search/words/stem.ts';
import { plainOf, wordsOf, type Word } from '#search/words/words.ts';
import type { ReadPage } from './pages.ts';

/** A commune by its name, and how many live there. */
export type Town = readonly [name: string, population: number];

/** A commune whose name is made of ordinary words is meant by few, unless it is large. */
const LARGE = 10_000;
/** A city of this size is meant first where its name is a word of the dictionary alone: « valence ». */
const CITY = 50_000;

/** A word that begins small, and not within an address: « www.regie-angers.fr ». */
const SMALL = /(?:^|[^-./@_])\p{Ll}$/u;

/**
 * The keys of the names that are made of words of the site, or of `everyday` ones, as stems, that lead to its pages.
 * Apart, those that are ordinary words: words that a page writes small in its text, or one that a dictionary of French knows.
 */
export function placeNamesIn(
  pages: readonly ReadPage[],
  towns: readonly Town[],
  french: readonly string[],
  everyday: Iterable<string>,
): PlaceNames {
  const ordinary = new Set(french.map(plainOf));
  const [stems, small, written] = [new Set(everyday), new Set<string>(), new Set<string>()];
  for (const { notice, sections } of pages) {
    for (const name of [...notice.names, ...(notice.wordings ?? []), ...notice.keywords])
      for (const { plain } of wordsOf(name)) stems.add(stem(plain));
    const texts = [
      notice.title,
      notice.summary,
      ...notice.essentials,
      ...sections.flatMap((one) => [one.title, one.text]),
    ];
    for (const text of texts)
      for (const { plain, start } of wordsOf(text)) {
        stems.add(stem(plain));
        written.add(plain);
        if (SMALL.test(text.slice(Math.max(0, start - 1), start + 1))) small.add(plain);
      }
  }
  const begins = (plain: string) => written.values().some((word) => word.startsWith(plain));
  const isKnown = ({ plain }: { plain: string }) => stems.has(stem(plain)) || begins(plain);
  const [names, words] = [new Set<string>(), new Set<string>()];
  for (const [name, population] of towns) {
    if (isLikelyPlace(name.toLowerCase().replaceAll('-', ' '))) continue;
    const telling = wordsOf(name).filter(({ stop }) => !stop);
    if (!telling.every(isKnown)) continue;
    const inDictionary = telling.length === 1 && population < CITY;
    const isOrdinary = ({ plain }: Word) => small.has(plain) || (inDictionary && ordinary.has(plain));
    if (!telling.every(isOrdinary)) names.add(keyOf(name));
    else if (population >= LARGE) words.add(keyOf(name));
  }
  return { names: [...names].sort(), words: [...words.difference(names)].sort() };
}
