import { defineCollection } from 'astro:content';
import { collections as described, type CollectionName } from '#domain/collections.ts';
import { contentLoader } from '#reading/loader.ts';

export const collections = {
  charte: defineCollection({ loader: contentLoader('charte'), schema: described.charte.schema }),
  fiches: defineCollection({ loader: contentLoader('fiches'), schema: described.fiches.schema }),
  guides: defineCollection({ loader: contentLoader('guides'), schema: described.guides.schema }),
  'si-tes-jardin': defineCollection({
    loader: contentLoader('si-tes-jardin'),
    schema: described['si-tes-jardin'].schema,
  }),
  'creer-une-regie': defineCollection({
    loader: contentLoader('creer-une-regie'),
    schema: described['creer-une-regie'].schema,
  }),
  dossiers: defineCollection({ loader: contentLoader('dossiers'), schema: described.dossiers.schema }),
  modeles: defineCollection({ loader: contentLoader('modeles'), schema: described.modeles.schema }),
  pages: defineCollection({ loader: contentLoader('pages'), schema: described.pages.schema }),
  regies: defineCollection({ loader: contentLoader('regies'), schema: described.regies.schema }),
  chiffres: defineCollection({ loader: contentLoader('chiffres'), schema: described.chiffres.schema }),
  droit: defineCollection({ loader: contentLoader('droit'), schema: described.droit.schema }),
  histoire: defineCollection({ loader: contentLoader('histoire'), schema: described.histoire.schema }),
  dessins: defineCollection({ loader: contentLoader('dessins'), schema: described.dessins.schema }),
  glossaire: defineCollection({ loader: contentLoader('glossaire'), schema: described.glossaire.schema }),
  themes: defineCollection({ loader: contentLoader('themes'), schema: described.themes.schema }),
  questions: defineCollection({ loader: contentLoader('questions'), schema: described.questions.schema }),
  autodiagnostic: defineCollection({
    loader: contentLoader('autodiagnostic'),
    schema: described.autodiagnostic.schema,
  }),
  appuis: defineCollection({ loader: contentLoader('appuis'), schema: described.appuis.schema }),
  'tour-de-table': defineCollection({
    loader: contentLoader('tour-de-table'),
    schema: described['tour-de-table'].schema,
  }),
  sources: defineCollection({ loader: contentLoader('sources'), schema: described.sources.schema }),
  redirections: defineCollection({ loader: contentLoader('redirections'), schema: described.redirections.schema }),
} satisfies Record<CollectionName, unknown>;
