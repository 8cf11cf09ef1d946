/** How a command ends: a plain sentence in French and an exit code where something the person can mend stands in the way. */
import { existsSync } from 'node:fs';

/** What the person who started a command must know or do; told without a stack. */
export class Refusal extends Error {}

/** What the system says in codes, in words. */
const CAUSES = new Map<string, (place: string) => string>([
  ['ENOSPC', () => 'Le disque est plein. Libérez de la place, puis relancez la commande.'],
  ['EDQUOT', () => 'Votre part du disque est pleine. Libérez de la place, puis relancez la commande.'],
  ['EROFS', (place) => `Impossible d’écrire${place} : ce disque est en lecture seule.`],
  ['EACCES', (place) => `Accès refusé${place}. Vérifiez à qui appartient ce dossier et qui peut y écrire.`],
  ['EPERM', (place) => `Accès refusé${place}. Vérifiez à qui appartient ce dossier et qui peut y écrire.`],
  ['EMFILE', () => 'Trop de fichiers sont ouverts sur cet ordinateur. Fermez des programmes, puis relancez.'],
]);

/** The sentence for a failure that is no fault of the program; undefined for a bug, whose stack is needed. */
function sentenceOf(error: unknown): string | undefined {
  if (error instanceof Refusal) return error.message;
  if (!(error instanceof Error)) return undefined;
  const { code = '', path } = error as NodeJS.ErrnoException;
  return CAUSES.get(code)?.(path ? ` dans ${path}` : '') ?? sentenceOf(error.cause);
}

/** Refuses where the site has not been built. */
export function needsSite(): void {
  if (!existsSync('dist/index.html')) throw new Refusal('Le site n’est pas construit. Lancez d’abord : npm run build');
}

/** Refuses what is written after a command that takes nothing, for it would be passed over in silence. */
export function takesNothing(): void {
  const further = process.argv.slice(2).join(' ');
  if (further) throw new Refusal(`« ${further} » : cette commande ne prend rien après « -- ». Relancez-la sans.`);
}

/** Whether the one option of a command was written after it; refuses anything else. */
export function isGiven(option: string): boolean {
  const given = process.argv.slice(2);
  const other = given.find((one) => one !== option);
  if (other !== undefined)
    throw new Refusal(`« ${other} » : après « -- », cette commande ne connaît que « ${option} ».`);
  return given.length > 0;
}

/** The numbers written after a command, or the usual ones where there are none; refuses what is no number. */
export function numbersGiven(usual: readonly number[], example: string): readonly number[] {
  const given = process.argv.slice(2).map(Number);
  if (given.some((one) => !Number.isInteger(one) || one < 0))
    throw new Refusal(`Après « -- », écrivez des nombres, par exemple : ${example}`);
  return given.length > 0 ? given : usual;
}

interface Interruption {
  /** Undoes what is half done; gives the sentence that says so. */
  stopped: () => string;
  /** The exit code of a command that only ends by being stopped. */
  code?: number;
}

/** Runs a command to its end. */
export async function command(
  run: () => Promise<void>,
  { stopped, code }: Interruption = { stopped: () => 'Arrêté.' },
): Promise<void> {
  const exit = (status: number, sentence: string) => {
    console.error(`\n${sentence}`);
    process.exit(status);
  };
  process.once('SIGINT', () => exit(code ?? 130, stopped()));
  process.once('SIGTERM', () => exit(code ?? 143, stopped()));
  try {
    await run();
  } catch (error) {
    const sentence = sentenceOf(error);
    if (sentence === undefined) throw error;
    exit(1, sentence);
  }
}
