import { z } from 'zod';
import { departements } from '#domain/departement.ts';
import { oneOf, reference, slug, text, year } from '#domain/fields.ts';
import { agreements, confidences, regieTypes } from '#domain/vocabulary.ts';

/** A CSV cell: text, empty when nothing is known. */
const optional = <T extends z.ZodType>(schema: T) => z.union([z.literal('').transform(() => undefined), schema]);

/** A CSV cell that lists values between vertical bars. */
const list = <T extends z.ZodType<unknown, string>>(item: T) =>
  z
    .string()
    .transform((cell) => (cell === '' ? [] : cell.split('|').map((part) => part.trim())))
    .pipe(z.array(item));

const cellYear = optional(
  z
    .string()
    .regex(/^\d{4}$/, { error: 'écrivez une année en quatre chiffres' })
    .transform(Number)
    .pipe(year()),
);

/** One row of the directory; every cell is text, as a spreadsheet saves it, which may have dropped a leading zero. */
export const regieKeys = z.strictObject({
  id: slug().describe('La clé de la régie, celle de son adresse.'),
  nom: text().describe('Le nom de la régie.'),
  type: oneOf(regieTypes).describe('« quartier » ou « territoire ».'),
  commune: text().describe('La commune du siège.'),
  codePostal: z
    .string()
    .overwrite((cell) => (/^\d{4}$/.test(cell) ? `0${cell}` : cell))
    .regex(/^\d{5}$/, { error: 'écrivez cinq chiffres ; gardez le zéro du début' })
    .describe('Le code postal du siège.'),
  departement: z
    .string()
    .overwrite((cell) => (/^[1-9]$/.test(cell) ? `0${cell}` : cell))
    .pipe(z.enum(departements.map((departement) => departement.code) as [string, ...string[]]))
    .describe('Le code du département, par exemple 03 ou 974.'),
  quartiers: list(text()).describe('Les quartiers, séparés par des barres verticales.'),
  creation: cellYear.describe('L’année de création, si une source la donne.'),
  label: cellYear.describe('L’année du label, si une source la donne.'),
  situation: optional(text()).describe('« en préfiguration en 2023 », « label non vérifié »…'),
  site: optional(
    z.url({ protocol: /^https?$/, error: 'écrivez une adresse complète, qui commence par https:// ou http://' }),
  ).describe('Le site public de la régie : https://exemple.fr.'),
  activites: list(text()).describe('Les activités, séparées par des barres verticales.'),
  conventions: list(oneOf(agreements)).describe('ACI, EI ou ACI|EI : état de juillet 2019.'),
  effectif: optional(
    z.string().regex(/^\d+$/, { error: 'écrivez un nombre entier, sans espace' }).transform(Number),
  ).describe('Le nombre de salariés publié, en chiffres seuls : 1250.'),
  anneeEffectif: cellYear.describe('L’année de cet effectif.'),
  sources: list(reference('sources')).describe('Les clés des sources, séparées par des barres verticales.'),
  confiance: oneOf(confidences).describe('forte, moyenne ou faible.'),
});

export const regieSchema = regieKeys.transform((keys) => ({
  name: keys.nom,
  type: keys.type,
  town: keys.commune,
  postcode: keys.codePostal,
  departement: keys.departement,
  neighbourhoods: keys.quartiers,
  founded: keys.creation,
  labelled: keys.label,
  status: keys.situation,
  website: keys.site,
  activities: keys.activites,
  agreements: keys.conventions,
  employees: keys.effectif,
  employeesYear: keys.anneeEffectif,
  sources: keys.sources,
  confidence: keys.confiance,
}));
export type RegieData = z.output<typeof regieSchema>;
