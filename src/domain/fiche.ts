import { z } from 'zod';
import { UNDATED } from '#domain/date.ts';
import { departements } from '#domain/departement.ts';
import { articleFields, articleKeys } from '#domain/entry.ts';
import { looseDate, oneOf, pastDay, reference, text, value, year } from '#domain/fields.ts';
import { evidenceLevels, meansKinds, obstacleKinds, territories } from '#domain/vocabulary.ts';

/** The sections of a capitalised experience, always in this order; those without anything to say are left out. */
export const FICHE_SECTIONS = [
  'D’où vient l’idée',
  'Ce qui est fait',
  'Avec qui',
  'Le financement',
  'Le rôle des collectivités et des bailleurs',
  'Les résultats',
  'Ce qui a été difficile',
  'Ce qui aide à réussir',
  'Pour s’en inspirer',
  'Ce que l’on ne sait pas',
] as const;

/** The sections that no fiche goes without. */
export const FICHE_CORE = ['D’où vient l’idée', 'Ce qui est fait', 'Pour s’en inspirer'] as const;

const yearIfKnown = () => z.union([year(), z.literal(UNDATED)], { error: 'écrivez une année ou « non daté »' });

const keyFigure = z
  .strictObject({
    valeur: value().describe('Le nombre seul (84.7), ou le texte publié (« 50 à 75 »).'),
    unite: text().optional().describe('L’unité : %, €, tonnes, personnes, m²…'),
    libelle: text().describe('Ce que l’on compte, en quelques mots.'),
    annee: yearIfKnown().describe('L’année du chiffre, ou « non daté ».'),
    source: reference('sources').describe('La clé de la source dans sources.yaml.'),
  })
  .transform((keys) => ({
    value: keys.valeur,
    unit: keys.unite,
    label: keys.libelle,
    year: keys.annee,
    source: keys.source,
  }));

const partner = z
  .strictObject({
    nom: text().describe('Le nom de l’organisme (jamais une personne privée).'),
    role: text().describe('Ce qu’il fait dans l’action.'),
  })
  .transform((keys) => ({ name: keys.nom, role: keys.role }));

const funding = z
  .strictObject({
    libelle: text().describe('Qui paie, ou ce qui est payé.'),
    part: text().optional().describe('La part publiée, par exemple « 70 % ».'),
    montant: text().optional().describe('Le montant publié, par exemple « 20 000 € ».'),
    annee: yearIfKnown().describe('L’année, ou « non daté ».'),
    source: reference('sources').describe('La clé de la source dans sources.yaml.'),
  })
  .transform((keys) => ({
    label: keys.libelle,
    share: keys.part,
    amount: keys.montant,
    year: keys.annee,
    source: keys.source,
  }));

const means = z
  .strictObject({
    nature: oneOf(meansKinds).describe('La nature du moyen.'),
    detail: text().describe('Ce qui est mobilisé, avec son année si la source la donne.'),
  })
  .transform((keys) => ({ kind: keys.nature, detail: keys.detail }));

const obstacle = z
  .strictObject({
    nature: oneOf(obstacleKinds).describe('Le genre d’obstacle, de la liste fermée.'),
    fait: text().describe('Ce qui s’est passé, en une phrase, tel que la source le dit.'),
    deblocage: text().optional().describe('Ce qui a débloqué la situation ; absent si aucune source ne le dit.'),
    source: reference('sources').describe('La clé de la source dans sources.yaml.'),
  })
  .transform((keys) => ({ kind: keys.nature, what: keys.fait, unblocked: keys.deblocage, source: keys.source }));
export type Obstacle = z.output<typeof obstacle>;

const elsewhere = z
  .strictObject({
    lieu: text().describe('La ville et son département : « Mulhouse (68) ».'),
    quoi: text().describe('Ce qui y répond au même besoin, en quelques mots.'),
    source: reference('sources').describe('La clé de la source dans sources.yaml.'),
  })
  .transform((keys) => ({ place: keys.lieu, what: keys.quoi, source: keys.source }));
export type Elsewhere = z.output<typeof elsewhere>;

/** What an author writes at the head of a fiche. */
const ficheKeys = z.strictObject({
  ...articleKeys,
  regie: reference('regies')
    .optional()
    .describe('La régie qui mène l’action : son « id » dans regies.csv. Absente si elle n’y est pas.'),
  autresRegies: z.array(reference('regies')).default([]).describe('Les autres régies engagées dans l’action.'),
  commune: text().describe('La commune.'),
  departement: oneOf(departements.map(({ code }) => code)).describe(
    'Le code du département entre guillemets, par exemple "54" ou "974".',
  ),
  territoire: z.array(oneOf(territories)).min(1).describe('Le ou les types de territoire, de la liste fermée.'),
  anneeDebut: year()
    .optional()
    .describe('L’année de démarrage ; laissez la ligne absente si aucune source ne la donne.'),
  dateSource: looseDate().describe('La date de la source principale : « 2019-07 », « 2019 » ou « non daté ».'),
  niveauDePreuve: oneOf(evidenceLevels).describe('Comment l’action est documentée, de la liste fermée.'),
  chiffresCles: z
    .array(keyFigure)
    .max(4, { error: 'gardez 4 chiffres clés au plus' })
    .default([])
    .describe(
      'Les chiffres qui disent quelque chose, 4 au plus, chacun avec année et source ; aucun si rien n’est publié.',
    ),
  partenaires: z.array(partner).default([]).describe('Les partenaires nommés par les sources.'),
  financement: z.array(funding).default([]).describe('Les financements publiés ; vide si rien n’est publié.'),
  moyens: z.array(means).default([]).describe('Ce que l’action mobilise : équipe, locaux, matériel, temps…'),
  obstacles: z.array(obstacle).default([]).describe('Ce qui a bloqué, et ce qui a débloqué, d’après les sources.'),
  ailleurs: z
    .array(elsewhere)
    .default([])
    .describe('Le même besoin dans d’autres villes, même sans fiche : lieu, quoi, source.'),
  aLaUne: z
    .boolean()
    .default(false)
    .describe('« true » pour ouvrir la page d’accueil avec cette fiche : la première trouvée y va.'),
  proposition: z
    .strictObject({
      recueLe: pastDay().describe('Le jour où la proposition est arrivée, AAAA-MM-JJ.'),
      de: text().optional().describe('De qui, comme la personne souhaite être nommée ; jamais ses coordonnées.'),
      sources: z.array(text()).default([]).describe('Les sources que la personne donne, à reporter dans sources.yaml.'),
      images: z.array(text()).default([]).describe('Les images que la personne annonce.'),
      accords: z.array(text()).default([]).describe('Ce qu’elle dit des accords pour les photos qu’elle joint.'),
    })
    .optional()
    .describe('D’où vient un brouillon reçu d’une contribution ; à effacer quand la fiche est publiée.'),
  conditionsDeReussite: z.array(text()).default([]).describe('Ce qui aide à réussir, en phrases courtes.'),
});

export const ficheSchema = ficheKeys.transform((keys) => ({
  ...articleFields(keys),
  regie: keys.regie,
  otherRegies: keys.autresRegies,
  town: keys.commune,
  departement: keys.departement,
  territories: keys.territoire,
  startYear: keys.anneeDebut,
  sourceDate: keys.dateSource,
  evidence: keys.niveauDePreuve,
  keyFigures: keys.chiffresCles,
  frontPage: keys.aLaUne,
  partners: keys.partenaires,
  funding: keys.financement,
  means: keys.moyens,
  obstacles: keys.obstacles,
  elsewhere: keys.ailleurs,
  successConditions: keys.conditionsDeReussite,
}));
export type FicheData = z.output<typeof ficheSchema>;
