/** Reads a file into the answers of the form, on the device. */
import '#tools/contribute/without-eval.ts';
import { answersOf } from '#domain/contribution.ts';
import { importFile, passageReport } from '#reading/foreign/import.ts';

/** The answers that a file holds, and what its author must know of the passage. */
export async function openFile(file: File) {
  const imported = await importFile(file.name, new Uint8Array(await file.arrayBuffer()));
  return { answers: answersOf(imported.draft, imported.sender), report: passageReport(imported) };
}
