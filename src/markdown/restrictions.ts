import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import { blocks, type BlockName } from '#domain/blocks.ts';
import { strayCharacters } from '#domain/characters.ts';
import { nearest } from '#domain/nearest.ts';
import { frenchIssues, remedyFor, type TextProblem } from '#domain/problem.ts';

const KNOWN = Object.keys(blocks);
/** The remedy for braces. */
export const BRACES = 'Les accolades sont réservées. Écrivez le mot sans accolades, ou \\{ pour en montrer une.';

/** What an author may not write: code, expressions, unknown blocks, raw HTML, images, misplaced headings, notes of their own. */
export function findForbidden(tree: Root): TextProblem[] {
  const problems: TextProblem[] = [];
  let depth = 1;
  const report = (node: { position?: { start: { line: number } } | undefined }, message: string, remedy: string) =>
    problems.push({ line: node.position?.start.line ?? 1, message, remedy });
  visit(tree, (node) => {
    switch (node.type) {
      case 'mdxjsEsm':
        report(
          node,
          'une ligne « import » ou « export » est du code',
          'Effacez cette ligne : les blocs s’écrivent sans import.',
        );
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        report(node, `« {${node.value}} » est entre accolades`, BRACES);
        break;
      case 'mdxJsxTextElement':
        if (node.name === 'Photo')
          report(
            node,
            'une photo est au milieu d’une phrase',
            'Mettez <Photo … /> seul sur sa ligne, avec une ligne vide avant et une ligne vide après.',
          );
        problems.push(...blockProblems(node));
        break;
      case 'mdxJsxFlowElement':
        problems.push(...blockProblems(node));
        break;
      case 'image':
      case 'imageReference':
        report(
          node,
          'une photo ne s’écrit pas ainsi',
          'Écrivez, seul sur sa ligne : <Photo src="jardin.jpg" texte="Ce que l’on voit." credit="Qui l’a faite" />.',
        );
        break;
      case 'heading':
        if (node.depth === 1)
          report(
            node,
            'un titre commence par un seul dièse',
            'Le titre de la page vient de « titre » ; commencez les sections par deux dièses : ##.',
          );
        else if (node.depth > depth + 1)
          report(
            node,
            `ce titre a ${node.depth} dièses, sans titre à ${depth + 1} dièses au-dessus`,
            `Écrivez-le avec ${depth + 1} dièses : ${'#'.repeat(depth + 1)}.`,
          );
        depth = Math.max(node.depth, 2);
        break;
      case 'footnoteDefinition':
        report(
          node,
          `la note [^${node.label}] est écrite dans le texte`,
          'Effacez cette ligne : le texte de la note vient de sources.yaml, par sa clé.',
        );
        break;
      case 'text':
      case 'inlineCode':
      case 'code':
        for (const { message, remedy } of strayCharacters(node.value)) report(node, message, remedy);
        break;
      case 'link':
      case 'definition':
        for (const { message, remedy } of strayCharacters(`${node.url}\n${node.title ?? ''}`))
          report(node, message, remedy);
        break;
    }
  });
  return problems;
}

function blockProblems(node: MdxJsxFlowElement | MdxJsxTextElement): TextProblem[] {
  const line = node.position?.start.line ?? 1;
  const name = node.name ?? '';
  if (!KNOWN.includes(name)) {
    const html = name === name.toLowerCase();
    return [
      {
        line,
        message: html ? `la balise HTML <${name}> n’est pas permise` : `le bloc <${name}> n’existe pas`,
        remedy: html
          ? 'Écrivez en Markdown : une ligne vide pour un paragraphe, **gras**, - pour une liste.'
          : [nearest(name, KNOWN), `Blocs possibles : ${KNOWN.join(', ')}.`].filter(Boolean).join(' '),
      },
    ];
  }
  const props = new Map<string, string>();
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') {
      return [
        {
          line,
          message: `un réglage de <${name}> est une expression`,
          remedy: 'Écrivez le réglage entre guillemets droits : id="regies".',
        },
      ];
    }
    props.set(attribute.name, attribute.value);
    const [stray] = strayCharacters(attribute.value);
    if (stray) return [{ line, message: `un réglage de <${name}> : ${stray.message}`, remedy: stray.remedy }];
  }
  const schema = blocks[name as BlockName];
  const result = schema.safeParse(Object.fromEntries(props), { error: frenchIssues, reportInput: true });
  return (result.error?.issues ?? []).map((issue) => ({
    line,
    message: `<${name}${issue.path.length > 0 ? ` ${issue.path.join('.')}` : ''}> : ${issue.message}`,
    remedy: remedyFor(issue, schema),
  }));
}
