/** Text → tree, whatever the text. */
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { VFileMessage } from 'vfile-message';
import { blocks } from '#domain/blocks.ts';
import type { TextProblem } from '#domain/problem.ts';
import { callsWithoutDefinitions } from '#markdown/citations.ts';
import { BRACES } from '#markdown/restrictions.ts';

const KNOWN = Object.keys(blocks);
const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm, { singleTilde: false }).use(readCalls);

function readCalls(this: Processor): void {
  (this.data().micromarkExtensions ??= []).push(callsWithoutDefinitions);
}

/** More slips than this in one text are one: it is no Markdown. */
const MOST_SLIPS = 20;

const MISWRITTEN = 'une balise est mal écrite';
const UNCLOSED = /^le bloc <.*> n’est pas fermé/;

/** A tree, and the text that it was made of: its places count in that one. */
export interface Parsed {
  tree: Root;
  text: string;
  problems: TextProblem[];
}

/** Parses; a line that breaks the syntax is reported, set aside, and the rest is read again so that all slips show at once. */
export function parse(source: string): Parsed {
  const problems: TextProblem[] = [];
  const lines = plainMarks(source).split('\n');
  while (problems.length < MOST_SLIPS) {
    const text = lines.join('\n');
    try {
      return { tree: parser.parse(text), text, problems };
    } catch (error) {
      const problem = syntaxProblem(error, lines);
      // What a tag that is not understood opened seems closed without having been opened.
      if (!UNCLOSED.test(problem.message) || !problems.some(({ message }) => message === MISWRITTEN))
        problems.push(problem);
      if (!setAside(lines, problem.line)) break;
    }
  }
  return { tree: { type: 'root', children: [] }, text: '', problems };
}

/** No-break spaces that stand for plain ones in a mark of structure: after a dash, a number, a sharp, in a line of dashes. */
const plainMarks = (source: string) =>
  source.replace(
    /^(?:[ \u00A0\u202F>]*(?:#{1,6}|[-*+]|\d{1,9}[.)]|>)[ \u00A0\u202F]+|[|:\- \u00A0\u202F]+$)/gm,
    (mark) => mark.replace(/[\u00A0\u202F]/g, ' '),
  );

/** Empties the line, or the nearest one above that holds something; tells whether there was one. */
function setAside(lines: string[], line: number): boolean {
  const at = lines.findLastIndex((written, index) => index < line && written.trim() !== '');
  if (at < 0) return false;
  lines[at] = '';
  return true;
}

/** Words a parser’s error in French, with the line to set aside before reading on. */
function syntaxProblem(error: unknown, lines: readonly string[]): TextProblem {
  if (!(error instanceof VFileMessage)) throw error;
  const opened = /^Expected a closing tag for .*\((\d+):/.exec(error.reason)?.[1];
  const inBraces = error.ruleId === 'unexpected-lazy' || error.reason.includes('closing brace');
  const place = inBraces ? openBrace(lines, error.line ?? lines.length) : (opened ?? error.line ?? lines.length);
  const line = Math.min(Number(place), lines.length);
  const written = lines[line - 1] ?? '';
  const say = (message: string, remedy: string): TextProblem => ({ line, message, remedy });
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
        MISWRITTEN,
        `Vérifiez les guillemets et les noms de cette ligne. Blocs possibles : ${KNOWN.join(', ')}.`,
      );
    case 'end-tag-mismatch':
    case 'unexpected-eof':
    case 'unexpected-closing-slash':
      return inBraces
        ? say('une accolade « { » n’est pas fermée', BRACES)
        : tagProblem(tagOf(error.reason, written), say);
    case 'unexpected-lazy':
      return say('un passage est entre accolades', BRACES);
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

/** The line that opens the brace at fault: one that closes fewer than it opens, else the last that opens one. */
function openBrace(lines: readonly string[], until: number): number {
  const count = (line: string, sign: string) => line.split(sign).length;
  const unclosed = lines.findIndex((line) => count(line, '{') > count(line, '}'));
  return (unclosed >= 0 ? unclosed : lines.findLastIndex((line, index) => index < until && line.includes('{'))) + 1;
}

/** The name of the tag at fault: as the parser gives it, else the first closing tag of the line. */
const tagOf = (reason: string, written: string) =>
  /<\/?([A-Za-z][\w-]*)/.exec(reason)?.[1] ?? /<\/\s*([A-Za-z][\w-]*)/.exec(written)?.[1] ?? '';

function tagProblem(tag: string, say: (message: string, remedy: string) => TextProblem): TextProblem {
  return /^[a-z]/.test(tag)
    ? say(
        `la balise HTML <${tag}> n’est pas permise`,
        'Écrivez en Markdown : une ligne vide pour un paragraphe, **gras**, - pour une liste.',
      )
    : say(
        `le bloc <${tag || '…'}> n’est pas fermé, ou est fermé deux fois`,
        `Écrivez </${tag || 'Encadre'}> après son texte, ou « /> » s’il est seul.`,
      );
}
