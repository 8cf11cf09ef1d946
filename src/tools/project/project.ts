/** A project is what a founding team has said: for each field and each device, its last word, dated. Nothing else is stored. */
import { isRecord } from '#domain/record.ts';

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
export type Project = ReadonlyMap<string, Statement>;

/** The version of the file format; a newer one is refused, with the reason. */
const FORMAT_VERSION = 1;

/** The last instant that a date can hold. */
const END_OF_TIME = 8.64e15;

const slot = ({ key, by }: Pick<Statement, 'key' | 'by'>) => JSON.stringify([key, by]);

/** Whether `a` has the last word over `b`; ties are settled by device, then by value, so that all devices agree. */
function prevails(a: Statement, b: Statement): boolean {
  if (a.at !== b.at) return a.at > b.at;
  if (a.by !== b.by) return a.by > b.by;
  return a.value > b.value;
}

/** The project made of these statements: for each device and field, only the last one stays. */
export function projectOf(statements: Iterable<Statement>): Project {
  const project = new Map<string, Statement>();
  for (const statement of statements) {
    const known = project.get(slot(statement));
    if (!known || prevails(statement, known)) project.set(slot(statement), statement);
  }
  return project;
}

/** Brings two copies of a project together; what only one of them says is kept. */
export const merge = (a: Project, b: Project): Project => projectOf([...a.values(), ...b.values()]);

/** The statement that counts for each field: the last one, whoever made it. */
export function latest(project: Project): Map<string, Statement> {
  const found = new Map<string, Statement>();
  for (const statement of project.values()) {
    const known = found.get(statement.key);
    if (!known || prevails(statement, known)) found.set(statement.key, statement);
  }
  return found;
}

/** Orders fields by the instant of what counts, so that lines keep their place on every device. */
export const byInstant = ([keyA, a]: [string, Statement], [keyB, b]: [string, Statement]) =>
  a.at - b.at || (keyA < keyB ? -1 : 1);

/** What other devices said of a field and that is not what counts now. */
export function otherVersions(project: Project, key: string): Statement[] {
  const current = latest(project).get(key);
  return Array.from(project.values()).filter(
    (statement) => statement.key === key && statement.value !== '' && statement.value !== current?.value,
  );
}

/** Says something about a field now; the new statement counts even where another device’s clock runs ahead. */
export function declare(project: Project, key: string, value: string, by: string, now: number): Project {
  const current = latest(project).get(key);
  const at = Math.min(Math.max(now, current ? current.at + 1 : 0), END_OF_TIME);
  const next = new Map(project);
  next.set(slot({ key, by }), { key, value, at, by });
  return next;
}

/** The file that a team hands to a colleague. */
export function fileOf(project: Project, savedAt: number): string {
  const statements = Array.from(project.values()).sort((a, b) => (slot(a) < slot(b) ? -1 : 1));
  return JSON.stringify(
    {
      format: 'projet-de-regie',
      version: FORMAT_VERSION,
      enregistreLe: new Date(savedAt).toISOString(),
      declarations: statements.map(({ key, value, at, by }) => ({
        cle: key,
        valeur: value,
        le: new Date(at).toISOString(),
        par: by,
      })),
    },
    null,
    1,
  );
}

/** What a file holds, or why it cannot be read, in French. */
export type FileReading = { project: Project } | { problem: string };

/** Reads the file of a project. */
export function readFile(text: string): FileReading {
  const file = parseJson(text);
  if (file === undefined)
    return { problem: 'Ce fichier est abîmé ou n’est pas un projet : ce n’est pas du JSON. Rien n’a été changé.' };
  if (!isRecord(file) || file['format'] !== 'projet-de-regie')
    return { problem: 'Ce fichier ne vient pas de l’outil « Notre projet ». Rien n’a été changé.' };
  const { version, declarations } = file;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return { problem: 'La version de ce fichier est illisible. Rien n’a été changé.' };
  if (version > FORMAT_VERSION)
    return {
      problem: `Ce fichier vient d’une version plus récente du site (format ${version}). Rechargez la page, puis recommencez. Rien n’a été changé.`,
    };
  if (!Array.isArray(declarations))
    return { problem: 'Ce fichier ne contient aucune liste de déclarations. Rien n’a été changé.' };
  const statements = declarations.map(statementOf);
  const broken = statements.indexOf(undefined);
  if (broken >= 0)
    return {
      problem: `La déclaration n° ${broken + 1} de ce fichier est illisible. Rien n’a été changé : demandez une nouvelle copie.`,
    };
  return { project: projectOf(statements.filter((statement) => statement !== undefined)) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function statementOf(written: unknown): Statement | undefined {
  if (!isRecord(written)) return undefined;
  const { cle, valeur, le, par } = written;
  if (typeof cle !== 'string' || typeof valeur !== 'string' || typeof le !== 'string' || typeof par !== 'string')
    return undefined;
  const at = Date.parse(le);
  return Number.isNaN(at) || at < 0 ? undefined : { key: cle, value: valeur, at, by: par };
}
