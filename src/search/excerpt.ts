/** The passage of a page that answers best, cut to a few lines, with the words found marked. */
import type { Section } from '#search/weigh.ts';
import { stem } from '#search/words/stem.ts';
import { wordsOf } from '#search/words/words.ts';

/** A run of text, found or not. */
export interface Piece {
  text: string;
  found: boolean;
}

/** The excerpt’s usual number of characters. */
const LENGTH = 190;

/** Where the words of these stems stand in a text. */
export function placesOf(text: string, stems: ReadonlySet<string>): { start: number; end: number; stem: string }[] {
  return wordsOf(text).flatMap(({ plain, start, end }) => {
    const found = stem(plain);
    return stems.has(found) ? [{ start, end, stem: found }] : [];
  });
}

/** The section that holds most of the stems, its heading counting double; the first when none does. */
export function bestSection(sections: readonly Section[], stems: ReadonlySet<string>): Section | undefined {
  const score = ({ title, text }: Section) => {
    const inText = placesOf(text, stems);
    const distinct = new Set(inText.map((place) => place.stem)).size;
    return (
      2 * distinct +
      2 * new Set(placesOf(title, stems).map((place) => place.stem)).size +
      Math.min(inText.length, 5) / 6
    );
  };
  return sections
    .map((section) => ({ section, score: score(section) }))
    .reduce<{ section: Section; score: number } | undefined>(
      (best, one) => (best && best.score >= one.score ? best : one),
      undefined,
    )?.section;
}

/** A text cut around its densest passage, the words of these stems marked. */
export function excerptOf(text: string, stems: ReadonlySet<string>): Piece[] {
  const places = placesOf(text, stems);
  const reach = (start: number) =>
    new Set(places.filter((place) => place.start >= start && place.end <= start + LENGTH).map((place) => place.stem))
      .size;
  const densest = places.reduce(
    (best, place) => (reach(place.start) > reach(best) ? place.start : best),
    places[0]?.start ?? 0,
  );
  const start = densest < LENGTH / 2 ? 0 : wordStart(text, densest - LENGTH / 4);
  const end = start + LENGTH >= text.length ? text.length : wordEnd(text, start + LENGTH);

  const pieces: Piece[] = [];
  const push = (piece: string, found: boolean) => {
    if (piece) pieces.push({ text: piece, found });
  };
  let at = start;
  push(start > 0 ? '… ' : '', false);
  for (const place of places) {
    if (place.start < at || place.end > end) continue;
    push(text.slice(at, place.start), false);
    push(text.slice(place.start, place.end), true);
    at = place.end;
  }
  push(text.slice(at, end) + (end < text.length ? ' …' : ''), false);
  return pieces;
}

const wordStart = (text: string, near: number) => text.lastIndexOf(' ', near) + 1;

function wordEnd(text: string, near: number): number {
  const space = text.lastIndexOf(' ', near);
  return space > 0 ? space : near;
}
