/** What pages promise each other: each can be reached, each leads on, each list keeps its order. */
import { described, entryUrl, isCollection, keysOf, parseReference, type CollectionName } from '#domain/collections.ts';
import type { Problem } from '#domain/problem.ts';
import { recordOf } from '#domain/record.ts';
import { isDraft, type WrittenEntry } from '#reading/entry.ts';

/** Collections whose pages a list or a menu always shows. */
const LISTED: readonly CollectionName[] = ['charte', 'pages', 'modeles'];

/** What the collection as a whole lacks; nothing is said of what an article may name that could not be read, or that stands in a file with names of nothing. */
export function promiseProblems(entries: readonly WrittenEntry[], misled: ReadonlySet<string>): Problem[] {
  const articles = entries.filter(({ collection }) => described(collection).shape === 'folder');
  const published = articles.filter((article) => !isDraft(article));
  const named = new Map(articles.map((article) => [article, namedBy(article)] as const));
  const namedByOthers = new Set(
    published.flatMap((article) => [...(named.get(article) ?? [])].filter((url) => url !== urlOf(article))),
  );
  const gathered = new Set(
    published
      .filter(({ collection }) => collection === 'dossiers')
      .flatMap((dossier) => [...(named.get(dossier) ?? [])]),
  );
  const unknown = (collection?: CollectionName) =>
    articles.some(
      ({ legible, file, collection: own }) => (!legible || misled.has(file)) && (!collection || own === collection),
    );
  const problems = [...unsortedSources(entries), ...alikeTitles(published), ...twins(published)];
  for (const article of articles) {
    const url = urlOf(article);
    const told = (key: string, message: string, remedy: string) =>
      problems.push({ file: article.file, line: article.lineOf([key]), message, remedy, page: url, minor: true });
    const others = [...(named.get(article) ?? [])].filter((to) => to !== url);
    if (article.collection === 'fiches' && !gathered.has(url) && !unknown('dossiers'))
      told(
        'titre',
        'cette fiche n’est dans aucun dossier',
        `Ajoutez « fiches/${article.id} » aux « pieces » d’un dossier qui la concerne.`,
      );
    else if (!LISTED.includes(article.collection) && !namedByOthers.has(url) && !unknown())
      told(
        'titre',
        'aucune autre page ne mène à celle-ci',
        `Ajoutez « ${article.collection}/${article.id} » aux « aLireAussi » d’une page voisine, ou un lien dans son texte.`,
      );
    if (article.legible && !misled.has(article.file) && others.length < 2)
      told(
        'aLireAussi',
        `cette page ne mène qu’à ${others.length === 0 ? 'elle-même' : 'une autre page'} : il en faut au moins deux`,
        'Nommez dans « aLireAussi » les pages à lire ensuite : « guides/… », « fiches/… ».',
      );
  }
  return problems;
}

/** The keys under which an article names pages. */
const NAMING = ['aLireAussi', 'pieces', 'quand'];

/** Whether the pages that an article names at its head are known: written as names, and not under the wrong name of a key. */
export function isNamingRead(collection: CollectionName, data: unknown): boolean {
  const written = Object(data) as Record<string, unknown>;
  const { shape } = keysOf(collection);
  const isName = (name: unknown) => typeof name === 'string' && urlNamed(name).length > 0;
  const isMisnamed = Object.keys(written).some((key) => !Object.hasOwn(shape, key));
  return NAMING.filter((key) => Object.hasOwn(shape, key)).every((key) =>
    written[key] === undefined ? !isMisnamed : Array.isArray(written[key]) && written[key].every(isName),
  );
}

const urlOf = ({ collection, id }: WrittenEntry) => entryUrl(collection, id);

/** The pages that an article names, in its prose or at its head. */
function namedBy({ data, links }: WrittenEntry): Set<string> {
  const keys = recordOf(data);
  const written = NAMING.flatMap((key) => (Array.isArray(keys[key]) ? keys[key] : []));
  return new Set([
    ...written.filter((to): to is string => typeof to === 'string').flatMap(urlNamed),
    ...links.map(({ url }) => url.replace(/[?#].*$/, '')).filter((url) => /^\/(?:[a-z0-9-]+\/)+$/.test(url)),
  ]);
}

function urlNamed(reference: string): string[] {
  const { collection, id } = parseReference(reference);
  return isCollection(collection) ? [entryUrl(collection, id)] : [];
}

/** The bibliography is sorted by key, so that two authors find the same place for a new source. */
function unsortedSources(entries: readonly WrittenEntry[]): Problem[] {
  const sources = entries.filter(({ collection, id }) => collection === 'sources' && id !== '');
  return sources.flatMap((source, index) => {
    const before = sources[index - 1];
    if (!before || before.id <= source.id) return [];
    const next = sources.find(({ id }) => id > source.id);
    return [
      {
        file: source.file,
        line: source.lineOf(['id']),
        message: `« ${source.id} » n’est pas à sa place : la bibliographie est rangée par clé`,
        remedy: `Placez cette entrée juste avant « ${next?.id ?? before.id} ».`,
        minor: true,
      },
    ];
  });
}

/** What a page says of itself is its own: lists and search engines tell pages apart by it. */
function twins(articles: readonly WrittenEntry[]): Problem[] {
  const owners = new Map<string, WrittenEntry>();
  return articles.flatMap((entry) =>
    ['titre', 'resume'].flatMap((key) => {
      const words = recordOf(entry.data)[key];
      if (typeof words !== 'string') return [];
      const said = `${key} ${words.trim()}`;
      const owner = owners.get(said) ?? entry;
      owners.set(said, owner);
      return owner === entry
        ? []
        : [
            {
              file: entry.file,
              line: entry.lineOf([key]),
              page: urlOf(entry),
              minor: true,
              message: `${key} : ces mots sont déjà ceux de ${owner.file}`,
              remedy: 'Dites ici ce qui n’est vrai que de cette page.',
            },
          ];
    }),
  );
}

/** One fiche in so many may be titled « Lieu : chose »: a list of them is read by its places alone. */
const ALIKE_IN = 8;

function alikeTitles(articles: readonly WrittenEntry[]): Problem[] {
  const fiches = articles.filter(({ collection }) => collection === 'fiches');
  const alike = fiches.filter(({ data }) => /^[^:«]{2,40}[ \u00A0\u202F]: \S/.test(String(recordOf(data)['titre'])));
  return alike.slice(Math.floor(fiches.length / ALIKE_IN)).map((fiche) => ({
    file: fiche.file,
    line: fiche.lineOf(['titre']),
    page: urlOf(fiche),
    minor: true,
    message: 'titre : trop de fiches ont un titre de la forme « lieu : chose »',
    remedy: 'Donnez à celle-ci un titre qui dit ce qui est fait, sans deux-points.',
  }));
}
