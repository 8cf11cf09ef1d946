/** `npm run importer -- fichier.docx`: makes the draft of a fiche of a Word, OpenDocument, HTML or Markdown file, or of a proposal sent by the form of the site. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { authorsDay } from '#domain/date.ts';
import { photosIn, type DraftPicture } from '#domain/draft.ts';
import { slugOf } from '#domain/slug.ts';
import { importFile, passageReport } from '#reading/foreign/import.ts';
import { Unreadable } from '#reading/foreign/unpack.ts';
import { lightened } from '#reading/picture-file.ts';
import { writeDraft } from '#reading/write-draft.ts';
import { command, Refusal } from './command.ts';

const USAGE =
  'Écrivez : npm run importer -- fichier.docx (ou .odt, .html, .md, .txt) [--gras-en-titres] [--de "Régie des Tilleuls"]';

await command(async () => {
  const { file, bold, from } = asked();
  if (!existsSync(file)) throw new Refusal(`« ${file} » n’existe pas. ${USAGE}`);
  const imported = await importFile(basename(file), new Uint8Array(readFileSync(file)), bold).catch(
    (error: unknown) => {
      throw error instanceof Unreadable ? new Refusal(error.message) : error;
    },
  );
  const { keys, sections } = imported.draft;
  const title = typeof keys['titre'] === 'string' ? keys['titre'] : basename(file).replace(/\.[^.]+$/, '');
  const shown = new Set(photosIn(Object.values(sections).join('\n')).map(({ name }) => name));
  const pictures = imported.pictures.filter(({ name }) => shown.has(name));
  const place = freePlace(slugOf(title) || 'proposition', pictures.length > 0);
  const told = keys['proposition'] as object | undefined;
  const proposal = { ...told, recueLe: authorsDay(new Date()), ...(from && { de: from }) };
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, writeDraft({ keys: { ...keys, brouillon: true, proposition: proposal }, sections }));
  for (const line of passageReport(imported)) console.log(line);
  for (const picture of pictures) await keepPicture(picture, dirname(place));
  console.log(
    `\nLe brouillon est dans ${place}. Lancez « npm run verifier -- ${place} » pour voir ce qui reste à écrire.`,
  );
});

function asked(): { file: string; bold: boolean; from: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { 'gras-en-titres': { type: 'boolean' }, de: { type: 'string' } },
    });
    const [file, ...others] = positionals;
    if (!file || others.length > 0) throw new Refusal(USAGE);
    return { file, bold: values['gras-en-titres'] ?? false, from: values.de };
  } catch {
    throw new Refusal(USAGE);
  }
}

/** A file of the fiches that is not there yet, in a folder of its own where pictures come along: nothing is written over. */
function freePlace(slug: string, inFolder: boolean): string {
  for (let rank = 1; ; rank++) {
    const page = `content/fiches/${slug}${rank === 1 ? '' : `-${rank}`}`;
    if (!existsSync(`${page}.mdx`) && !existsSync(page)) return inFolder ? `${page}/index.mdx` : `${page}.mdx`;
  }
}

/** Writes a picture anew, whatever its bytes were: nothing of its file is kept but what is seen. */
async function keepPicture({ name, bytes }: DraftPicture, folder: string): Promise<void> {
  const picture = await lightened(bytes).catch(() => undefined);
  if (picture) writeFileSync(`${folder}/${name}`, picture);
  else console.log(`« ${name} » n’a pas pu être lue : ce n’est pas une photo, ou elle est abîmée.`);
}
