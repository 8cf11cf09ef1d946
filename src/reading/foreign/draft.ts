/** The document of another program as the draft of a fiche, and what its author must know of the passage. */
import type { Heading, Paragraph, Root, RootContent, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { keysOf } from '#domain/collections.ts';
import { meantSection, type Draft, type FicheSection } from '#domain/draft.ts';
import { sentencesOf } from '#domain/sentences.ts';
import { slugOf } from '#domain/slug.ts';
import { writeMarkdown } from '#markdown/write.ts';
import { meantFor } from '#reading/repair.ts';
import type { ForeignTree } from '#reading/foreign/html.ts';

/** What an import did that its author may want to know. */
export interface Passage {
  draft: Draft;
  /** Titles under which other words stand now. */
  renamed: { from: string; to: string }[];
  /** Titles that announce none of the sections of a fiche; they stand within the section before them. */
  strange: string[];
  /** Lines all in bold, which may be titles. */
  bold: string[];
  /** What a contributor says of herself, which stays out of the fiche. */
  contact: string[];
  pictures: string[];
  notes: number;
}

/** The labels under which people write what the head of a fiche holds. */
const LABELS: readonly (readonly [label: RegExp, key: string])[] = [
  [/^(?:titre|nom-de-l-action|intitule)$/, 'titre'],
  [/^(?:resume|en-une-phrase)$/, 'resume'],
  [/^(?:commune|ville|lieu)$/, 'commune'],
  [/^departement$/, 'departement'],
  [/^(?:territoire|type-de-territoire)s?$/, 'territoire'],
  [/^themes?$/, 'themes'],
  [/^(?:publics?|pour-qui)$/, 'publics'],
  [/^mots-cles$/, 'motsCles'],
  [/^(?:annee-de-debut|annee|debut|depuis|date-de-debut)$/, 'anneeDebut'],
  [/^(?:date-de-la-source|date)$/, 'dateSource'],
];
const CONTACT = /^(?:contact|courriel|e-mail|email|mail|telephone|tel|redacteur|redactrice|propose-par|auteur)/;
const ESSENTIAL = /essentiel|en-bref|points-cles/;
const TEXT_SECTION: FicheSection = 'Ce qui est fait';

/** Makes the draft of a fiche of a document. */
export function draftOf({ tree, title, pictures, notes }: ForeignTree, boldAsTitles = false): Passage {
  const keys: Record<string, unknown> = title ? { titre: title } : {};
  const passage: Passage = {
    draft: { keys, sections: {} },
    renamed: [],
    strange: [],
    bold: [],
    contact: [],
    pictures,
    notes,
  };
  const parts = new Map<FicheSection, RootContent[]>();
  let section: FicheSection = TEXT_SECTION;
  let essential = false;
  let opened = false;
  const put = (...nodes: RootContent[]) => parts.set(section, [...(parts.get(section) ?? []), ...nodes]);
  for (const node of withTitles(tree, boldAsTitles, passage).children) {
    if (node.type === 'heading') {
      const words = toString(node).trim();
      if (words === '') continue;
      essential = ESSENTIAL.test(slugOf(words));
      if (essential) {
        passage.renamed.push({ from: words, to: 'L’essentiel' });
        continue;
      }
      opened = true;
      const meant = meantSection(words);
      if (meant) {
        section = meant;
        if (slugOf(words) !== slugOf(meant)) passage.renamed.push({ from: words, to: meant });
      } else {
        passage.strange.push(words);
        put({ ...node, depth: 3 });
      }
    } else if (essential) takeEssential(node, keys, put);
    else if (opened || !takeIdentity(node, passage)) put(node);
  }
  for (const [name, nodes] of parts) passage.draft.sections[name] = writeMarkdown(nodes);
  return passage;
}

/** Lists the lines all in bold; makes titles of them where their author says that they are. */
function withTitles(tree: Root, boldAsTitles: boolean, passage: Passage): Root {
  const children = tree.children.map((node): RootContent => {
    if (node.type !== 'paragraph' || !isBoldLine(node)) return node;
    if (!boldAsTitles) {
      passage.bold.push(toString(node).trim());
      return node;
    }
    const heading: Heading = { type: 'heading', depth: 2, children: [{ type: 'text', value: toString(node) }] };
    return heading;
  });
  return { ...tree, children };
}

const LONGEST_TITLE = 80;

const isBoldLine = (node: Paragraph) =>
  node.children.some(({ type }) => type === 'strong') &&
  node.children.every((child) => child.type === 'strong' || toString(child).trim() === '') &&
  toString(node).trim().length <= LONGEST_TITLE &&
  !/[.!…]$/.test(toString(node).trim());

/** Takes the sentences of « L’essentiel » to the head of the fiche. */
function takeEssential(node: RootContent, keys: Record<string, unknown>, put: (node: RootContent) => void): void {
  const items = node.type === 'list' ? node.children.map((item) => toString(item)) : [];
  const sentences = node.type === 'paragraph' ? sentencesOf(toString(node)).map(({ text }) => text) : items;
  if (sentences.length === 0) return put(node);
  const known = Array.isArray(keys['essentiel']) ? (keys['essentiel'] as string[]) : [];
  keys['essentiel'] = [...known, ...sentences.map((text) => text.trim())];
}

/** Takes what stands before the text as « label : value », in lines or in a table of two columns; tells whether all of it was taken. */
function takeIdentity(node: RootContent, passage: Passage): boolean {
  if (node.type === 'table') return takeTable(node, passage);
  if (node.type !== 'paragraph') return false;
  const lines = toString(node).split('\n');
  const labelled = lines.map((line) => /^([^:]{2,40}?)[\s\u00A0\u202F]*:[\s\u00A0\u202F]*(.+)$/.exec(line.trim()));
  if (labelled.some((found) => !found || !isLabel(found[1] ?? ''))) return false;
  return labelled.every((found) => takeValue(found?.[1] ?? '', found?.[2] ?? '', passage));
}

function takeTable(table: Table, passage: Passage): boolean {
  const rows = table.children.map(({ children }) => children.map((cell) => toString(cell).trim()));
  if (rows.some((cells) => cells.length !== 2) || !rows.some(([label = '']) => isLabel(label))) return false;
  table.children = table.children.filter((_, index) => {
    const [label = '', value = ''] = rows[index] ?? [];
    return !(label + value === '' || (isLabel(label) && (value === '' || takeValue(label, value, passage))));
  });
  return table.children.length === 0;
}

const keyOf = (label: string) => LABELS.find(([known]) => known.test(slugOf(label)))?.[1];
const isLabel = (label: string) => keyOf(label) !== undefined || CONTACT.test(slugOf(label));

/** Keeps a value under its key where its rule takes it; a contact stays out of the fiche. */
function takeValue(label: string, value: string, { draft, contact, renamed }: Passage): boolean {
  const key = keyOf(label);
  if (!key) {
    contact.push(`${label} : ${value}`);
    return true;
  }
  const field = keysOf('fiches').shape[key];
  const meant = field && meantFor(value, field);
  if (meant === undefined || key in draft.keys) return false;
  draft.keys[key] = meant;
  if (slugOf(label) !== slugOf(key)) renamed.push({ from: label, to: key });
  return true;
}
