/** What the collection promises, whatever it holds: rules that the verifier cannot know from one file. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { type CollectionName } from '#domain/collections.ts';
import { check } from '#reading/check.ts';
import { splitSource } from '#reading/source.ts';

interface Article {
  collection: CollectionName;
  reference: string;
  keys: Record<string, unknown>;
  body: string;
}

const files = globSync('content/**/*.*')
  .sort()
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

const articles: Article[] = files.flatMap(({ path, text }) => {
  const source = splitSource(text);
  if (!path.endsWith('.mdx') || !source) return [];
  const reference = path.replace(/^content\//, '').replace(/(\/index)?\.mdx$/, '');
  return [
    {
      collection: reference.split('/')[0] as CollectionName,
      reference,
      keys: parseYaml(source.frontmatter),
      body: source.body,
    },
  ];
});

const inCollection = (name: CollectionName) => articles.filter(({ collection }) => collection === name);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** The text of a section, up to the next heading of its level. */
const section = ({ body }: Article, heading: string) =>
  body.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';

/** The pages that an article names, in its prose or at its head, as « collection/nom ». */
const namedBy = ({ body, keys }: Article): string[] => [
  ...listOf(keys['aLireAussi']).map(String),
  ...listOf(keys['pieces']).map(String),
  ...Array.from(body.matchAll(/\]\(\/([a-z-]+\/[a-z0-9-]+)\/(?:#[^)]*)?\)/g), ([, target = '']) => target),
];

/** Runs one rule on all articles at once and expects nobody to break it. */
const breaking = (list: Article[], rule: (article: Article) => boolean) =>
  list.filter((article) => !rule(article)).map(({ reference }) => reference);

test('the verifier finds no problem', () => {
  expect(check(files, new Date().toISOString().slice(0, 10))).toEqual([]);
}, 60_000);

test('the bibliography is sorted by key', () => {
  const ids = (parseYaml(readFileSync('content/sources.yaml', 'utf8')) as { id: string }[]).map(({ id }) => id);
  expect(ids).toEqual(ids.toSorted());
});

test('no page keeps a mark of the working notes', () => {
  const marks = /À VÉRIFIER|NON TROUVÉ|DE MÉMOIRE|ne pas utiliser|dossier documentaire|\bS\d{3}\b|\.txt\b/;
  expect(
    files.filter(({ path, text }) => !path.endsWith('sources.yaml') && marks.test(text)).map(({ path }) => path),
  ).toEqual([]);
});

describe('a fiche', () => {
  const fiches = inCollection('fiches');

  test('has a title of its own: « Lieu : chose » is left to a few', () => {
    const alike = fiches.filter(({ keys }) => /^[^:«]{2,40} : \S/.test(String(keys['titre'])));
    expect(alike.length).toBeLessThanOrEqual(fiches.length / 8);
    expect(breaking(fiches, ({ keys }) => !String(keys['titre']).startsWith(`${String(keys['commune'])} :`))).toEqual(
      [],
    );
  });

  test('has words in each of its sections', () => {
    expect(
      breaking(fiches, ({ body }) =>
        body
          .split(/^## /m)
          .slice(1)
          .every((part) => part.trim().split(/\n+/).length > 1),
      ),
    ).toEqual([]);
  });

  test('speaks of the experience in L’essentiel, never of this site or of its sources', () => {
    const aside = /cette (?:fiche|page)|l’article|les? sources?\b|ce site|publiée?s?\b|pas connu/i;
    expect(breaking(fiches, ({ keys }) => !aside.test(listOf(keys['essentiel']).join(' ')))).toEqual([]);
  });

  test('leads to a guide', () => {
    expect(
      breaking(fiches, ({ keys }) => listOf(keys['aLireAussi']).some((to) => String(to).startsWith('guides/'))),
    ).toEqual([]);
  });

  test('belongs to a dossier', () => {
    const gathered = inCollection('dossiers').flatMap(namedBy);
    expect(breaking(fiches, ({ reference }) => gathered.includes(reference))).toEqual([]);
  });
});

test('a guide tells its example with a link to a fiche', () => {
  expect(
    breaking(inCollection('guides'), (guide) => section(guide, 'Un exemple dans le réseau').includes('](/fiches/')),
  ).toEqual([]);
});

test('a resource of Si T’es Jardin has its steps and its pitfalls', () => {
  expect(
    breaking(inCollection('si-tes-jardin'), (jardin) =>
      ['Pas à pas', 'Les pièges'].every((name) => section(jardin, name) !== ''),
    ),
  ).toEqual([]);
});

describe('a page', () => {
  test('is named by another page: nothing is an orphan', () => {
    const named = new Set(articles.flatMap((article) => namedBy(article).filter((to) => to !== article.reference)));
    const listed: CollectionName[] = ['charte', 'pages'];
    expect(
      breaking(articles, ({ collection, reference }) => listed.includes(collection) || named.has(reference)),
    ).toEqual([]);
  });

  test('leads to at least two others', () => {
    expect(breaking(articles, (article) => new Set(namedBy(article)).size >= 2)).toEqual([]);
  });

  test('links only to entries that exist', () => {
    const known = new Set(articles.map(({ reference }) => reference));
    const folders = new Set(articles.map(({ collection }) => collection));
    const broken = articles.flatMap((article) =>
      namedBy(article).filter((to) => folders.has(to.split('/')[0] as CollectionName) && !known.has(to)),
    );
    expect(broken).toEqual([]);
  });
});

describe('the registry of law', () => {
  interface WrittenRule {
    id: string;
    montant?: { valeur: number; jusqua?: number; unite: string };
    anciens?: { valeur: number }[];
  }
  interface WrittenFigure {
    id: string;
    valeurs: { valeur: number }[];
  }
  const read = (name: string): unknown => parseYaml(readFileSync(`content/${name}.yaml`, 'utf8'));
  const rules = read('droit') as (WrittenRule & { chiffre?: string })[];
  const figures = read('chiffres') as WrittenFigure[];

  /** All that a rule fixes or has fixed, in euros; a round sum may be anything else, a grant for instance. */
  const amounts = rules
    .flatMap(({ montant, anciens = [], chiffre }) => [
      ...(montant?.unite === '€' ? [montant.valeur, ...anciens.map(({ valeur }) => valeur)] : []),
      ...figures.filter(({ id }) => id === chiffre).flatMap(({ valeurs }) => valeurs.map(({ valeur }) => valeur)),
    ])
    .filter((amount) => amount % 100 !== 0);
  /** Whoever writes these words speaks of an amount that the law fixes. */
  const legal =
    /\bSmic\b|aide au poste|\bsocle\b|procédure (?:adaptée|formalisée)|hors taxes|\bseuil|franchise|adulte-relais|réduction générale|\b[LRD]\. ?\d{3,4}/i;
  const inEuros = /\d[\d \u00a0\u202f]*(?:,\d+)?[ \u00a0\u202f]?€/g;
  const valueOf = (written: string) => Number(written.replace(/[^\d,]/g, '').replace(',', '.'));

  const places = [
    ...inCollection('guides'),
    ...inCollection('creer-une-regie'),
    ...inCollection('pages'),
    ...inCollection('dossiers'),
    ...inCollection('si-tes-jardin'),
  ].map(({ reference, body }) => ({ name: reference, text: body }));
  const lists = ['questions', 'glossaire', 'autodiagnostic', 'appuis', 'histoire'].map((name) => ({
    name,
    text: readFileSync(`content/${name}.yaml`, 'utf8'),
  }));

  /** The amounts in euros that stand in a sentence about law, or that the registry holds. */
  const strayed = (text: string) =>
    text
      .split(/(?<=[.!?:;|])\s|\n/)
      .flatMap((sentence) =>
        [...sentence.matchAll(inEuros)]
          .map(([written]) => written)
          .filter((written) => legal.test(sentence) || amounts.includes(valueOf(written))),
      );

  test('is the only place where a legal amount is written', () => {
    const faults = [...places, ...lists].flatMap(({ name, text }) =>
      strayed(text).map((amount) => `${name}: ${amount}`),
    );
    expect(faults).toEqual([]);
  });

  test('tells a legal amount from any other', () => {
    expect(strayed('Le Smic vaut 13 € de l’heure.')).toEqual(['13 €']);
    expect(strayed('On demandait 12,02 € à chacun.')).toEqual(['12,02 €']);
    expect(strayed('Une analyse coûte 100 €. Le Smic vaut <Droit id="smic-horaire" />.')).toEqual([]);
  });

  test('serves the guides: each number in euros is quoted somewhere', () => {
    const quoted = new Set(
      [...articles.map(({ body }) => body), ...lists.map(({ text }) => text)].flatMap((text) =>
        Array.from(text.matchAll(/<Droit id="([^"]+)"/g), ([, id]) => id),
      ),
    );
    expect(rules.filter(({ id, montant }) => montant?.unite === '€' && !quoted.has(id)).map(({ id }) => id)).toEqual(
      [],
    );
  });
});
