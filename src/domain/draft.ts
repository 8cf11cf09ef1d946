/** A fiche on its way: what is known of it, as its author would write it. */
import { FICHE_SECTIONS } from '#domain/fiche.ts';
import { slugOf } from '#domain/slug.ts';

export type FicheSection = (typeof FICHE_SECTIONS)[number];

/** The keys and the text of a fiche that is not finished. */
export interface Draft {
  /** Under the keys that authors write. */
  keys: Record<string, unknown>;
  /** In Markdown, under the titles that all fiches have. */
  sections: Partial<Record<FicheSection, string>>;
}

/** Other titles under which people tell the same, the first that fits wins. */
const MEANT: readonly (readonly [title: RegExp, section: FicheSection])[] = [
  [/ne-sait-pas|questions/, 'Ce que l’on ne sait pas'],
  [/inspirer|transf|reprodu|conseil|refaire/, 'Pour s’en inspirer'],
  [/levier|reussi|condition|facilit|\bcles\b/, 'Ce qui aide à réussir'],
  [/diffic|frein|obstacle|limite|bloqu|probleme/, 'Ce qui a été difficile'],
  [/resultat|bilan|impact|effets/, 'Les résultats'],
  [/collectivite|bailleur|role-de-la/, 'Le rôle des collectivités et des bailleurs'],
  [/financ|budget|argent|\bcouts?\b/, 'Le financement'],
  [/partenair|avec-qui|acteurs/, 'Avec qui'],
  [/origine|contexte|besoin|constat|pourquoi|genese|idee/, 'D’où vient l’idée'],
  [/action|description|fait|faisons|activite|deroule|fonctionne|projet|mise-en-oeuvre/, 'Ce qui est fait'],
];

/** The section that a title announces; undefined where it is not plain. */
export function meantSection(title: string): FicheSection | undefined {
  const slug = slugOf(title);
  return FICHE_SECTIONS.find((section) => slugOf(section) === slug) ?? MEANT.find(([known]) => known.test(slug))?.[1];
}
