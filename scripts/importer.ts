/** `npm run importer -- fichier.docx`: makes the draft of a fiche of a Word, OpenDocument, HTML or Markdown file, or of a proposal sent by the form of the site. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { authorsDay } from '#domain/date.ts';
import { slugOf } from '#domain/slug.ts';
import { importFile, passageReport } from '#reading/foreign/import.ts';
import { Unreadable } from '#reading/foreign/unpack.ts';
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
  const place = freePlace(slugOf(title) || 'proposition');
  const told = keys['proposition'] as object | undefined;
  const proposal = { ...told, recueLe: authorsDay(new Date()), ...(from && { de: from }) };
  writeFileSync(place, writeDraft({ keys: { ...keys, brouillon: true, proposition: proposal }, sections }));
  for (const line of passageReport(imported)) console.log(line);
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

/** A file of the fiches that is not there yet: nothing is written over. */
function freePlace(slug: string): string {
  for (let rank = 1; ; rank++) {
    const place = `content/fiches/${slug}${rank === 1 ? '' : `-${rank}`}.mdx`;
    if (!existsSync(place)) return place;
  }
}
