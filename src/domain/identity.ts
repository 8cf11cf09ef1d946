/** The identity of a page: a few labelled facts, the same at the head of the page and in a livret. */
import type { Card } from '#domain/card.ts';
import { entryUrl } from '#domain/collections.ts';
import { departementOf, departementUrl } from '#domain/departement.ts';
import type { FicheData } from '#domain/fiche.ts';
import type { GuideData } from '#domain/guide.ts';
import type { JardinData } from '#domain/jardin.ts';
import type { ModeleData } from '#domain/modele/modele.ts';
import type { StageData } from '#domain/stage.ts';
import { regions } from '#domain/region.ts';
import { publics, territories, themes, type Theme } from '#domain/vocabulary.ts';

export interface FactValue {
  text: string;
  href?: string | undefined;
}
/** A labelled fact: plain text, a link, or several; one without value is not shown. */
export interface Fact {
  label: string;
  value: string | FactValue | readonly FactValue[] | undefined;
}

/** The values of a fact, whichever way it is written. */
export function factValues(value: Fact['value']): readonly FactValue[] {
  if (!value) return [];
  if (typeof value === 'string') return [{ text: value }];
  return 'text' in value ? [value] : value;
}

const themeFact = (list: readonly Theme[]): Fact => ({
  label: 'Thèmes',
  value: list.map((theme) => ({ text: themes[theme].label, href: entryUrl('themes', theme) })),
});

/** Items that began a line each, as one sentence says them; a name of two words, « France Travail », keeps its capital. */
const inOneLine = (items: readonly string[], between: string) =>
  items
    .map((item, index) =>
      index > 0 && /^\p{Lu}[\p{Ll}’]/u.test(item) && !/^(?!La |Les? )\S+ \p{Lu}/u.test(item) ? lowered(item) : item,
    )
    .join(between);
const lowered = (item: string) => item.charAt(0).toLowerCase() + item.slice(1);

/** What stands above the title of a fiche: its place and its first theme. */
export const ficheKicker = ({
  town,
  departement,
  themes: [first],
}: Pick<FicheData, 'town' | 'departement' | 'themes'>) =>
  [`${town} (${departement})`, first && themes[first].label].filter(Boolean).join(' · ');

type Identified = Pick<
  FicheData,
  'regie' | 'town' | 'departement' | 'territories' | 'startYear' | 'publics' | 'evidence' | 'themes'
>;

/** Who, where, since when, for whom, how well documented. */
export function ficheFacts(data: Identified, regieName: string | undefined): Fact[] {
  const departement = departementOf(data.departement);
  return [
    {
      label: 'Régie',
      value: data.regie && regieName ? { text: regieName, href: entryUrl('regies', data.regie) } : undefined,
    },
    {
      label: 'Où',
      value: {
        text: `${data.town} (${departement.code}), ${regions[departement.region]}`,
        href: departementUrl(departement.code),
      },
    },
    {
      label: 'Territoire',
      value: inOneLine(
        data.territories.map((territory) => territories[territory]),
        ', ',
      ),
    },
    { label: 'Depuis', value: data.startYear?.toString() },
    {
      label: 'Pour qui',
      value: inOneLine(
        data.publics.map((item) => publics[item]),
        ', ',
      ),
    },
    { label: 'Preuve', value: { text: data.evidence, href: '/a-propos/' } },
    themeFact(data.themes),
  ];
}

/** What no source says of a fiche, in a few words; `told` are the sections that it has. */
export const ficheUnknowns = (
  data: Pick<FicheData, 'regie' | 'startYear' | 'partners' | 'funding'>,
  told: readonly string[],
): string[] => [
  ...(data.regie ? [] : ['la régie d’aujourd’hui']),
  ...(data.startYear ? [] : ['le début']),
  ...(data.partners.length > 0 || told.includes('Avec qui') ? [] : ['les partenaires']),
  ...(data.funding.length > 0 || told.includes('Le financement') ? [] : ['le financement']),
];

/** What the team will know, who it is for, how long it takes. */
export const guideFacts = (data: GuideData): Fact[] => [
  { label: 'Vous saurez', value: data.goal },
  { label: 'Pour qui', value: inOneLine(data.audience, ', ') },
  { label: 'Temps', value: data.duration },
  { label: 'Avant de commencer', value: inOneLine(data.prerequisites, '\u202f; ') },
  themeFact(data.themes),
];

/** How hard, how long, with what. */
export const jardinFacts = (data: JardinData): Fact[] => [
  { label: 'Difficulté', value: data.difficulty },
  { label: 'Temps', value: data.duration },
  { label: 'Matériel', value: inOneLine(data.equipment, ', ') },
  themeFact(data.themes),
];

/** The documents to fill that a page makes use of. */
export const toFill = (modeles: readonly { id: string; data: Pick<ModeleData, 'title'> }[]): Fact => ({
  label: 'À remplir',
  value: modeles.map(({ id, data }) => ({ text: data.title, href: entryUrl('modeles', id) })),
});

/** Who fills it, where one makes use of it, who reads it again, where it comes from. */
export const modeleFacts = (data: ModeleData, when: readonly Pick<Card, 'title' | 'href'>[]): Fact[] => [
  { label: 'Pour qui', value: inOneLine(data.audience, ', ') },
  { label: 'Quand', value: when.map(({ title, href }) => ({ text: title, href })) },
  { label: 'À faire relire par', value: data.reviewers.join(', ') },
  { label: 'D’où il vient', value: data.origin },
  themeFact(data.themes),
];

/** How long where it is known, who acts, what comes out. */
export const stageFacts = (data: StageData): Fact[] => [
  { label: 'Durée', value: data.duration },
  { label: 'Qui agit', value: inOneLine(data.actors, '\u202f; ') },
  { label: 'Ce que l’étape produit', value: inOneLine(data.deliverables, '\u202f; ') },
];
