/** The collections: where each lies, what its entries must look like, where they are read. */
import type { z } from 'zod';
import { appuiSchema } from '#domain/appui.ts';
import { autodiagnosticSchema } from '#domain/autodiagnostic.ts';
import { boardRuleSchema } from '#domain/board-rule.ts';
import { charteSchema } from '#domain/charte.ts';
import { dessinSchema } from '#domain/dessin.ts';
import { dossierSchema } from '#domain/dossier.ts';
import { eventSchema } from '#domain/event.ts';
import { FICHE_CORE, FICHE_SECTIONS, ficheSchema } from '#domain/fiche.ts';
import { figureSchema } from '#domain/figure.ts';
import { GUIDE_SECTIONS, guideSchema } from '#domain/guide.ts';
import { jardinSchema } from '#domain/jardin.ts';
import { modeleSchema } from '#domain/modele/modele.ts';
import { pageSchema } from '#domain/page.ts';
import { paths } from '#domain/paths.ts';
import { questionSchema } from '#domain/question.ts';
import { keysIn } from '#domain/record.ts';
import { redirectionSchema } from '#domain/redirection.ts';
import { regieSchema } from '#domain/regie.ts';
import { ruleSchema } from '#domain/rule.ts';
import { sourceSchema } from '#domain/source.ts';
import { stageSchema } from '#domain/stage.ts';
import { termSchema } from '#domain/term.ts';
import { themeSchema } from '#domain/theme.ts';

interface CollectionDefinition {
  /** The name that readers see. */
  label: string;
  /** What authors write, in French, and what the site makes of it. */
  schema: z.ZodPipe<z.ZodObject, z.ZodTransform>;
  /** `folder`: one MDX file an entry, in the folder of its name; otherwise the one file of its name holds all entries. */
  shape: 'folder' | 'yaml' | 'csv';
  /** The field of a YAML entry that is prose, with notes and links. */
  prose?: string;
  /** The second-level headings of an entry, in this order. */
  sections?: readonly string[];
  /** Those of them that every entry has; all, unless told. */
  core?: readonly string[];
  /** Where its entries are read; the entry’s id follows. */
  path: string;
}

export const collections = {
  charte: { label: 'Charte', schema: charteSchema, shape: 'folder', path: paths.charte },
  fiches: {
    label: 'Fiches',
    schema: ficheSchema,
    shape: 'folder',
    sections: FICHE_SECTIONS,
    core: FICHE_CORE,
    path: paths.fiches,
  },
  guides: { label: 'Guides', schema: guideSchema, shape: 'folder', sections: GUIDE_SECTIONS, path: paths.guides },
  'si-tes-jardin': { label: 'Si T’es Jardin', schema: jardinSchema, shape: 'folder', path: paths['si-tes-jardin'] },
  'creer-une-regie': { label: 'Créer une régie', schema: stageSchema, shape: 'folder', path: paths['creer-une-regie'] },
  dossiers: { label: 'Dossiers', schema: dossierSchema, shape: 'folder', path: paths.dossiers },
  modeles: { label: 'Modèles', schema: modeleSchema, shape: 'folder', path: paths.modeles },
  pages: { label: 'Pages', schema: pageSchema, shape: 'folder', path: paths.pages },
  regies: { label: 'Annuaire', schema: regieSchema, shape: 'csv', path: paths.regies },
  chiffres: { label: 'Chiffres', schema: figureSchema, shape: 'yaml', path: paths.chiffres },
  droit: { label: 'Droit', schema: ruleSchema, shape: 'yaml', path: paths.droit },
  histoire: { label: 'Histoire', schema: eventSchema, shape: 'yaml', prose: 'texte', path: paths.histoire },
  dessins: { label: 'Dessins', schema: dessinSchema, shape: 'yaml', path: paths.dessins },
  glossaire: { label: 'Glossaire', schema: termSchema, shape: 'yaml', path: paths.glossaire },
  themes: { label: 'Thèmes', schema: themeSchema, shape: 'yaml', path: paths.themes },
  questions: { label: 'Questions', schema: questionSchema, shape: 'yaml', prose: 'reponse', path: paths.questions },
  autodiagnostic: {
    label: 'Autodiagnostic',
    schema: autodiagnosticSchema,
    shape: 'yaml',
    path: paths.autodiagnostic,
  },
  appuis: { label: 'Trouver de l’aide', schema: appuiSchema, shape: 'yaml', path: paths.appuis },
  'tour-de-table': {
    label: 'Tour de table',
    schema: boardRuleSchema,
    shape: 'yaml',
    path: paths['tour-de-table'],
  },
  sources: { label: 'Sources', schema: sourceSchema, shape: 'yaml', path: paths.sources },
  redirections: {
    label: 'Adresses déplacées',
    schema: redirectionSchema,
    shape: 'yaml',
    path: paths.redirections,
  },
} as const satisfies Record<string, CollectionDefinition>;

export type CollectionName = keyof typeof collections;

/** The names of all collections. */
export const collectionNames = keysIn(collections);

/** Whether a word is the name of a collection. */
export const isCollection = (name: string): name is CollectionName => Object.hasOwn(collections, name);

/** A collection as it is described, whichever it is. */
export const described = (name: CollectionName): CollectionDefinition => collections[name];

/** The keys that authors write in the entries of a collection. */
export const keysOf = (name: CollectionName): z.ZodObject => described(name).schema.in;

/** Where a collection lies: a folder, or a file. */
export const placeOf = (name: CollectionName) =>
  described(name).shape === 'folder' ? `content/${name}/` : `content/${name}.${described(name).shape}`;

/** Whether each entry of a collection has a page of its own. */
export const hasPages = (collection: CollectionName) => !paths[collection].endsWith('#');

/** The address at which an entry is read. */
export const entryUrl = (collection: CollectionName, id: string) =>
  `${paths[collection]}${id}${hasPages(collection) ? '/' : ''}`;

/** The address behind a written reference « collection/id ». */
export function referenceUrl(reference: string): string {
  const { collection, id } = parseReference(reference);
  return entryUrl(collection, id);
}

/** The two halves of a written reference « collection/id ». */
export function parseReference(reference: string): { collection: CollectionName; id: string } {
  const slash = reference.indexOf('/');
  return { collection: reference.slice(0, slash) as CollectionName, id: reference.slice(slash + 1) };
}
