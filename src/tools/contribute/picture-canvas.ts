/** Pictures drawn anew on the device: smaller, upright, without what a camera notes. */
import { NARROWEST } from '#domain/picture.ts';
import { make } from '#tools/dom.ts';

/** The longest side of a picture that is handed over, and its quality. */
const LONGEST = 1600;
const QUALITY = 0.82;
/** How wide a picture is shown in the form. */
const SHOWN = 320;

/** A picture that cannot be taken; its message says why. */
export class Unfit extends Error {
  override name = 'Unfit';
}

async function bitmapOf(picture: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(picture, { imageOrientation: 'from-image' });
  } catch {
    throw new Unfit('ce navigateur ne sait pas la lire. Enregistrez-la au format JPEG.');
  }
}

function drawn(bitmap: ImageBitmap, longest: number): HTMLCanvasElement {
  const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
  const canvas = make('canvas', {
    width: Math.round(bitmap.width * scale),
    height: Math.round(bitmap.height * scale),
  });
  const pen = canvas.getContext('2d');
  if (!pen) throw new Unfit('il n’y a plus assez de mémoire.');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return canvas;
}

/** The bytes of a picture as it is handed over; throws `Unfit` where it cannot be. */
export async function shrunk(picture: Blob): Promise<Uint8Array<ArrayBuffer>> {
  const bitmap = await bitmapOf(picture);
  if (bitmap.width < NARROWEST)
    throw new Unfit(`elle est trop petite : ${bitmap.width} pixels de large, ${NARROWEST} au moins.`);
  const canvas = drawn(bitmap, LONGEST);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  if (!blob) throw new Unfit('il n’y a plus assez de mémoire.');
  return new Uint8Array(await blob.arrayBuffer());
}

/** A picture to look at in the form: the policy of the site lets no picture come from elsewhere than the site. */
export async function shown(bytes: Uint8Array<ArrayBuffer>, texte: string): Promise<HTMLCanvasElement> {
  const canvas = drawn(await bitmapOf(new Blob([bytes], { type: 'image/jpeg' })), SHOWN);
  canvas.role = 'img';
  canvas.ariaLabel = texte || 'Votre photo';
  return canvas;
}
