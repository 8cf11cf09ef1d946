/** The file that a team hands to a colleague, and that the browser keeps: what is written in it, what is read from it. */
import { putRight } from '#domain/characters.ts';
import { isRecord } from '#domain/record.ts';
import { statementsOf, type Project, type Statement, type Statements, type Version } from '#tools/project/project.ts';

/** The version of the file format; a newer one is refused, with the reason. */
const FORMAT_VERSION = 1;

/** A file is a guest: these are the bounds of what a team can have said. */
export const LARGEST_FILE = 2_000_000;
const MOST_STATEMENTS = 20_000;
export const LONGEST = { key: 300, value: 20_000, by: 64 };

/** The most seats of a board, or contracts of a scenario. */
export const MOST_ROWS = 500;

/** How far another device’s clock may run ahead and be believed: a day. */
const AHEAD = 86_400_000;

const UNTOUCHED = 'Rien n’a été changé.';

/** Writes a project as a file. */
export const fileOf = (project: Project, savedAt: number): string =>
  JSON.stringify(
    {
      format: 'projet-de-regie',
      version: FORMAT_VERSION,
      enregistreLe: new Date(savedAt).toISOString(),
      declarations: written(project.said),
      ...(project.aside.length > 0 && {
        autresVersions: project.aside.map(({ unit, statements }) => ({
          unite: unit,
          declarations: written(statements),
        })),
      }),
    },
    null,
    1,
  );

const written = (statements: Statements) =>
  Array.from(statements)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { key, value, at, by }]) => ({ cle: key, valeur: value, le: new Date(at).toISOString(), par: by }));

/** What a file holds, or why it cannot be read, in French. */
export type FileReading = { project: Project } | { problem: string };

/** Reads the file of a project, a guest’s unless another size is allowed; instants that are still to come are brought back to now, in their order. */
export function readFile(text: string, now: number, largest = LARGEST_FILE): FileReading {
  if (text.length > largest) return refused(`Ce fichier est trop gros pour un projet de régie (${millions(text)}).`);
  const file = parseJson(text);
  if (file === undefined) return refused('Ce fichier est abîmé ou n’est pas un projet : ce n’est pas du JSON.');
  if (!isRecord(file) || file['format'] !== 'projet-de-regie')
    return refused('Ce fichier ne vient pas de l’outil « Notre projet ».');
  const { version, declarations, autresVersions } = file;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return refused('La version de ce fichier est illisible.');
  if (version > FORMAT_VERSION)
    return refused(
      `Ce fichier vient d’une version plus récente du site (format ${version}). Rechargez la page, puis recommencez.`,
    );
  if (!Array.isArray(declarations)) return refused('Ce fichier ne contient aucune liste de déclarations.');
  const others: unknown[] = Array.isArray(autresVersions) ? autresVersions : [];
  const lists = [declarations, ...others.map((other) => (isRecord(other) ? other['declarations'] : other))];
  const all = lists.flatMap((list) => (Array.isArray(list) ? (list as unknown[]) : [undefined]));
  if (all.length > MOST_STATEMENTS)
    return refused(`Ce fichier contient ${all.length} déclarations : l’outil en lit ${MOST_STATEMENTS} au plus.`);
  const statements = all.map(statementOf);
  const broken = statements.indexOf(undefined);
  if (broken >= 0)
    return refused(`La déclaration n° ${broken + 1} de ce fichier est illisible : demandez une nouvelle copie.`);
  const whole = statements.filter((statement) => statement !== undefined);
  const crowd = crowdIn(whole);
  if (crowd) return refused(`Ce fichier contient ${crowd} : l’outil en tient ${MOST_ROWS} au plus.`);
  const settle = settler(whole, now);
  const read = (list: unknown) =>
    statementsOf((list as unknown[]).map((item) => settle(statementOf(item) as Statement)));
  const aside = others.flatMap((other): Version[] =>
    isRecord(other) && typeof other['unite'] === 'string'
      ? [{ unit: other['unite'], statements: read(other['declarations']) }]
      : [],
  );
  return { project: { said: read(declarations), aside } };
}

const refused = (reason: string) => ({ problem: `${reason} ${UNTOUCHED}` });
const millions = (text: string) => `${Math.ceil(text.length / 1_000_000)} Mo`;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function statementOf(entry: unknown): Statement | undefined {
  if (!isRecord(entry)) return undefined;
  const { cle, valeur, le, par } = entry;
  if (typeof cle !== 'string' || typeof valeur !== 'string' || typeof le !== 'string' || typeof par !== 'string')
    return undefined;
  if (cle.length > LONGEST.key || valeur.length > LONGEST.value || par.length > LONGEST.by) return undefined;
  const at = Date.parse(le);
  return Number.isNaN(at) || at < 0 || /\p{Cc}/u.test(cle + par)
    ? undefined
    : { key: cle, value: putRight(valeur), at, by: par };
}

/** The lines of a form that are too many, in words; undefined when all is well. */
function crowdIn(statements: readonly Statement[]): string | undefined {
  const rows = new Map<string, Set<string>>();
  for (const { key, value } of statements) {
    const [, list, id] = /^(membre|budget\/[^/]+\/marche)\/([^/]+)\/(?:college|existe)$/.exec(key) ?? [];
    if (list === undefined || id === undefined || value === '') continue;
    const known = rows.get(list) ?? new Set();
    rows.set(list, known.add(id));
  }
  const [list, ids] = Array.from(rows).find(([, { size }]) => size > MOST_ROWS) ?? [];
  return ids && `${ids.size} ${list === 'membre' ? 'sièges' : 'marchés dans un même budget'}`;
}

/** Brings instants that are still to come back to now, in their order. */
function settler(statements: readonly Statement[], now: number): (statement: Statement) => Statement {
  const ahead = new Set(statements.map(({ at }) => at).filter((at) => at > now + AHEAD));
  const ordered = Array.from(ahead).sort((a, b) => b - a);
  const settled = new Map(ordered.map((at, index) => [at, Math.max(0, now - index)]));
  return (statement) => ({ ...statement, at: settled.get(statement.at) ?? statement.at });
}
