/** Brings a tool’s code at the reader’s first gesture on it, so that pages stay light; some ask to be brought as soon as the page rests. */

/** By tag name, the module that defines the custom element. */
const tools: Record<string, () => Promise<unknown>> = {
  'compare-fiches': () => import('#tools/compare/compare-fiches.ts'),
  'copy-text': () => import('#tools/share/copy-text.ts'),
  'facet-list': () => import('#tools/facets/facet-list.ts'),
  'keep-page': () => import('#tools/selection/keep-page.ts'),
  'listen-page': () => import('#tools/listen/listen-page.ts'),
  'my-selection': () => import('#tools/selection/my-selection.ts'),
  'offline-copy': () => import('#tools/offline/offline-copy.ts'),
  'offline-desk': () => import('#tools/offline/offline-desk.ts'),
  'print-page': () => import('#tools/print-page.ts'),
  'projet-aide': () => import('#tools/project/help/help-workshop.ts'),
  'projet-autodiagnostic': () => import('#tools/project/assessment/assessment-workshop.ts'),
  'projet-champs': () => import('#tools/project/fields.ts'),
  'projet-equilibre': () => import('#tools/project/budget/budget-workshop.ts'),
  'projet-fichier': () => import('#tools/project/project-file.ts'),
  'projet-parcours': () => import('#tools/project/path/path-workshop.ts'),
  'projet-tour': () => import('#tools/project/board/board-workshop.ts'),
  'selection-booklet': () => import('#tools/booklet/selection-booklet.ts'),
  'selection-count': () => import('#tools/selection/selection-count.ts'),
  'share-page': () => import('#tools/share/share-page.ts'),
};

/** Tags whose element has something to show before any gesture: a state kept on the device, for instance. */
const eager: string[] = [
  'compare-fiches',
  'keep-page',
  'my-selection',
  'offline-desk',
  'selection-booklet',
  'selection-count',
  ...Object.keys(tools).filter((tag) => tag.startsWith('projet-')),
  ...(location.search ? ['facet-list'] : []),
];

const rest = window.requestIdleCallback ?? ((callback: () => void) => setTimeout(callback, 200));

for (const tag of eager) {
  if (document.querySelector(tag)) rest(() => void tools[tag]?.());
}

document.addEventListener(
  'click',
  (event) => {
    if (!(event.target instanceof Element)) return;
    for (const [tag, load] of Object.entries(tools)) {
      const target = event.target.closest<HTMLElement>(`${tag} :is(button, a, summary)`);
      if (!target || customElements.get(tag)) continue;
      event.preventDefault();
      event.stopPropagation();
      void load().then(() => target.click());
    }
  },
  { capture: true },
);
