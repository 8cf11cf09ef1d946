/** The bibliography as reference managers know it: CSL-JSON, from which other formats are made. */
import type { SourceData } from '#domain/source.ts';

/** The kinds of CSL (https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types). */
const KINDS = {
  'page web': 'webpage',
  presse: 'article-newspaper',
  'texte officiel': 'legislation',
  étude: 'report',
  document: 'document',
  'base de données': 'dataset',
  vidéo: 'motion_picture',
} as const satisfies Record<SourceData['kind'], string>;

/** A source in CSL-JSON. */
export const cslOf = (id: string, { title, publisher, date, url, kind, remark }: SourceData) => ({
  id,
  type: KINDS[kind],
  title,
  author: [{ literal: publisher }],
  publisher,
  ...(kind === 'presse' && { 'container-title': publisher }),
  ...(date !== 'non daté' && { issued: { 'date-parts': [date.split('-').map(Number)] } }),
  ...(url && { URL: url }),
  ...(remark && { note: remark }),
  language: 'fr',
});
