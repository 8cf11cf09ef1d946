/** What the network alone can say of its site: who publishes it, where it is read, whom to write to. */
import { z } from 'zod';
import { yearAfter } from '#domain/date.ts';
import { oneOf, text } from '#domain/fields.ts';
import { licences } from '#domain/vocabulary.ts';

/** The file that holds the settings, from the project’s root. */
export const SETTINGS_FILE = 'content/reglages.yaml';

/** The address of a site without what authors may type after it; undefined where it is no whole address, or has a folder. */
export function siteOrigin(written: string): string | undefined {
  const url = URL.parse(written);
  return url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash
    ? url.origin
    : undefined;
}

/** What is written in the settings; a key without a value is not known yet. */
export const settingsKeys = z.strictObject({
  editeur: text().nullish().describe('Qui publie le site : le nom de l’organisme.'),
  directionDeLaPublication: text()
    .nullish()
    .describe('La personne qui répond de ce qui est publié : son nom et sa fonction.'),
  hebergeur: text().nullish().describe('Qui héberge le site : nom, adresse, téléphone.'),
  contact: z
    .email({ error: 'ce n’est pas une adresse électronique' })
    .nullish()
    .describe('L’adresse électronique à laquelle on écrit, par exemple : contact@exemple.fr.'),
  forge: z
    .url({ protocol: /^https$/, error: 'ce n’est pas une adresse complète' })
    .nullish()
    .describe('L’adresse du dépôt, qui commence par https://.'),
  licence: oneOf(licences).nullish().describe('La licence des textes, de la liste fermée.'),
  adresse: z
    .string()
    .refine((written) => siteOrigin(written) !== undefined, { error: 'ce n’est pas l’adresse entière d’un site' })
    .nullish()
    .describe('L’adresse publique du site, entière et sans dossier, par exemple : https://centre.exemple.fr.'),
});

const settingsSchema = settingsKeys.transform((keys) => ({
  publisher: keys.editeur ?? null,
  director: keys.directionDeLaPublication ?? null,
  host: keys.hebergeur ?? null,
  contact: keys.contact ?? null,
  forge: keys.forge ?? null,
  licence: keys.licence ?? null,
  address: keys.adresse ?? null,
}));
export type Settings = z.output<typeof settingsSchema>;

/** The settings as they are written; what breaks their rules counts as not known, and the check tells it. */
export function settingsOf(written: unknown): Settings {
  const { data } = settingsSchema.safeParse(written);
  return data ?? settingsSchema.parse({});
}

/** A line of the legal notices. */
export interface Notice {
  label: string;
  text: string;
  href?: string;
}

/** A site does well without one. */
const FORGE = 'Dépôt du site';

/** The legal notices: what is known line by line, and the names of what is not. */
export function legalNotices({ publisher, director, host, contact, forge, licence }: Settings): {
  known: Notice[];
  unknown: string[];
} {
  const licenceAddress = licence && licences[licence];
  const lines: [label: string, text: string | null, href?: string | null][] = [
    ['Éditeur', publisher],
    ['Direction de la publication', director],
    ['Hébergeur', host],
    ['Contact', contact, contact && `mailto:${contact}`],
    [FORGE, forge, forge],
    ['Licence des textes', licence, licenceAddress],
  ];
  return {
    known: lines.flatMap(([label, said, href]) => (said ? [{ label, text: said, ...(href && { href }) }] : [])),
    unknown: lines.filter(([label, said]) => !said && label !== FORGE).map(([label]) => label.toLowerCase()),
  };
}

/** What the notices say of what is missing. */
export const unknownNotices = (unknown: readonly string[]) =>
  `Pas encore connus : ${unknown.join(', ')}. Le Mouvement des Régies les donnera avant toute mise en ligne publique.`;

/** Whom to tell of a flaw in the site (https://www.rfc-editor.org/rfc/rfc9116): the contact, or the page that says who answers for the site; the notice holds for a year from the last edition of the texts. */
export function securityNotice(contact: string | undefined, address: string, edition: string): string {
  return [
    `Contact: ${contact ? `mailto:${contact}` : new URL('/mentions-legales/', address).href}`,
    `Expires: ${new Date(yearAfter(edition)).toISOString()}`,
    'Preferred-Languages: fr',
    `Canonical: ${address}`,
    '',
  ].join('\n');
}
