import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import { VFileMessage } from 'vfile-message';
import { blocks, type BlockName } from '#domain/blocks.ts';
import { frenchIssues, nearest, remedyFor, type TextProblem } from '#domain/problem.ts';

const KNOWN = Object.keys(blocks);
const BRACES = 'Les accolades sont réservées. Écrivez le mot sans accolades, ou \\{ pour en montrer une.';

/** What an author may not write: code, expressions, unknown blocks, raw HTML, images, misplaced headings, notes of their own; `lines` is the length of the author’s text. */
export function findForbidden(tree: Root, lines: number): TextProblem[] {
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
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        problems.push(...blockProblems(node));
        break;
      case 'image':
        report(
          node,
          'les images ne s’insèrent pas encore dans le texte',
          'Décrivez l’image en une phrase, ou donnez son adresse dans les sources.',
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
        if (node.position && node.position.start.line <= lines)
          report(
            node,
            `la note [^${node.label}] est écrite dans le texte`,
            'Effacez cette ligne : le texte de la note vient de sources.yaml, par sa clé.',
          );
        break;
      case 'text':
        if (node.value.includes('[^'))
          report(
            node,
            'un appel de note est mal écrit',
            'Écrivez la clé de la source sans espace ni accent : [^rtes-laxou-2019].',
          );
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
  const props: Record<string, string> = {};
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
    props[attribute.name] = attribute.value;
  }
  const schema = blocks[name as BlockName];
  const result = schema.safeParse(props, { error: frenchIssues, reportInput: true });
  return (result.error?.issues ?? []).map((issue) => ({
    line,
    message: `<${name}${issue.path.length > 0 ? ` ${issue.path.join('.')}` : ''}> : ${issue.message}`,
    remedy: remedyFor(issue, schema),
  }));
}

/** Words a parser’s error in French; `line` is the line to set aside before reading on, absent when reading must stop. */
export function syntaxProblem(error: unknown, lines: string[]): { problem: TextProblem; line?: number } {
  if (!(error instanceof VFileMessage)) throw error;
  const opened = /^Expected a closing tag for .*\((\d+):/.exec(error.reason)?.[1];
  const line = Math.min(Number(opened ?? error.line ?? lines.length), lines.length);
  const written = lines[line - 1] ?? '';
  const say = (message: string, remedy: string, goOn = true) => ({
    problem: { line, message, remedy },
    ...(goOn && { line }),
  });
  const tag = /<(\/?[A-Za-z][\w-]*)/.exec(error.reason)?.[1] ?? '';
  switch (error.ruleId) {
    case 'unexpected-character':
      if (/<\s*[\d\s=]/.test(written))
        return say(
          'un signe « < » est pris pour une balise',
          'Écrivez « moins de » en toutes lettres, ou \\< pour garder le signe.',
        );
      if (written.includes('<!--'))
        return say('les commentaires <!-- … --> ne sont pas permis', 'Effacez ce commentaire.');
      if (/<(https?:|[\w.]+@)/.test(written))
        return say(
          'une adresse est entre les signes < et >',
          'Écrivez [les mots à toucher](https://exemple.fr), ou l’adresse seule.',
        );
      return say(
        'une balise est mal écrite',
        `Vérifiez les guillemets et les noms de cette ligne. Blocs possibles : ${KNOWN.join(', ')}.`,
      );
    case 'end-tag-mismatch':
    case 'unexpected-eof':
    case 'unexpected-closing-slash':
      if (error.reason.includes('closing brace')) return say('une accolade « { » n’est pas fermée', BRACES);
      return /^[a-z]/.test(tag)
        ? say(
            `la balise HTML <${tag}> n’est pas permise, et elle n’est pas fermée`,
            'Écrivez en Markdown : une ligne vide pour un paragraphe.',
          )
        : say(
            `le bloc <${tag || '…'}> n’est pas fermé, ou est fermé deux fois`,
            `Écrivez </${tag.replace('/', '') || 'Encadre'}> après son texte, ou « /> » s’il est seul.`,
            opened !== undefined,
          );
    case 'acorn':
      return /^\s*(import|export)\b/.test(written)
        ? say(
            'une ligne commence par « import » ou « export »',
            'Ces deux mots, en début de ligne, annoncent du code : changez le premier mot de la phrase.',
          )
        : say('un passage est entre accolades', BRACES);
    default:
      return say('cette ligne n’est pas comprise', 'Vérifiez les signes < > { } de cette ligne.');
  }
}
