/** A page as others cite it. */
export interface Citable {
  title: string;
  /** The full address. */
  address: string;
  /** The name of the site, its author and publisher. */
  publisher: string;
  /** The day of the version, « AAAA-MM-JJ ». */
  version: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** The signs that have no escape of their own in TeX. */
const TEX: Record<string, string> = { '\\': 'backslash', '~': 'asciitilde', '^': 'asciicircum' };

/** The citation as a sentence, for a bibliography written by hand. */
export const plainCitation = ({ title, address, publisher, version }: Citable) =>
  `${publisher}, « ${title} », version du ${version.split('-').reverse().join('/')}, ${address}`;

/** The citation for BibTeX; the signs that TeX would obey are written out. */
export function bibtexCitation({ title, address, publisher, version }: Citable): string {
  const [year = '', month = '', day = ''] = version.split('-');
  const key = new URL(address).pathname.split('/').filter(Boolean).join('-') || 'accueil';
  const tex = (text: string) =>
    text.replace(/[\\~^{}#$%&_]/g, (sign) => (TEX[sign] ? `\\text${TEX[sign]}{}` : `\\${sign}`));
  return [
    `@misc{${key},`,
    `  author = {{${tex(publisher)}}},`,
    `  title = {{${tex(title)}}},`,
    `  year = {${year}}, month = ${MONTHS[Number(month) - 1] ?? ''},`,
    `  note = {Version du ${day}/${month}/${year}},`,
    `  url = {${address}}`,
    '}',
  ].join('\n');
}

/** The name of a body in RIS, where what follows a comma is a first name. */
export const risName = (name: string) => name.replaceAll(', ', ' – ');

/** A record in RIS: one line a field, since some programs break what goes over several. */
export const risRecord = (type: string, fields: readonly (readonly [tag: string, value: string | undefined])[]) =>
  [
    `TY  - ${type}`,
    ...fields.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}`])),
    'ER  - ',
  ].join('\n');

/** The citation in RIS, which reference managers import. */
export const risCitation = ({ title, address, publisher, version }: Citable) =>
  risRecord('ELEC', [
    ['AU', risName(publisher)],
    ['TI', title],
    ['DA', version.replaceAll('-', '/')],
    ['UR', address],
    ['LA', 'fr'],
  ]);

/** The citation in CSL-JSON, as Zotero and Pandoc read it. */
export const cslCitation = ({ title, address, publisher, version }: Citable) =>
  JSON.stringify([
    {
      id: address,
      type: 'report',
      title,
      author: [{ literal: publisher }],
      publisher,
      issued: { 'date-parts': [version.split('-').map(Number)] },
      URL: address,
      language: 'fr',
    },
  ]);
