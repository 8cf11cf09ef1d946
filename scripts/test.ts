/** `npm test`: runs every check, whatever fails before it, and ends with a plain summary. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Outcome {
  step: string;
  passed: number;
  failed: number;
  seconds: number;
}

const reports = mkdtempSync(join(tmpdir(), 'rapports-'));

/** Runs one of the project’s programs, its output shown; tells whether it succeeded. */
const succeeds = (command: string, args: readonly string[]) =>
  spawnSync(command, args, { stdio: 'inherit' }).status === 0;

/** A step that succeeds or fails as a whole. */
function program(name: string, ...args: string[]): Omit<Outcome, 'step' | 'seconds'> {
  return succeeds(name, args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A step that counts its tests; one that stops before its report is written has failed. */
function tests(project: string): Omit<Outcome, 'step' | 'seconds'> {
  const report = join(reports, `${project}.json`);
  const ended = succeeds('vitest', [
    'run',
    '--config=scripts/vitest.config.ts',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  try {
    const { numPassedTests, numFailedTests, success } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: numPassedTests, failed: ended && success ? numFailedTests : Math.max(numFailedTests, 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const steps: Record<string, () => Omit<Outcome, 'step' | 'seconds'>> = {
  'Format (prettier)': () => program('prettier', '--check', '.'),
  'Rules of the code (oxlint)': () => program('oxlint'),
  'Nothing unused (knip)': () => program('knip'),
  'Types (astro check)': () => program('astro', 'check', '--minimumFailingSeverity', 'hint'),
  'Spelling (cspell)': () => program('cspell', 'lint', '--no-progress'),
  'Unit tests': () => tests('unit'),
  'Long tests': () => tests('long'),
  'Build of the site': () => program('node', 'scripts/build.ts'),
  'Built pages': () => tests('site'),
  'Browser tests': () => tests('browser'),
};

const outcomes = Object.entries(steps).map(([step, run]): Outcome => {
  console.log(`\n— ${step}`);
  const start = performance.now();
  return { step, ...run(), seconds: Math.round((performance.now() - start) / 1000) };
});
rmSync(reports, { recursive: true });

const total = (key: 'passed' | 'failed') => outcomes.reduce((sum, outcome) => sum + outcome[key], 0);
console.log('\nSummary');
for (const { step, passed, failed, seconds } of outcomes)
  console.log(`${failed > 0 ? '✗' : '✓'} ${step}: ${passed} passed, ${failed} failed (${seconds} s)`);
process.exitCode = total('failed') > 0 ? 1 : 0;
console.log(`${total('passed')} passed, ${total('failed')} failed`);
