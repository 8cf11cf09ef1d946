/** The blank files of models, read back by other programs: each word, table and formula of the page is there. */
import ExcelJS from 'exceljs';
import mammoth from 'mammoth';
import { HTMLElement, TextNode, type Node } from 'node-html-parser';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formIn, isControl, kindOf } from '#documents/form.ts';
import { modeleFile } from '#documents/modele.ts';
import { isClose, worked } from '#documents/recomputed.ts';
import { find, hasClass, type Tree } from '#documents/tree.ts';
import { isNumeric } from '#domain/modele/table.ts';
import { Results } from '#domain/modele/values.ts';
import { treeIn } from '../build/documents.ts';
import { DIST, pages, type BuiltPage } from './pages.ts';

const modeles = pages.filter(({ path }) => /^\/modeles\/[^/]+\/$/.test(path));
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What belongs to the page alone. */
const OUT = '.explanation, .needs-script, option, style, script, textarea';

/** The words of a page’s document, piece by piece. */
function piecesOf({ root }: BuiltPage): string[] {
  const document = root.querySelector('.document');
  const words = (node: Node): string[] => {
    if (node instanceof TextNode) return [plain(node.text).replace(/\s*:$/, '')];
    if (!(node instanceof HTMLElement) || node.hasAttribute('data-not-text') || isOut(node)) return [];
    return node.childNodes.flatMap(words);
  };
  const isOut = (element: HTMLElement) => (document?.querySelectorAll(OUT) ?? []).includes(element);
  return (document ? words(document) : []).filter((text) => /[\p{L}\d]/u.test(text));
}

/** A page whose blanks for numbers are filled, each with another one. */
function filledIn(page: Tree): Tree {
  let count = 0;
  const fill = (tree: Tree): Tree => ({
    ...tree,
    attributes:
      isControl(tree) && tree.name === 'input' && isNumeric(kindOf(tree))
        ? { ...tree.attributes, value: `${(++count * 7) % 60},5` }
        : tree.attributes,
    children: tree.children.map((child) => (typeof child === 'string' ? child : fill(child))),
  });
  return fill(page);
}

const fileOf = ({ root }: BuiltPage) => root.querySelector('a[download]')?.getAttribute('href') ?? '';
const bytesOf = (page: BuiltPage) => readFileSync(DIST + fileOf(page));

test('every model has its blank file', () => {
  expect(modeles.length).toBeGreaterThan(0);
  expect(modeles.filter((page) => bytesOf(page).length < 3000).map(({ path }) => path)).toEqual([]);
});

describe.each(modeles.map((page) => [page.path, page] as const))('%s', (_path, page) => {
  const isWord = fileOf(page).endsWith('.docx');

  test.runIf(isWord)('Word finds each word of the page', async () => {
    const text = plain((await mammoth.extractRawText({ buffer: bytesOf(page) })).value);
    expect(piecesOf(page).filter((words) => !text.includes(words))).toEqual([]);
  });

  test.runIf(!isWord)('a spreadsheet finds each word of the page, and formulas with their values', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(new Uint8Array(bytesOf(page)).buffer);
    const words: string[] = [];
    let formulas = 0;
    book.worksheets[0]?.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.type === ExcelJS.ValueType.Formula) formulas += 1;
        else words.push(String(cell.value));
      }),
    );
    const text = plain(words.join(' '));
    expect(piecesOf(page).filter((one) => !text.includes(one.replace(/ \([€%]\)$/, '')))).toEqual([]);
    expect(formulas).toBe(page.root.querySelectorAll('.document output').length);
  });

  test.runIf(!isWord)('filled, its formulas give in a spreadsheet what the page shows', async () => {
    const filled = filledIn(treeIn(page.root));
    const document = find(filled, (tree) => hasClass(tree, 'document'));
    const form = formIn(document ?? filled);
    const shown = new Results(form.sheet, form.typed);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await modeleFile(filled)).buffer);
    const [sheet] = book.worksheets;
    const results = sheet ? worked(sheet) : [];
    expect(results.length).toBe(page.root.querySelectorAll('.document output').length);
    expect(results.filter(({ found, told }) => !isClose(found, told))).toEqual([]);
    expect(results.filter(({ found }) => typeof found === 'number' && found !== 0).length).toBeGreaterThan(
      results.length / 2,
    );
    for (const { name, formula } of form.sheet.fields)
      if (formula) expect(results.map(({ told }) => told)).toContain(shown.at({ field: name }));
  });
});
