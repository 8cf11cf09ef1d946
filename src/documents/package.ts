/** Office files are XML parts in one archive: the same words give the same bytes, whenever and wherever they are written. */
import { strToU8, zipSync } from 'fflate';
import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { About } from '#documents/about.ts';
import { putRight, withoutStrays } from '#domain/characters.ts';

/** The parts of a file, by their place in it: XML, or the bytes of a picture. */
export type Parts = Readonly<Record<string, Element | Uint8Array<ArrayBuffer>>>;

/** A relation of a part to another, or to an address. */
export interface Relation {
  id: string;
  /** The last word of its type, among those of office documents. */
  type: string;
  target: string;
  external?: boolean;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
/** The first day that an archive can name. */
export const EPOCH = '1980-01-01T00:00:00';

/** Text that XML can hold. */
export const cleanText = (text: string): string => withoutStrays(putRight(text));

/** The relations of a part. */
export const relations = (list: readonly Relation[]): Element =>
  x(
    'Relationships',
    { xmlns: `${PACKAGE}/relationships` },
    list.map(({ id, type, target, external }) =>
      x('Relationship', {
        Id: id,
        Type: type === 'core-properties' ? `${PACKAGE}/relationships/metadata/${type}` : `${OFFICE}/${type}`,
        Target: target,
        ...(external && { TargetMode: 'External' }),
      }),
    ),
  );

const CORE = 'docProps/core.xml';

/** Packs the parts of a file; `types` tells what each part is, `main` is the one that is opened. */
export function packed(
  parts: Parts,
  types: Readonly<Record<string, string>>,
  main: string,
  about: About,
): Uint8Array<ArrayBuffer> {
  const all: Parts = {
    '[Content_Types].xml': contentTypes(types),
    '_rels/.rels': relations([
      { id: 'rId1', type: 'officeDocument', target: main },
      { id: 'rId2', type: 'core-properties', target: CORE },
    ]),
    [CORE]: properties(about),
    ...parts,
  };
  const files = Object.entries(all).map(([name, part]) => {
    if (part instanceof Uint8Array) return [name, part] as const;
    const prolog = {
      type: 'instruction' as const,
      name: 'xml',
      value: 'version="1.0" encoding="UTF-8" standalone="yes"',
    };
    return [name, strToU8(toXml({ type: 'root', children: [prolog, part] }, { closeEmptyElements: true }))] as const;
  });
  return Uint8Array.from(zipSync(Object.fromEntries(files), { mtime: EPOCH, level: 9 }));
}

const contentTypes = (types: Readonly<Record<string, string>>): Element =>
  x('Types', { xmlns: `${PACKAGE}/content-types` }, [
    x('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    x('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    x('Default', { Extension: 'png', ContentType: 'image/png' }),
    x('Override', { PartName: `/${CORE}`, ContentType: 'application/vnd.openxmlformats-package.core-properties+xml' }),
    ...Object.entries(types).map(([name, type]) =>
      x('Override', {
        PartName: `/${name}`,
        ContentType: `application/vnd.openxmlformats-officedocument.${type}+xml`,
      }),
    ),
  ]);

const properties = ({ title, summary, creator, day }: About): Element => {
  const dated = (name: string) => x(name, { 'xsi:type': 'dcterms:W3CDTF' }, `${day}T00:00:00Z`);
  return x(
    'cp:coreProperties',
    {
      'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    [
      x('dc:title', cleanText(title)),
      x('dc:subject', cleanText(summary)),
      x('dc:creator', creator),
      x('dc:language', 'fr-FR'),
      dated('dcterms:created'),
      dated('dcterms:modified'),
    ],
  );
};
