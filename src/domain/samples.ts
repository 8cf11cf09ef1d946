/** For the tests: entries as the real schemas make them from what authors write. */
import { figureSchema } from '#domain/figure.ts';
import { ficheSchema } from '#domain/fiche.ts';
import { modeleSchema } from '#domain/modele/modele.ts';
import { gridOf } from '#domain/modele/table.ts';

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

/** The fields of a model; `more` is frontmatter, in French. */
const modeleData = (more: object = {}) =>
  modeleSchema.parse({
    titre: 'Un modèle',
    resume: 'Un modèle à remplir.',
    format: 'tableau',
    besoin: 'argent',
    pourQui: ['La direction'],
    quand: ['guides/tresorerie'],
    origine: 'Proposé par ce site.',
    themes: ['modele-economique'],
    publics: ['equipes-de-regie'],
    misEnLigne: '2026-01-01',
    verifieLe: '2026-01-01',
    revoirAvant: '2027-01-01',
    ...more,
  });

/** A plan of cash over three months, with what is in hand at the start. */
export const cashPlan = () => {
  const tables = modeleData({
    tableaux: [
      {
        nom: 'plan',
        titre: 'Ce qui entre, ce qui sort',
        colonnes: [
          { nom: 'poste', titre: 'Poste' },
          { nom: 'mois', titres: ['Janvier', 'Février', 'Mars'], genre: 'euros' },
          { nom: 'annee', titre: 'Ensemble', genre: 'euros', formule: 'somme(mois)' },
        ],
        lignes: [
          { titre: 'Au début', nom: 'debut', formule: 'precedent(fin ; depart)', sauf: ['annee'] },
          { rubrique: 'Ce qui entre' },
          { titre: 'Clients', nom: 'clients' },
          { titre: 'Aides', nom: 'aides' },
          { titre: 'Total de ce qui entre', nom: 'entrees', formule: 'somme(clients à aides)' },
          { titre: 'Salaires', nom: 'salaires' },
          { titre: 'À la fin', nom: 'fin', formule: 'debut + entrees − salaires', sauf: ['annee'] },
          { titre: 'Part des aides', nom: 'part', genre: 'pourcent', formule: 'aides ÷ entrees', sauf: ['annee'] },
        ],
      },
    ],
  }).tables;
  return {
    fields: [
      { name: 'depart', label: 'En caisse', kind: 'euros' as const },
      { name: 'creux', label: 'Le plus bas', kind: 'euros' as const, formula: 'min(fin)' },
    ],
    grids: tables.map((table) => gridOf(table)),
  };
};

/** A sheet of prices: lines multiplied across, a total, a price above costs. */
export const priceSheet = () => {
  const tables = modeleData({
    tableaux: [
      {
        nom: 'prix',
        titre: 'Ce que coûte la prestation',
        colonnes: [
          { nom: 'poste', titre: 'Poste' },
          { nom: 'heures', titre: 'Heures', genre: 'nombre' },
          { nom: 'cout', titre: 'Coût d’une heure', genre: 'euros' },
          { nom: 'montant', titre: 'Montant', genre: 'euros', formule: 'heures × cout' },
          { nom: 'remarque', titre: 'Remarque' },
        ],
        lignes: ['Équipe', { titre: 'Encadrement', valeurs: { heures: 2.5 } }],
        lignesVides: 2,
        totaux: ['heures', 'montant'],
      },
    ],
  }).tables;
  return {
    fields: [
      { name: 'marge', label: 'Marge', kind: 'pourcent' as const },
      { name: 'propose', label: 'Prix', kind: 'euros' as const, formula: 'arrondi(somme(montant) × (1 + marge) ; 2)' },
      { name: 'heure', label: 'Prix d’une heure', kind: 'euros' as const, formula: 'propose ÷ somme(heures)' },
      { name: 'alerte', label: 'Au-dessus ?', kind: 'nombre' as const, formula: 'si(marge > 10 % ; 1 ; 0)' },
    ],
    grids: tables.map((table) => gridOf(table)),
  };
};
