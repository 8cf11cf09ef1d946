/** One stem for the words of a family: plural, feminine, verb and noun. */
import { stemmer as snowball } from '@orama/stemmers/french';

/** Endings that the Snowball stemmer leaves apart, on words without accents. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/ees?$/, 'e'],
  [/trices?$/, 'teur'],
  [/euses?$/, 'eur'],
  [/ieres?$/, 'ier'],
  [/iennes?$/, 'ien'],
  [/(?:elles?|eaux?)$/, 'el'],
  [/(?<=.{3})ales?$|aux$/, 'al'],
];

/** Families that no ending tells; each word takes the stem of the first. */
const FAMILIES = [
  'creation creer cree createur creant creent creez monter fonder fonde lancer lance lancement',
  'insertion inserer insere',
  'formation former formateur formant',
  'travail travaux travailler travaille travailleur boulot bosser bosse taf',
  'emploi employer employe employeur job jobs',
  'reemploi reemployer reemploye',
  'laverie laver lavage lave',
  'gestion gerer gere gestionnaire',
  'election elire elu elus',
  'mediation mediateur',
  'salaire salaires',
  'gouvernance gouverner gouverne gouvernement',
  'reunion reunir reunis',
  'soin soigner soignant',
  'nourriture nourrir',
  'apprentissage apprendre apprenant apprenti',
  'reparation reparer reparateur',
  'jeunesse jeune jeunes',
  'proprete propre propres',
  'achat acheter achete acheteur',
  'vente vendre vendeur vendu',
  'pret preter prete',
  'embauche embaucher',
  'elevage eleveur',
  'transport transporter transporteur',
  'benevolat benevole benevoles',
  'mobilite mobile mobiles',
  'subvention subventionner',
  'labellisation label labelliser labellise labels',
  'parrainage parrain parrainer',
  'logement loger loge loges appart apparts appartement appartements',
  'aide aider aides aidant',
  'location louer loue',
  'naissance naitre nait nee nees inventer invente inventes',
  'culture culturel',
  'alimentation alimentaire aliment',
  'ecole scolaire ecolier',
  'sante sanitaire',
  'nature naturel',
  'commune communal',
  'region regional',
  'departement departemental',
  'agriculture agricole agriculteur',
  'profession professionnel',
  'universite universitaire',
  'propriete proprietaire',
  'majorite majoritaire',
  'priorite prioritaire',
  'famille familial',
  'syndicat syndical',
  'territoire territorial',
  'industrie industriel',
  'candidature candidat candidate',
  'energie energetique',
  'climat climatique',
  'ecologie ecologique',
  'musique musical musicien',
  'sport sportif',
  'paie paye payer paies payes payee paiement remuneration remunerer',
].flatMap((family) => {
  const [first = '', ...others] = family.split(' ');
  return others.map((word) => [word, first] as const);
});

const FIRST_OF_FAMILY = new Map(FAMILIES);

const stems = new Map<string, string>();

/** The stem of a plain word; short words and numbers are their own. */
export function stem(plain: string): string {
  const known = stems.get(plain) ?? stemmed(plain);
  stems.set(plain, known);
  return known;
}

function stemmed(plain: string): string {
  if ((plain.length < 4 && !FIRST_OF_FAMILY.has(plain)) || /\d/.test(plain)) return plain;
  const ending = plain.length > 4 ? ENDINGS.find(([pattern]) => pattern.test(plain)) : undefined;
  const masculine = ending ? plain.replace(ending[0], ending[1]) : plain;
  const singular = masculine.length > 4 ? masculine.replace(/[sx]$/, '') : masculine;
  const head = FIRST_OF_FAMILY.get(plain) ?? FIRST_OF_FAMILY.get(singular) ?? singular;
  const found = snowball(head);
  return (found.length < 4 ? head : found)
    .replace(/^(.{5,})ag$/, '$1')
    .replace(/^(.{6,})i$/, '$1')
    .replace(/^(.{3,}[^m])ent$/, '$1')
    .replace(/^(.{5,})(?:eur|it)$/, '$1')
    .replace(/y$/, 'i');
}

const VERB = /^(.{4,}?)(?:(?:ifi|is)?er|ir|re)$/;
const DERIVED =
  /^(.{5,}?)(?:i?(?:fic)?at(?:ion|eur|rice|if|ive)|[ei]?ment|age|ure|[ae]nce|[ai]ble|i?te|eu(?:r|se|x)|i[eè]re?|is(?:te|me)|ive?|ale?|aux|aire|el(?:le)?|ique|oire)s?$/;

/** With what the words of a family begin: « éduc » of « éduquer », « essaim » of « essaimer », « aliment » of « alimentaire ». */
export const rootOf = (plain: string): string | undefined =>
  (VERB.exec(plain) ?? DERIVED.exec(plain))?.[1]?.replace(/qu$/, 'c').replace(/([ln])\1$/, '$1');
