/** What the question « which régie is near? » shows, as elements. */
import { departementOfPostcode, MOST_BEGUN, type Commune } from '#domain/commune.ts';
import {
  collectivities,
  departementOf,
  departements,
  type Departement,
  departementUrl,
  regionUrl,
} from '#domain/departement.ts';
import { isFar, nearestTo, writtenDistance, type Position } from '#domain/position.ts';
import { governedNamed, type Governed } from '#domain/governed.ts';
import { regions } from '#domain/region.ts';
import { make } from '#tools/dom.ts';
import type { PlacedRegie } from '#tools/places.ts';

/** A commune as it is told from its namesakes: « Saint-Denis (93) ». */
export const briefly = ({ name, departement }: Pick<Commune, 'name' | 'departement'>) => `${name} (${departement})`;

/** « Laxou (Meurthe-et-Moselle) », « Pierrefitte-sur-Seine (Saint-Denis, Seine-Saint-Denis) ». */
const inFull = ({ name, departement, formerly }: Commune) => {
  const governed = collectivities[departement] ?? departementOf(departement).name;
  return `${formerly ?? name} (${formerly ? `${name}, ` : ''}${governed === name ? departement : governed})`;
};

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
            link('#loin', 'Que faire quand elle est loin\u00a0?'),
          ),
        ]
      : []),
  ];
}

/** The answer for a commune: the nearest régies, then those of its département and of its région. */
export function communeView(commune: Commune, regies: readonly PlacedRegie[]): HTMLElement[] {
  const departement = departements.find(({ code }) => code === commune.departement);
  return [
    ...nearestView(inFull(commune), commune.position, regies),
    ...(commune.estimated
      ? [
          make(
            'p',
            { className: 'small soft' },
            'Distances estimées depuis les communes voisines, à une dizaine de kilomètres près.',
          ),
        ]
      : []),
    ...(departement ? aroundView(departement, regies) : []),
  ];
}

/** The régies of a département, and, folded, the others of its région. */
function aroundView({ code, name, region }: Departement, regies: readonly PlacedRegie[]): HTMLElement[] {
  const here = regies.filter((regie) => regie.departement === code);
  const around = regies.filter((regie) => departementOf(regie.departement).region === region && !here.includes(regie));
  const told = `Ailleurs dans la région ${regions[region]}\u00a0: ${around.length} ${around.length === 1 ? 'régie' : 'régies'}`;
  return [
    make('h3', {}, 'Dans le même département'),
    here.length > 0 ? regieList(here) : make('p', {}, 'Nous n’y connaissons aucune régie.'),
    ...(around.length > 0 ? [make('details', {}, make('summary', {}, told), regieList(around))] : []),
    make(
      'p',
      {},
      link(departementUrl(code), `Le département\u00a0: ${name}`),
      ' · ',
      link(regionUrl(region), `La région\u00a0: ${regions[region]}`),
    ),
  ];
}

const regieList = (regies: readonly PlacedRegie[]) =>
  list(
    regies.map(({ href, name, town, departement }) =>
      make(
        'li',
        {},
        link(href, name),
        ' ',
        make('span', { className: 'soft small' }, briefly({ name: town, departement })),
      ),
    ),
  );

/** What was asked for governs communes: its régies, then the communes that bear its name elsewhere. */
export function governedView(
  { name, href, holds }: Governed,
  regies: readonly PlacedRegie[],
  namesakes: readonly Commune[],
  choose: (commune: Commune) => void,
): HTMLElement[] {
  const here = regies.filter(({ departement }) => holds(departement));
  return [
    make('h2', { tabIndex: -1 }, name),
    here.length > 0 ? regieList(here) : make('p', {}, 'Nous n’y connaissons aucune régie.'),
    make('p', {}, 'Pour les distances, écrivez le nom d’une commune. ', href && link(href, 'La page de ce lieu')),
    ...(namesakes.length > 0 ? [make('h3', {}, 'Ou bien une commune de ce nom'), communeLinks(namesakes, choose)] : []),
  ];
}

/** Communes of one name, to be told apart. */
export function choiceView(communes: readonly Commune[], choose: (commune: Commune) => void): HTMLElement[] {
  return [
    make('h2', { tabIndex: -1 }, 'Laquelle\u00a0?'),
    communeLinks(communes, choose),
    ...(communes.length === MOST_BEGUN
      ? [make('p', {}, `Voici les ${MOST_BEGUN} premières. Écrivez la suite du nom, ou le code postal.`)]
      : []),
  ];
}

const communeLinks = (communes: readonly Commune[], choose: (commune: Commune) => void) =>
  list(
    communes.map((commune) => {
      const made = link(`?ou=${encodeURIComponent(briefly(commune))}`, inFull(commune));
      made.addEventListener('click', (event) => {
        event.preventDefault();
        choose(commune);
      });
      return make('li', {}, made);
    }),
  );

/** Nothing of this name: what else may lead there. */
export function unknownView(
  asked: string,
  meant: readonly Commune[],
  choose: (commune: Commune) => void,
): HTMLElement[] {
  const postcode = /^\d{5}$/.test(asked);
  const governed = postcode ? governedNamed(departementOfPostcode(asked) ?? '') : undefined;
  return [
    make(
      'p',
      {},
      `Nous ne trouvons pas «\u00a0${asked}\u00a0» parmi les communes de France. `,
      postcode
        ? 'Un code CEDEX n’est celui d’aucune commune\u00a0: écrivez plutôt son nom.'
        : 'Vérifiez le nom, ou écrivez le code postal.',
    ),
    ...(meant.length > 0
      ? [make('h2', { tabIndex: -1 }, 'Vouliez-vous dire\u00a0?'), communeLinks(meant, choose)]
      : []),
    make(
      'p',
      {},
      governed?.href
        ? link(governed.href, governed.name)
        : link('/annuaire/regions/', 'Chercher par région et par département'),
      ' · ',
      link(`/recherche/?q=${encodeURIComponent(asked)}`, 'Chercher dans tout le site'),
    ),
  ];
}
