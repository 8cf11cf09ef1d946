/** Prose that can leave the site: its blocks, marks and links say by themselves what they stood for. */
import type { Segment } from '#domain/blocks.ts';
import type { Table } from '#domain/modele/table.ts';
import { writtenTable } from '#domain/modele/written.ts';

/** What the registries say of what prose quotes, and where the site is. */
export interface Quotes {
  figure: (id: string) => string;
  rule: (id: string) => string;
  drawing: (id: string) => string;
  /** What is known of who publishes the site, a line each, and what is not. */
  notices: string;
  /** A source as one line. */
  source: (id: string) => string;
  /** The full address of one of the site. */
  address: (path: string) => string;
}

type Props = Readonly<Record<string, string>>;

/** What a block without text of its own stands for; undefined for the others. */
function spelledOut(name: string, props: Props, quotes: Quotes): string | undefined {
  switch (name) {
    case 'Chiffre':
      return quotes.figure(props['id'] ?? '');
    case 'Droit':
      return quotes.rule(props['id'] ?? '');
    case 'Dessin':
      return quotes.drawing(props['nom'] ?? '');
    case 'Photo':
      return `*Photo : ${props['texte'] ?? ''}* (${props['credit'] ?? ''})`;
    case 'Mentions':
      return quotes.notices;
    case 'Champ':
      return `[${props['libelle'] ?? ''}]`;
    case 'Tableau':
      return tableText(props['tableau']);
    case 'Note':
      return '';
    default:
      return undefined;
  }
}

/** The words of a table of a model, a line for each row. */
function tableText(written: string | undefined): string {
  if (!written) return '';
  const { title, rows } = writtenTable(JSON.parse(written) as Table);
  return ['', title, ...rows.map((cells) => cells.join(' ; ')), ''].join('\n');
}

/** The title of a box. */
function titleOf(name: string, props: Props): string {
  if (name === 'Contradiction') return `Les sources se contredisent : ${props['titre'] ?? ''}`;
  if (name === 'AVerifier')
    return `À vérifier avant usage. Information de ${props['annee'] ?? ''}. Source officielle : ${props['source'] ?? ''}.`;
  if (name === 'Explication') return name;
  return props['titre'] ?? props['libelle'] ?? '';
}

const ALONE = /<([A-Z]\w*)((?:\s+\w+="[^"]*")*)\s*\/>/g;
/** A block that holds no other. */
const PAIR = /<([A-Z]\w*)((?:\s+\w+="[^"]*")*)\s*>\n*((?:(?!<[A-Z])[\s\S])*?)\n*<\/\1>/g;
const propsIn = (written: string): Props =>
  Object.fromEntries(Array.from(written.matchAll(/(\w+)="([^"]*)"/g), ([, name, value]) => [name, value]));

/** The source text of some prose as plain Markdown: figures, rules, drawings and boxes in words, links whole, sources as footnotes. */
export function markdownOf(source: string, quotes: Quotes): string {
  const words = source.replaceAll(
    ALONE,
    (found, name: string, props: string) => spelledOut(name, propsIn(props), quotes) ?? found,
  );
  const text = unboxed(words)
    .replaceAll(/\]\((\/[^)\s]*)/g, (_found, path: string) => `](${quotes.address(path)}`)
    .trim();
  const keys = new Set(Array.from(text.matchAll(/\[\^([\w-]+)\]/g), ([, key]) => key ?? ''));
  return [text, ...Array.from(keys, (key) => `[^${key}]: ${quotes.source(key)}`)].join('\n\n');
}

/** A text whose boxes are quotations under their titles, from the innermost outwards. */
function unboxed(text: string): string {
  const next = text.replaceAll(PAIR, (_found, name: string, props: string, inner: string) =>
    [`**${titleOf(name, propsIn(props))}**`, '', ...inner.split('\n')].map((line) => `> ${line}`.trimEnd()).join('\n'),
  );
  return next === text ? text : unboxed(next);
}

const ENTITIES: Readonly<Record<string, string>> = { '&#x26;': '&', '&#x3C;': '<', '&#x22;': '"', '&#x27;': "'" };

/** The words of compiled prose, a line for each paragraph, title, item and cell. */
export function textOf(segments: readonly Segment[], quotes: Quotes): string {
  const words = (segment: Segment): string => {
    if (typeof segment === 'string')
      return segment
        .replaceAll(/<\/(?:p|li|h\d|td|th|tr)>|<br>/g, '\n')
        .replaceAll(/<[^>]*>/g, '')
        .replaceAll(/&#x(?:26|3C|22|27);/g, (entity) => ENTITIES[entity] ?? entity);
    const alone = spelledOut(segment.name, segment.props, quotes);
    if (alone !== undefined) return alone;
    const title = segment.name === 'Terme' ? '' : `${titleOf(segment.name, segment.props)}\n`;
    return title + segment.children.map(words).join('');
  };
  return segments
    .map(words)
    .join('')
    .replaceAll(/\s*\n\s*/g, '\n')
    .trim();
}
