/** What the search opens with, before anything is typed: examples of the season, and the way to the régies nearby. */
import { make } from '#tools/dom.ts';
import { seasonOf, type Season } from '#tools/season/season.ts';

/** Three searches for each season, each of which leads somewhere. */
const examples: Readonly<Record<Season, readonly string[]>> = {
  hiver: ['factures d’énergie', 'planter un arbre', 'tenir un tableau de bord'],
  printemps: ['créer un jardin partagé', 'quand semer', 'récupérer l’eau de pluie'],
  ete: ['arroser sans gaspiller', 'créer de la fraîcheur', 'emplois d’été pour les jeunes'],
  automne: ['pailler le sol', 'répondre à un marché public', 'accueillir des bénévoles'],
};

const NEARBY = { href: '/pres-de-chez-moi/', textContent: 'Les régies près de chez moi' };

/** Offers where to begin; `take` is called with the example that the reader chose. */
export function startOf(take: (query: string) => void): HTMLElement {
  const season = seasonOf(new Date().getMonth(), Intl.DateTimeFormat().resolvedOptions().timeZone);
  const items = examples[season].map((query) => {
    const button = make('button', { type: 'button', className: 'link', textContent: query });
    button.addEventListener('click', () => take(query));
    return make('li', {}, button);
  });
  return make(
    'div',
    { className: 'start' },
    make('p', { textContent: 'Par exemple, en cette saison\u00a0:' }),
    make('ul', { className: 'plain' }, ...items),
    make('p', {}, make('a', NEARBY)),
  );
}
