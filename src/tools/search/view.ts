/** What the search shows, as elements. */
import { themes } from '#domain/vocabulary.ts';
import { bestSection, excerptOf } from '#search/excerpt.ts';
import { highlightNext } from '#tools/search/highlight.ts';
import { emptyPlot, make } from '#tools/dom.ts';
import { themeNames } from '#tools/search/filters.ts';
import { rememberSearch } from '#tools/search/recent.ts';
import { nearest } from '#tools/search/suggest.ts';
import type { Replaced } from '#search/search.ts';
import type { StoredPage } from '#search/sources.ts';

type Corrections = readonly Replaced[];

/** What is repeated of a query at most. */
const LONGEST_REPEATED = 80;
const repeated = (query: string) =>
  query.length > LONGEST_REPEATED ? `${query.slice(0, LONGEST_REPEATED).trimEnd()}…` : query;

/** The number of results, in words that are read aloud. */
export function resultCount(count: number, asked: string): string {
  const query = repeated(asked.trim());
  if (count === 0) return `Aucun résultat pour « ${query} ».`;
  return `${count} ${count === 1 ? 'résultat' : 'résultats'} pour « ${query} »`;
}

/** How many pages only come near. */
export const moreCount = (count: number) =>
  count === 1 ? 'Voir 1 page moins proche' : `Voir ${count} pages moins proches`;

/** A page found: its title, what it is, the section that answers, an excerpt. */
export function resultItem(page: StoredPage, stems: readonly string[], query: string): HTMLLIElement {
  const wanted = new Set(stems);
  const sections = page.sections.map(([id, title, text]) => ({ id, title, text }));
  const section = bestSection(sections, wanted);
  const excerpt = excerptOf(section?.text || page.summary, wanted);
  const theme = page.themes[0];
  const facts = [page.kind, page.place, page.year, theme && themeNames[theme]].filter(Boolean);
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
          'Voir le passage : ',
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
const corrected = (query: string, corrections: Corrections) =>
  corrections.reduce((text, { typed, used }) => text.replace(typed, () => used), query);

/** « Résultats pour insertion — chercher plutôt insersion ». */
export function correctionLine(query: string, corrections: Corrections, insist: () => void): HTMLElement {
  const used = make('em', { textContent: repeated(corrected(query, corrections)) });
  const typed = make('em', { textContent: repeated(query) });
  const other = make('button', { type: 'button', className: 'link' }, 'chercher plutôt ', typed);
  other.addEventListener('click', insist);
  return make('p', { className: 'correction' }, 'Résultats pour ', used, ' — ', other);
}

/** « Vouliez-vous dire cocher ? » */
export function offerLine(query: string, offered: Corrections, search: (meant: string) => void): HTMLElement {
  const meant = corrected(query, offered);
  const button = make('button', { type: 'button', className: 'button', textContent: repeated(meant) });
  button.addEventListener('click', () => search(meant));
  return make('p', { className: 'correction' }, 'Vouliez-vous dire ', button, ' ?');
}

/** « Avec les mots qui commencent par lombric : lombricompost, lombricomposteur ». */
export function begunLine({ typed, words }: { typed: string; words: readonly string[] }): HTMLElement {
  const beginning = make('em', { textContent: typed });
  return make(
    'p',
    { className: 'correction' },
    'Avec les mots qui commencent par ',
    beginning,
    ` : ${words.join(', ')}.`,
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
  const near = nearest(query, Object.values(themeNames), 3);
  return make(
    'div',
    { className: 'empty' },
    emptyPlot(),
    filtered
      ? make('p', {}, 'Rien ne répond avec ces filtres. ', button('Retirer les filtres', change.unfilter))
      : undefined,
    corrections.length > 0 ? offerLine(query, corrections, change.query) : undefined,
    make('p', { textContent: 'Par où continuer :' }),
    make(
      'ul',
      { className: 'links' },
      ...Object.entries(themes)
        .filter(([, { label }]) => near.includes(label))
        .map(([id, { label }]) => link(`/themes/${id}/`, `Thème : ${label}`)),
      link('/themes/', 'Tous les thèmes'),
      link('/glossaire/', 'Le glossaire : les mots et les sigles'),
      link('/recherche/#index', 'L’index de A à Z'),
      link('/contribuer/', 'Proposer une fiche'),
    ),
  );
}
