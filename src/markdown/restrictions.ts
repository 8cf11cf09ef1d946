import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import { blocks, type BlockName } from '#domain/blocks.ts';
import { strayCharacters } from '#domain/characters.ts';
import { nearest } from '#domain/nearest.ts';
import { frenchIssues, remedyFor, type TextProblem } from '#domain/problem.ts';

const KNOWN = Object.keys(blocks);
/** The remedy for braces. */
export const BRACES = 'Les accolades sont réservées. Écrivez le mot sans accolades, ou \\{ pour en montrer une.';

type Wrong = Pick<TextProblem, 'message' | 'remedy'>;

const CODE: Wrong = {
  message: 'une ligne « import » ou « export » est du code',
  remedy: 'Effacez cette ligne : les blocs s’écrivent sans import.',
};
const PHOTO_IN_SENTENCE: Wrong = {
  message: 'une photo est au milieu d’une phrase',
  remedy: 'Mettez <Photo … /> seul sur sa ligne, avec une ligne vide avant et une ligne vide après.',
};
const IMAGE: Wrong = {
  message: 'une photo ne s’écrit pas ainsi',
  remedy: 'Écrivez, seul sur sa ligne : <Photo src="jardin.jpg" texte="Ce que l’on voit." credit="Qui l’a faite" />.',
};

/** What an author may not write: code, expressions, unknown blocks, raw HTML, images, misplaced headings, notes of their own. */
export function findForbidden(tree: Root): TextProblem[] {
  const problems: TextProblem[] = [];
  let depth = 1;
  visit(tree, (node) => {
    const line = node.position?.start.line ?? 1;
    problems.push(...wrongIn(node, depth).map((wrong) => ({ line, ...wrong })));
    if (node.type === 'heading') depth = Math.max(node.depth, 2);
  });
  return problems;
}

/** What is wrong with one part of a text, which stands under a heading of a depth. */
function wrongIn(node: Nodes, depth: number): Wrong[] {
  switch (node.type) {
    case 'mdxjsEsm':
      return [CODE];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [{ message: `« {${node.value}} » est entre accolades`, remedy: BRACES }];
    case 'mdxJsxTextElement':
      return [...(node.name === 'Photo' ? [PHOTO_IN_SENTENCE] : []), ...wrongInBlock(node)];
    case 'mdxJsxFlowElement':
      return wrongInBlock(node);
    case 'image':
    case 'imageReference':
      return [IMAGE];
    case 'heading':
      return wrongWithHeading(node.depth, depth);
    case 'footnoteDefinition':
      return [
        {
          message: `la note [^${node.label}] est écrite dans le texte`,
          remedy: 'Effacez cette ligne : le texte de la note vient de sources.yaml, par sa clé.',
        },
      ];
    case 'text':
    case 'inlineCode':
    case 'code':
      return strayCharacters(node.value);
    case 'link':
    case 'definition':
      return strayCharacters(`${node.url}\n${node.title ?? ''}`);
    default:
      return [];
  }
}

/** A heading is one level at most below the one above, and the title of the page is none of the text’s. */
function wrongWithHeading(depth: number, above: number): Wrong[] {
  if (depth === 1)
    return [
      {
        message: 'un titre commence par un seul dièse',
        remedy: 'Le titre de la page vient de « titre » ; commencez les sections par deux dièses : ##.',
      },
    ];
  if (depth <= above + 1) return [];
  return [
    {
      message: `ce titre a ${depth} dièses, sans titre à ${above + 1} dièses au-dessus`,
      remedy: `Écrivez-le avec ${above + 1} dièses : ${'#'.repeat(above + 1)}.`,
    },
  ];
}

/** A block is one of ours, its settings are plain texts, and its rule takes them. */
function wrongInBlock(node: MdxJsxFlowElement | MdxJsxTextElement): Wrong[] {
  const name = node.name ?? '';
  if (!KNOWN.includes(name)) return [unknownBlock(name)];
  const props = new Map<string, string>();
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string')
      return [
        {
          message: `un réglage de <${name}> est une expression`,
          remedy: 'Écrivez le réglage entre guillemets droits : id="regies".',
        },
      ];
    props.set(attribute.name, attribute.value);
    const [stray] = strayCharacters(attribute.value);
    if (stray) return [{ message: `un réglage de <${name}> : ${stray.message}`, remedy: stray.remedy }];
  }
  const schema = blocks[name as BlockName];
  const result = schema.safeParse(Object.fromEntries(props), { error: frenchIssues, reportInput: true });
  return (result.error?.issues ?? []).map((issue) => ({
    message: `<${name}${issue.path.length > 0 ? ` ${issue.path.join('.')}` : ''}> : ${issue.message}`,
    remedy: remedyFor(issue, schema),
  }));
}

const unknownBlock = (name: string): Wrong =>
  name === name.toLowerCase()
    ? {
        message: `la balise HTML <${name}> n’est pas permise`,
        remedy: 'Écrivez en Markdown : une ligne vide pour un paragraphe, **gras**, - pour une liste.',
      }
    : {
        message: `le bloc <${name}> n’existe pas`,
        remedy: [nearest(name, KNOWN), `Blocs possibles : ${KNOWN.join(', ')}.`].filter(Boolean).join(' '),
      };
