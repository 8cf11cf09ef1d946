/** The file of a model, blank or filled: the site and the device make it alike from its page. */
import { aboutPage, sourcesIn } from '#documents/page.ts';
import { find, hasClass, type Tree } from '#documents/tree.ts';

/** Makes the file of a model from its page. */
export async function modeleFile(page: Tree): Promise<Uint8Array<ArrayBuffer>> {
  const workshop = find(page, ({ name }) => name === 'modele-workshop');
  const document = workshop && find(workshop, (tree) => hasClass(tree, 'document'));
  if (!document) throw new Error('This page has no document');
  const about = aboutPage(page, 'Modèle');
  if (workshop.attributes['data-format'] === 'tableau') {
    const { spreadsheetOf } = await import('#documents/spreadsheet.ts');
    return spreadsheetOf(document, about);
  }
  const { wordOf } = await import('#documents/word.ts');
  return wordOf(document, about, { sources: sourcesIn(page) });
}
