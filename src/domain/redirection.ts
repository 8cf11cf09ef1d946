import { z } from 'zod';
import { siteAddress, slug } from '#domain/fields.ts';

/** An address that the site once gave, and the one that took its place. */
const redirectionKeys = z.strictObject({
  id: slug().describe('Un nom pour cette ligne, par exemple « laverie-chalon ».'),
  de: siteAddress().describe(
    'L’ancienne adresse : une page (/guides/ancien/), une section (/guides/x/#ancienne), un fichier.',
  ),
  vers: siteAddress().describe('L’adresse qui la remplace. Pour une section : une section de la page où l’on arrive.'),
});

export const redirectionSchema = redirectionKeys.transform((keys) => ({
  title: keys.de,
  from: keys.de,
  to: keys.vers,
}));

/** What a host needs to know: from one address of a page or a file to another. */
export interface Move {
  from: string;
  to: string;
}

const withoutAnchor = (address: string) => address.replace(/#.*$/, '');

/** The moves that a server can make: an anchor never reaches it. The Markdown copy of a page moves along. */
export const serverMoves = (moves: readonly Move[]): Move[] =>
  moves
    .filter(({ from }) => !from.includes('#'))
    .flatMap((move) => {
      const [from, to] = [move.from, withoutAnchor(move.to)];
      const copies = from.endsWith('/') && to.endsWith('/') && to !== '/';
      return copies ? [move, { from: from.replace(/\/$/, '.md'), to: to.replace(/\/$/, '.md') }] : [move];
    });

/** The rules of a host, by the kind of its server. */
export const hostRules = {
  _redirects: ({ from, to }) => `${from} ${to} 301`,
  nginx: ({ from, to }) => `location = ${from} { return 301 ${to}; }`,
  caddy: ({ from, to }) => `redir ${from} ${to} 301`,
} as const satisfies Record<string, (move: Move) => string>;
export type Host = keyof typeof hostRules;

/** The configuration of a host: one rule a line. */
export const hostConfiguration = (host: Host, moves: readonly Move[]): string =>
  serverMoves(moves)
    .map((move) => `${hostRules[host](move)}\n`)
    .join('');
