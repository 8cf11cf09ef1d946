/** What the simulator takes from the registry of figures, and how it is told. */
import { frenchDate, timeSince } from '#domain/date.ts';
import { quotedValue, writtenValue, type FigureData } from '#domain/figure.ts';

/** The indicators that the simulator needs, by their key in the registry. */
export const landmarkIds = [
  'aide-au-poste-aci',
  'aide-au-poste-ei',
  'autofinancement',
  'budget-moyen',
  'chiffre-affaires-moyen',
  'part-bailleurs-moyenne',
  'part-collectivites-moyenne',
  'masse-salariale-moyenne',
  'effectif-moyen-etp',
  'marches-par-regie',
] as const;
export type LandmarkId = (typeof landmarkIds)[number];
export type Landmarks = Record<LandmarkId, FigureData>;

/** The published aid for a job, in cents. */
export function publishedAid(figures: Landmarks) {
  const cents = (id: LandmarkId) => Math.round(quotedValue(figures[id]).value * 100);
  return { aci: cents('aide-au-poste-aci'), ei: cents('aide-au-poste-ei') };
}

/** The published averages, in the units of the registry. */
export function averageRegie(figures: Landmarks) {
  const value = (id: LandmarkId) => quotedValue(figures[id]).value;
  return {
    budget: value('budget-moyen'),
    sales: value('chiffre-affaires-moyen'),
    landlords: value('part-bailleurs-moyenne'),
    authorities: value('part-collectivites-moyenne'),
    payroll: value('masse-salariale-moyenne'),
    jobs: value('effectif-moyen-etp'),
  };
}

/** The published range of what the network calls self-financing: the share of sales. */
export function salesRange(figures: Landmarks) {
  const { value, upTo = value, date } = quotedValue(figures.autofinancement);
  return { low: value, high: upTo, origin: `ce que le réseau publie (${frenchDate(date)})` };
}

/** A landmark as readers see it: value, date, and how long before a day that was. */
export function toldLandmark(figure: FigureData, day: string) {
  const quoted = quotedValue(figure);
  return {
    label: figure.label,
    written: writtenValue(quoted, figure.unit),
    date: frenchDate(quoted.date),
    age: timeSince(quoted.date, day) ?? 'sans date : à vérifier',
    source: quoted.source,
    remark: quoted.remark,
  };
}
