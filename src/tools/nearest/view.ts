/** What the question « which régie is near? » shows, as elements. */
import type { Commune } from '#domain/commune.ts';
import { collectivities, departementOf, departements, type Departement } from '#domain/departement.ts';
import { isFar, nearestTo, writtenDistance, type Position } from '#domain/position.ts';
import { regions } from '#domain/vocabulary.ts';
import { make } from '#tools/dom.ts';
import type { PlacedRegie } from '#tools/places.ts';

/** A commune as it is told from its namesakes: « Saint-Denis (93) ». */
export const briefly = ({ name, departement }: Pick<Commune, 'name' | 'departement'>) => `${name} (${departement})`;

/** « Pierrefitte-sur-Seine, aujourd’hui dans Saint-Denis (Seine-Saint-Denis) ». */
const inFull = ({ name, departement, formerly }: Commune) =>
  `${formerly ? `${formerly}, aujourd’hui dans ` : ''}${name} (${collectivities[departement] ?? departementOf(departement).name})`;

const link = (href: string, text: string) => make('a', { href }, text);
const list = (items: readonly HTMLElement[]) => make('ul', { className: 'links' }, ...items);

/** A régie with its distance and its town. */
const regieItem = ({ href, name, town, departement, distance }: PlacedRegie & { distance: number }) =>
  make(
    'li',
    {},
    link(href, name),
    make('span', {}, ` ${town} (${departement}), `, make('strong', {}, writtenDistance(distance))),
  );

/** The three régies nearest to a place, and what to do when the nearest is far. */
export function nearestView(title: string, from: Position, regies: readonly PlacedRegie[]): HTMLElement[] {
  const nearest = nearestTo(from, regies);
  return [
    make('h2', { tabIndex: -1 }, title),
    make('ol', { className: 'nearest plain' }, ...nearest.map(regieItem)),
    ...(isFar(nearest)
      ? [
          make(
            'p',
            { className: 'far' },
            `La régie la plus proche est ${writtenDistance(nearest[0]?.distance ?? 0)}. `,
            link('#loin', 'Que faire quand elle est loin ?'),
          ),
        ]
      : []),
  ];
}

/** The answer for a commune: the nearest régies, then those of its département and of its région. */
export function communeView(commune: Commune, regies: readonly PlacedRegie[]): HTMLElement[] {
  const departement = departements.find(({ code }) => code === commune.departement);
  return [
    ...nearestView(`Autour de ${inFull(commune)}`, commune.position, regies),
    ...(commune.estimated
      ? [
          make(
            'p',
            { className: 'small soft' },
            'Distances estimées depuis les communes voisines, à une dizaine de kilomètres près.',
          ),
        ]
      : []),
    ...(departement ? departementView(departement, regies) : []),
  ];
}

/** The régies of a département, and the way to those of its région. */
function departementView(departement: Departement, regies: readonly PlacedRegie[]): HTMLElement[] {
  const here = regies.filter((regie) => regie.departement === departement.code);
  const around = regies.filter((regie) => departementOf(regie.departement).region === departement.region);
  const region = regions[departement.region];
  return [
    make('h3', {}, 'Dans le même département'),
    here.length > 0
      ? list(
          here.map(({ href, name, town }) =>
            make('li', {}, link(href, name), ' ', make('span', { className: 'soft small' }, town)),
          ),
        )
      : make('p', {}, 'Nous n’y connaissons aucune régie.'),
    make(
      'p',
      {},
      link(`/annuaire/departements/${departement.code.toLowerCase()}/`, `Le département : ${departement.name}`),
      ' · ',
      link(`/annuaire/regions/${departement.region}/`, `La région : ${region}, ${counted(around.length)}`),
    ),
  ];
}

const counted = (count: number) =>
  count === 0 ? 'aucune régie connue' : `${count} ${count === 1 ? 'régie connue' : 'régies connues'}`;

/** Communes of one name, to be told apart. */
export function choiceView(communes: readonly Commune[], choose: (commune: Commune) => void): HTMLElement[] {
  const items = communes.map((commune) => {
    const made = link(`?ou=${encodeURIComponent(briefly(commune))}`, inFull(commune));
    made.addEventListener('click', (event) => {
      event.preventDefault();
      choose(commune);
    });
    return make('li', {}, made);
  });
  return [make('h2', { tabIndex: -1 }, 'Laquelle ?'), list(items)];
}

/** Nothing of this name: what else may lead there. */
export function unknownView(asked: string, departement: string | undefined): HTMLElement[] {
  return [
    make(
      'p',
      {},
      `Nous ne trouvons pas « ${asked} » parmi les communes de France. Vérifiez le nom, ou écrivez le code postal.`,
    ),
    departement
      ? make(
          'p',
          {},
          link(
            `/annuaire/departements/${departement.toLowerCase()}/`,
            `Le département : ${departementOf(departement).name}`,
          ),
        )
      : make('p', {}, link('/annuaire/regions/', 'Chercher par région et par département')),
  ];
}
