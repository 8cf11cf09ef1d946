/** Texts that YAML would cut, because of a sign in them, are read as if their author had put them between quotes: one slip hides nothing of what follows. */

/** YAML whose cut texts are between quotes, line for line, and each of those texts with the line, from zero, on which it begins. */
export interface Quoted {
  yaml: string;
  cut: readonly { line: number; text: string }[];
}

/** A key as authors type it, with its colon: « chiffresCles: ». */
const KEY = String.raw`[a-z][A-Za-z]*:(?=\s|$)`;
const LINE = new RegExp(`^(?<indent> *)(?<dashes>(?:- +)*)(?<key>${KEY} *)?(?<value>.*)$`);
const TWO_KEYS = new RegExp(String.raw`^ *(?:- +)*${KEY} *(?:"[^"\\]*"|'[^']*') +(?<second>${KEY})`);
const BLOCK = /^[|>][-+\d]*(?: +#.*)?$/;

/** The key that follows, on one line, a text between quotes and its own key: « titre: "Un texte" resume: ». */
export const secondKey = (line: string): string | undefined => TWO_KEYS.exec(line)?.groups?.['second'];

/** Puts between quotes every plain text that YAML would not take as it is, but those that hold one of these keys: who knows whether it begins a line of its own? */
export function quoteCutTexts(yaml: string, keys: readonly string[] = []): Quoted {
  const lines = yaml.split('\n');
  const cut: { line: number; text: string }[] = [];
  for (let at = 0; at < lines.length;) {
    const { start, value, inner } = partsOf(lines[at] ?? '');
    const end = endOf(lines, at, value, inner);
    if (start.trim() !== '' && isPlain(value) && !opensGroup(lines[end], inner)) {
      const texts = [value, ...lines.slice(at + 1, end)];
      if (isCut(texts) && !secondKey(lines[at] ?? '') && !texts.some((text) => holdsKey(text, keys))) {
        texts.forEach((text, index) => {
          lines[at + index] =
            (index === 0 ? `${start}"` : '') + escaped(text.trimEnd()) + (index === texts.length - 1 ? '"' : '');
        });
        cut.push({ line: at, text: texts.join(' ') });
      }
    }
    at = end;
  }
  return { yaml: lines.join('\n'), cut };
}

interface Parts {
  /** What stands before the value: the indent, the dashes, the key. */
  start: string;
  value: string;
  /** A line with more indent than this belongs to the value. */
  inner: number;
}

function partsOf(line: string): Parts {
  const { indent = '', dashes = '', key = '', value = '' } = LINE.exec(line)?.groups ?? {};
  const depth = indent.length + dashes.length;
  return { start: indent + dashes + key, value, inner: key === '' && dashes !== '' ? depth - 1 : depth };
}

const indentOf = (line: string) => line.length - line.trimStart().length;

/** The line after the last one of a value. */
function endOf(lines: readonly string[], at: number, value: string, inner: number): number {
  const belongs = (line: string) => line.trim() === '' || indentOf(line) > inner;
  const next = (isLast: (line: string) => boolean) => {
    const found = lines.findIndex((line, index) => index > at && isLast(line));
    return found < 0 ? lines.length : found;
  };
  if (BLOCK.test(value)) return next((line) => !belongs(line));
  const quote = /^["']/.exec(value)?.[0];
  if (quote && !closes(value.slice(1), quote)) return Math.min(next((line) => closes(line, quote)) + 1, lines.length);
  if (value === '' || !isPlain(value)) return at + 1;
  return next((line) => line.trim() === '' || indentOf(line) <= inner || /^ *-(?: |$)/.test(line) || hasKey(line));
}

const hasKey = (line: string) => new RegExp(`^ *${KEY}`).test(line);
const closes = (text: string, quote: string) =>
  (text.replaceAll(/\\./g, '').match(new RegExp(quote, 'g')) ?? []).length % 2 === 1;

/** Whether a value is a text without quotes, and no list, group, block or comment. */
const isPlain = (value: string) =>
  value !== '' && !/^[[{#]/.test(value) && !BLOCK.test(value) && (!/^["']/.test(value) || isFollowed(value));

/** Whether words follow a text between quotes: « "Lire" ensemble ». */
const isFollowed = (value: string) => /^(?:"[^"\\]*"|'[^']*') *[^\s#,\]}:]/.test(value);

/** Whether the line that follows a value holds a key of the same group: what stands before the colon was a key as well. */
const opensGroup = (next = '', inner: number) => indentOf(next) > inner && hasKey(next);

/** Whether YAML would cut or refuse a text, which may go on over several lines. A word glued to its colon may be a key in a wrong place. */
function isCut(texts: readonly string[]): boolean {
  const [first = ''] = texts;
  if (new RegExp(`^${KEY}`).test(first)) return false;
  return texts.some(hasColon) || texts.some((text) => / #\S/.test(text)) || isRefused(first);
}

const holdsKey = (text: string, keys: readonly string[]) =>
  text.matchAll(/(?<=\s)([A-Za-z]+):(?=\s|$)/g).some(([, key = '']) => keys.includes(key));

/** Whether a colon in a text would be read as that of a key. */
export const hasColon = (text: string) => /:(?:\s|$)/.test(text);
/** Signs with which no plain text may begin. */
const isRefused = (text: string) => /^(?:[@`%"']|[!&](?=[\p{L}\d])|[|>]|[-?] )/u.test(text);

const escaped = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
