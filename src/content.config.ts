import { defineCollection } from 'astro:content';
import { appuiSchema } from '#domain/appui.ts';
import { autodiagnosticSchema } from '#domain/autodiagnostic.ts';
import { charteSchema } from '#domain/charte.ts';
import { dossierSchema } from '#domain/dossier.ts';
import { eventSchema } from '#domain/event.ts';
import { ficheSchema } from '#domain/fiche.ts';
import { figureSchema } from '#domain/figure.ts';
import { guideSchema } from '#domain/guide.ts';
import { jardinSchema } from '#domain/jardin.ts';
import { pageSchema } from '#domain/page.ts';
import { questionSchema } from '#domain/question.ts';
import { regieSchema } from '#domain/regie.ts';
import { ruleSchema } from '#domain/rule.ts';
import { sourceSchema } from '#domain/source.ts';
import { stageSchema } from '#domain/stage.ts';
import { termSchema } from '#domain/term.ts';
import { csvRows, proseFolder, yamlList } from '#reading/loader.ts';

export const collections = {
  charte: defineCollection({ loader: proseFolder('content/charte'), schema: charteSchema }),
  fiches: defineCollection({ loader: proseFolder('content/fiches'), schema: ficheSchema }),
  guides: defineCollection({ loader: proseFolder('content/guides'), schema: guideSchema }),
  'si-tes-jardin': defineCollection({ loader: proseFolder('content/si-tes-jardin'), schema: jardinSchema }),
  'creer-une-regie': defineCollection({ loader: proseFolder('content/creer-une-regie'), schema: stageSchema }),
  dossiers: defineCollection({ loader: proseFolder('content/dossiers'), schema: dossierSchema }),
  pages: defineCollection({ loader: proseFolder('content/pages'), schema: pageSchema }),
  regies: defineCollection({ loader: csvRows('content/regies.csv'), schema: regieSchema }),
  chiffres: defineCollection({ loader: yamlList('content/chiffres.yaml'), schema: figureSchema }),
  droit: defineCollection({ loader: yamlList('content/droit.yaml'), schema: ruleSchema }),
  histoire: defineCollection({ loader: yamlList('content/histoire.yaml', 'texte'), schema: eventSchema }),
  glossaire: defineCollection({ loader: yamlList('content/glossaire.yaml'), schema: termSchema }),
  questions: defineCollection({ loader: yamlList('content/questions.yaml', 'reponse'), schema: questionSchema }),
  autodiagnostic: defineCollection({ loader: yamlList('content/autodiagnostic.yaml'), schema: autodiagnosticSchema }),
  appuis: defineCollection({ loader: yamlList('content/appuis.yaml'), schema: appuiSchema }),
  sources: defineCollection({ loader: yamlList('content/sources.yaml'), schema: sourceSchema }),
};
