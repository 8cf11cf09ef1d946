/** Every drawing that explains, by the name that authors write. */
import { contractDoors, seatedCouncil, threeFamilies, workshopOrEnterprise } from '#components/drawings/council.ts';
import {
  raisedBed,
  rainBarrel,
  sharedGarden,
  sowingGrid,
  threeBins,
  threeMulches,
} from '#components/drawings/garden.ts';
import { bulkySorting, sparedBacks, whoKeepsWhat } from '#components/drawings/ground.ts';
import { aidToPaySlip, dashboardYear, ideaToLabel, yearOfMoney, type YearOfMoney } from '#components/drawings/money.ts';
import type { Picture } from '#components/drawings/sheet.ts';
import type { DessinId } from '#domain/dessin.ts';

/** What drawings take from the collection, so that no figure is written twice. */
export interface DrawnFacts {
  money: YearOfMoney;
  /** The last known yearly aid for a full-time post in a workshop, in euros. */
  aid: number;
  stages: readonly string[];
}

const drawings: Record<DessinId, (facts: DrawnFacts) => Picture> = {
  'trois-familles': threeFamilies,
  'conseil-de-quinze': seatedCouncil,
  'de-l-idee-au-label': ({ stages }) => ideaToLabel(stages),
  'aci-ou-ei': workshopOrEnterprise,
  'quelle-porte': contractDoors,
  'argent-d-une-annee': ({ money }) => yearOfMoney(money),
  'une-aide-jusqu-a-la-paie': ({ aid }) => aidToPaySlip(aid),
  'trois-bacs': threeBins,
  'bac-sur-sol-douteux': raisedBed,
  'jardin-de-cent-metres': sharedGarden,
  'trois-paillis': threeMulches,
  'cuve-de-pluie': rainBarrel,
  'annee-des-semis': sowingGrid,
  'qui-entretient-quoi': () => whoKeepsWhat(),
  'qui-entretient-quoi-a-colorier': () => whoKeepsWhat(true),
  'tri-des-encombrants': bulkySorting,
  'annee-du-tableau-de-bord': dashboardYear,
  'gestes-pour-le-dos': sparedBacks,
};

/** Draws the picture of that name. */
export const draw = (name: DessinId, facts: DrawnFacts): Picture => drawings[name](facts);
