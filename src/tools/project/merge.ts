/** Brings another team-mate’s copy into a project: what she says anew is taken, what differs stays in sight until someone chooses. */
import {
  declare,
  latest,
  sameValues,
  sameVersion,
  statementsOf,
  valuesOf,
  type Project,
  type Statement,
  type Statements,
  type Version,
} from '#tools/project/project.ts';

/** What makes sense only as a whole: a scenario of the budget, an answer with its question; otherwise one field. */
export function unitOf(key: string): string {
  const [kind, id, part] = key.split('/');
  return kind === 'budget' || (kind === 'reponse' && part !== 'note') ? `${kind}/${id}` : key;
}

/** A project after another was brought in, and how many of its units were new or differ. */
export interface Adoption {
  project: Project;
  fresh: number;
  differing: number;
}

/** Brings in a guest’s project; `me` is this device, in whose name no guest can speak. */
export function adopt(project: Project, guest: Project, me: string): Adoption {
  const said = new Map(project.said);
  const aside = [...project.aside];
  const result = { fresh: 0, differing: 0 };
  const own = unitsOf(project.said);
  const differ = (version: Version) => {
    if (aside.some((known) => sameVersion(known, version))) return;
    aside.push(version);
    result.differing += 1;
  };
  for (const [unit, statements] of unitsOf(foreign(guest.said, project.said, me))) {
    const mine = own.get(unit) ?? new Map<string, Statement>();
    if (covers(mine, statements)) continue;
    if (covers(statements, mine) || sameValues(statements, mine)) {
      if (!sameValues(statements, mine)) result.fresh += 1;
      for (const [slot, statement] of statementsOf([...mine.values(), ...statements.values()]))
        said.set(slot, statement);
    } else if (valuesOf(statements).size > 0) differ({ unit, statements });
  }
  for (const { unit, statements } of guest.aside) {
    const mine = unitsOf(said).get(unit) ?? new Map<string, Statement>();
    if (!covers(mine, statements) && !sameValues(mine, statements)) differ({ unit, statements });
  }
  return { project: { said, aside }, ...result };
}

/** Settles a difference: one of the two versions counts, and has seen the other. */
export function choose(project: Project, version: Version, theirs: boolean, by: string, now: number): Project {
  const mine = unitsOf(project.said).get(version.unit) ?? new Map<string, Statement>();
  const wanted = valuesOf(theirs ? version.statements : mine);
  const said = statementsOf([...project.said.values(), ...version.statements.values()]);
  const keys = new Set([...mine.values(), ...version.statements.values()].map(({ key }) => key));
  const fields = Object.fromEntries(Array.from(keys, (key) => [key, wanted.get(key) ?? '']));
  const aside = project.aside.filter((other) => !sameVersion(other, version));
  return declare({ said, aside }, fields, by, now);
}

/** What counts now of a unit. */
export const unitIn = (said: Statements, unit: string): Statements =>
  new Map(Array.from(said).filter(([, { key }]) => unitOf(key) === unit));

/** The instant of the last word of a version. */
export const instantOf = ({ statements }: Version): number =>
  Math.max(0, ...Array.from(latest(statements).values(), ({ at }) => at));

function unitsOf(said: Statements): Map<string, Statements> {
  const units = new Map<string, Map<string, Statement>>();
  for (const [slot, statement] of said) {
    const unit = unitOf(statement.key);
    const known = units.get(unit);
    if (known) known.set(slot, statement);
    else units.set(unit, new Map([[slot, statement]]));
  }
  return units;
}

/** Whether whoever made `a` knew all that `b` says. */
const covers = (a: Statements, b: Statements): boolean =>
  Array.from(b).every(([slot, { at }]) => (a.get(slot)?.at ?? -1) >= at);

/** A guest’s statements; those that claim to come from this device, and that it does not know, are given to another. */
const foreign = (guest: Statements, own: Statements, me: string): Statements =>
  statementsOf(
    Array.from(guest, ([slot, statement]) => {
      const known = own.get(slot);
      const isOwn =
        known && (known.at > statement.at || (known.at === statement.at && known.value === statement.value));
      return statement.by !== me || isOwn ? statement : { ...statement, by: `${me}-fichier` };
    }),
  );

/** The versions of others that still differ from what counts. */
export const versionsIn = ({ said, aside }: Project): Version[] =>
  aside.filter(({ unit, statements }) => !sameValues(unitIn(said, unit), statements));
