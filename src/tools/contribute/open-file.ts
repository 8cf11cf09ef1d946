/** Reads a file into the answers of the form, on the device. */
import '#tools/contribute/without-eval.ts';
import { answersOf, unaskedOf } from '#domain/contribution.ts';
import { importFile, passageReport } from '#reading/foreign/import.ts';

/** The answers that a file holds, what it holds besides, and what its author must know of the passage. */
export async function openFile(file: File) {
  const imported = await importFile(file.name, new Uint8Array(await file.arrayBuffer()));
  const contact = imported.sender || imported.contact.join(' ; ');
  return {
    answers: answersOf(imported.draft, contact),
    unasked: unaskedOf(imported.draft),
    report: passageReport(imported),
  };
}
