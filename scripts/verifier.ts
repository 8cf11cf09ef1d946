/** `npm run verifier`: checks everything that authors wrote and tells, in French, what to mend. */
import { globSync, readFileSync } from 'node:fs';
import { writeProblem } from '#domain/problem.ts';
import { check } from '#reading/check.ts';

const root = process.argv[2] ?? '.';
const paths = globSync('content/**/*.*', { cwd: root }).sort();
const files = paths.map((path) => ({ path, text: readFileSync(`${root}/${path}`, 'utf8') }));
const problems = check(files, new Date().toISOString().slice(0, 10));

for (const problem of problems) {
  console.error(`${writeProblem(problem)}\n`);
}
if (problems.length > 0) {
  const count = problems.length === 1 ? '1 problème' : `${problems.length} problèmes`;
  console.error(`${count} à corriger. Rien n’a été publié, rien n’est perdu.`);
  process.exitCode = 1;
} else {
  console.log(`${files.length} fichiers vérifiés, aucun problème.`);
}
