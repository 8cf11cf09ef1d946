/** The identity of a page: a few labelled facts, the same at the head of the page and in a livret. */
import { entryUrl } from '#domain/collections.ts';
import { departementOf } from '#domain/departement.ts';
import type { FicheData } from '#domain/fiche.ts';
import type { GuideData } from '#domain/guide.ts';
import type { JardinData } from '#domain/jardin.ts';
import type { StageData } from '#domain/stage.ts';
import { publics, regions, territories, themes, type Theme } from '#domain/vocabulary.ts';

/** A labelled fact; one without value is not shown. */
export interface Fact {
  label: string;
  value: string | undefined;
  href?: string | undefined;
}

/** What is not in any source is said to be so. */
export const UNPUBLISHED = 'non publié';

const themeFacts = (list: readonly Theme[]): Fact[] =>
  list.map((theme) => ({ label: 'Thème', value: themes[theme].label, href: `/themes/${theme}/` }));

/** Who, where, since when, for whom, how well documented. */
export function ficheFacts(data: FicheData, regieName: string | undefined): Fact[] {
  const departement = departementOf(data.departement);
  return [
    { label: 'Régie', value: regieName ?? 'absente de l’annuaire', href: data.regie && entryUrl('regies', data.regie) },
    {
      label: 'Où',
      value: `${data.town} (${departement.code}), ${regions[departement.region]}`,
      href: `/annuaire/departements/${departement.code.toLowerCase()}/`,
    },
    { label: 'Territoire', value: data.territories.map((territory) => territories[territory]).join(', ') },
    { label: 'Depuis', value: data.startYear?.toString() ?? UNPUBLISHED },
    { label: 'Pour qui', value: data.publics.map((item) => publics[item]).join(', ') },
    { label: 'Niveau de preuve', value: data.evidence, href: '/a-propos/' },
    ...themeFacts(data.themes),
  ];
}

/** What the team will know, who it is for, how long it takes. */
export const guideFacts = (data: GuideData): Fact[] => [
  { label: 'Vous saurez', value: data.goal },
  { label: 'Pour qui', value: data.audience.join(', ') },
  { label: 'Temps', value: data.duration },
  { label: 'Avant de commencer', value: data.prerequisites.join(' ; ') },
  ...themeFacts(data.themes),
];

/** How hard, how long, with what. */
export const jardinFacts = (data: JardinData): Fact[] => [
  { label: 'Difficulté', value: data.difficulty },
  { label: 'Temps', value: data.duration },
  { label: 'Matériel', value: data.equipment.join(', ') },
  ...themeFacts(data.themes),
];

/** How long, who acts, what comes out. */
export const stageFacts = (data: StageData): Fact[] => [
  { label: 'Durée', value: data.duration },
  { label: 'Qui agit', value: data.actors.join(', ') },
  { label: 'Ce que l’étape produit', value: data.deliverables.join(' ; ') },
  ...data.documentedDurations.map(({ example, duration }) => ({ label: example, value: duration })),
];
