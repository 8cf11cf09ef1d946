/** The average régie, from which a team may start. */
import { format, times } from '#tools/project/money.ts';

/** The published averages, in the units of the registry of figures. */
export interface AverageRegie {
  budget: number;
  sales: number;
  /** Per cent of sales. */
  landlords: number;
  /** Per cent of sales. */
  authorities: number;
  payroll: number;
  jobs: number;
}

/** What to type to get the average régie: published averages, and plain differences between them. */
export function exampleFields(average: AverageRegie): Record<string, string> {
  const cents = (value: number) => Math.round(value * 100);
  const sales = cents(average.sales);
  const landlords = Math.round((sales * average.landlords) / 100);
  const authorities = Math.round((sales * average.authorities) / 100);
  const fullTime = cents(average.jobs);
  const costPerJob = Math.round(cents(average.payroll) / average.jobs);
  return {
    'marche/1-bailleurs/existe': 'oui',
    'marche/1-bailleurs/nom': 'Bailleurs sociaux',
    'marche/1-bailleurs/montant': format(landlords),
    'marche/2-collectivites/existe': 'oui',
    'marche/2-collectivites/nom': 'Collectivités',
    'marche/2-collectivites/montant': format(authorities),
    'marche/3-autres/existe': 'oui',
    'marche/3-autres/nom': 'Autres clients',
    'marche/3-autres/montant': format(sales - landlords - authorities),
    'etp-permanent': format(fullTime),
    'cout-permanent': format(costPerJob),
    etat: format(cents(average.budget) - sales),
    divers: format(cents(average.budget) - times(costPerJob, fullTime)),
  };
}
