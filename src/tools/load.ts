/** Brings a tool’s code at the reader’s first gesture on it, so that pages stay light; some ask to be brought as soon as the page rests. */

import { make } from '#tools/dom.ts';
import { placeIn } from '#tools/facets/place.ts';

document.documentElement.classList.add('js');

/** By tag name, the module that defines the custom element. */
const tools: Record<string, () => Promise<unknown>> = {
  'cite-page': () => import('#tools/share/cite-page.ts'),
  'compare-fiches': () => import('#tools/compare/compare-fiches.ts'),
  'contribute-fiche': () => import('#tools/contribute/contribute-fiche.ts'),
  'contribute-preview': () => import('#tools/contribute/contribute-preview.ts'),
  'copy-text': () => import('#tools/share/copy-text.ts'),
  'dossier-word': () => import('#tools/project/dossier-word.ts'),
  'facet-list': () => import('#tools/facets/facet-list.ts'),
  'filter-list': () => import('#tools/filter/filter-list.ts'),
  'garden-month': () => import('#tools/season/garden-month.ts'),
  'guide-steps': () => import('#tools/steps/guide-steps.ts'),
  'hand-over': () => import('#tools/hand-over.ts'),
  'keep-page': () => import('#tools/selection/keep-page.ts'),
  'living-street': () => import('#tools/season/living-street.ts'),
  'listen-page': () => import('#tools/listen/listen-page.ts'),
  'near-page': () => import('#tools/near/near-page.ts'),
  'modele-workshop': () => import('#tools/modele/modele-workshop.ts'),
  'nearest-regies': () => import('#tools/nearest/nearest-regies.ts'),
  'my-selection': () => import('#tools/selection/my-selection.ts'),
  'offline-copy': () => import('#tools/offline/offline-copy.ts'),
  'offline-desk': () => import('#tools/offline/offline-desk.ts'),
  'print-page': () => import('#tools/print-page.ts'),
  'project-help': () => import('#tools/project/help/help-workshop.ts'),
  'project-assessment': () => import('#tools/project/assessment/assessment-workshop.ts'),
  'project-fields': () => import('#tools/project/fields.ts'),
  'project-budget': () => import('#tools/project/budget/budget-workshop.ts'),
  'project-file': () => import('#tools/project/project-file.ts'),
  'project-path': () => import('#tools/project/path/path-workshop.ts'),
  'project-board': () => import('#tools/project/board/board-workshop.ts'),
  'regie-map': () => import('#tools/map/regie-map.ts'),
  'selection-booklet': () => import('#tools/booklet/selection-booklet.ts'),
  'selection-count': () => import('#tools/selection/selection-count.ts'),
  'take-pages': () => import('#tools/take/take-pages.ts'),
  'share-page': () => import('#tools/share/share-page.ts'),
};

/** Tags whose element has something to show before any gesture: a state kept on the device, for instance. */
const eager: string[] = [
  'compare-fiches',
  'contribute-fiche',
  'contribute-preview',
  'filter-list',
  'garden-month',
  'guide-steps',
  'keep-page',
  'living-street',
  'modele-workshop',
  'my-selection',
  'near-page',
  'nearest-regies',
  'offline-desk',
  'regie-map',
  'selection-booklet',
  'selection-count',
  ...Object.keys(tools).filter((tag) => tag.startsWith('project-')),
  ...(location.search.includes('page=') ? ['hand-over'] : []),
  ...(location.search || placeIn(history.state) || matchMedia('(min-width: 62rem)').matches ? ['facet-list'] : []),
];

/** Brings the code of a tool; what failed is asked for again at the next call. */
const bring = (tag: string) => tools[tag]?.();

/** Waits until the page rests, two seconds at most: a page that stays busy would never have its tools. */
const rest =
  'requestIdleCallback' in window
    ? (callback: () => void) => requestIdleCallback(callback, { timeout: 2000 })
    : (callback: () => void) => setTimeout(callback, 200);

for (const tag of eager) {
  if (document.querySelector(tag)) rest(() => void bring(tag)?.catch(() => miss(tag)));
}

/** The tool in which an element stands, while its code is not there. */
const toolAt = (target: EventTarget | null): string | undefined =>
  target instanceof Element
    ? Object.keys(tools).find((tag) => !customElements.get(tag) && target.closest(tag))
    : undefined;

/** Begins to load when a finger, a pointer or the keyboard comes near. */
function prepareAt({ target }: Event): void {
  const tag = toolAt(target);
  if (tag && (target as Element).closest('button, a, summary')) bring(tag)?.catch(() => undefined);
}
document.addEventListener('pointerover', prepareAt, { passive: true });
document.addEventListener('focusin', prepareAt);

/** A link leads and a list opens without our code; a button waits for it, or says that it does not come. */
document.addEventListener('click', ({ target }) => {
  const tag = toolAt(target);
  const button = tag && (target as Element).closest<HTMLElement>('button[type=button]');
  if (tag && button)
    void bring(tag)?.then(
      () => button.click(),
      () => tell(button, 'after'),
    );
});

/** Tags whose page loses nothing that its readers came for. */
const SILENT = ['facet-list', 'filter-list', 'guide-steps', 'keep-page', 'modele-workshop', 'near-page', 'regie-map'];

/** Says once, at a tool that is the point of its page, that it did not come. */
function miss(tag: string): void {
  const element = document.querySelector(tag);
  if (element && !SILENT.includes(tag) && !document.querySelector('.missing')) tell(element, 'prepend');
}

function tell(element: Element, where: 'after' | 'prepend'): void {
  document.querySelector('.missing')?.remove();
  const words = 'Cet outil n’a pas pu se charger : le réseau manque, ou le site vient de changer. ';
  const again = make('a', { href: location.href, className: 'again' }, 'Recharger la page');
  again.addEventListener('click', () => location.reload());
  element[where](make('p', { className: 'missing small', role: 'status' }, words, again));
}
