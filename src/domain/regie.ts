import { z } from 'zod';
import { departements } from '#domain/departement.ts';
import { oneOf, reference, slug, text, year } from '#domain/fields.ts';
import { phone } from '#domain/phone.ts';
import { agreements, regieTypes } from '#domain/vocabulary.ts';

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
).meta({ past: true });

/** Whether nine digits are the number of an organisation: the last one proves the others (Luhn’s sum). */
const isSiren = (digits: string) =>
  Array.from(digits, (digit, index) => Number(digit) * (index % 2 === 0 ? 1 : 2)).reduce(
    (sum, part) => sum + (part > 9 ? part - 9 : part),
    0,
  ) %
    10 ===
  0;

/** One row of the directory; every cell is text, as a spreadsheet saves it, which may have dropped a leading zero. */
export const regieKeys = z
  .strictObject({
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
      .pipe(oneOf(departements.map(({ code }) => code)))
      .describe('Le code du département, par exemple 03 ou 974.'),
    quartiers: list(text()).describe('Les quartiers, séparés par des barres verticales.'),
    creation: cellYear.describe('L’année de création, si une source la donne.'),
    label: cellYear.describe('L’année du label, si une source la donne.'),
    situation: optional(text()).describe('« en préfiguration en 2023 », « label non vérifié »…'),
    adresse: optional(text()).describe('L’adresse de l’association, sans le code postal ni la commune.'),
    telephone: optional(phone()).describe(
      'Le téléphone fixe de l’association, jamais celui d’une personne : 03 83 90 93 02.',
    ),
    sourceCoordonnees: optional(reference('sources')).describe(
      'La clé de la source publique qui donne l’adresse et le téléphone.',
    ),
    siren: optional(
      z
        .string()
        .regex(/^\d{9}$/, { abort: true, error: 'écrivez les neuf chiffres, sans espace' })
        .refine(isSiren, { error: 'ce numéro n’existe pas : un de ses chiffres est faux' }),
    ).describe('Le numéro de l’association dans le répertoire de l’État (SIREN) : 352847370.'),
    site: optional(
      z.url({ protocol: /^https?$/, error: 'écrivez une adresse complète, qui commence par https:// ou http://' }),
    ).describe('Le site public de la régie : https://exemple.fr.'),
    activites: list(text()).describe('Les activités, séparées par des barres verticales.'),
    conventions: list(oneOf(agreements)).describe('Les conventions, état de juillet 2019 : ACI, EI ou ACI|EI.'),
    effectif: optional(
      z.string().regex(/^\d+$/, { error: 'écrivez un nombre entier, sans espace' }).transform(Number),
    ).describe('Le nombre de salariés publié, en chiffres seuls : 1250.'),
    anneeEffectif: cellYear.describe('L’année de cet effectif.'),
    sources: list(reference('sources')).describe('Les clés des sources, séparées par des barres verticales.'),
  })
  .refine(({ adresse, telephone, sourceCoordonnees }) => sourceCoordonnees || !(adresse || telephone), {
    path: ['sourceCoordonnees'],
    error: 'l’adresse et le téléphone demandent la clé de la source publique qui les donne',
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
  contact: keys.sourceCoordonnees
    ? { address: keys.adresse, phone: keys.telephone, source: keys.sourceCoordonnees }
    : undefined,
  siren: keys.siren,
  website: keys.site,
  activities: keys.activites,
  agreements: keys.conventions,
  employees: keys.effectif,
  employeesYear: keys.anneeEffectif,
  sources: keys.sources,
}));
export type RegieData = z.output<typeof regieSchema>;

/** What our sources know of a régie, as a fact: « une seule liste, de 2019 »; « 3 sources, la plus récente de 2024 ». */
export function knownBy(sources: readonly { date: string; kind: string }[]): string {
  const latest = sources
    .map(({ date }) => date.slice(0, 4))
    .filter((written) => /^\d/.test(written))
    .sort()
    .at(-1);
  const [only] = sources;
  if (only && sources.length === 1)
    return `une seule ${only.kind === 'base de données' ? 'liste' : 'source'}, ${latest ? `de ${latest}` : 'sans date'}`;
  return `${sources.length} sources, ${latest ? `la plus récente de ${latest}` : 'sans date'}`;
}

/** Where the State’s directory of organisations tells of a régie, or looks for its name and its town, told once. */
export function stateDirectory({ siren, name, town }: Pick<RegieData, 'siren' | 'name' | 'town'>): string {
  const directory = 'https://annuaire-entreprises.data.gouv.fr';
  if (siren) return `${directory}/entreprise/${siren}`;
  const bare = name.replace(/ \(.*\)$/, '');
  return `${directory}/rechercher?terme=${encodeURIComponent(bare.includes(town) ? bare : `${bare} ${town}`)}`;
}
