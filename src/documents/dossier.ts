/** « Le dossier » of a team as a Word document: what was said, and nothing where nothing was. */
import type { About } from '#documents/about.ts';
import { isControl, valueIn } from '#documents/form.ts';
import { element } from '#documents/made.ts';
import { find, findAll, hasClass, visibleText, type Tree } from '#documents/tree.ts';
import { wordOf } from '#documents/word.ts';
import type { Picture } from '#documents/word/picture.ts';

/** Makes the file of a dossier from its page; its drawings are known by what is said of them. */
export const dossierFile = (
  page: Tree,
  about: About,
  pictures: ReadonlyMap<string, Picture>,
): Uint8Array<ArrayBuffer> =>
  wordOf({ ...page, children: findAll(page, (tree) => hasClass(tree, 'part')).map(filled) }, about, {
    contents: 1,
    pictures,
  });

/** A part of the page with what was typed in place of its fields. */
const filled = (tree: Tree): Tree => ({
  ...tree,
  children: tree.children.flatMap((child): (Tree | string)[] => {
    if (typeof child === 'string') return [child];
    return hasClass(child, 'field') ? told(child) : [filled(child)];
  }),
});

/** What was typed in a field, after its label, a paragraph a line. */
function told(field: Tree): Tree[] {
  const control = find(field, isControl);
  const label = find(field, ({ name }) => name === 'span');
  const [first = '', ...others] = control ? answerIn(control).split(/\n+/) : [];
  if (first === '') return [];
  const name = label ? [element('strong', {}, `${visibleText(label)}\u00a0: `)] : [];
  return [element('p', {}, ...name, first), ...others.map((line) => element('p', {}, line))];
}

/** What was typed; of a choice, its words. */
function answerIn(control: Tree): string {
  const value = valueIn(control).trim();
  const chosen = find(control, ({ name, attributes }) => name === 'option' && attributes['value'] === value);
  return chosen ? visibleText(chosen) : value;
}
