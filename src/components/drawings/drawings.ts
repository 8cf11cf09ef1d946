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

/** What drawings take from the collection, so that no figure is written twice. */
export interface DrawnFacts {
  money: YearOfMoney;
  /** The last known yearly aid for a full-time post in a workshop, in euros. */
  aid: number;
  stages: readonly string[];
}

const drawings = new Map<string, (facts: DrawnFacts) => Picture>([
  ['trois-familles', threeFamilies],
  ['conseil-de-quinze', seatedCouncil],
  ['de-l-idee-au-label', ({ stages }) => ideaToLabel(stages)],
  ['aci-ou-ei', workshopOrEnterprise],
  ['quelle-porte', contractDoors],
  ['argent-d-une-annee', ({ money }) => yearOfMoney(money)],
  ['une-aide-jusqu-a-la-paie', ({ aid }) => aidToPaySlip(aid)],
  ['trois-bacs', threeBins],
  ['bac-sur-sol-douteux', raisedBed],
  ['jardin-de-cent-metres', sharedGarden],
  ['trois-paillis', threeMulches],
  ['cuve-de-pluie', rainBarrel],
  ['annee-des-semis', sowingGrid],
  ['qui-entretient-quoi', () => whoKeepsWhat()],
  ['qui-entretient-quoi-a-colorier', () => whoKeepsWhat(true)],
  ['tri-des-encombrants', bulkySorting],
  ['annee-du-tableau-de-bord', dashboardYear],
  ['gestes-pour-le-dos', sparedBacks],
]);

/** The names of the drawings that exist. */
export const drawnNames: readonly string[] = Array.from(drawings.keys());

/** Draws the picture of that name; throws when nobody has drawn it. */
export function draw(name: string, facts: DrawnFacts): Picture {
  const drawing = drawings.get(name);
  if (!drawing) throw new Error(`No drawing ${name}`);
  return drawing(facts);
}
