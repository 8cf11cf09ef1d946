/** The pictures of pages, in the widths in which readers get them. */
import { blocksIn, proseOf } from '#domain/blocks.ts';
import { collectionNames, collections } from '#domain/collections.ts';
import { pictureUrl, sentWidths } from '#domain/picture.ts';
import { getWithPage } from '#queries/entries.ts';
import { sizeOf } from '#reading/picture-file.ts';

/** A picture as readers get it: its address, where it lies, how wide it is made. */
export interface SentPicture {
  url: string;
  file: string;
  width: number;
}

/** How wide and how high a picture is, upright. */
export const getSize = sizeOf;

/** Every picture of every page, in each of its widths. */
export async function getSentPictures(): Promise<SentPicture[]> {
  const names = collectionNames.filter((name) => collections[name].shape === 'folder');
  const entries = (await Promise.all(names.map((name) => getWithPage(name)))).flat();
  const shown = entries.flatMap((entry) =>
    blocksIn(proseOf(entry).segments).flatMap(({ name, props: { src, fichier, page } }) =>
      name === 'Photo' && src && fichier && page ? [{ src, file: fichier, page }] : [],
    ),
  );
  const sent = shown.map(async ({ src, file, page }) =>
    sentWidths((await getSize(file)).width).map((width) => ({ url: pictureUrl(page, src, width), file, width })),
  );
  return (await Promise.all(sent)).flat();
}
