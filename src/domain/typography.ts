const NO_BREAK = '\u00a0';
const NARROW_NO_BREAK = '\u202f';

/** Sets French typography: curly apostrophes, ellipses, no space before a comma or a full stop, no-break spaces before high punctuation, inside « » and around numbers. */
export const frenchTypography = (text: string) =>
  text
    .replace(/(\p{L})'(?=[\p{L}\d«])/gu, '$1’')
    .replace(/\.\.\./g, '…')
    .replace(/[ \u00a0\u202f]+(?=[,.](?:\s|$))/g, '')
    .replace(/«[ \u00a0\u202f]?/g, `«${NO_BREAK}`)
    .replace(/[ \u00a0\u202f]?»/g, `${NO_BREAK}»`)
    .replace(/[ \u00a0](?=:(?:\s|$))/g, NO_BREAK)
    .replace(/[ \u00a0](?=[;!?])/g, NARROW_NO_BREAK)
    .replace(/(\d)[ \u00a0](?=\d{3}(?!\d))/g, `$1${NARROW_NO_BREAK}`)
    .replace(
      /(\d)[ \u00a0](?=(?:%|‰|€|k€|M€|°C|[ckm]?m[²³]?|k?g|t|ha|h|min|[kM]?Wh|[kMG]o|ETP)(?![\p{L}\d’]))/gu,
      `$1${NO_BREAK}`,
    )
    .replace(/(\d[ \u00a0]h)[ \u00a0](?=\d\d(?!\d))/g, `$1${NO_BREAK}`)
    .replace(/(?<![\p{L}\d])((?:[LRD]|art|p)\.|n°)[ \u00a0](?=\d)/gu, `$1${NO_BREAK}`);
