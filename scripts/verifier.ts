/** `npm run verifier [-- fichiers] [--json] [--reparer]`: checks what authors wrote and tells, in French, what to mend; or mends what can only mean one thing. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { decode } from '#domain/decode.ts';
import { authorsDay } from '#domain/date.ts';
import { counted } from '#domain/number.ts';
import { bySharedCause, writeProblem, type Problem } from '#domain/problem.ts';
import { writtenSize } from '#domain/copy.ts';
import { keepSchemas, readContent } from '#reading/disk.ts';
import { lightened } from '#reading/picture-file.ts';
import { MENDS_ITSELF } from '#reading/pictures.ts';
import { isPicture } from '#reading/places.ts';
import { contentProblems } from '#reading/towns.ts';
import { changesBetween, repaired, type Change } from '#reading/repair.ts';
import { command, Refusal } from './command.ts';
import { inContent } from './in-content.ts';

interface Mended {
  file: string;
  content: string | Uint8Array;
  changes: Change[];
  /** What changes in a file that has no lines. */
  said?: string;
}

await command(async () => {
  const { values, positionals } = parseArguments();
  const named = positionals.map(inContent);
  const readings = await readContent('.', '.astro/cache', true);
  await keepSchemas('.');
  const isAsked = ({ file }: { file: string }) => named.length === 0 || named.includes(file);
  const all = contentProblems(readings, authorsDay(new Date()));
  const problems = bySharedCause(all.filter(isAsked));
  const asked = readings.filter(isAsked);
  const mendable = (await Promise.all(asked.map(({ file }) => mendedFile(file, all)))).flat();
  if (values.json) console.log(JSON.stringify(problems, null, 2));
  else if (values.reparer) await mend(mendable);
  else report(problems, mendable, named.length || readings.length);
  if (!values.reparer && problems.some(({ draft }) => !draft)) process.exitCode = 1;
});

function parseArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { json: { type: 'boolean' }, reparer: { type: 'boolean' } },
    });
  } catch {
    throw new Refusal(
      'Réglage inconnu. Possibles : --json (pour un programme), --reparer (répare ce qui est certain), et des noms de fichiers.',
    );
  }
}

/** A file that can be mended in part. */
async function mendedFile(file: string, problems: readonly Problem[]): Promise<Mended[]> {
  const own = problems.filter((problem) => problem.file === file);
  if (!existsSync(file) || own.length === 0) return [];
  if (isPicture(file)) return own.some(({ remedy }) => remedy === MENDS_ITSELF) ? mendedPicture(file) : [];
  const { text, encoding } = decode(readFileSync(file));
  const after = repaired({ path: file, text, encoding });
  return after === text && !encoding
    ? []
    : [{ file, content: after, changes: changesBetween(text, after), ...(encoding && { said: 'encodage : UTF-8' }) }];
}

/** A picture made lighter; one that cannot be read whole stays as it is. */
async function mendedPicture(file: string): Promise<Mended[]> {
  const content = await lightened(file, /[^.]*$/.exec(file)?.[0]).catch(() => undefined);
  if (!content) return [];
  const [before, after] = [readFileSync(file), content].map(({ length }) => writtenSize(length));
  return [{ file, content, changes: [], said: `photo : ${before}, puis ${after}, sans données cachées` }];
}

function report(problems: readonly Problem[], mendable: readonly Mended[], files: number): void {
  for (const problem of problems) console.error(`${writeProblem(problem)}\n`);
  const wrong = problems.filter(({ draft }) => !draft).length;
  const unfinished = problems.length - wrong;
  const drafts = unfinished > 0 ? ` ${unfinished} à compléter dans des brouillons, qui ne sont pas publiés.` : '';
  if (wrong === 0) console.log(`${counted(files, 'fichier vérifié', 'fichiers vérifiés')}, aucun problème.${drafts}`);
  else console.error(`${counted(wrong, 'problème')} à corriger. Rien n’a été publié, rien n’est perdu.${drafts}`);
  if (mendable.length > 0)
    console.error(
      'Une partie se répare seule : « npm run verifier -- --reparer » montre ce qui changerait, puis le change.',
    );
}

/** Shows what would change, asks whoever sits at the keyboard, and writes. */
async function mend(files: readonly Mended[]): Promise<void> {
  if (files.length === 0) return console.log('Rien ne se répare seul.');
  for (const { file, changes, said } of files) {
    console.log(file);
    if (said) console.log(`  ${said}`);
    for (const { line, before, after } of changes) console.log(`  ligne ${line}\n  - ${before}\n  + ${after}`);
  }
  if (process.stdin.isTTY && !(await agreed('Écrire ces changements ? (o/n) ')))
    return console.log('Rien n’a été changé.');
  for (const { file, content } of files) writeFileSync(file, content);
  console.log('C’est écrit. Lancez « npm run verifier » pour voir ce qui reste.');
}

async function agreed(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^o/i.test(await terminal.question(question));
  } finally {
    terminal.close();
  }
}
