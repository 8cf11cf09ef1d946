/** The blank files of models, made from their pages: who reads without script takes them away too. */
import { HTMLElement, parse, TextNode, type Node } from 'node-html-parser';
import { modeleFile } from '#documents/modele.ts';
import type { Tree } from '#documents/tree.ts';
import type { BuiltSite } from './built-site.ts';

const PAGE = /^modeles\/[^/]+\/index\.html$/;

/** Writes beside the pages of models the files to which they lead. */
export async function writeDocuments(site: BuiltSite): Promise<void> {
  for (const name of site.names().filter((one) => PAGE.test(one))) {
    const root = parse(site.text(name));
    const file = root.querySelector('a[download]')?.getAttribute('href')?.slice(1);
    if (file) site.write(file, await modeleFile(treeIn(root)));
  }
}

/** A parsed element as documents read it. */
export const treeIn = (element: HTMLElement): Tree => ({
  name: (element.rawTagName ?? '').toLowerCase(),
  attributes: element.attributes,
  children: element.childNodes.flatMap((node: Node): (Tree | string)[] => {
    if (node instanceof HTMLElement) return [treeIn(node)];
    return node instanceof TextNode ? [node.text] : [];
  }),
});
