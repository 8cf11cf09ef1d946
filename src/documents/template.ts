/** The Word template of a fiche, to fill and to bring back: every key and section in its place. */
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { About } from '#documents/about.ts';
import { element } from '#documents/made.ts';
import type { Tree } from '#documents/tree.ts';
import { wordFile } from '#documents/word.ts';
import { blocksOf, paragraph } from '#documents/word/blocks.ts';
import { Draft } from '#documents/word/draft.ts';
import { run } from '#documents/word/runs.ts';
import {
  templateHead,
  templateIdentity,
  templateProofs,
  templateTables,
  templateTexts,
  type TemplateField,
  type TemplateTable,
} from '#domain/template.ts';

/** Rows that wait to be filled in each table. */
const BLANK_ROWS = 4;

/** Makes the template. */
export function templateFile(about: Omit<About, 'title' | 'summary'>): Uint8Array<ArrayBuffer> {
  const draft = new Draft(about.address);
  const text = [
    ...blocksOf(alone(identityTable()), draft),
    ...[...templateTexts, ...templateProofs].flatMap((field) => [...titled(field, draft), blank(field, draft)]),
    help(templateHead.details),
    ...templateTables.flatMap((table) => [...titled(table, draft), ...blocksOf(alone(tableOf(table)), draft)]),
  ];
  return wordFile(text, draft, { ...about, title: templateHead.title, summary: templateHead.summary });
}

const help = (text: string): Element => paragraph([run(text, { italic: true })], undefined, [x('w:keepNext')]);
const titled = ({ label, help: said }: TemplateField, draft: Draft): Element[] => [
  ...blocksOf(alone(element('h2', {}, label)), draft),
  help(said),
];

/** A blank of several paragraphs, lists and pictures: what is typed takes the place of what stands there. */
const blank = ({ label }: TemplateField, draft: Draft): Element =>
  x('w:sdt', [
    x('w:sdtPr', [
      x('w:alias', { 'w:val': label }),
      x('w:tag', { 'w:val': label }),
      x('w:id', { 'w:val': draft.controlId() }),
      x('w:showingPlcHdr'),
      x('w:richText'),
    ]),
    x('w:sdtContent', [paragraph([run(templateHead.blank, { style: 'Champ' })])]),
  ]);

const alone = (block: Tree) => element('div', {}, block);
/** A cell in which one writes. */
const toFill = (label: string) => element('td', {}, element('input', { name: label }));

const identityTable = () =>
  element(
    'table',
    {},
    ...templateIdentity.map(({ label, help: said }) =>
      element('tr', {}, element('th', {}, label), element('td', {}, element('em', {}, said)), toFill(label)),
    ),
  );

const tableOf = ({ columns }: TemplateTable) =>
  element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...columns.map(({ label }) => element('th', {}, label)))),
    element('tr', {}, ...columns.map(({ help: said }) => element('td', {}, element('em', {}, said)))),
    ...Array.from({ length: BLANK_ROWS }, () => element('tr', {}, ...columns.map(({ label }) => toFill(label)))),
  );
