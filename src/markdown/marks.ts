/** Quiet sources: files cite sentence by sentence; the page shows one mark for a run of text, and the mark says what it speaks for. */
import type { List, Nodes, Paragraph, Parents, Root } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { toString } from 'mdast-util-to-string';
import { EXIT, visit } from 'unist-util-visit';
import { writtenWords } from '#domain/readability.ts';
import { sentencesOf } from '#domain/sentences.ts';

/** A `Note` block where the author wrote it. */
interface Mark {
  note: MdxJsxTextElement;
  parent: Parents;
  source: string;
}

/** A sentence, the item of a list or the row of a table. */
interface Unit {
  text: string;
  marks: Mark[];
}

/** Text that shares one mark: a paragraph, list or table, and what runs on from it. */
interface Run {
  units: Unit[];
  /** How many paragraphs, lists and tables it holds. */
  blocks: number;
}

/** A run of fewer words shares the mark of what follows it, within a section and beyond its heading. */
const SHORT = { inSection: 60, beyond: 30 };
/** How many words name a sentence. */
const NAMING = 4;

/** Keeps one `Note` a run, the last; it names all sources of the run, and which parts each speaks for where they differ. */
export function quietMarks(tree: Root): void {
  const runs = runsIn(tree);
  const order = [...new Set(runs.flatMap(sourcesOf))];
  for (const run of runs) {
    const marks = run.units.flatMap((unit) => unit.marks);
    const last = marks.pop();
    if (!last) continue;
    for (const { note, parent } of marks) parent.children.splice(parent.children.indexOf(note as never), 1);
    const sources = sourcesOf(run).sort((a, b) => order.indexOf(a) - order.indexOf(b));
    last.note.attributes = Object.entries({
      sources: sources.join(' '),
      numeros: sources.map((source) => order.indexOf(source) + 1).join(' '),
      ...scopeOf(run, sources),
    }).map(([name, value]) => ({ type: 'mdxJsxAttribute', name, value }));
    afterPunctuation(last);
  }
}

/** Moves a mark behind the sign that ends its clause. */
function afterPunctuation({ note, parent }: Mark): void {
  const index = parent.children.indexOf(note as never);
  const next = parent.children[index + 1];
  const [signs] = (next?.type === 'text' && /^[\u00a0\u202f ]?[.,;:!?…»]+/.exec(next.value)) || [];
  if (next?.type !== 'text' || !signs) return;
  next.value = next.value.slice(signs.length);
  parent.children.splice(index, 0, { type: 'text', value: signs });
}

/** The runs of a text, in reading order. */
function runsIn(tree: Root): Run[] {
  const runs: Run[] = [];
  let open: Run | undefined;
  let beyond = false;
  const add = (units: Unit[]) => {
    const next = { units, blocks: 1 };
    if (open && runsOn(open, next, beyond)) {
      open.units.push(...units);
      open.blocks += 1;
    } else runs.push((open = next));
    beyond = false;
  };
  const read = (node: Nodes): void => {
    if (node.type === 'paragraph') add(sentenceUnits(node));
    else if (node.type === 'heading') beyond = true;
    else if ((node.type === 'list' && !holdsBox(node)) || node.type === 'table') add(node.children.map(unitOf));
    else if ('children' in node) {
      const box = node.type === 'mdxJsxFlowElement';
      if (box) open = undefined;
      node.children.forEach(read);
      if (box) open = undefined;
    }
  };
  read(tree);
  return runs;
}

function holdsBox(list: List): boolean {
  let found = false;
  visit(list, 'mdxJsxFlowElement', () => {
    found = true;
    return EXIT;
  });
  return found;
}

/** Whether a run goes on into the next block: both come from the same sources, or it is too short for a mark of its own. */
function runsOn(run: Run, next: Run, beyond: boolean): boolean {
  const sources = sourcesOf(run);
  const others = sourcesOf(next);
  if (sources.length === 0 || others.length === 0) return false;
  const words = run.units.reduce((sum, { text }) => sum + writtenWords(text).length, 0);
  return words < (beyond ? SHORT.beyond : SHORT.inSection) || sources.sort().join() === others.sort().join();
}

const sourcesOf = ({ units }: Run) => [...new Set(units.flatMap(({ marks }) => marks.map(({ source }) => source)))];

/** What each source of a mark speaks for, in the words that begin it; nothing where all of one block up to the mark comes from all of them, or the sentence of the mark alone. */
function scopeOf({ units: all, blocks }: Run, sources: readonly string[]): { portee?: string } {
  const units = all.slice(0, all.findLastIndex(({ marks }) => marks.length > 0) + 1);
  if (units.filter(({ marks }) => marks.length > 0).length === 1) return {};
  const whole = units.every(({ marks }) => sources.every((key) => marks.some(({ source }) => source === key)));
  if (whole) return blocks === 1 ? {} : { portee: sources.map(() => `depuis ${nameOf(units[0])}`).join('|') };
  const scope = sources.map((key) => {
    const ranges: [Unit, Unit][] = [];
    let before: Unit | undefined;
    for (const unit of units) {
      const spoken = unit.marks.some(({ source }) => source === key);
      const range = ranges.at(-1);
      if (spoken && range && before === range[1]) range[1] = unit;
      else if (spoken) ranges.push([unit, unit]);
      before = unit;
    }
    return ranges.map(([from, to]) => (from === to ? nameOf(from) : `de ${nameOf(from)} à ${nameOf(to)}`)).join(', ');
  });
  return { portee: scope.join('|') };
}

const nameOf = (unit: Unit | undefined) => {
  const words = (unit?.text ?? '').replaceAll('|', ' ').trim().split(/\s+/);
  return `«\u00a0${words.slice(0, NAMING).join(' ')}${words.length > NAMING ? '…' : ''}\u00a0»`;
};

function unitOf(node: Parents): Unit {
  const marks: Mark[] = [];
  visit(node, 'mdxJsxTextElement', (note, _, parent) => {
    if (note.name === 'Note' && parent) marks.push({ note, parent, source: sourceOf(note) });
  });
  const [cell = node] = node.type === 'tableRow' ? node.children : [node];
  return { text: toString(cell), marks };
}

/** The sentences of a paragraph; a mark belongs to the sentence that it stands in or ends. */
function sentenceUnits(paragraph: Paragraph): Unit[] {
  let text = '';
  const marks: (Mark & { offset: number })[] = [];
  const read = (node: Nodes, parent: Parents): void => {
    if ('value' in node) text += node.value;
    else if (node.type === 'mdxJsxTextElement' && node.name === 'Note')
      marks.push({ note: node, parent, source: sourceOf(node), offset: text.length });
    else if (node.type === 'break') text += ' ';
    else if ('children' in node && node.children.length > 0) for (const child of node.children) read(child, node);
    else text += '…';
  };
  for (const child of paragraph.children) read(child, paragraph);
  const sentences = sentencesOf(text);
  return sentences.map((sentence, rank) => {
    const end = sentences[rank + 1]?.index ?? Infinity;
    return {
      text: sentence.text,
      marks: marks.filter(({ offset }) => (offset > sentence.index || rank === 0) && offset <= end),
    };
  });
}

const sourceOf = ({ attributes: [attribute] }: MdxJsxTextElement) =>
  attribute?.type === 'mdxJsxAttribute' ? String(attribute.value) : '';
