/** By what each list can be narrowed down and sorted. The list itself is in the page; this is made at build and fetched at first use. */
import { byAlphabet } from '#domain/alphabet.ts';
import { departementOf } from '#domain/departement.ts';
import type { FicheData } from '#domain/fiche.ts';
import type { GuideData } from '#domain/guide.ts';
import type { JardinData } from '#domain/jardin.ts';
import type { RegieData } from '#domain/regie.ts';
import { slugOf } from '#domain/slug.ts';
import { regions } from '#domain/region.ts';
import {
  agreements,
  difficulties,
  evidenceLevels,
  months,
  obstacleKinds,
  publics,
  regieTypes,
  territories,
  themes,
} from '#domain/vocabulary.ts';

export interface Option {
  id: string;
  label: string;
}
export interface Facet {
  key: string;
  label: string;
  options: Option[];
}

/** What the reader’s browser needs to narrow a list down. */
export interface FacetData {
  facets: Facet[];
  sorts: Option[];
  /** By the id of an entry: the options it has in each facet, and its place in each sort. */
  entries: Record<string, { options: string[][]; places: number[] }>;
}

interface FacetDefinition<Data> {
  key: string;
  label: string;
  options: readonly Option[];
  of: (data: Data, id: string) => readonly string[];
}
interface SortDefinition<Data> {
  id: string;
  label: string;
  by: (a: Data, b: Data) => number;
}
interface Entry<Data> {
  id: string;
  data: Data;
}

const labelled = (list: Readonly<Record<string, string>>): Option[] =>
  Object.entries(list).map(([id, label]) => ({ id, label }));
const named = (list: readonly string[]): Option[] => list.map((label) => ({ id: slugOf(label), label }));

const PERIODS = [
  { id: '2020', label: 'Depuis 2020', from: 2020 },
  { id: '2015', label: '2015 à 2019', from: 2015 },
  { id: '2010', label: '2010 à 2014', from: 2010 },
  { id: '2000', label: '2000 à 2009', from: 2000 },
  { id: 'avant', label: 'Avant 2000', from: 0 },
] as const;
const UNKNOWN: Option = { id: 'inconnue', label: 'Non publiée' };
const periodOf = (year: number | undefined) =>
  year === undefined ? UNKNOWN.id : (PERIODS.find(({ from }) => year >= from)?.id ?? UNKNOWN.id);

const themeFacet = {
  key: 'theme',
  label: 'Thème',
  options: Object.entries(themes).map(([id, { label }]) => ({ id, label })),
  of: (data: { themes: readonly string[] }) => data.themes,
};
const publicFacet = {
  key: 'public',
  label: 'Pour qui',
  options: labelled(publics),
  of: (data: { publics: readonly string[] }) => data.publics,
};
const regionFacet = {
  key: 'region',
  label: 'Région',
  options: labelled(regions),
  of: (data: { departement: string }) => [departementOf(data.departement).region],
};
const yearFacet = <Data>(label: string, of: (data: Data) => number | undefined): FacetDefinition<Data> => ({
  key: 'annee',
  label,
  options: [...PERIODS.map(({ id, label: name }) => ({ id, label: name })), UNKNOWN],
  of: (data) => [periodOf(of(data))],
});

const titleSort = {
  id: 'titre',
  label: 'Titre, de A à Z',
  by: (a: { title: string }, b: { title: string }) => byAlphabet(a.title, b.title),
};
const newestSort = {
  id: 'recent',
  label: 'Mis en ligne récemment',
  by: (a: { publishedOn: string }, b: { publishedOn: string }) => b.publishedOn.localeCompare(a.publishedOn),
};

/** The facets of a list of fiches. */
export const ficheFacets = (entries: readonly Entry<FicheData>[]): FacetData =>
  gather<FicheData>(
    entries,
    [
      themeFacet,
      regionFacet,
      { key: 'territoire', label: 'Territoire', options: labelled(territories), of: (data) => data.territories },
      publicFacet,
      yearFacet('Année de démarrage', (data) => data.startYear),
      {
        key: 'obstacle',
        label: 'Ce qui a bloqué',
        options: labelled(obstacleKinds),
        of: (data) => data.obstacles.map(({ kind }) => kind),
      },
      {
        key: 'preuve',
        label: 'Niveau de preuve',
        options: named(Object.keys(evidenceLevels)),
        of: (data) => [slugOf(data.evidence)],
      },
    ],
    [
      newestSort,
      titleSort,
      { id: 'debut', label: 'Année de démarrage', by: (a, b) => (b.startYear ?? 0) - (a.startYear ?? 0) },
      { id: 'commune', label: 'Commune', by: (a, b) => byAlphabet(a.town, b.town) },
    ],
  );

/** The facets of a list of guides. */
export const guideFacets = (entries: readonly Entry<GuideData>[]): FacetData =>
  gather<GuideData>(entries, [themeFacet, publicFacet], [titleSort, newestSort]);

/** The facets of a list of Si T’es Jardin resources. */
export const jardinFacets = (entries: readonly Entry<JardinData>[]): FacetData =>
  gather<JardinData>(
    entries,
    [
      {
        key: 'mois',
        label: 'Saison',
        options: named(months),
        of: (data) => data.season.flatMap((item) => item.months.map(slugOf)),
      },
      { key: 'difficulte', label: 'Difficulté', options: named(difficulties), of: (data) => [slugOf(data.difficulty)] },
      themeFacet,
      publicFacet,
    ],
    [titleSort, newestSort],
  );

/** The facets of the directory; `told` holds, for the régies that have fiches, the themes of these. */
export const regieFacets = (
  entries: readonly Entry<RegieData>[],
  told: ReadonlyMap<string, readonly string[]>,
): FacetData =>
  gather<RegieData>(
    entries,
    [
      regionFacet,
      { key: 'type', label: 'Type', options: labelled(regieTypes), of: (data) => [data.type] },
      {
        key: 'fiches',
        label: 'Expérience racontée',
        options: [{ id: 'oui', label: 'Une fiche au moins' }],
        of: (_, id) => (told.has(id) ? ['oui'] : []),
      },
      { ...themeFacet, label: 'Thème de ses fiches', of: (_, id) => told.get(id) ?? [] },
      {
        key: 'convention',
        label: 'Conventions d’insertion (2019)',
        options: Object.entries(agreements).map(([id, label]) => ({ id: slugOf(id), label: `${label} (${id})` })),
        of: (data) => data.agreements.map(slugOf),
      },
      yearFacet('Année de création', (data) => data.founded),
      {
        key: 'sources',
        label: 'Connue par',
        options: [
          { id: 'plusieurs', label: 'Plusieurs sources' },
          { id: 'une', label: 'Une seule source' },
        ],
        of: ({ sources }) => [sources.length > 1 ? 'plusieurs' : 'une'],
      },
    ],
    [
      { id: 'commune', label: 'Commune', by: (a, b) => byAlphabet(a.town, b.town) },
      { id: 'nom', label: 'Nom', by: (a, b) => byAlphabet(a.name, b.name) },
      { id: 'creation', label: 'Année de création', by: (a, b) => (a.founded ?? 9999) - (b.founded ?? 9999) },
    ],
  );

/** Keeps the options that some entry has, and gives each entry its place in each sort. */
function gather<Data>(
  entries: readonly Entry<Data>[],
  definitions: readonly FacetDefinition<Data>[],
  sorts: readonly SortDefinition<Data>[],
): FacetData {
  const orders = sorts.map(({ by }) => [...entries].sort((a, b) => by(a.data, b.data)).map(({ id }) => id));
  const values = new Map(entries.map(({ id, data }) => [id, definitions.map(({ of }) => [...new Set(of(data, id))])]));
  return {
    facets: definitions.map(({ key, label, options }, index) => {
      const used = new Set(Array.from(values.values(), (lists) => lists[index] ?? []).flat());
      return { key, label, options: options.filter(({ id }) => used.has(id)) };
    }),
    sorts: sorts.map(({ id, label }) => ({ id, label })),
    entries: Object.fromEntries(
      entries.map(({ id }) => [
        id,
        { options: values.get(id) ?? [], places: orders.map((order) => order.indexOf(id)) },
      ]),
    ),
  };
}
