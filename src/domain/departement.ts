import type { Region } from '#domain/region.ts';

/** A département: its official code, its name, and the région it belongs to. */
export interface Departement {
  code: string;
  name: string;
  region: Region;
}

/** All départements, in the order of their codes. */
export const departements: readonly Departement[] = [
  { code: '01', name: 'Ain', region: 'auvergne-rhone-alpes' },
  { code: '02', name: 'Aisne', region: 'hauts-de-france' },
  { code: '03', name: 'Allier', region: 'auvergne-rhone-alpes' },
  { code: '04', name: 'Alpes-de-Haute-Provence', region: 'provence-alpes-cote-d-azur' },
  { code: '05', name: 'Hautes-Alpes', region: 'provence-alpes-cote-d-azur' },
  { code: '06', name: 'Alpes-Maritimes', region: 'provence-alpes-cote-d-azur' },
  { code: '07', name: 'Ardèche', region: 'auvergne-rhone-alpes' },
  { code: '08', name: 'Ardennes', region: 'grand-est' },
  { code: '09', name: 'Ariège', region: 'occitanie' },
  { code: '10', name: 'Aube', region: 'grand-est' },
  { code: '11', name: 'Aude', region: 'occitanie' },
  { code: '12', name: 'Aveyron', region: 'occitanie' },
  { code: '13', name: 'Bouches-du-Rhône', region: 'provence-alpes-cote-d-azur' },
  { code: '14', name: 'Calvados', region: 'normandie' },
  { code: '15', name: 'Cantal', region: 'auvergne-rhone-alpes' },
  { code: '16', name: 'Charente', region: 'nouvelle-aquitaine' },
  { code: '17', name: 'Charente-Maritime', region: 'nouvelle-aquitaine' },
  { code: '18', name: 'Cher', region: 'centre-val-de-loire' },
  { code: '19', name: 'Corrèze', region: 'nouvelle-aquitaine' },
  { code: '2A', name: 'Corse-du-Sud', region: 'corse' },
  { code: '2B', name: 'Haute-Corse', region: 'corse' },
  { code: '21', name: 'Côte-d’Or', region: 'bourgogne-franche-comte' },
  { code: '22', name: 'Côtes-d’Armor', region: 'bretagne' },
  { code: '23', name: 'Creuse', region: 'nouvelle-aquitaine' },
  { code: '24', name: 'Dordogne', region: 'nouvelle-aquitaine' },
  { code: '25', name: 'Doubs', region: 'bourgogne-franche-comte' },
  { code: '26', name: 'Drôme', region: 'auvergne-rhone-alpes' },
  { code: '27', name: 'Eure', region: 'normandie' },
  { code: '28', name: 'Eure-et-Loir', region: 'centre-val-de-loire' },
  { code: '29', name: 'Finistère', region: 'bretagne' },
  { code: '30', name: 'Gard', region: 'occitanie' },
  { code: '31', name: 'Haute-Garonne', region: 'occitanie' },
  { code: '32', name: 'Gers', region: 'occitanie' },
  { code: '33', name: 'Gironde', region: 'nouvelle-aquitaine' },
  { code: '34', name: 'Hérault', region: 'occitanie' },
  { code: '35', name: 'Ille-et-Vilaine', region: 'bretagne' },
  { code: '36', name: 'Indre', region: 'centre-val-de-loire' },
  { code: '37', name: 'Indre-et-Loire', region: 'centre-val-de-loire' },
  { code: '38', name: 'Isère', region: 'auvergne-rhone-alpes' },
  { code: '39', name: 'Jura', region: 'bourgogne-franche-comte' },
  { code: '40', name: 'Landes', region: 'nouvelle-aquitaine' },
  { code: '41', name: 'Loir-et-Cher', region: 'centre-val-de-loire' },
  { code: '42', name: 'Loire', region: 'auvergne-rhone-alpes' },
  { code: '43', name: 'Haute-Loire', region: 'auvergne-rhone-alpes' },
  { code: '44', name: 'Loire-Atlantique', region: 'pays-de-la-loire' },
  { code: '45', name: 'Loiret', region: 'centre-val-de-loire' },
  { code: '46', name: 'Lot', region: 'occitanie' },
  { code: '47', name: 'Lot-et-Garonne', region: 'nouvelle-aquitaine' },
  { code: '48', name: 'Lozère', region: 'occitanie' },
  { code: '49', name: 'Maine-et-Loire', region: 'pays-de-la-loire' },
  { code: '50', name: 'Manche', region: 'normandie' },
  { code: '51', name: 'Marne', region: 'grand-est' },
  { code: '52', name: 'Haute-Marne', region: 'grand-est' },
  { code: '53', name: 'Mayenne', region: 'pays-de-la-loire' },
  { code: '54', name: 'Meurthe-et-Moselle', region: 'grand-est' },
  { code: '55', name: 'Meuse', region: 'grand-est' },
  { code: '56', name: 'Morbihan', region: 'bretagne' },
  { code: '57', name: 'Moselle', region: 'grand-est' },
  { code: '58', name: 'Nièvre', region: 'bourgogne-franche-comte' },
  { code: '59', name: 'Nord', region: 'hauts-de-france' },
  { code: '60', name: 'Oise', region: 'hauts-de-france' },
  { code: '61', name: 'Orne', region: 'normandie' },
  { code: '62', name: 'Pas-de-Calais', region: 'hauts-de-france' },
  { code: '63', name: 'Puy-de-Dôme', region: 'auvergne-rhone-alpes' },
  { code: '64', name: 'Pyrénées-Atlantiques', region: 'nouvelle-aquitaine' },
  { code: '65', name: 'Hautes-Pyrénées', region: 'occitanie' },
  { code: '66', name: 'Pyrénées-Orientales', region: 'occitanie' },
  { code: '67', name: 'Bas-Rhin', region: 'grand-est' },
  { code: '68', name: 'Haut-Rhin', region: 'grand-est' },
  { code: '69', name: 'Rhône', region: 'auvergne-rhone-alpes' },
  { code: '70', name: 'Haute-Saône', region: 'bourgogne-franche-comte' },
  { code: '71', name: 'Saône-et-Loire', region: 'bourgogne-franche-comte' },
  { code: '72', name: 'Sarthe', region: 'pays-de-la-loire' },
  { code: '73', name: 'Savoie', region: 'auvergne-rhone-alpes' },
  { code: '74', name: 'Haute-Savoie', region: 'auvergne-rhone-alpes' },
  { code: '75', name: 'Paris', region: 'ile-de-france' },
  { code: '76', name: 'Seine-Maritime', region: 'normandie' },
  { code: '77', name: 'Seine-et-Marne', region: 'ile-de-france' },
  { code: '78', name: 'Yvelines', region: 'ile-de-france' },
  { code: '79', name: 'Deux-Sèvres', region: 'nouvelle-aquitaine' },
  { code: '80', name: 'Somme', region: 'hauts-de-france' },
  { code: '81', name: 'Tarn', region: 'occitanie' },
  { code: '82', name: 'Tarn-et-Garonne', region: 'occitanie' },
  { code: '83', name: 'Var', region: 'provence-alpes-cote-d-azur' },
  { code: '84', name: 'Vaucluse', region: 'provence-alpes-cote-d-azur' },
  { code: '85', name: 'Vendée', region: 'pays-de-la-loire' },
  { code: '86', name: 'Vienne', region: 'nouvelle-aquitaine' },
  { code: '87', name: 'Haute-Vienne', region: 'nouvelle-aquitaine' },
  { code: '88', name: 'Vosges', region: 'grand-est' },
  { code: '89', name: 'Yonne', region: 'bourgogne-franche-comte' },
  { code: '90', name: 'Territoire de Belfort', region: 'bourgogne-franche-comte' },
  { code: '91', name: 'Essonne', region: 'ile-de-france' },
  { code: '92', name: 'Hauts-de-Seine', region: 'ile-de-france' },
  { code: '93', name: 'Seine-Saint-Denis', region: 'ile-de-france' },
  { code: '94', name: 'Val-de-Marne', region: 'ile-de-france' },
  { code: '95', name: 'Val-d’Oise', region: 'ile-de-france' },
  { code: '971', name: 'Guadeloupe', region: 'guadeloupe' },
  { code: '972', name: 'Martinique', region: 'martinique' },
  { code: '973', name: 'Guyane', region: 'guyane' },
  { code: '974', name: 'La Réunion', region: 'la-reunion' },
  { code: '976', name: 'Mayotte', region: 'mayotte' },
];

/** The overseas collectivities, which are neither département nor région, by their official code. */
export const collectivities: Readonly<Record<string, string>> = {
  975: 'Saint-Pierre-et-Miquelon',
  977: 'Saint-Barthélemy',
  978: 'Saint-Martin',
  986: 'Wallis-et-Futuna',
  987: 'Polynésie française',
  988: 'Nouvelle-Calédonie',
};

const byCode = new Map(departements.map((departement) => [departement.code, departement]));

/** The département of this code; throws on a code that does not exist, which the schemas rule out. */
export function departementOf(code: string): Departement {
  const found = byCode.get(code);
  if (!found) throw new Error(`Unknown département ${code}`);
  return found;
}

/** The address of the page of a département. */
export const departementUrl = (code: string) => `/annuaire/departements/${code.toLowerCase()}/`;

/** The address of the page of a région. */
export const regionUrl = (region: Region) => `/annuaire/regions/${region}/`;
