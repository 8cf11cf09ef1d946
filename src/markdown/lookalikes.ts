/** What was meant as a sign and stayed a text, or was meant as a text and became a sign. */
import type { Nodes, Root, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { BULLETS } from '#domain/characters.ts';
import type { TextProblem } from '#domain/problem.ts';

type Look = readonly [pattern: RegExp, message: string, remedy: string];

/** A link or a note that is not read as one: what it names is not known. */
const UNREAD: readonly Look[] = [
  [/\[\[/, 'un lien est écrit entre doubles crochets', 'Écrivez [les mots à toucher](/adresse/).'],
  [
    /\]\s+\(/,
    'une espace sépare les deux moitiés d’un lien',
    'Collez la parenthèse au crochet : [les mots](/adresse/).',
  ],
  [
    /\]\(/,
    'un lien n’est pas compris',
    'Écrivez [les mots à toucher](/adresse/), sans espace dans l’adresse ni parenthèse oubliée.',
  ],
  [/\[\^/, 'un appel de note est mal écrit', 'Écrivez la clé de la source sans espace ni accent : [^rtes-laxou-2019].'],
  [
    /\^\[/,
    'une note est écrite dans le texte',
    'Mettez sa source dans sources.yaml, et appelez-la par sa clé : [^cle].',
  ],
  [
    /\[\d+\]/,
    'un numéro entre crochets n’est pas une note',
    'Écrivez la clé de la source : [^rtes-laxou-2019] ; le site numérote les notes.',
  ],
];

const IN_TEXT: readonly Look[] = [
  ...UNREAD,
  [
    /\*\*|__/,
    'des signes de gras sont restés dans le texte',
    'Collez-les aux mots, avec une espace dehors et pas dedans : « un mot **en gras** ici ».',
  ],
  [
    /(?<!\*)\*(?!\*)/,
    'une étoile est restée dans le texte',
    'Pour l’italique, collez les étoiles aux mots : *mot*. Pour garder une étoile, écrivez \\*.',
  ],
  [
    /\[![A-Za-z]/,
    'un encadré est écrit comme pour un autre outil',
    'Écrivez <Encadre titre="…">, le texte, puis </Encadre>.',
  ],
  [/==\S/, 'les signes « == » sont restés dans le texte', 'Pour faire ressortir un mot, écrivez **mot**.'],
  [
    /\S *\t\s*\S/,
    'un tableau collé d’un autre document est devenu une suite de mots',
    'Séparez ses cellules par des barres, une ligne par rangée : « | un | deux | », et sous la première : « | --- | --- | ».',
  ],
  [/~~/, 'les signes « ~~ » sont restés dans le texte', 'Effacez ces signes.'],
  [
    /`/,
    'une apostrophe penchée « ` » est restée dans le texte',
    'Écrivez une apostrophe ordinaire, ou effacez ce signe.',
  ],
  [
    /(?<![\w:/]):[a-z]+(?:_[a-z]+)*:(?![\w:/])/,
    'le nom d’un pictogramme est resté dans le texte',
    'Écrivez le pictogramme lui-même, ou effacez-le.',
  ],
];

const AT_LINE_START: readonly Look[] = [
  [
    new RegExp(`^(?:${BULLETS}|[–—](?=\\s))`),
    'une ligne commence par une puce de traitement de texte',
    'Écrivez une liste : une ligne vide, puis chaque ligne commence par « - ».',
  ],
  [/^-(?=\p{L})/u, 'un tiret de liste est collé à son mot', 'Laissez une espace après le tiret : « - mot ».'],
  [
    /^#{1,6}(?=[^\s#])/,
    'un dièse est collé à son mot',
    'Pour un titre, laissez une espace : « ## Titre ». Sinon, écrivez \\#.',
  ],
  [
    /^\d{1,3}[.)](?=\p{L})/u,
    'un numéro de liste est collé à son mot',
    'Laissez une espace après le numéro : « 1. mot ».',
  ],
  [
    /^:{2,}/,
    'un encadré est écrit comme pour un autre outil',
    'Écrivez <Encadre titre="…">, le texte, puis </Encadre>.',
  ],
  [
    /^\|/,
    'un tableau n’a pas sa ligne de tirets',
    'Sous la ligne des titres, écrivez une ligne de tirets : | --- | --- |, avec autant de colonnes.',
  ],
  [/^\[[ xX]\]/, 'une case à cocher est restée dans le texte', 'Écrivez une liste ordinaire : « - mot ».'],
  [/^={3,}\s*$/, 'une ligne de signes « = » est restée dans le texte', 'Effacez-la ; un titre commence par « ## ».'],
];

/** Whether a problem hides what the text names. */
export const isUnreadReference = ({ message }: TextProblem): boolean => UNREAD.some(([, told]) => told === message);

/** Finds, in a tree made of `source`, what does not show as its author meant. */
export function findLookalikes(tree: Root, source: string): TextProblem[] {
  const problems: TextProblem[] = [];
  const report = (line: number, message: string, remedy: string) => {
    if (!problems.some((told) => told.line === line && told.message === message))
      problems.push({ line, message, remedy });
  };
  visit(tree, (node, index, parent) => {
    if (node.type === 'footnoteDefinition') return SKIP;
    if (node.type === 'text')
      readText(node, written(node, source), index === 0 && parent?.type === 'paragraph', report);
    else readNode(node, written(node, source), report);
    const before = parent?.children[(index ?? 0) - 1];
    if (node.type === 'link' && before?.type === 'text' && /[\p{L}\d][,;:.]$/u.test(before.value))
      report(
        node.position?.start.line ?? 1,
        'un lien est collé au signe qui le précède',
        'Laissez une espace avant le crochet : « un mot, [le lien](/adresse/) ».',
      );
    return undefined;
  });
  return problems;
}

/** What the author typed for a node, what is escaped left out. */
const written = ({ position }: Nodes, source: string) =>
  source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0).replace(/\\[!-/:-@[-`{-~]/g, '\u0000\u0000');

type Report = (line: number, message: string, remedy: string) => void;

function readText(node: Text, typed: string, opens: boolean, report: Report): void {
  for (const [index, part] of typed.split('\n').entries()) {
    const line = (node.position?.start.line ?? 1) + index;
    const start = index > 0 || opens ? AT_LINE_START : [];
    const found = start.find(([pattern]) => pattern.test(part.replace(/^[ >]+/, '')));
    if (found) report(line, found[1], found[2]);
    for (const [pattern, message, remedy] of IN_TEXT) if (pattern.test(part)) report(line, message, remedy);
  }
}

function readNode(node: Nodes, typed: string, report: Report): void {
  const line = node.position?.start.line ?? 1;
  switch (node.type) {
    case 'heading':
      if (!/^\s*#/.test(typed))
        report(
          line,
          'cette ligne devient un titre, à cause des signes de la ligne suivante',
          'Laissez une ligne vide entre les deux ; un titre commence par « ## ».',
        );
      else if (toString(node).trim() === '')
        report(line, 'un titre n’a pas de mots', 'Écrivez le titre, ou effacez les dièses.');
      break;
    case 'listItem':
      if (typeof node.checked === 'boolean')
        report(line, 'une case à cocher est dans le texte', 'Écrivez une liste ordinaire : « - mot ».');
      break;
    case 'list':
      if ((node.start ?? 0) > 99)
        report(
          line,
          `« ${node.start}. » en début de ligne devient le numéro d’une liste`,
          `Écrivez ${node.start}\\. pour garder le point, ou changez le début de la phrase.`,
        );
      break;
    case 'code':
      if (/^(`{3,}|~{3,})/.test(typed) && !/\n[ >]*(`{3,}|~{3,})[ \t]*$/.test(typed))
        report(
          line,
          'un passage de code, ouvert par cette ligne de signes, n’est pas fermé',
          'Effacez-la ; un passage de code se ferme par la même ligne de signes.',
        );
      break;
    case 'blockquote':
      if (/^>\s*\d/.test(typed))
        report(
          line,
          'un signe « > » en début de ligne fait une citation',
          'Écrivez « plus de » en toutes lettres, ou \\>.',
        );
      break;
    case 'table':
      for (const row of node.children)
        if (row.children.length > (node.children[0]?.children.length ?? 0))
          report(
            row.position?.start.line ?? line,
            `cette ligne de tableau a ${row.children.length} cellules, pour ${node.children[0]?.children.length} colonnes`,
            'Ôtez une cellule, ou ajoutez une colonne ; pour écrire une barre dans une cellule, écrivez \\|.',
          );
      break;
    case 'link':
      if (node.url === '')
        report(line, 'un lien n’a pas d’adresse', 'Écrivez l’adresse entre les parenthèses : [les mots](/adresse/).');
      else if (toString(node).trim() === '')
        report(line, `le lien vers « ${node.url} » n’a pas de mots`, 'Écrivez entre les crochets les mots à toucher.');
      break;
    default:
  }
}
