/** Reads a file into the answers of the form, on the device. */
import '#tools/contribute/without-eval.ts';
import { answersOf, picturesOf, unaskedOf, type GivenPicture } from '#domain/proposal.ts';
import { shrunk, Unfit } from '#tools/contribute/picture-canvas.ts';
import { importFile, passageReport } from '#reading/foreign/import.ts';

/** The answers that a file holds, its pictures, what it holds besides, and what its author must know of the passage. */
export async function openFile(file: File) {
  const imported = await importFile(file.name, new Uint8Array(await file.arrayBuffer()));
  const contact = imported.sender || imported.contact.join(' ; ');
  const pictures: GivenPicture[] = [];
  const unfit: string[] = [];
  for (const { bytes, ...told } of picturesOf(imported.draft, imported.pictures))
    try {
      pictures.push({ ...told, bytes: await shrunk(new Blob([bytes])) });
    } catch (error) {
      if (!(error instanceof Unfit)) throw error;
      unfit.push(`Une photo n’a pas suivi${told.texte && ` (« ${told.texte} »)`} : ${error.message}`);
    }
  return {
    pictures,
    answers: answersOf(imported.draft, contact),
    unasked: unaskedOf(imported.draft),
    report: [...unfit, ...passageReport(imported)],
  };
}
