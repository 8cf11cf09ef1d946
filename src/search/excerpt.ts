/** The passage of a page that answers best, cut to a few lines, with the words found marked. */
import { sentencesOf } from '#domain/sentences.ts';
import type { Section } from '#search/weigh.ts';
import { stem } from '#search/words/stem.ts';
import { wordsOf } from '#search/words/words.ts';

/** A run of text, found or not. */
export interface Piece {
  text: string;
  found: boolean;
}

/** The excerpt’s usual number of characters; a sentence may be so long before it is cut. */
const LENGTH = 210;
const LONGEST = 320;

/** A word found, and where it stands. */
interface FoundPlace {
  start: number;
  end: number;
  stem: string;
}

/** Where the words of these stems stand in a text. */
export function placesOf(text: string, stems: ReadonlySet<string>): FoundPlace[] {
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

/**
 * The excerpt of a section: the sentences that say most of these stems, whole, the words found marked. What heads the
 * first sentence of a page, a date or an amount, is told with it.
 */
export function excerptOf({ id, text }: Pick<Section, 'id' | 'text'>, stems: ReadonlySet<string>): Piece[] {
  const lines = linesIn(text);
  const [head, first] = lines;
  if (!id && head && !head.isSentence && first?.isSentence)
    lines.splice(0, 2, { text: `${head.text} · ${first.text}`, isSentence: true });
  const places = lines.map((line) => placesOf(line.text, stems));
  const telling = (index: number) => new Set(places[index]?.map((place) => place.stem)).size;
  const best = lines.reduce((most, _, index) => (telling(index) > telling(most) ? index : most), 0);
  const said = around(lines, best);
  const found = placesOf(said, stems);
  return piecesOf(said, found, said.length > LONGEST ? cutAround(said, found) : { start: 0, end: said.length });
}

/** A sentence, or a line that is none: an item of a list, a cell of a table. */
interface Line {
  text: string;
  isSentence: boolean;
}

const linesIn = (text: string): Line[] =>
  text
    .split('\n')
    .flatMap((line) => sentencesOf(line))
    .map(({ text: line }) => line.trim())
    .map((line) => ({ text: line, isSentence: /[.!?…][\s»”")\]]*$/.test(line) }));

/** What stands around a line and fits with it, what follows first: sentences with sentences, items with items. */
function around(lines: readonly Line[], index: number): string {
  const line = lines[index];
  if (!line) return '';
  const between = line.isSentence ? ' ' : ' · ';
  let said = line.text;
  const fits = (other: Line | undefined): other is Line =>
    other?.isSentence === line.isSentence && said.length + other.text.length < LENGTH;
  let [first, last] = [index - 1, index + 1];
  for (let next = lines[last]; fits(next); next = lines[++last]) said = said + between + next.text;
  for (let previous = lines[first]; fits(previous); previous = lines[--first]) said = previous.text + between + said;
  return said;
}

/** Where a sentence too long to be shown whole is cut: around its densest passage, at words. */
function cutAround(text: string, places: readonly FoundPlace[]): { start: number; end: number } {
  const reach = (start: number) =>
    new Set(places.filter((place) => place.start >= start && place.end <= start + LENGTH).map((place) => place.stem))
      .size;
  const densest = places.reduce(
    (best, place) => (reach(place.start) > reach(best) ? place.start : best),
    places[0]?.start ?? 0,
  );
  const start = densest < LENGTH / 2 ? 0 : wordStart(text, densest - LENGTH / 4);
  return { start, end: start + LENGTH >= text.length ? text.length : wordEnd(text, start + LENGTH) };
}

/** A part of a text in pieces, the places found apart; dots say where it is cut. */
function piecesOf(
  text: string,
  places: readonly FoundPlace[],
  { start, end }: { start: number; end: number },
): Piece[] {
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

/** The beginning of a text, of about so many characters at most, in whole sentences; at least one. */
export function beginningOf(text: string, most: number): string {
  const lines: string[] = [];
  let length = 0;
  for (const line of text.split('\n')) {
    const kept: string[] = [];
    for (const { text: sentence } of sentencesOf(line)) {
      if (length > 0 && length + sentence.length > most) return [...lines, ...whole(kept)].join('\n');
      kept.push(sentence);
      length += sentence.length;
    }
    lines.push(...whole(kept));
  }
  return lines.join('\n');
}

const whole = (sentences: readonly string[]) => (sentences.length > 0 ? [sentences.join('').trim()] : []);
