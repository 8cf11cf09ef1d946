/** The file of a model, blank or filled: the site and the device make it alike from its page. */
import { aboutPage, sourcesIn } from '#documents/page.ts';
import { spreadsheetOf } from '#documents/spreadsheet.ts';
import { find, hasClass, type Tree } from '#documents/tree.ts';
import { wordOf } from '#documents/word.ts';

/** Makes the file of a model from its page. */
export async function modeleFile(page: Tree): Promise<Uint8Array<ArrayBuffer>> {
  const workshop = find(page, ({ name }) => name === 'modele-workshop');
  const document = workshop && find(workshop, (tree) => hasClass(tree, 'document'));
  if (!document) throw new Error('This page has no document');
  const about = aboutPage(page, 'Modèle');
  return workshop.attributes['data-format'] === 'tableau'
    ? spreadsheetOf(document, about)
    : wordOf(document, about, { sources: sourcesIn(page) });
}
