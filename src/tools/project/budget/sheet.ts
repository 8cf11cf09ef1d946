/** A scenario as tables whose results are formulas, in the notation of models: what is typed, and how each amount follows from it. */
import type { Column, Line, Table } from '#domain/modele/table.ts';
import { keysIn } from '#domain/record.ts';
import {
  costs,
  jobs,
  otherCosts,
  otherResources,
  resources,
  type Hours,
  type Job,
  type Scenario,
} from '#tools/project/budget/budget.ts';
import { flows, quarters, type FirstYear } from '#tools/project/budget/quarters.ts';
import { budgetRows } from '#tools/project/budget/rows.ts';

/** Lines left for contracts to come. */
const SPARE_CONTRACTS = 6;

const jobIds = keysIn(jobs);
const aided = ['aci', 'ei'] as const;
const chain = (list: readonly string[], sign: string) => list.join(` ${sign} `);

const euros = (name: string, title: string, formula?: string): Line => ({ name, title, kind: 'euros', formula });
const number = (name: string, title: string, formula?: string): Line => ({ name, title, kind: 'nombre', formula });
const share = (name: string, title: string, part: string, whole: string): Line => ({
  name,
  title,
  kind: 'pourcent',
  formula: `arrondi(${part} ÷ ${whole} ; 4)`,
});
const heading = (title: string): Line => ({ title, heading: true });
const column = (name: string, title: string, kind: Column['kind'], formula?: string): Column => ({
  name,
  titles: [title],
  kind,
  formula,
});

/** What a table of the page calls a line. */
const titleOf = (key: string) => budgetRows.find((row) => row.key === key)?.label ?? key;

/**
 * To the cent, half a cent up: the nudge makes up for half cents that spreadsheet programs keep a hair too low,
 * and is too small to raise any other amount.
 */
const toTheCent = (amount: string) => `arrondi(${amount} + 0,0000001 ; 2)`;
const price = (job: Job, jobCount: string) => toTheCent(`cout-${job} × ${jobCount}`);
const aidFor = (job: 'aci' | 'ei', jobCount: string) => toTheCent(`aide-${job} × ${jobCount}`);
const without = (job: Job) => `arrondi(total-${job} − etp-${job} ; 2)`;

/** A year without one contract, its jobs kept; blank on a line where nothing is written. */
const LOST = 'resultat − montant + achats-du-marche × (1 − achats-restent)';
const ITS_JOBS = chain(
  jobIds.map((job) => `etp-${job}`),
  '+',
);
const SAVED = chain(
  jobIds.map((job) => `salaires-${job} − ${price(job, without(job))}`),
  '+',
);
const AID_LOST = chain(
  aided.map((job) => `recu-${job} + ${aidFor(job, without(job))}`),
  '−',
);
const whereSome = (formula: string, some: string) => `(${formula}) ÷ si(${some} > 0 ; 1 ; 0)`;

const contractsTable = (contracts: number): Table => ({
  name: 'marches',
  title: 'Les marchés et les contrats',
  columns: [
    column('marche', 'Marché ou contrat', 'texte'),
    column('montant', 'Montant sur un an', 'euros'),
    column('achats-du-marche', 'Achats faits pour lui seul', 'euros'),
    ...jobIds.map((job) => column(`etp-${job}`, `ETP : ${jobs[job]}`, 'nombre')),
    column(
      'emplois-restent',
      'Résultat s’il est perdu et que ses emplois restent',
      'euros',
      whereSome(LOST, `montant + achats-du-marche + ${ITS_JOBS}`),
    ),
    column(
      'emplois-partent',
      'Résultat s’il est perdu et que ses emplois partent',
      'euros',
      whereSome(`${LOST} + ${SAVED} − ${AID_LOST} − ${toTheCent(`cout-depart × (${ITS_JOBS})`)}`, ITS_JOBS),
    ),
  ],
  lines: [],
  blankLines: contracts + SPARE_CONTRACTS,
  totals: ['montant', 'achats-du-marche', ...jobIds.map((job) => `etp-${job}`)],
});

const budgetTable: Table = {
  name: 'budget',
  title: 'Le budget d’une année',
  columns: [column('ligne', 'Ligne', 'texte'), column('valeur', 'Valeur', 'nombre')],
  lines: [
    heading('L’équipe hors marchés, en ETP'),
    ...jobIds.map((job) => number(`hors-${job}`, jobs[job])),
    heading('L’équipe en tout, en ETP'),
    ...jobIds.map((job) =>
      number(`total-${job}`, `${jobs[job]}, en tout`, `arrondi(hors-${job} + somme(etp-${job}) ; 2)`),
    ),
    number(
      'emplois',
      titleOf('jobs'),
      chain(
        jobIds.map((job) => `total-${job}`),
        '+',
      ),
    ),
    heading('Ce que coûte un ETP sur un an, et l’aide reçue'),
    ...jobIds.map((job) => euros(`cout-${job}`, `Coût : ${jobs[job]}`)),
    ...aided.map((job) => euros(`aide-${job}`, `Aide au poste : ${jobs[job]}`)),
    heading('Les ressources'),
    euros('contrats', resources.contracts, 'somme(montant)'),
    ...aided.map((job) => euros(`recu-${job}`, resources[`aid-${job}`], aidFor(job, `total-${job}`))),
    ...keysIn(otherResources).map((key) => euros(key, resources[key])),
    euros('total-ressources', titleOf('totalResources'), 'contrats + recu-aci + recu-ei + somme(ventes à fondations)'),
    heading('Les charges'),
    ...jobIds.map((job) => euros(`salaires-${job}`, costs[`wages-${job}`], price(job, `total-${job}`))),
    euros('achats-communs', 'Achats hors marchés'),
    euros('achats', costs.achats, 'achats-communs + somme(achats-du-marche)'),
    ...keysIn(otherCosts).flatMap((key) => (key === 'achats' ? [] : [euros(key, costs[key])])),
    euros(
      'total-charges',
      titleOf('totalCosts'),
      `${chain(
        jobIds.map((job) => `salaires-${job}`),
        '+',
      )} + achats + somme(locaux à divers)`,
    ),
    heading('Ce que l’on en lit'),
    euros('resultat', titleOf('result'), 'total-ressources − total-charges'),
    euros('ventes-en-tout', 'Ventes en tout', 'contrats + ventes'),
    share('part-des-ventes', titleOf('salesShare'), 'ventes-en-tout', 'total-ressources'),
    share('premier-client', titleOf('firstClient'), 'max(montant)', 'ventes-en-tout'),
    share('ventes-sur-charges', titleOf('salesOverCosts'), 'ventes-en-tout', 'total-charges'),
    euros('cout-d-un-etp', titleOf('costPerJob'), toTheCent('total-charges ÷ emplois')),
    number('heures-payees', 'Heures payées d’un ETP'),
    number('heures-travaillees', 'Heures travaillées d’un ETP'),
    euros('cout-heure-payee', titleOf('paid'), toTheCent('cout-d-un-etp ÷ heures-payees')),
    euros('cout-heure-travaillee', titleOf('worked'), toTheCent('cout-d-un-etp ÷ heures-travaillees')),
    heading('Si un marché est perdu'),
    number('achats-restent', 'Ses achats restent à payer : 1 si oui, 0 sinon'),
    euros('cout-depart', 'Coût du départ d’un ETP'),
    heading('Le rythme de l’argent'),
    euros('caisse-au-depart', 'En caisse le premier jour'),
    euros('flux-ventes', flows.ventes, 'ventes-en-tout'),
    euros('flux-subventions', flows.subventions, 'collectivites + etat + fondations'),
    euros('flux-emploi', flows.emploi, 'arrondi(total-ressources − ventes-en-tout − flux-subventions ; 2)'),
    euros('flux-charges', flows.charges, 'total-charges'),
  ],
  blankLines: 0,
  totals: [],
};

const upTo = (flow: string) => toTheCent(`flux-${flow} × cumul-${flow}`);
const received = keysIn(flows).filter((flow) => flow !== 'charges');

const yearTable: Table = {
  name: 'annee',
  title: 'La première année, par trimestre',
  columns: [
    column('mouvement', 'Mouvement', 'texte'),
    { name: 'trimestre', titles: quarters.map((quarter) => `Trimestre ${quarter}`), kind: 'euros' },
  ],
  lines: [
    heading('Part de l’année'),
    ...keysIn(flows).map((flow): Line => ({ name: `part-${flow}`, title: flows[flow], kind: 'pourcent' })),
    heading('Part depuis le premier jour'),
    ...keysIn(flows).map((flow): Line => ({
      name: `cumul-${flow}`,
      title: `${flows[flow]}, depuis le premier jour`,
      kind: 'pourcent',
      formula: `arrondi(precedent(cumul-${flow} ; 0) + part-${flow} ; 4)`,
    })),
    heading('Depuis le premier jour'),
    euros('encaisse-cumule', 'Encaissé depuis le premier jour', chain(received.map(upTo), '+')),
    euros('paye-cumule', 'Payé depuis le premier jour', upTo('charges')),
    heading('Trimestre par trimestre'),
    euros('encaisse', 'Encaissé', 'encaisse-cumule − precedent(encaisse-cumule ; 0)'),
    euros('paye', 'Payé', 'paye-cumule − precedent(paye-cumule ; 0)'),
    euros('en-caisse', 'En caisse à la fin', 'caisse-au-depart + encaisse-cumule − paye-cumule'),
  ],
  blankLines: 0,
  totals: [],
};

const laterTable: Table = {
  name: 'apres',
  title: 'Après l’année',
  columns: [column('suite', 'Mouvement', 'texte'), column('somme-plus-tard', 'Montant', 'euros')],
  lines: [
    euros('encaisse-apres', 'Encaissé après l’année', 'total-ressources − somme(encaisse)'),
    euros('paye-apres', 'Payé après l’année', 'total-charges − somme(paye)'),
    euros('caisse-apres', 'En caisse une fois tout reçu et payé', 'caisse-au-depart + resultat'),
  ],
  blankLines: 0,
  totals: [],
};

/** The tables of a scenario that holds so many contracts. */
export const budgetTables = (contracts: number): Table[] => [
  contractsTable(contracts),
  budgetTable,
  yearTable,
  laterTable,
];

/** What a team typed in a scenario, by the names of the blanks of its tables. */
export function typedIn(scenario: Scenario, { start, parts }: FirstYear, hours: Hours): Map<string, string> {
  const { contracts, staff, costPerJob, aidPerJob, loss } = scenario;
  const { achats, ...otherThanPurchases } = scenario.costs;
  const values: Record<string, number> = {
    ...named('hors', staff),
    ...named('cout', costPerJob),
    ...named('aide', aidPerJob),
    ...scenario.resources,
    ...otherThanPurchases,
    'achats-communs': achats,
    'heures-payees': hours.paid * 100,
    'heures-travaillees': hours.worked * 100,
    'achats-restent': loss.keepsPurchases ? 100 : 0,
    'cout-depart': loss.departure,
    'caisse-au-depart': start,
  };
  return new Map([
    ...contracts.flatMap(({ name, amount, purchases, staff: its }, index): [string, string][] => {
      const place = (blank: string) => `marches/${index + 1}/${blank}`;
      const numbers = { montant: amount, 'achats-du-marche': purchases, ...named('etp', its) };
      return [
        [place('marche'), name],
        ...Object.entries(numbers).map(([key, value]): [string, string] => [place(key), units(value)]),
      ];
    }),
    ...Object.entries(values).map(([line, value]): [string, string] => [`budget/${line}/valeur`, units(value)]),
    ...keysIn(flows).flatMap((flow) =>
      parts[flow].map((part, index): [string, string] => [`annee/part-${flow}/trimestre-${index + 1}`, units(part)]),
    ),
  ]);
}

const units = (hundredths: number) => String(hundredths / 100).replace('.', ',');
const named = (prefix: string, record: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [`${prefix}-${key}`, value]));

/** Whether every number was understood: formulas would pass over the others. */
export const isUnderstood = (typed: ReadonlyMap<string, string>): boolean =>
  Array.from(typed).every(([name, value]) => name.endsWith('/marche') || value !== 'NaN');
