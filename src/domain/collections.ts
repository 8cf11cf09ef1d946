/** The collections: where each lies, what its entries must look like, where they are read. */
import type { z } from 'zod';
import { appuiKeys } from '#domain/appui.ts';
import { autodiagnosticKeys } from '#domain/autodiagnostic.ts';
import { charteKeys } from '#domain/charte.ts';
import { dossierKeys } from '#domain/dossier.ts';
import { eventKeys } from '#domain/event.ts';
import { FICHE_CORE, FICHE_SECTIONS, ficheKeys } from '#domain/fiche.ts';
import { figureKeys } from '#domain/figure.ts';
import { GUIDE_SECTIONS, guideKeys } from '#domain/guide.ts';
import { jardinKeys } from '#domain/jardin.ts';
import { pageKeys } from '#domain/page.ts';
import { paths } from '#domain/paths.ts';
import { questionKeys } from '#domain/question.ts';
import { regieKeys } from '#domain/regie.ts';
import { ruleKeys } from '#domain/rule.ts';
import { sourceKeys } from '#domain/source.ts';
import { stageKeys } from '#domain/stage.ts';
import { termKeys } from '#domain/term.ts';

interface CollectionDefinition {
  /** The name that readers see. */
  label: string;
  keys: z.ZodObject;
  /** `folder`: one MDX file an entry; otherwise the one file that holds all entries. */
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
  charte: { label: 'Charte', keys: charteKeys, shape: 'folder', path: paths.charte },
  fiches: {
    label: 'Fiches',
    keys: ficheKeys,
    shape: 'folder',
    sections: FICHE_SECTIONS,
    core: FICHE_CORE,
    path: paths.fiches,
  },
  guides: { label: 'Guides', keys: guideKeys, shape: 'folder', sections: GUIDE_SECTIONS, path: paths.guides },
  'si-tes-jardin': { label: 'Si T’es Jardin', keys: jardinKeys, shape: 'folder', path: paths['si-tes-jardin'] },
  'creer-une-regie': { label: 'Créer une régie', keys: stageKeys, shape: 'folder', path: paths['creer-une-regie'] },
  dossiers: { label: 'Dossiers', keys: dossierKeys, shape: 'folder', path: paths.dossiers },
  pages: { label: 'Pages', keys: pageKeys, shape: 'folder', path: paths.pages },
  regies: { label: 'Annuaire', keys: regieKeys, shape: 'csv', path: paths.regies },
  chiffres: { label: 'Chiffres', keys: figureKeys, shape: 'yaml', path: paths.chiffres },
  droit: { label: 'Droit', keys: ruleKeys, shape: 'yaml', path: paths.droit },
  histoire: { label: 'Histoire', keys: eventKeys, shape: 'yaml', prose: 'texte', path: paths.histoire },
  glossaire: { label: 'Glossaire', keys: termKeys, shape: 'yaml', path: paths.glossaire },
  questions: { label: 'Questions', keys: questionKeys, shape: 'yaml', prose: 'reponse', path: paths.questions },
  autodiagnostic: {
    label: 'Autodiagnostic',
    keys: autodiagnosticKeys,
    shape: 'yaml',
    path: paths.autodiagnostic,
  },
  appuis: { label: 'Trouver de l’aide', keys: appuiKeys, shape: 'yaml', path: paths.appuis },
  sources: { label: 'Sources', keys: sourceKeys, shape: 'yaml', path: paths.sources },
} as const satisfies Record<string, CollectionDefinition>;

export type CollectionName = keyof typeof collections;

/** The address at which an entry is read. */
export const entryUrl = (collection: CollectionName, id: string) => `${paths[collection]}${id}/`;

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
