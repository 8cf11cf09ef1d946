/** The economic balance of a régie over one year: every rule of the simulator stands here, in whole cents. */
import { keysIn } from '#domain/record.ts';
import { byInstant, type Statement } from '#tools/project/project.ts';
import { MOST_CENTS, MOST_HUNDREDTHS, parseNumber, share, times, WHOLE } from '#tools/project/money.ts';

export const scenarios = { a: 'Scénario A', b: 'Scénario B', c: 'Scénario C' } as const;
export type ScenarioId = keyof typeof scenarios;

/** The kinds of job, as the aid of the State tells them apart. */
export const jobs = {
  permanent: 'Permanents et contrats ordinaires',
  aci: 'Insertion en chantier (ACI)',
  ei: 'Insertion en entreprise (EI)',
} as const;
export type Job = keyof typeof jobs;
export type Staff = Record<Job, number>;

/** The resources that are neither contracts nor aid per job. */
export const otherResources = {
  ventes: 'Autres ventes (particuliers, ateliers, petits travaux)',
  aides: 'Autres aides à l’emploi (adultes-relais, contrats aidés)',
  collectivites: 'Subventions des collectivités',
  etat: 'Subventions de l’État et de l’Europe',
  fondations: 'Fondations, dons, cotisations',
} as const;
export type OtherResource = keyof typeof otherResources;

/** The costs that are not wages. */
export const otherCosts = {
  achats: 'Achats : fournitures, produits, sous-traitance',
  locaux: 'Locaux : loyer, énergie, entretien',
  materiel: 'Véhicules, outils, amortissements',
  formation: 'Formation et accompagnement',
  impots: 'Impôts et taxes : taxe sur les salaires, foncier',
  divers: 'Autres charges : assurances, comptable',
} as const;
export type OtherCost = keyof typeof otherCosts;

/** Whether amounts are without VAT, or with the VAT that an exempt régie pays and does not recover. */
export const priceBases = { ht: 'HT', ttc: 'sans TVA' } as const;
export type PriceBasis = keyof typeof priceBases;

/** The hours of a full-time job in a year. */
export interface Hours {
  paid: number;
  worked: number;
}

export interface Contract {
  id: string;
  name: string;
  /** Cents a year. */
  amount: number;
  /** Cents a year of purchases made for it alone. */
  purchases: number;
  /** Hundredths of full-time jobs that work on it. */
  staff: Staff;
}

export interface Scenario {
  /** Undefined while the team has not settled the question of VAT. */
  prices: PriceBasis | undefined;
  contracts: readonly Contract[];
  /** Hundredths of full-time jobs outside the contracts. */
  staff: Staff;
  /** Cents that a full-time job costs in a year, charges included. */
  costPerJob: Staff;
  /** Cents of State aid for a full-time job and a year. */
  aidPerJob: Record<'aci' | 'ei', number>;
  resources: Record<OtherResource, number>;
  costs: Record<OtherCost, number>;
  /** What the loss of a contract would bring. */
  loss: {
    /** Its purchases go on. */
    keepsPurchases: boolean;
    /** Cents that the departure of a full-time job costs; 0 when departures are left out. */
    departure: number;
  };
}

/** Where the money comes from, in the order in which it is read. */
export const resources = {
  contracts: 'Marchés et contrats',
  'aid-aci': 'Aide au poste, chantier (ACI)',
  'aid-ei': 'Aide au poste, entreprise (EI)',
  ...otherResources,
} as const;

/** Where it goes. */
export const costs = {
  'wages-permanent': wagesOf('permanent'),
  'wages-aci': wagesOf('aci'),
  'wages-ei': wagesOf('ei'),
  ...otherCosts,
} as const;

/** Cents a year, by the key of the line. */
export interface Budget {
  resources: Record<keyof typeof resources, number>;
  costs: Record<keyof typeof costs, number>;
  totalResources: number;
  totalCosts: number;
  result: number;
  /** Contracts and other sales. */
  sales: number;
  /** Sales over all resources, in hundredths of a per cent. */
  salesShare: number | null;
  /** Sales over all costs: in a work-integration site (ACI) the law sets a ceiling on it. */
  salesOverCosts: number | null;
  /** The largest contract over all sales. */
  firstClient: number | null;
  jobs: number;
  /** All costs over all full-time jobs. */
  costPerJob: number | null;
  payroll: number;
}

function wagesOf(job: Job): string {
  return `Salaires et cotisations : ${jobs[job]}`;
}

/** Adds numbers. */
export const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
/** A record with the keys of another. */
export const mapOf = <K extends string, V>(list: Readonly<Record<K, unknown>>, value: (key: K) => V) =>
  Object.fromEntries(keysIn(list).map((key) => [key, value(key)])) as Record<K, V>;

/** What may be typed for the cost of one job; keeps every product exact. */
const MOST_JOB_CENTS = 100_000_000;

/** The largest amount that a field of the form takes, by the last part of its name. */
export function mostFor(field: string): number {
  if (field.startsWith('etp')) return MOST_HUNDREDTHS;
  if (field.startsWith('cout') || field.startsWith('aide-')) return MOST_JOB_CENTS;
  return field.startsWith('part-') ? WHOLE : MOST_CENTS;
}

/** The contracts of a scenario, in the order in which they were added. */
export const contractIdsOf = (said: ReadonlyMap<string, Statement>, scenario: ScenarioId): string[] =>
  Array.from(said)
    .sort(byInstant)
    .flatMap(([key, { value }]) => {
      const [, written, id] = /^budget\/(.)\/marche\/([^/]+)\/existe$/.exec(key) ?? [];
      return value !== '' && written === scenario && id !== undefined ? [id] : [];
    });

/** Reads a scenario from what was typed; an aid left blank takes the published amount. */
export function scenarioOf(
  typed: (field: string) => string,
  contracts: readonly string[],
  publishedAid: Scenario['aidPerJob'],
): Scenario {
  const number = (field: string) => parseNumber(typed(field), mostFor(field.split('/').at(-1) ?? '')).hundredths;
  const aid = (job: 'aci' | 'ei') => (typed(`aide-${job}`).trim() === '' ? publishedAid[job] : number(`aide-${job}`));
  return {
    prices: keysIn(priceBases).find((basis) => basis === typed('tva')),
    contracts: contracts.map((id, index) => ({
      id,
      name: typed(`marche/${id}/nom`).trim() || `Marché ${index + 1}`,
      amount: number(`marche/${id}/montant`),
      purchases: number(`marche/${id}/achats`),
      staff: mapOf(jobs, (job) => number(`marche/${id}/etp-${job}`)),
    })),
    staff: mapOf(jobs, (job) => number(`etp-${job}`)),
    costPerJob: mapOf(jobs, (job) => number(`cout-${job}`)),
    aidPerJob: { aci: aid('aci'), ei: aid('ei') },
    resources: mapOf(otherResources, number),
    costs: mapOf(otherCosts, number),
    loss: { keepsPurchases: typed('achats-restent') !== '', departure: number('cout-depart') },
  };
}

/** The full-time jobs of each kind, on contracts and outside, in hundredths. */
export const staffOf = ({ contracts, staff }: Scenario): Staff =>
  mapOf(jobs, (job) => staff[job] + sum(contracts.map((contract) => contract.staff[job])));

/** The budget of a year. */
export function budgetOf(scenario: Scenario): Budget {
  const staff = staffOf(scenario);
  const contracts = sum(scenario.contracts.map(({ amount }) => amount));
  const sales = contracts + scenario.resources.ventes;
  const received: Budget['resources'] = {
    contracts,
    'aid-aci': times(scenario.aidPerJob.aci, staff.aci),
    'aid-ei': times(scenario.aidPerJob.ei, staff.ei),
    ...scenario.resources,
  };
  const wages = {
    'wages-permanent': times(scenario.costPerJob.permanent, staff.permanent),
    'wages-aci': times(scenario.costPerJob.aci, staff.aci),
    'wages-ei': times(scenario.costPerJob.ei, staff.ei),
  };
  const purchases = scenario.costs.achats + sum(scenario.contracts.map((contract) => contract.purchases));
  const paid: Budget['costs'] = { ...wages, ...scenario.costs, achats: purchases };
  const totalResources = sum(Object.values(received));
  const totalCosts = sum(Object.values(paid));
  const allJobs = sum(Object.values(staff));
  return {
    resources: received,
    costs: paid,
    totalResources,
    totalCosts,
    result: totalResources - totalCosts,
    sales,
    salesShare: share(sales, totalResources),
    salesOverCosts: share(sales, totalCosts),
    firstClient: share(Math.max(0, ...scenario.contracts.map(({ amount }) => amount)), sales),
    jobs: allJobs,
    costPerJob: allJobs > 0 || Number.isNaN(allJobs) ? Math.round((totalCosts * 100) / allJobs) : null,
    payroll: sum(Object.values(wages)),
  };
}
