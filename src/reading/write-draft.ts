/** The draft of a fiche as the file that its author would write. */
import { Document, isSeq } from 'yaml';
import { keysOf } from '#domain/collections.ts';
import type { Draft } from '#domain/draft.ts';
import { FICHE_SECTIONS } from '#domain/fiche.ts';

/** Lists of short values, written on one line. */
const INLINE = new Set(['themes', 'publics', 'motsCles', 'territoire', 'autresRegies']);

/** Writes a draft: its keys in the order of the manual, its sections in that of all fiches. */
export function writeDraft({ keys, sections }: Draft): string {
  const order = Object.keys(keysOf('fiches').shape);
  const written = order.filter((key) => isWritten(keys[key])).map((key) => [key, keys[key]] as const);
  const document = new Document(Object.fromEntries(written));
  for (const key of INLINE) {
    const list = document.get(key);
    if (isSeq(list)) list.flow = true;
  }
  const yaml = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  const parts = FICHE_SECTIONS.flatMap((title) => {
    const text = sections[title]?.trim();
    return text ? [`## ${title}\n\n${text}\n`] : [];
  });
  return `---\n${yaml}---\n\n${parts.join('\n')}`;
}

/** What is not empty. */
const isWritten = (value: unknown) =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
