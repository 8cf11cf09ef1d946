/** The closed lists: what an author may type, what a reader sees. Types, checks, labels and messages come from here. */

/** The three dimensions of a régie, and the green of Si T’es Jardin. */
export const dimensions = {
  sociale: 'Dimension sociale',
  economique: 'Dimension économique',
  politique: 'Dimension politique',
  jardin: 'Si T’es Jardin',
} as const;
export type Dimension = keyof typeof dimensions;

interface ThemeDefinition {
  label: string;
  dimension: Dimension;
}

export const themes = {
  'emploi-insertion': { label: 'Emploi et insertion', dimension: 'economique' },
  'proprete-cadre-de-vie': { label: 'Propreté et cadre de vie', dimension: 'economique' },
  'dechets-reemploi': { label: 'Déchets, réemploi, réparation', dimension: 'economique' },
  mobilite: { label: 'Se déplacer', dimension: 'economique' },
  'modele-economique': { label: 'Modèle économique et marchés', dimension: 'economique' },
  'sante-securite-au-travail': { label: 'Santé et sécurité au travail', dimension: 'economique' },
  'services-de-proximite': { label: 'Services de proximité', dimension: 'sociale' },
  'lien-social': { label: 'Lien social et entraide', dimension: 'sociale' },
  mediation: { label: 'Médiation et tranquillité', dimension: 'sociale' },
  'logement-energie': { label: 'Logement et énergie', dimension: 'sociale' },
  'langue-formation': { label: 'Langue et formation', dimension: 'sociale' },
  numerique: { label: 'Numérique', dimension: 'sociale' },
  sante: { label: 'Santé', dimension: 'sociale' },
  'enfance-jeunesse': { label: 'Enfance et jeunesse', dimension: 'sociale' },
  'participation-gouvernance': { label: 'Participation et gouvernance', dimension: 'politique' },
  'creer-une-regie': { label: 'Créer une régie', dimension: 'politique' },
  'cooperation-partenariats': { label: 'Coopérations et partenariats', dimension: 'politique' },
  'renouvellement-urbain': { label: 'Renouvellement urbain', dimension: 'politique' },
  'culture-medias': { label: 'Culture, médias, mémoire', dimension: 'politique' },
  'capitaliser-transmettre': { label: 'Capitaliser et transmettre', dimension: 'politique' },
  alimentation: { label: 'Se nourrir, cuisiner', dimension: 'jardin' },
  'jardins-nature': { label: 'Jardins et nature en ville', dimension: 'jardin' },
} as const satisfies Record<string, ThemeDefinition>;
export type Theme = keyof typeof themes;

export const publics = {
  habitants: 'Habitantes et habitants',
  'salaries-en-insertion': 'Salariés en insertion',
  'demandeurs-d-emploi': 'Personnes sans emploi',
  jeunes: 'Jeunes',
  'enfants-familles': 'Enfants et familles',
  femmes: 'Femmes',
  'personnes-agees': 'Personnes âgées',
  'personnes-apprenant-le-francais': 'Personnes qui apprennent le français',
  locataires: 'Locataires',
  entreprises: 'Entreprises',
  'collectivites-bailleurs': 'Collectivités et bailleurs',
  'equipes-de-regie': 'Équipes de régie',
  'groupes-fondateurs': 'Groupes fondateurs',
  'administrateurs-benevoles': 'Administrateurs et bénévoles',
} as const;
export type Public = keyof typeof publics;

export const territories = {
  'quartier-prioritaire': 'Quartier prioritaire',
  'quartier-populaire': 'Quartier populaire',
  'centre-ville': 'Centre-ville',
  periurbain: 'Périurbain',
  rural: 'Rural',
  'outre-mer': 'Outre-mer',
} as const;

export const evidenceLevels = {
  témoignage: 'La parole d’un acteur, sans recoupement.',
  'source unique': 'Une seule source publique décrit l’action.',
  'sources croisées': 'Au moins deux sources indépendantes se recoupent.',
  évaluation: 'L’action a été évaluée, et l’évaluation est publique.',
} as const;
export type EvidenceLevel = keyof typeof evidenceLevels;

export const months = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const;

export const difficulties = ['facile', 'moyenne', 'exigeante'] as const;
export const sourceKinds = [
  'page web',
  'presse',
  'texte officiel',
  'étude',
  'document',
  'base de données',
  'vidéo',
] as const;
export const regieTypes = { quartier: 'Régie de Quartier', territoire: 'Régie de Territoire' } as const;
export const agreements = { ACI: 'Atelier et chantier d’insertion', EI: 'Entreprise d’insertion' } as const;
export const charteStates = {
  'attesté en partie': 'Des sources publiques citent ou résument une partie de ce texte.',
  'texte non déposé': 'Ces textes ne sont pas encore sur ce site ; leurs thèmes sont connus.',
  'texte intégral': 'Le texte complet a été déposé par le réseau.',
} as const;
export const certainties = ['attesté', 'à vérifier'] as const;
export const taskOrigins = {
  attesté: 'Une source publique le dit.',
  proposé: 'Une méthode qu’aucune source n’impose.',
  'à demander': 'Le réseau ne l’a pas publié.',
} as const;
/** How many levels each question of the self-assessment has. */
export const LEVELS = 4;
export const approximations = ['environ', 'près de', 'plus de', 'au moins'] as const;
/** What stops an action, as a team would say it. */
export const obstacleKinds = {
  locaux: 'Trouver ou garder un lieu',
  argent: 'Réunir l’argent',
  marches: 'Perdre un marché, manquer de clients',
  regles: 'Obtenir une autorisation',
  equipe: 'Recruter, former, tenir une équipe',
  partenaires: 'S’accorder entre partenaires',
  delais: 'Attendre',
  confiance: 'Se faire connaître, gagner la confiance',
  matiere: 'S’ajuster au matériel et à la matière',
  crise: 'Traverser une crise',
} as const;

/** The licences under which the network may give its texts, each with its own words where they stand on the web. */
export const licences = {
  'Licence Ouverte 2.0': 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
  'CC0 1.0': 'https://creativecommons.org/publicdomain/zero/1.0/deed.fr',
  'CC BY 4.0': 'https://creativecommons.org/licenses/by/4.0/deed.fr',
  'CC BY-SA 4.0': 'https://creativecommons.org/licenses/by-sa/4.0/deed.fr',
  'CC BY-NC 4.0': 'https://creativecommons.org/licenses/by-nc/4.0/deed.fr',
  'CC BY-NC-SA 4.0': 'https://creativecommons.org/licenses/by-nc-sa/4.0/deed.fr',
  'CC BY-ND 4.0': 'https://creativecommons.org/licenses/by-nd/4.0/deed.fr',
  'CC BY-NC-ND 4.0': 'https://creativecommons.org/licenses/by-nc-nd/4.0/deed.fr',
  'tous droits réservés': null,
} as const;

/** What a team takes a model for. */
export const needs = {
  lancer: 'Lancer le projet',
  decider: 'Se réunir et décider',
  employer: 'Recruter et encadrer',
  argent: 'Vendre et tenir l’argent',
  habitants: 'Faire avec les habitants',
  suivre: 'Suivre et transmettre',
} as const;
export type Need = keyof typeof needs;

/** What takes a model to be filled: a text editor, a spreadsheet. */
export const modeleFormats = { texte: 'Word', tableau: 'tableur' } as const;

export const meansKinds = ['équipe', 'locaux', 'matériel', 'temps', 'argent', 'formation', 'accords'] as const;
