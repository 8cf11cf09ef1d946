/** The Word template of a fiche: what it asks, as those who write it and who read it back both know it. */
import { z } from 'zod';
import { keysOf } from '#domain/collections.ts';
import { screens } from '#domain/contribution.ts';
import { FICHE_SECTIONS } from '#domain/fiche.ts';
import { unwrap } from '#domain/problem.ts';
import { slugOf } from '#domain/slug.ts';
import { meansKinds, obstacleKinds, publics, territories, themes } from '#domain/vocabulary.ts';

/** A line to fill, or a column of a table. */
export interface TemplateField {
  /** The key of the fiche; none for what is told of the proposal itself. */
  key?: string;
  label: string;
  help: string;
}

/** A list of the fiche, as a table to fill. */
export interface TemplateTable extends TemplateField {
  key: string;
  columns: readonly (TemplateField & { key: string })[];
}

/** What the template calls each key that it asks, accents and all. */
const LABELS: Readonly<Record<string, string>> = {
  titre: 'Titre',
  resume: 'Résumé',
  commune: 'Commune',
  departement: 'Département',
  territoire: 'Territoire',
  anneeDebut: 'Année de début',
  themes: 'Thèmes',
  publics: 'Publics',
  motsCles: 'Mots-clés',
  dateSource: 'Date de la source',
  chiffresCles: 'Chiffres clés',
  unite: 'Unité',
  libelle: 'Libellé',
  annee: 'Année',
  role: 'Rôle',
  detail: 'Détail',
  deblocage: 'Déblocage',
};
const labelOf = (key: string) => LABELS[key] ?? key.charAt(0).toUpperCase() + key.slice(1);

const IDENTITY = [
  'titre',
  'resume',
  'commune',
  'departement',
  'territoire',
  'anneeDebut',
  'themes',
  'publics',
  'motsCles',
  'dateSource',
] as const;
const LISTS = ['chiffresCles', 'partenaires', 'financement', 'moyens', 'obstacles', 'ailleurs'] as const;

/** The keys that the template leaves to the editors, who publish the fiche. */
export const editorsKeys: readonly string[] = [
  'autrement',
  'aLireAussi',
  'misEnLigne',
  'verifieLe',
  'revoirAvant',
  'brouillon',
  'regie',
  'autresRegies',
  'niveauDePreuve',
  'aLaUne',
  'proposition',
  'conditionsDeReussite',
];

const labelsIn = (list: Readonly<Record<string, string>>) => Object.values(list);
/** What stands between which to choose, as readers see it. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  territoire: labelsIn(territories),
  themes: Object.values(themes).map(({ label }) => label),
  publics: labelsIn(publics),
  moyens: meansKinds,
  obstacles: labelsIn(obstacleKinds),
};

const shape = keysOf('fiches').shape;
const withChoices = (help: string, choices: readonly string[] | undefined) =>
  choices ? `${help} Au choix : ${choices.join(' ; ')}.` : help;
const helpOf = (field: z.core.$ZodType | undefined) => (field instanceof z.ZodType && field.description) || '';

/** What is said in a document otherwise than in a file of content. */
const SAID: Readonly<Record<string, string>> = {
  commune: 'Celle où l’action se passe.',
  departement: 'Son nom ou son numéro.',
  anneeDebut: 'Laissez vide si aucune source ne la donne.',
  themes: 'De un à quatre thèmes, séparés par des points-virgules.',
  publics: 'Pour qui, séparés par des points-virgules.',
  source: 'D’où vient cette ligne.',
};

/** What stands at the head of a fiche, line by line, and who proposes it. */
export const templateIdentity: readonly TemplateField[] = [
  ...IDENTITY.map((key) => ({
    key,
    label: labelOf(key),
    help: withChoices(SAID[key] ?? helpOf(shape[key]), CHOICES[key]),
  })),
  { label: 'Nom à citer', help: 'Le nom sous lequel la proposition est publiée : celui de votre régie, par exemple.' },
  { label: 'Contact', help: 'Comment vous répondre. Il n’est jamais publié.' },
];

const screenOf = (id: string) => screens.find((screen) => screen.id === id)?.help ?? '';
const helpOfSection = (title: string) =>
  screens.find(({ fields }) => fields.some(({ place }) => 'section' in place && place.section === title))?.help ?? '';

/** What is written as a text: l’essentiel, then the sections of a fiche. */
export const templateTexts: readonly TemplateField[] = [
  { key: 'essentiel', label: 'L’essentiel', help: screenOf('essentiel') },
  ...FICHE_SECTIONS.map((label) => ({ label, help: helpOfSection(label) })),
];

/** What the editors need besides the text. */
export const templateProofs: readonly (TemplateField & { told: 'sources' | 'images' })[] = [
  { told: 'sources', label: 'Vos sources', help: screenOf('sources') },
  { told: 'images', label: 'Vos images', help: screenOf('images') },
];

/** The lists of a fiche, each as a table. */
export const templateTables: readonly TemplateTable[] = LISTS.map((key) => {
  const columns = rowKeys(key);
  return {
    key,
    label: labelOf(key),
    help: helpOf(shape[key]),
    columns: Object.entries(columns).map(([column, field]) => ({
      key: column,
      label: labelOf(column),
      help: withChoices(SAID[column] ?? helpOf(field), column === 'nature' ? CHOICES[key] : undefined),
    })),
  };
});

/** The keys of the entries of a list of a fiche. */
export function rowKeys(key: string): Readonly<Record<string, z.core.$ZodType>> {
  const list = shape[key] && unwrap(shape[key]);
  const row = list instanceof z.ZodArray ? unwrap(list.element) : undefined;
  return row instanceof z.ZodObject ? row.shape : {};
}

/** What the template says of itself. */
export const templateHead = {
  title: 'Modèle de fiche',
  summary:
    'Remplissez ce que vous savez, laissez le reste vide, puis déposez ce document dans la page « Proposer une fiche » du site.',
  /** What stands where a text is to be written. */
  blank: 'Écrivez ici.',
  /** What is said before the tables. */
  details: 'Les tableaux qui suivent ne sont pas obligatoires. Ajoutez des lignes si vous en avez besoin.',
};

const guidance = new Set(
  [
    ...Object.values(templateHead),
    ...[...templateIdentity, ...templateTexts, ...templateProofs].map(({ help }) => help),
    ...templateTables.flatMap(({ help, columns }) => [help, ...columns.map((column) => column.help)]),
  ].map(slugOf),
);

/** Whether a text is one of those with which the template guides whoever fills it. */
export const isGuidance = (text: string): boolean => guidance.has(slugOf(text));
