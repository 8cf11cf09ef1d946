/** For the tests: entries as the real schemas make them from what authors write. */
import { figureSchema } from '#domain/figure.ts';
import { ficheSchema } from '#domain/fiche.ts';

/** The fields of a fiche; `more` is frontmatter, in French. */
export const ficheData = (more: object = {}) =>
  ficheSchema.parse({
    titre: 'Une laverie',
    resume: 'Une laverie de quartier.',
    essentiel: ['Un.', 'Deux.', 'Trois.'],
    themes: ['lien-social'],
    publics: ['habitants'],
    misEnLigne: '2026-01-01',
    verifieLe: '2026-01-01',
    revoirAvant: '2027-01-01',
    commune: 'Laxou',
    departement: '54',
    territoire: ['quartier-prioritaire'],
    dateSource: '2019-07',
    niveauDePreuve: 'source unique',
    ...more,
  });

/** A fiche; `more` is frontmatter, in French. */
export const fiche = (id: string, more: object = {}) => ({ id, collection: 'fiches' as const, data: ficheData(more) });

/** An indicator with these published values, written as in the registry. */
export const figure = (...valeurs: object[]) =>
  figureSchema.parse({ id: 'x', libelle: 'x', question: 'x', unite: '€', pourquoi: 'x', valeurs });
