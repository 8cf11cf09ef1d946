/** The bibliography as reference managers know it: CSL-JSON, from which BibTeX is made, and RIS. */
import { risName, risRecord } from '#domain/citation.ts';
import { UNDATED } from '#domain/date.ts';
import type { SourceData } from '#domain/source.ts';

/** The kinds of CSL (https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types), and those of RIS. */
const KINDS = {
  'page web': { csl: 'webpage', ris: 'ELEC' },
  presse: { csl: 'article-newspaper', ris: 'NEWS' },
  'texte officiel': { csl: 'legislation', ris: 'STAT' },
  étude: { csl: 'report', ris: 'RPRT' },
  document: { csl: 'document', ris: 'GEN' },
  'base de données': { csl: 'dataset', ris: 'DATA' },
  vidéo: { csl: 'motion_picture', ris: 'VIDEO' },
} as const satisfies Record<SourceData['kind'], { csl: string; ris: string }>;

/** A source in CSL-JSON. */
export const cslOf = (id: string, { title, publisher, date, url, kind, remark }: SourceData) => ({
  id,
  type: KINDS[kind].csl,
  title,
  author: [{ literal: publisher }],
  publisher,
  ...(kind === 'presse' && { 'container-title': publisher }),
  ...(date !== UNDATED && { issued: { 'date-parts': [date.split('-').map(Number)] } }),
  ...(url && { URL: url }),
  ...(remark && { note: remark }),
  language: 'fr',
});

/** A source in RIS. */
export function risOf(id: string, { title, publisher, date, url, kind, remark }: SourceData): string {
  const dated = date === UNDATED ? undefined : date;
  return risRecord(KINDS[kind].ris, [
    ['ID', id],
    ['AU', risName(publisher)],
    ['TI', title],
    ['T2', kind === 'presse' ? publisher : undefined],
    ['PB', publisher],
    ['PY', dated?.slice(0, 4)],
    ['DA', dated?.replaceAll('-', '/')],
    ['UR', url],
    ['N1', remark],
    ['LA', 'fr'],
  ]);
}
