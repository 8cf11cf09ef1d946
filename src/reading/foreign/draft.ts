/** The document of another program as the draft of a fiche, and what its author must know of the passage. */
import type { Heading, Paragraph, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { meantSection, type Draft, type DraftPicture, type FicheSection } from '#domain/draft.ts';
import { sentencesOf } from '#domain/sentences.ts';
import { slugOf } from '#domain/slug.ts';
import { isGuidance } from '#domain/template.ts';
import { writeMarkdown } from '#markdown/write.ts';
import { linesOf, type ForeignTree } from '#reading/foreign/html.ts';
import { takeContact, takeIdentity, toldOf } from '#reading/foreign/identity.ts';
import { withoutTemplate } from '#reading/foreign/rows.ts';

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
  /** What only guided whoever wrote: the words of the template, titles under which nothing stands. */
  left: string[];
  pictures: readonly DraftPicture[];
  /** The words that stand for the pictures that did not come along. */
  leftPictures: string[];
  notes: number;
}

/** Titles under which each line is an entry of a list, and the name of that list. */
const LISTS = [
  [/essentiel|en-bref|points-cles/, 'essentiel', 'L’essentiel'],
  [/^(?:(?:les|nos|vos)-)?sources$|^bibliographie$/, 'sources', 'Vos sources'],
  [/^(?:(?:les|nos|vos)-)?(?:images|photos)$/, 'images', 'Vos images'],
] as const;
const TEXT_SECTION: FicheSection = 'Ce qui est fait';

/** Makes the draft of a fiche of a document. */
export function draftOf({ tree, title, pictures, leftPictures, notes }: ForeignTree, boldAsTitles = false): Passage {
  const passage: Passage = {
    draft: { keys: {}, sections: {} },
    renamed: [],
    strange: [],
    bold: [],
    contact: [],
    left: [],
    pictures,
    leftPictures,
    notes,
  };
  const { draft, renamed, strange, left } = passage;
  if (title && isGuidance(title)) left.push(title);
  else if (title) draft.keys['titre'] = title;
  const parts = new Map<FicheSection, RootContent[]>();
  const titles = new Map<FicheSection, string[]>();
  let section = TEXT_SECTION;
  let list: (typeof LISTS)[number][1] | undefined;
  let opened = false;
  const put = (...nodes: RootContent[]) => parts.set(section, [...(parts.get(section) ?? []), ...nodes]);
  for (const node of withTitles(withoutTemplate(tree.children, passage), boldAsTitles, passage)) {
    if (node.type === 'heading') {
      const words = toString(node).trim();
      if (words === '') continue;
      const [, listed, name = ''] = LISTS.find(([known]) => known.test(slugOf(words))) ?? [];
      const meant = listed ? undefined : meantSection(words);
      list = listed;
      opened = true;
      if (meant) {
        section = meant;
        if (slugOf(words) === slugOf(meant)) titles.set(meant, [...(titles.get(meant) ?? []), words]);
        else renamed.push({ from: words, to: meant });
      } else if (!listed) {
        strange.push(words);
        put({ ...node, depth: 3 });
      } else if (slugOf(words) === slugOf(name)) left.push(words);
      else renamed.push({ from: words, to: name });
    } else if (takeContact(node, passage)) continue;
    else if (list) takeList(node, list, passage, put);
    else if (opened || !takeIdentity(node, passage)) put(node);
  }
  for (const [name, nodes] of parts) {
    const text = writeMarkdown(nodes);
    if (text !== '') draft.sections[name] = text;
  }
  // A title is written once, whatever stands under it, and not at all where nothing does.
  for (const [name, words] of titles) left.push(...words.slice(name in draft.sections ? 1 : 0));
  return passage;
}

/** Lists the lines all in bold; makes titles of them where their author says that they are. */
function withTitles(children: readonly RootContent[], boldAsTitles: boolean, passage: Passage): RootContent[] {
  return children.map((node): RootContent => {
    if (node.type !== 'paragraph' || !isBoldLine(node)) return node;
    if (!boldAsTitles) {
      passage.bold.push(toString(node).trim());
      return node;
    }
    const heading: Heading = { type: 'heading', depth: 2, children: [{ type: 'text', value: toString(node) }] };
    return heading;
  });
}

const LONGEST_TITLE = 80;

const isBoldLine = (node: Paragraph) =>
  node.children.some(({ type }) => type === 'strong') &&
  node.children.every((child) => child.type === 'strong' || toString(child).trim() === '') &&
  toString(node).trim().length <= LONGEST_TITLE &&
  !/[.!…]$/.test(toString(node).trim());

/** Takes lines to the list that the title above them names. */
function takeList(
  node: RootContent,
  list: (typeof LISTS)[number][1],
  { draft }: Passage,
  put: (node: RootContent) => void,
): void {
  const lines = listedIn(node);
  if (lines.length === 0) return put(node);
  const place = list === 'essentiel' ? draft.keys : toldOf(draft);
  const isSentences = list === 'essentiel' && node.type === 'paragraph';
  const entries = isSentences ? lines.flatMap((line) => sentencesOf(line).map(({ text }) => text.trim())) : lines;
  place[list] = [...((place[list] as string[] | undefined) ?? []), ...entries];
}

/** The lines of a paragraph or of a list, each with the addresses to which it leads. */
function listedIn(node: RootContent): string[] {
  if (node.type === 'list') return node.children.flatMap((item) => item.children.flatMap(listedIn));
  if (node.type !== 'paragraph') return [];
  return withAddresses(node)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

function withAddresses(node: Paragraph): string {
  const text = linesOf(node);
  const addresses: string[] = [];
  visit(node, 'link', ({ url }) => {
    if (!text.includes(url)) addresses.push(url);
  });
  return [text, ...addresses].join(' ');
}
