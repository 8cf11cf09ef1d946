/** Keeps what the site once gave: a section that moved is found under its former name, and no address goes without leading somewhere. */
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { hostConfiguration, type Move } from '#domain/redirection.ts';
import { Refusal } from '../command.ts';
import type { BuiltSite } from './built-site.ts';
import { addressesOf, readRegister, vanished } from './published.ts';

/** The list of published addresses; `npm run adresses` adds those of today. */
export const REGISTER = 'scripts/build/published.txt';

/** The moves that authors wrote. */
export const movesOf = (site: Pick<BuiltSite, 'text'>): Move[] =>
  (
    JSON.parse(site.text('api/redirections.json')) as { entrees: { donnees: { de: string; vers: string } }[] }
  ).entrees.map(({ donnees: { de, vers } }) => ({ from: de, to: vers }));

/** Writes what moved for hosts and browsers, then refuses a site that lost an address. */
export function keepAddresses(site: BuiltSite): void {
  const moves = movesOf(site);
  const rules = hostConfiguration('_redirects', moves);
  if (rules) site.write('_redirects', rules);
  keepSections(site, moves);
  const register = existsSync(REGISTER) ? readRegister(readFileSync(REGISTER, 'utf8')) : new Map();
  const lost = vanished(register, addressesOf(site), moves);
  if (lost.length > 0) throw new Refusal(lossOf(lost));
}

/** Puts the former name of each moved section where the section stands now. */
function keepSections(site: BuiltSite, moves: readonly Move[]): void {
  const sections = moves.filter(({ from }) => from.includes('#'));
  for (const page of new Set(sections.map(({ to }) => to.replace(/#.*$/, '')))) {
    const name = `${page.slice(1)}index.html`;
    const root = parse(site.text(name));
    for (const { from, to } of sections.filter((move) => move.to.startsWith(`${page}#`)))
      root
        .querySelector(`[id="${to.split('#')[1]}"]`)
        ?.insertAdjacentHTML('afterbegin', `<span id="${from.split('#')[1]}"></span>`);
    site.write(name, root.toString());
  }
}

const MOST = 20;

function lossOf(lost: readonly string[]): string {
  const more = lost.length > MOST ? [`  … et ${lost.length - MOST} autres`] : [];
  return [
    'Des adresses publiées ne mènent plus nulle part :',
    ...lost.slice(0, MOST).map((address) => `  ${address}`),
    ...more,
    'Remettez la page ou la section, ou dites dans content/redirections.yaml où la lire maintenant :',
    '- id: un-nom',
    `  de: ${lost[0]}`,
    '  vers: /…/',
  ].join('\n');
}
