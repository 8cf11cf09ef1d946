/** What the search shows, as elements. */
import { bestSection, excerptOf } from '#search/excerpt.ts';
import { highlightNext } from '#tools/search/highlight.ts';
import { emptyPlot, make } from '#tools/dom.ts';
import { themeNames } from '#tools/search/filters.ts';
import { LONGEST_SEARCH, rememberSearch } from '#tools/search/recent.ts';
import type { Replaced } from '#search/search.ts';
import type { StoredPage } from '#search/sources.ts';

type Corrections = readonly Replaced[];

/** A query that its reader put between marks of quotation. */
const QUOTED = /^["«“„][\s"«“„]*([^"«»“”„]+?)[\s"»”“]*["»”“]$/;

/** A query as it is told back: without the marks around it, cut where it is too long. */
function repeated(query: string): string {
  const bare = query.trim().replace(QUOTED, '$1');
  const letters = Array.from(bare);
  return letters.length > LONGEST_SEARCH ? `${letters.slice(0, LONGEST_SEARCH).join('').trimEnd()}…` : bare;
}
const quoted = (query: string) => `«\u00a0${repeated(query)}\u00a0»`;

/** The number of results, in words that are read aloud. */
export function resultCount(count: number, query: string): string {
  if (count === 0) return `Aucun résultat pour ${quoted(query)}.`;
  return `${count} ${count === 1 ? 'résultat' : 'résultats'} pour ${quoted(query)}`;
}

/** Says that a place stands on no page; the régies nearest to it follow. */
export const placeAlone = (query: string) =>
  `Aucune page ne parle de ${quoted(query)}. Voici les régies les plus proches\u00a0:`;

/** What stands above the pages that only come near. */
export const nearbyTitle = 'Moins proches de votre question';

/** How many pages only come near. */
export const moreCount = (count: number) =>
  `Voir ${count} ${count === 1 ? 'page moins proche' : 'pages moins proches'} de votre question`;

/** A page found: its title, what it is, the section that answers, an excerpt. */
export function resultItem(page: StoredPage, stems: readonly string[], query: string): HTMLLIElement {
  const wanted = new Set(stems);
  const sections = page.sections.map(([id, title, text]) => ({ id, title, text }));
  const section = bestSection(sections, wanted);
  const theme = page.themes[0];
  const facts = [page.kind, page.place, page.year, theme && themeNames[theme]].filter(Boolean);
  const isSaid = (line: string) => line.split(' · ').every((part) => facts.includes(part));
  const told = section?.text.split('\n').filter((line) => !isSaid(line));
  const excerpt = excerptOf({ id: section?.id ?? '', text: told?.join('\n') || page.summary }, wanted);
  const item = make(
    'li',
    {},
    make('p', { className: 'facts', textContent: facts.join(' · ') }),
    make('h2', {}, make('a', { href: page.url, textContent: page.title })),
    make(
      'p',
      { className: 'excerpt' },
      ...excerpt.map(({ text, found }) => (found ? make('mark', { textContent: text }) : text)),
    ),
    section?.id
      ? make(
          'p',
          { className: 'section' },
          'Voir le passage\u00a0: ',
          make('a', { href: `${page.url}#${section.id}`, textContent: section.title }),
        )
      : undefined,
  );
  item.dataset['result'] = '';
  item.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || !event.target.closest('a')) return;
    rememberSearch(query);
    highlightNext(page.url, stems);
  });
  return item;
}

/** The query with its mistyped words put right. */
export const corrected = (query: string, corrections: Corrections) =>
  corrections.reduce((text, { typed, used }) => text.replace(typed, () => used), query);

/** « Résultats pour insertion — chercher plutôt insersion ». */
export function correctionLine(query: string, corrections: Corrections, insist: () => void): HTMLElement {
  const used = make('em', { textContent: repeated(corrected(query, corrections)) });
  const typed = make('em', { textContent: repeated(query) });
  const other = make('button', { type: 'button', className: 'link' }, 'chercher plutôt ', typed);
  other.addEventListener('click', insist);
  return make('p', { className: 'correction' }, 'Résultats pour ', used, ' — ', other);
}

/** « Aucune page n’écrit dépolluer : résultats pour polluer. » */
export const madeLine = ({ typed, used }: Replaced): HTMLElement =>
  make(
    'p',
    { className: 'correction' },
    'Aucune page n’écrit ',
    make('em', { textContent: typed }),
    '\u00a0: résultats pour ',
    make('em', { textContent: used }),
    '.',
  );

/** « Vouliez-vous dire cocher ? » */
export function offerLine(query: string, offered: Corrections, search: (meant: string) => void): HTMLElement {
  const meant = corrected(query, offered);
  const button = make('button', { type: 'button', className: 'button', textContent: repeated(meant) });
  button.addEventListener('click', () => search(meant));
  return make('p', { className: 'correction' }, 'Vouliez-vous dire ', button, '\u202f?');
}

/** « Rien trouvé pour « harcèlement ». », beside what was found for the other words. */
export const unknownLine = (words: readonly string[]) =>
  make('p', { className: 'correction', textContent: `Rien trouvé pour ${words.map(quoted).join(', ')}.` });

/** « Avec les mots qui commencent par lombric : lombricompost, lombricomposteur ». */
export function begunLine({ typed, words }: { typed: string; words: readonly string[] }): HTMLElement {
  const beginning = make('em', { textContent: typed });
  return make(
    'p',
    { className: 'correction' },
    'Avec les mots qui commencent par ',
    beginning,
    `\u00a0: ${words.join(', ')}.`,
  );
}

/** Says that the search could not be had, and lets the reader try again. */
export function failureState(again: () => void): HTMLElement {
  const button = make('button', { type: 'button', className: 'button' }, 'Réessayer');
  button.addEventListener('click', again);
  const index = make('a', { href: '/recherche/#index' }, 'L’index de A à Z');
  return make('div', { className: 'empty' }, make('p', {}, button), make('p', {}, index, ' mène à toutes les pages.'));
}

/** Where to go on when nothing was found. */
export function emptyState(
  query: string,
  corrections: Corrections,
  filtered: boolean,
  change: { query: (query: string) => void; unfilter: () => void },
): HTMLElement {
  const link = (href: string, textContent: string) => make('li', {}, make('a', { href, textContent }));
  const button = (text: string, act: () => void) => {
    const made = make('button', { type: 'button', className: 'button', textContent: text });
    made.addEventListener('click', act);
    return made;
  };
  return make(
    'div',
    { className: 'empty' },
    emptyPlot(),
    filtered
      ? make('p', {}, 'Rien ne répond avec ces filtres. ', button('Retirer les filtres', change.unfilter))
      : undefined,
    corrections.length > 0 ? offerLine(query, corrections, change.query) : undefined,
    make('p', { textContent: 'Par où continuer\u00a0:' }),
    make(
      'ul',
      { className: 'links' },
      link('/questions/', 'Les questions fréquentes'),
      link('/themes/', 'Tous les thèmes'),
      link('/glossaire/', 'Le glossaire\u00a0: les mots et les sigles'),
      link('/pres-de-chez-moi/', 'Les régies près de chez moi'),
      link('/recherche/#index', 'L’index de A à Z'),
      link('/contribuer/', 'Proposer une fiche'),
    ),
  );
}
