/** Brings a tool’s code at the reader’s first gesture on it, so that pages stay light; some ask to be brought as soon as the page rests. */

/** By tag name, the module that defines the custom element. */
const tools: Record<string, () => Promise<unknown>> = {
  'projet-champs': () => import('#tools/projet/champs.ts'),
  'projet-fichier': () => import('#tools/projet/fichier.ts'),
  'projet-parcours': () => import('#tools/projet/parcours/parcours.ts'),
  'projet-autodiagnostic': () => import('#tools/projet/autodiagnostic/autodiagnostic.ts'),
  'projet-tour': () => import('#tools/projet/tour/tour.ts'),
  'projet-equilibre': () => import('#tools/projet/equilibre/equilibre.ts'),
  'projet-aide': () => import('#tools/projet/aide.ts'),
};

/** Tags whose element has something to show before any gesture: a state kept on the device, for instance. */
const eager: string[] = Object.keys(tools);

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
