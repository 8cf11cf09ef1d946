import { z } from 'zod';
import { looseDate, oneOf, reference, slug, text } from '#domain/fields.ts';
import type { Face } from '#domain/face.ts';
import { subjectOf } from '#domain/subject.ts';
import { certainties } from '#domain/vocabulary.ts';

const version = z
  .strictObject({
    texte: text().describe('Ce que dit cette source-là.'),
    sources: z.array(reference('sources')).min(1).describe('Les clés des sources qui le disent.'),
  })
  .transform((keys) => ({ text: keys.texte, sources: keys.sources }));

/** One dated event of the movement’s history. */
const eventKeys = z.strictObject({
  id: slug().describe('La clé de l’événement.'),
  date: looseDate().describe('La date, « AAAA », « AAAA-MM » ou « AAAA-MM-JJ » : elle sert à ranger.'),
  dateAffichee: text().optional().describe('La date telle qu’on la lit, si elle est floue : « Fin des années 1960 ».'),
  titre: text().describe('L’événement, en quelques mots.'),
  texte: text().describe('Ce qui se passe, en une ou deux phrases (les notes [^cle] sont permises).'),
  sources: z.array(reference('sources')).min(1).describe('Les clés des sources.'),
  certitude: oneOf(certainties).default('attesté').describe('« à vérifier » si une seule source fragile le dit.'),
  versions: z.array(version).default([]).describe('Les versions qui se contredisent, s’il y en a.'),
});

export const eventSchema = eventKeys.transform((keys) => ({
  date: keys.date,
  displayedDate: keys.dateAffichee,
  title: keys.titre,
  text: keys.texte,
  sources: keys.sources,
  certainty: keys.certitude,
  versions: keys.versions,
}));

export type EventData = z.output<typeof eventSchema>;

/** The house of an event in the street of time: its subject is read in its title, its colour turns with the decades. */
export function eventFace(id: string, event: Pick<EventData, 'title' | 'date'>): Face {
  const colours = ['sociale', 'economique', 'jardin', 'politique'] as const;
  const dimension = colours[Number(event.date.slice(2, 3)) % colours.length] ?? 'sociale';
  return { slug: id, kind: 'fiche', dimension, subject: subjectOf(id, [event.title]), evidence: 'sources croisées' };
}

/** The oldest event comes first. */
export const byDate = (a: { data: { date: string } }, b: { data: { date: string } }) =>
  a.data.date.localeCompare(b.data.date);
