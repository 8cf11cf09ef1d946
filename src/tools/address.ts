/** What mail programs do to the address of a page of ours, undone: signs coded once or twice, blanks let in, a final dot, what counts visits. */

const CODED = /%[0-9a-f]{2}/i;
const TIMES = 3;
const BLANKS = /[\s\p{Cf}]+/gu;
const COUNTED = /[?&](?:amp;)*(?:utm_[a-z]+|fbclid|gclid|mc_[a-z]+)=.*$/is;
const AFTER = /[.,;:!?…)\]}>»”"'’]+$/u;

/** The value that an address carried, as it was written. */
export const mended = (value: string): string =>
  decoded(value).replace(BLANKS, '').replace(COUNTED, '').replace(AFTER, '').replaceAll('=3D', '=');

/** An address with its signs as they are, however many times a program has coded them. */
export function decoded(address: string): string {
  let text = address;
  for (let time = 0; time < TIMES && CODED.test(text); time++) text = decodedOnce(text);
  return text;
}

/** What can be decoded of a text; a sign cut in two stays as it is. */
const decodedOnce = (text: string) =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (coded) => {
    try {
      return decodeURIComponent(coded);
    } catch {
      return coded;
    }
  });
