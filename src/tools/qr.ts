/** An address as a square that a phone reads, drawn in the browser. */
import { encode } from 'uqr';
import { shape } from '#tools/dom.ts';

const MARGIN = 2;

/** Draws the QR code of a text; nothing when the text is too long for one. */
export function qrPicture(text: string): SVGElement | undefined {
  let code;
  try {
    code = encode(text, { ecc: 'L', border: MARGIN });
  } catch {
    return undefined;
  }
  const dark = code.data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')));
  return shape(
    'svg',
    {
      viewBox: `0 0 ${code.size} ${code.size}`,
      width: 160,
      height: 160,
      role: 'img',
      'aria-label': 'Code QR de cette adresse',
    },
    shape('path', { d: dark.join('') }),
  );
}
