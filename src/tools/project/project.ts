/** A project is what a founding team has said: for each field and each device, its last word, dated. */

/** What one device said last about one field; an empty value takes back what was said. */
export interface Statement {
  key: string;
  value: string;
  /** Milliseconds since 1970. */
  at: number;
  /** The device that spoke. */
  by: string;
}

/** The last statement of each device on each field. */
export type Statements = ReadonlyMap<string, Statement>;

/** What another copy of the project says of a unit, apart until someone chooses. */
export interface Version {
  unit: string;
  statements: Statements;
}

/** What counts, and the versions of others that differ from it. */
export interface Project {
  said: Statements;
  aside: readonly Version[];
}

/** A project in which nothing was said yet. */
export const EMPTY: Project = { said: new Map(), aside: [] };

/** The place of a statement: one for each field and device. */
const slotOf = ({ key, by }: Pick<Statement, 'key' | 'by'>) => `${key}\n${by}`;

/** Whether `a` has the last word over `b`; ties are settled by device, then by value, so that all devices agree. */
function prevails(a: Statement, b: Statement): boolean {
  if (a.at !== b.at) return a.at > b.at;
  if (a.by !== b.by) return a.by > b.by;
  return a.value > b.value;
}

/** For each device and field, only the last of these statements stays. */
export function statementsOf(statements: Iterable<Statement>): Statements {
  const kept = new Map<string, Statement>();
  for (const statement of statements) {
    const known = kept.get(slotOf(statement));
    if (!known || prevails(statement, known)) kept.set(slotOf(statement), statement);
  }
  return kept;
}

/** The statement that counts for each field: the last one, whoever made it. */
export function latest(said: Statements): Map<string, Statement> {
  const found = new Map<string, Statement>();
  for (const statement of said.values()) {
    const known = found.get(statement.key);
    if (!known || prevails(statement, known)) found.set(statement.key, statement);
  }
  return found;
}

/** Orders fields by the instant of what counts, so that lines keep their place on every device. */
export const byInstant = ([keyA, a]: [string, Statement], [keyB, b]: [string, Statement]) =>
  a.at - b.at || (keyA < keyB ? -1 : 1);

/** Says something about some fields now; the new statements count even where another device’s clock runs ahead. */
export function declare(project: Project, fields: Readonly<Record<string, string>>, by: string, now: number): Project {
  const current = latest(project.said);
  const said = new Map(project.said);
  for (const [key, value] of Object.entries(fields)) {
    const at = Math.max(now, (current.get(key)?.at ?? -1) + 1);
    said.set(slotOf({ key, by }), { key, value, at, by });
  }
  return { ...project, said };
}

/** Takes an act back, and it alone: what was said since, by whomever, stays. */
export function withdraw(current: Project, before: Project, after: Project): Project {
  const said = new Map(current.said);
  for (const slot of new Set([...before.said.keys(), ...after.said.keys()])) {
    const [former, made] = [before.said.get(slot), after.said.get(slot)];
    if (former === made || !sameStatement(said.get(slot), made)) continue;
    if (former) said.set(slot, former);
    else said.delete(slot);
  }
  const added = after.aside.filter((version) => !before.aside.includes(version));
  const removed = before.aside.filter((version) => !after.aside.includes(version));
  const kept = current.aside.filter((version) => !added.some((other) => sameVersion(version, other)));
  return { said, aside: [...kept, ...removed.filter((version) => !kept.some((other) => sameVersion(version, other)))] };
}

const sameStatement = (a: Statement | undefined, b: Statement | undefined) =>
  a === b || (a !== undefined && b !== undefined && a.at === b.at && a.value === b.value);

/** Whether two versions say the same of the same unit. */
export const sameVersion = (a: Version, b: Version): boolean =>
  a.unit === b.unit && sameValues(a.statements, b.statements);

/** What some statements say in the end, empty fields left out. */
export const valuesOf = (said: Statements): Map<string, string> =>
  new Map(Array.from(latest(said), ([key, { value }]) => [key, value] as const).filter(([, value]) => value !== ''));

/** Whether two lists of statements come to the same. */
export function sameValues(a: Statements, b: Statements): boolean {
  const [one, other] = [valuesOf(a), valuesOf(b)];
  return one.size === other.size && Array.from(one).every(([key, value]) => other.get(key) === value);
}
