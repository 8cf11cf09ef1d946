/** Where the sentences of a French text begin and end. */

/** A stretch of a text that is one sentence, with the place where it begins. */
export interface Sentence {
  text: string;
  index: number;
}

let segmenter: Intl.Segmenter | undefined;
/** Made at the first text, or before: a browser takes long for it. */
export const prepareSentences = () => (segmenter ??= new Intl.Segmenter('fr', { granularity: 'sentence' }));

/** Words, initials and letters of legal references whose full stop does not end a sentence: « R. 2113-7 », « M. », « art. 5 ». */
const SHORTENED =
  /(?:(?:^|[\s(«’'])(?:Mme|MM|Dr|Ste?|[Aa]rt|[Aa]l|[Cc]hap|[Cc]f|[Ee]nv|[Ee]x|[Ff]ig|[Hh]ab|n|no|pp?|[Rr]éf|[Tt]él|[Vv]ol)|(?<![\p{L}.])\p{Lu})\.\s*$/u;

/** Where a figure begins a sentence; the platform’s rules see there but an abbreviation: « C’est peu. 12 personnes sont là. » */
const BEFORE_FIGURE = /(?<=[.!?…]\s+)(?=\p{N})/u;

/** A closing quote or bracket that a space parts from the full stop: it belongs to the sentence that it closes. */
const CLOSING = /^[»”")\]]+\s*/u;

/** The sentences of a text, in order; together they are the whole text, but for blanks alone. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let index = 0;
  for (const piece of piecesOf(text.replace(/\s/g, ' '))) {
    const previous = sentences.at(-1);
    const closing = previous ? (CLOSING.exec(piece)?.[0] ?? '') : '';
    if (previous) previous.text += closing;
    const rest = piece.slice(closing.length);
    if (previous && (SHORTENED.test(previous.text) || /^\p{Ll}/u.test(rest))) previous.text += rest;
    else if (rest.trim() !== '') sentences.push({ text: rest, index: index + closing.length });
    index += piece.length;
  }
  return sentences;
}

const piecesOf = (text: string) =>
  Array.from(prepareSentences().segment(text)).flatMap(({ segment }) => segment.split(BEFORE_FIGURE));
