/** An address as a square that a phone reads, drawn in the browser. */
import { encode } from 'uqr';

const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 2;

/** Draws the QR code of a text; nothing when the text is too long for one. */
export function qrPicture(text: string): SVGElement | undefined {
  let code;
  try {
    code = encode(text, { ecc: 'L', border: MARGIN });
  } catch {
    return undefined;
  }
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('viewBox', `0 0 ${code.size} ${code.size}`);
  picture.setAttribute('width', '160');
  picture.setAttribute('height', '160');
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', 'Code QR de cette adresse');
  const path = picture.appendChild(document.createElementNS(SVG, 'path'));
  path.setAttribute(
    'd',
    code.data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join(''),
  );
  return picture;
}
