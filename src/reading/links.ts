/** Where the links of a prose lead: pages of this site, places in them, other sites. */
import { derivedAt, entryAt, fixedAddresses, fixedPlaces, type DerivedPage } from '#domain/address.ts';
import { described, entryUrl, type CollectionName } from '#domain/collections.ts';
import { nearest } from '#domain/nearest.ts';
import { recordOf } from '#domain/record.ts';
import { slugOf } from '#domain/slug.ts';
import { isDraft, type WrittenEntry } from '#reading/entry.ts';
import type { Known } from '#reading/references.ts';

type Told = readonly [message: string, remedy: string];

const INSIDE =
  'Une adresse de ce site commence et finit par « / » : /guides/tableau-de-bord/. Celle d’un autre site commence par https://.';

/** What is wrong with a link; `follow` looks up the entry to which it leads. */
export function linkProblem(
  url: string,
  entry: WrittenEntry,
  known: Known,
  unread: ReadonlySet<string>,
  follow: (what: string, collection: CollectionName, id: string) => void,
): Told | undefined {
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme !== undefined) return outsideProblem(scheme, url);
  if (url === '') return undefined;
  const [path = '', anchor] = url.split('#', 2).map((part, index) => (index === 0 ? part.replace(/\?.*$/, '') : part));
  if (path === '') return anchorProblem(anchor, placesIn(entry));
  const derived = derivedAt(path);
  if (fixedAddresses.has(path) || (derived && (unread.size > 0 || isMade(derived, known))))
    return anchorProblem(anchor, fixedPlaces.get(path) ?? []);
  const target = derived ? undefined : entryAt(path);
  const collection = target?.collection;
  if (!target || !collection || (collection === 'pages' && !unread.has('pages') && !known.get('pages')?.has(target.id)))
    return [`lien : aucune page n’a l’adresse « ${url} »`, linkRemedy(path, known)];
  follow('lien', collection, target.id);
  const found = known.get(collection)?.get(target.id);
  return found && anchorProblem(anchor, placesIn(found));
}

/** Whether the entries give a page made from several of them something to hold. */
function isMade(page: DerivedPage, known: Known): boolean {
  if (page.kind === 'booklet' && page.of === 'dossiers') return known.get('dossiers')?.has(page.id) ?? false;
  const published = Array.from(known)
    .filter(([collection]) => collection !== 'sources')
    .flatMap(([, ids]) => [...ids.values()])
    .filter((entry) => !isDraft(entry));
  return published.some(({ data }) => {
    const keys = recordOf(data);
    if (page.kind === 'booklet') return Array.isArray(keys['themes']) && keys['themes'].includes(page.id);
    const title = keys['titre'] ?? keys['nom'] ?? keys['terme'] ?? keys['question'] ?? keys['libelle'];
    return [title, keys['commune']].some((name) => name !== undefined && slugOf(String(name)).startsWith(page.letter));
  });
}

/** The other sites and the programs to which a link may lead. */
function outsideProblem(scheme: string, url: string): Told | undefined {
  switch (scheme) {
    case 'https':
    case 'http':
      return URL.canParse(url) && new URL(url).username === ''
        ? undefined
        : [`lien : « ${url} » n’est pas une adresse complète`, 'Copiez l’adresse depuis la barre du navigateur.'];
    case 'mailto':
      return /^mailto:[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/i.test(url)
        ? undefined
        : [
            `lien : « ${url} » n’est pas une adresse de courriel`,
            'Écrivez mailto: puis l’adresse seule : mailto:accueil@exemple.fr.',
          ];
    case 'tel':
      return /^tel:\+?\d{4,15}$/i.test(url)
        ? undefined
        : [
            `lien : « ${url} » n’est pas un numéro de téléphone`,
            'Écrivez tel: puis des chiffres seuls : tel:+33123456789.',
          ];
    default:
      return [
        `lien : une adresse qui commence par « ${scheme}: » n’est pas permise`,
        'Les adresses permises commencent par https:, http:, mailto: ou tel:.',
      ];
  }
}

/** The places of an entry’s page that are sure to stay: its headings, its sources. */
const placesIn = ({ collection, prose, notes }: WrittenEntry): string[] => [
  ...prose.headings.map(({ id }) => id),
  ...(described(collection).shape === 'folder' && notes.length > 0 ? ['sources'] : []),
];

/** What is wrong with a place named in a link. */
function anchorProblem(anchor: string | undefined, ids: readonly string[]): Told | undefined {
  if (anchor === undefined || ids.includes(anchor)) return undefined;
  return [
    `lien : la page n’a pas d’endroit nommé « #${anchor} »`,
    [
      nearest(anchor, ids),
      ids.length > 0
        ? `Endroits possibles : ${ids.map((id) => `#${id}`).join(', ')}.`
        : 'Enlevez la fin de l’adresse, à partir du dièse.',
    ]
      .filter(Boolean)
      .join(' '),
  ];
}

/** The address that was probably meant. */
function linkRemedy(path: string, known: Known): string {
  const addresses = [
    ...fixedAddresses,
    ...Array.from(known).flatMap(([collection, ids]) => Array.from(ids.keys(), (id) => entryUrl(collection, id))),
  ];
  return [nearest(path, addresses), INSIDE].filter(Boolean).join(' ');
}
