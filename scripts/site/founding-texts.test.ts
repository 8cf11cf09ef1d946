/** The five texts that the network gave us are told whole: each of their points is found on the page that tells it. */
import { expect, test } from 'vitest';
import { pages } from './pages.ts';

/** For each page, what it must say: the words of a point, in the order in which the texts give them. */
const POINTS: Record<string, string[]> = {
  '/le-mouvement/': [
    // What a régie is for.
    'entretenir le quartier',
    'l’embellir',
    'veiller sur lui',
    'gestion urbaine partagée',
    'prennent des responsabilités',
    'citoyens actifs',
    'embauche en priorité',
    'insertion par l’activité économique',
    'économie solidaire',
    'éducation populaire',
    'alchimie',
    'développement local',
    // Its three dimensions.
    'lien social',
    'vrai parcours d’insertion',
    'les accompagne et les forme',
    'entretien, maintenance, embellissement',
    'gestion urbaine de proximité',
    'besoins que personne ne couvre',
    'à les faire durer',
    'circuit court',
    'participation des habitants à la vie associative',
    'mieux vivre ensemble',
    // Its vision and its values.
    'projet humaniste',
    'prennent part aux décisions',
    'acteurs, et non spectateurs',
    'pouvoir d’agir',
    'bien commun',
    'triptyque',
    'services publics plus rares',
    'l’entraide est forte',
    'droit de cité',
    'partie prenante',
    'essaient et se réinventent',
    // The network and its missions.
    '1988',
    'association loi 1901',
    'leur présidence et leur direction',
    'réciprocité',
    'animer la vie démocratique',
    'commissions de travail',
    'échanges de savoir-faire',
    'représenter les régies devant les pouvoirs publics',
    'développer le réseau',
    'promouvoir',
    'accompagner et animer',
    'centre de ressources',
    'soutenir l’innovation',
    'appels à projets',
    'veille active',
    'partenariats',
    'garantir le modèle',
  ],
  '/comment-le-reseau-accompagne/': [
    'pôle développement et appui',
    'projet politique',
    'création',
    'consolidation',
    'développement',
    'difficultés',
    'diagnostic',
    'leviers',
    'mise en œuvre',
    'groupe de régies',
    'statuts',
    'méthodes',
    'avec les élus et les bailleurs',
    'vie associative',
    'façon de décider',
    'ateliers participatifs',
    'éducation populaire',
    'en les pratiquant',
    'agriculture de proximité',
    'démocratie alimentaire',
    'nature en ville',
    'éducation à l’environnement',
  ],
  '/le-reseau-et-le-label/': [
    '800 marchés',
    'la moitié en procédure adaptée',
    '100 millions',
    '150 collectivités',
    '350 bailleurs',
    '50 à 75 %',
    'institut national de la propriété industrielle',
    'en moyenne',
  ],
  '/lire-la-charte/': [
    'approche économique et sociale',
    'exigences d’action',
    'participation des habitants',
    'partenariat',
    'économie solidaire',
  ],
  '/charte/articles-4-a-9/': ['cinq thèmes', 'participation des habitants', 'partenariat', 'économie solidaire'],
  '/histoire-de-si-tes-jardin/': ['cinq ans', '31 décembre 2021', 'démocratie alimentaire'],
};

const plain = (text: string) => text.replace(/\s+/g, ' ').toLowerCase();

test.each(Object.entries(POINTS))('%s tells every point of the founding texts', (path, points) => {
  const page = pages.find((candidate) => candidate.path === path);
  const text = plain(page?.root.querySelector('main')?.text ?? '');
  expect(points.filter((point) => !text.includes(point))).toEqual([]);
});
