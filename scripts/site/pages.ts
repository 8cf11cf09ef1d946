/** The built site as the checks read it: every page parsed once, by its address. */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { parse, type HTMLElement } from 'node-html-parser';
import { addressOfFile } from '../build/built-site.ts';

export const DIST = 'dist';

/** A page as its readers get it. */
export interface BuiltPage {
  /** Its address in the site: « /fiches/laxou-provinces/ ». */
  path: string;
  file: string;
  html: string;
  root: HTMLElement;
}

function read(file: string): BuiltPage {
  const html = readFileSync(`${DIST}/${file}`, 'utf8');
  return { path: addressOfFile(file), file: `${DIST}/${file}`, html, root: parse(html) };
}

/** Every page of the site, the 404 page included. */
export const pages: readonly BuiltPage[] = globSync('**/*.html', { cwd: DIST, exclude: ['edition/**'] })
  .sort()
  .map(read);

/** The file that the server sends for an address; undefined where there is none. */
export function fileOf(path: string): string | undefined {
  const file = `${DIST}${decodeURIComponent(path)}${path.endsWith('/') ? 'index.html' : ''}`;
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

/** Whether an address only leads to another one. */
export const isMoved = ({ root }: BuiltPage) => root.querySelector('meta[http-equiv=refresh]') !== null;

/** The bytes that cross the network for a file: its Brotli copy, or itself. */
export const served = (file: string) => statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;

/** The pages to which a page links, without anchors or questions. */
export const linksOf = ({ root }: BuiltPage): string[] =>
  root
    .querySelectorAll('a[href^="/"]')
    .map((link) => (link.getAttribute('href') ?? '').replace(/[#?].*$/, ''))
    .filter((path) => path.endsWith('/'));
