import { z } from 'zod';
import { UNDATED } from '#domain/date.ts';
import { day, looseDate, oneOf, reference, slug, text } from '#domain/fields.ts';
import { quotedValue, writtenValue, type FigureData } from '#domain/figure.ts';

/** What a rule is about, in the order of the list. */
export const ruleFields = {
  salaires: 'Les salaires et le temps de travail',
  insertion: 'L’insertion',
  protection: 'La santé et la sécurité au travail',
  marches: 'Les marchés publics',
  finances: 'Les impôts et les subventions',
  jardin: 'Le jardin',
} as const;
export type RuleField = keyof typeof ruleFields;

/** How well the rule was read. */
export const readings = {
  texte: 'lu dans le texte officiel',
  extrait: 'lu chez une source qui le cite',
  'non trouvée': 'règle cherchée, non trouvée',
} as const;

const amount = z
  .strictObject({
    valeur: z.number({ error: 'écrivez un nombre seul, avec un point pour la virgule : 12.02' }).describe('Le nombre.'),
    jusqua: z.number().optional().describe('La borne haute, s’il s’agit d’une fourchette.'),
    unite: text().describe('L’unité : €, %, heures, jours, fois…'),
  })
  .transform((keys) => ({ value: keys.valeur, upTo: keys.jusqua, unit: keys.unite }));

const former = z
  .strictObject({
    valeur: z.number().describe('Le nombre d’avant.'),
    depuis: looseDate().describe('Le jour où il est entré en vigueur.'),
  })
  .transform((keys) => ({ value: keys.valeur, since: keys.depuis }));

/** One legal amount or rule of the registry. */
const ruleKeys = z.strictObject({
  id: slug().describe('La clé de la règle, celle que l’on écrit dans <Droit id="…" />.'),
  libelle: text().describe('Ce qui est fixé : « Smic brut de l’heure ».'),
  domaine: oneOf(ruleFields).describe('salaires, insertion, protection, marches, finances ou jardin.'),
  regle: text().describe('La règle, en une ou deux phrases simples.'),
  montant: amount.optional().describe('Le nombre en vigueur, et lui seul.'),
  chiffre: reference('chiffres')
    .optional()
    .describe('À la place de « montant » : l’indicateur de chiffres.yaml qui porte la valeur et son histoire.'),
  texte: text().describe('Le texte de loi : « Code du travail, article L. 3231-2 ».'),
  depuis: looseDate()
    .optional()
    .describe('Le jour où la règle est entrée en vigueur ; inutile avec « chiffre », qui le porte.'),
  source: reference('sources').optional().describe('La clé de la source lue ; inutile avec « chiffre ».'),
  lecture: oneOf(readings).describe('texte, extrait ou non trouvée : ce que nous avons pu lire.'),
  relireAvant: day().describe('Le jour avant lequel il faudra relire cette règle, AAAA-MM-JJ.'),
  anciens: z.array(former).default([]).describe('Les nombres d’avant, pour les reconnaître dans un vieux document.'),
  remarque: text().optional().describe('Ce qu’il faut savoir avant de s’en servir.'),
  motsCles: z.array(text()).default([]).describe('Les mots qu’une lectrice taperait pour trouver cette règle.'),
});

export const ruleSchema = ruleKeys
  .refine((keys) => (keys.chiffre ? !keys.montant : Boolean(keys.source && keys.depuis)), {
    error: 'donnez « depuis » et « source », ou bien « chiffre » à leur place, sans « montant »',
  })
  .transform((keys) => ({
    title: keys.libelle.charAt(0).toUpperCase() + keys.libelle.slice(1),
    name: keys.libelle,
    field: keys.domaine,
    summary: keys.regle,
    amount: keys.montant,
    figure: keys.chiffre,
    text: keys.texte,
    since: keys.depuis,
    source: keys.source,
    reading: keys.lecture,
    reviewBefore: keys.relireAvant,
    former: keys.anciens,
    remark: keys.remarque,
    keywords: keys.motsCles,
  }));
export type RuleData = z.output<typeof ruleSchema>;

/** What is in force: the number with its unit, since when, and where it was read. */
export interface InForce {
  value: number | undefined;
  /** The number as readers see it; undefined for a rule that fixes none, or whose number was not found. */
  written: string | undefined;
  since: string;
  source: string;
}

/** Reads the number in force from the rule itself, or from the figure that it names. */
export function inForce(rule: RuleData, figure?: FigureData): InForce {
  if (figure) {
    const { date, source, ...quoted } = quotedValue(figure);
    return { value: quoted.value, written: writtenValue(quoted, figure.unit), since: date, source };
  }
  const { amount: fixed, since = UNDATED, source = '' } = rule;
  const written = fixed && writtenValue({ ...fixed, approximation: undefined }, fixed.unit);
  return { value: fixed?.value, written, since, source };
}
