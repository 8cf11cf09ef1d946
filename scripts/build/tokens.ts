/** Gives the tokens of the styles names of one letter in what readers get: every page carries them, and says them some two hundred times. */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const NAME = /--[a-z][\w-]*/g;
/** Drawings stand in files of their own and take these from the page that shows them. */
const DRAWN = /^--(?:facade-.*|colour-(?:ink|line|paper|sheet|soft)|stack-title)$/;

/** The short name of each token that a sheet declares and that no drawing asks for. */
export function shortNames(sheet: string): ReadonlyMap<string, string> {
  const declared = new Set(Array.from(sheet.matchAll(/(--[a-z][\w-]*):/g), ([, name = '']) => name));
  const own = [...declared].filter((name) => !DRAWN.test(name));
  if (own.length > LETTERS.length) throw new Error(`More than ${LETTERS.length} tokens: there are no letters left`);
  return new Map(own.map((name, index) => [name, `--${LETTERS[index]}`]));
}

/** Writes the short names into every sheet, before its file is named by what it holds. */
export function shortTokens(): Plugin {
  const names = shortNames(readFileSync('src/styles/tokens.css', 'utf8'));
  return {
    name: 'short-tokens',
    apply: 'build',
    transform: {
      filter: { id: /\.css(?:$|\?)/ },
      handler: (code) => code.replace(NAME, (name) => names.get(name) ?? name),
    },
  };
}
