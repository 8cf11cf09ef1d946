/** Makes the search index of the built site. */
import { close, createIndex } from 'pagefind';

/** Indexes every page of a folder that marks its body, and writes the index into it. */
export async function indexSite(folder: string): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'fr' });
  if (!index) throw new Error(errors.join('\n'));
  await index.addDirectory({ path: folder });
  await index.writeFiles({ outputPath: `${folder}/pagefind` });
  await close();
}
