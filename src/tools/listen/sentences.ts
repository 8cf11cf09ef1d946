/** A stretch of a text, end excluded. */
export interface Span {
  start: number;
  end: number;
}

/** Some browsers fall silent after some fourteen seconds: that many signs are spoken in less, even slowly. */
export const LONGEST = 150;

/** Words that end with a full stop in the middle of a sentence. */
const SHORTENED =
  /(?:^|[\s(«’'])(?:M|Mme|MM|Dr|St|Ste|art|al|chap|cf|env|etc|ex|fig|hab|n|no|p|pp|réf|tél|vol|\p{Lu})\.$/u;

const END = /[.!?…]+[»”")\]]*(?:[\s\u00a0\u202f]+[»”"])?(?=\s+\S)/gu;

/** Cuts a text into what is spoken in one breath: its sentences, long ones at their commas. */
export const sentencesOf = (text: string): Span[] => wholeSentences(text).flatMap((span) => breaths(text, span));

function wholeSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { 0: sign, index } of text.matchAll(END)) {
    const end = index + sign.length;
    const next = text.slice(end).trimStart();
    if (SHORTENED.test(text.slice(start, index + 1)) || /^\p{Ll}/u.test(next)) continue;
    spans.push({ start, end });
    start = end;
  }
  return [...spans, { start, end: text.length }];
}

function breaths(text: string, { start, end }: Span): Span[] {
  const [from, to] = [
    start + (text.slice(start, end).match(/^\s*/)?.[0].length ?? 0),
    start + text.slice(start, end).trimEnd().length,
  ];
  if (from >= to) return [];
  if (to - from <= LONGEST) return [{ start: from, end: to }];
  const window = text.slice(from, from + LONGEST);
  const pause = Math.max(window.search(/[;:][^;:]*$/), window.lastIndexOf(', '), window.lastIndexOf(' – '));
  const cut = pause > LONGEST / 3 ? pause + 1 : window.lastIndexOf(' ');
  const middle = from + (cut > 0 ? cut : LONGEST);
  return [...breaths(text, { start: from, end: middle }), ...breaths(text, { start: middle, end: to })];
}
