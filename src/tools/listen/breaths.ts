import { sentencesOf } from '#domain/sentences.ts';

/** A stretch of a text, end excluded. */
export interface Span {
  start: number;
  end: number;
}

/**
 * Some browsers fall silent after some fourteen seconds (https://issues.chromium.org/issues/40747712): that many signs
 * are spoken in less, even slowly.
 */
export const LONGEST = 150;

/** Cuts a text into what is spoken in one breath: its sentences, long ones at their commas. */
export const breathsOf = (text: string): Span[] =>
  sentencesOf(text).flatMap((sentence) => breaths(text, sentence.index, sentence.index + sentence.text.length));

function breaths(text: string, start: number, end: number): Span[] {
  const whole = text.slice(start, end);
  const from = start + whole.length - whole.trimStart().length;
  const to = start + whole.trimEnd().length;
  if (from >= to) return [];
  if (to - from <= LONGEST) return [{ start: from, end: to }];
  const window = text.slice(from, from + LONGEST);
  const pause = Math.max(window.search(/[;:][^;:]*$/), window.lastIndexOf(', '), window.lastIndexOf(' – '));
  const cut = pause > LONGEST / 3 ? pause + 1 : window.lastIndexOf(' ');
  const middle = from + (cut > 0 ? cut : LONGEST);
  return [...breaths(text, from, middle), ...breaths(text, middle, to)];
}
