/** What a page is about, as one thing that can be drawn in front of its façade. */
import type { Theme } from '#domain/vocabulary.ts';

/** The words that name each subject, the most telling subjects first. */
const WORDS = [
  ['washer', /laverie|lavoir|linge|pressing/],
  ['bowl', /petit-déjeuner|cantine|goûter/],
  ['cargo', /vélo-cargo|livraison/],
  ['car', /garage|auto-école|voiture/],
  ['scooter', /scooter/],
  ['bike', /vélo/],
  ['clock', /accorderie|chèque-temps|échange de services/],
  ['padlock', /escape game|jeu de piste/],
  ['stage', /théâtre|spectacle|documentaire/],
  ['press', /journal|presse|radio/],
  ['pen', /écrivain public|courrier|écrire|clair/],
  ['sewing', /textile|friperie|couture/],
  ['cardboard', /carton|cagette/],
  ['worms', /lombric|vers de terre/],
  ['compost', /compost|biodéchets/],
  ['mixer', /béton|déchets de chantier|maçonnerie/],
  ['sofa', /encombrants|ressourcerie|recyclerie|réemploi/],
  ['ladder', /auto-réhabilitation|peinture|chantier d’habitants|réhabilitation/],
  ['toolbox', /outilthèque|bricolage|outils/],
  ['heart', /santé|hygiène|précarité menstruelle|soin/],
  ['pot', /restaurant|cuisine|traiteur|repas/],
  ['basket', /épicerie|paniers|circuit court|marché bio|acheter|sécurité sociale/],
  ['barrel', /eau de pluie|récupérateur|cuve/],
  ['hive', /abeille|ruche|hôtel à insectes|pollinis/],
  ['flower', /mellifère|fleurs|prairie/],
  ['scythe', /fauche|faux|tonte/],
  ['mulch', /paillage|paillis|broyat/],
  ['calendar', /calendrier|semis|quand semer/],
  ['pot-plant', /potager pédagogique|école/],
  ['probe', /sol pollué|pollution|analyse/],
  ['greenhouse', /micro-ferme|maraîchage|ferme/],
  ['tree', /arbre|fraîcheur|ombre/],
  ['weeder', /pesticide|désherb/],
  ['mower', /gestion différenciée|espaces verts/],
  ['spade', /jardin|parcelle/],
  ['broom', /propreté|nettoyage|ménage|nettoiement|gestion urbaine/],
  ['book', /français|cours|lecture|alphab/],
  ['screen', /numérique|ordinateur/],
  ['lamp', /médiation|médiateur|tranquillité/],
  ['helmet', /sécurité|accident|usure/],
  ['chart', /tableau de bord|indicateurs|évaluation|utilité sociale/],
  ['safe', /trésorerie|avance/],
  ['scales', /conventionnement|agrément/],
  ['stamp', /tfpb|tva|impôt|taxe/],
  ['coins', /budget|prix de revient|coût|modèle économique|salaires/],
  ['ballot', /gouvernance|conseil d’administration|collèges|statuts/],
  ['table', /commission|réunion|instances/],
  ['handshake', /plusieurs|groupement|cotraitance|dla|appui|coopération/],
  ['envelope', /marché public|marchés|appel d’offres|clause/],
  ['megaphone', /mobiliser|porte-à-porte|habitants/],
  ['magnifier', /étude|diagnostic|faisabilité/],
  ['hands', /bénévol|accompagn|parcours/],
  ['camera', /capitalis|récit|mémoire/],
  ['crane', /création d’une régie|rural|préfiguration/],
] as const satisfies readonly (readonly [string, RegExp])[];

export type Subject = (typeof WORDS)[number][0] | 'bench' | 'panel' | 'pram';

/** What stands there when no word tells more than the theme. */
const BY_THEME: Partial<Record<Theme, Subject>> = {
  'emploi-insertion': 'hands',
  'proprete-cadre-de-vie': 'broom',
  'dechets-reemploi': 'sofa',
  mobilite: 'bike',
  'modele-economique': 'coins',
  'sante-securite-au-travail': 'helmet',
  'services-de-proximite': 'toolbox',
  'lien-social': 'bench',
  mediation: 'lamp',
  'logement-energie': 'panel',
  'langue-formation': 'book',
  numerique: 'screen',
  sante: 'heart',
  'enfance-jeunesse': 'pram',
  'participation-gouvernance': 'ballot',
  'creer-une-regie': 'crane',
  'cooperation-partenariats': 'handshake',
  'renouvellement-urbain': 'crane',
  'culture-medias': 'stage',
  'capitaliser-transmettre': 'camera',
  alimentation: 'basket',
  'jardins-nature': 'tree',
};

const known = new Map<string, Subject | undefined>();

/** The subject that a text names, looked for once: keywords come back on every card of a page. */
function namedBy(text: string): Subject | undefined {
  if (!known.has(text)) known.set(text, WORDS.find(([, pattern]) => pattern.test(text.toLowerCase()))?.[0]);
  return known.get(text);
}

/** The thing to draw for a page: what its address names, else its first keywords, else its first theme. */
export function subjectOf(slug: string, keywords: readonly string[] = [], themes: readonly Theme[] = []): Subject {
  const texts = [slug.replaceAll('-', ' '), ...keywords];
  return (
    texts
      .values()
      .map(namedBy)
      .find((subject) => subject !== undefined) ??
    themes.map((theme) => BY_THEME[theme])[0] ??
    'bench'
  );
}
