/** The end of the form: the files to hand over. */
import '#tools/contribute/without-eval.ts';
import { strToU8, zipSync } from 'fflate';
import { localDay } from '#domain/date.ts';
import type { Draft } from '#domain/draft.ts';
import type { Proposal } from '#domain/proposal.ts';
import { slugOf } from '#domain/slug.ts';
import { writeDraft } from '#reading/write-draft.ts';
import { proposalPage } from '#tools/contribute/page.ts';

interface HandedFile {
  content: string | Uint8Array<ArrayBuffer>;
  name: string;
  type: string;
}

const nameOf = ({ keys }: Draft) => slugOf(String(keys['titre'] ?? '')) || 'proposition';

/** The proposal as one page: a person reads it, and the importer finds the draft in it. */
export const proposalFile = (proposal: Proposal): HandedFile => ({
  content: proposalPage(proposal, localDay(new Date())),
  name: `${nameOf(proposal.draft)}.html`,
  type: 'text/html',
});

/** The proposal as an author would keep it in the site: a file, or the folder of that file and of its pictures. */
export function sourceFile({ draft, pictures }: Proposal): HandedFile {
  const name = nameOf(draft);
  const text = writeDraft(draft);
  if (pictures.length === 0) return { content: text, name: `${name}.mdx`, type: 'text/plain' };
  const files = [{ name: 'index.mdx', bytes: strToU8(text) }, ...pictures];
  const folder = Object.fromEntries(files.map((file) => [`${name}/${file.name}`, file.bytes]));
  return { content: zipSync(folder, { level: 0 }), name: `${name}.zip`, type: 'application/zip' };
}

/** Whether this device hands files on. */
export function canShare(proposal: Proposal): boolean {
  const { content, name, type } = proposalFile(proposal);
  return navigator.canShare?.({ files: [new File([content], name, { type })] }) ?? false;
}
