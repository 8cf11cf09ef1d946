import { z } from 'zod';
import { UNDATED } from '#domain/date.ts';
import { looseDate, oneOf, reference, slug, text } from '#domain/fields.ts';
import { frenchNumber } from '#domain/number.ts';
import { approximations } from '#domain/vocabulary.ts';

const publishedValue = z
  .strictObject({
    valeur: z
      .number({ error: 'écrivez un nombre seul, avec un point pour la virgule : 84.7' })
      .describe('Le nombre seul ; la borne basse s’il s’agit d’une fourchette.'),
    jusqua: z.number().optional().describe('La borne haute, s’il s’agit d’une fourchette.'),
    approximation: oneOf(approximations)
      .optional()
      .describe('environ, près de, plus de ou au moins, si la source le dit.'),
    perimetre: text().optional().describe('Ce que la source compte exactement.'),
    date: looseDate().describe('La date du chiffre : « 2013 », « 2021-12 » ou « non daté ».'),
    source: reference('sources').describe('La clé de la source dans sources.yaml.'),
    partie: z
      .literal(true)
      .optional()
      .describe('« true » si cette valeur ne compte qu’une partie de ce que dit la question.'),
    remarque: text().optional().describe('Ce qu’il faut savoir pour lire ce chiffre.'),
  })
  .transform((keys) => ({
    value: keys.valeur,
    upTo: keys.jusqua,
    approximation: keys.approximation,
    scope: keys.perimetre,
    date: keys.date,
    source: keys.source,
    partial: keys.partie === true,
    remark: keys.remarque,
  }));
type ReadValue = z.output<typeof publishedValue>;

/** The network’s own observatory counts régie by régie: its values come first. */
const OBSERVATORY = 'oscar-chiffres-cles';

/** The rule of choice, as readers are told. */
export const RULE_OF_CHOICE =
  'Une seule règle pour toutes les valeurs montrées. D’abord celle de l’observatoire du réseau ; si une source datée écrit la même, c’est elle qui est citée. Sinon, la plus récente qui porte une date. Sinon, la première de la liste. Une valeur qui ne compte qu’une partie de ce que dit la question n’est jamais choisie.';

/** Applies the rule of choice. */
function chosen(values: readonly ReadValue[]): ReadValue | undefined {
  const whole = values.filter((value) => !value.partial);
  const dated = whole
    .filter((value) => value.date !== UNDATED)
    .toSorted((one, other) => one.date.localeCompare(other.date));
  const observed = whole.findLast((value) => value.source === OBSERVATORY);
  if (!observed) return dated.at(-1) ?? whole[0];
  return dated.findLast((value) => value.value === observed.value && value.upTo === observed.upTo) ?? observed;
}

/** One indicator of the registry of figures, with all its published values. */
const figureKeys = z.strictObject({
  id: slug().describe('La clé de l’indicateur, celle que l’on écrit dans <Chiffre id="…" />.'),
  libelle: text().describe('Ce que l’on compte, au pluriel : « régies de quartier et de territoire ».'),
  question: text().describe('La question à laquelle ce chiffre répond : « Combien y a-t-il de régies ? »'),
  unite: text().describe('L’unité : régies, personnes, %, €, ans…'),
  pourquoi: text().describe('Ce que la règle de choix donne ici, et ce que disent les autres valeurs.'),
  valeurs: z
    .array(publishedValue)
    .min(1)
    .refine((values) => values.some((entry) => !entry.partial), {
      error: 'toutes les valeurs sont marquées « partie: true » : il en faut une qui compte tout',
    })
    .describe('Toutes les valeurs publiées ; le site choisit celle qu’il cite, par une règle unique.'),
});

export const figureSchema = figureKeys.transform((keys) => ({
  label: keys.libelle,
  question: keys.question,
  unit: keys.unite,
  reason: keys.pourquoi,
  values: keys.valeurs.map((value) => ({ ...value, quoted: value === chosen(keys.valeurs) })),
}));
export type FigureData = z.output<typeof figureSchema>;
export type PublishedValue = FigureData['values'][number];

/** Writes a published value with its approximation, range and unit: « près de 350 bailleurs », « 50 à 75 % ». */
export function writtenValue(value: Pick<PublishedValue, 'value' | 'upTo' | 'approximation'>, unit = ''): string {
  const range =
    value.upTo === undefined ? frenchNumber(value.value) : `${frenchNumber(value.value)} à ${frenchNumber(value.upTo)}`;
  return [value.approximation, range, unit].filter(Boolean).join('\u00a0');
}

/** The quoted value and what it counts, for large print; a unit that the label repeats is left out. */
export function headline(figure: FigureData): { number: string; label: string } {
  const repeated = figure.label.toLowerCase().startsWith(figure.unit.toLowerCase());
  return { number: writtenValue(quotedValue(figure), repeated ? '' : figure.unit), label: figure.label };
}

/** The value that the site cites. */
export function quotedValue(figure: FigureData): PublishedValue {
  const quoted = figure.values.find((value) => value.quoted);
  if (!quoted) throw new Error(`No quoted value for ${figure.label}`);
  return quoted;
}
