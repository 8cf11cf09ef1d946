/** `npm run verifier`: checks everything that authors wrote and tells, in French, what to mend. */
import { authorsDay } from '#domain/date.ts';
import { bySharedCause, writeProblem } from '#domain/problem.ts';
import { problemsOf } from '#reading/check.ts';
import { readContent } from '#reading/disk.ts';

const root = process.argv[2] ?? '.';
const readings = await readContent(root, `${root}/.astro/cache`);
const problems = bySharedCause(problemsOf(readings, authorsDay(new Date())));
for (const problem of problems) console.error(`${writeProblem(problem)}\n`);

const wrong = problems.filter(({ draft }) => !draft).length;
const unfinished = problems.length - wrong;
const drafts = unfinished > 0 ? ` ${unfinished} à compléter dans des brouillons, qui ne sont pas publiés.` : '';
if (wrong > 0) {
  console.error(`${wrong} problème${wrong > 1 ? 's' : ''} à corriger. Rien n’a été publié, rien n’est perdu.${drafts}`);
  process.exitCode = 1;
} else console.log(`${readings.length} fichiers vérifiés, aucun problème.${drafts}`);
