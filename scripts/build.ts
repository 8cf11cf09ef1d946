/** `npm run build`: checks the content, builds the site beside the old one, indexes and compresses it, then puts it in its place. */
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { indexSite } from './index.ts';
import { shortenMarks } from './marks.ts';
import { prepareOffline } from './offline.ts';
import { joinStyles } from './styles.ts';

const NEXT = '.dist-next';
const OLD = '.dist-old';
const COMPRESSIBLE = '**/*.{html,css,js,svg,xml,json,txt,webmanifest,pagefind,pf_meta,pf_index,pf_filter}';

/** Runs one of the project’s programs; its failure ends the build before anything is replaced. */
function run(program: string, ...args: string[]): void {
  try {
    execFileSync(program, args, { stdio: 'inherit' });
  } catch {
    process.exit(1);
  }
}

/** Writes the Brotli copies of files, which the server sends as they are. */
async function compress(folder: string, files: readonly string[]): Promise<void> {
  const pack = promisify(brotliCompress);
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  await Promise.all(
    files.map(async (file) => {
      const path = `${folder}/${file}`;
      writeFileSync(`${path}.br`, await pack(readFileSync(path), { params }));
    }),
  );
}

run('node', 'scripts/verifier.ts');
rmSync(NEXT, { recursive: true, force: true });
run('astro', 'build', '--silent');
shortenMarks(NEXT);
joinStyles(NEXT);
await indexSite(NEXT);
await compress(NEXT, globSync(COMPRESSIBLE, { cwd: NEXT }));
await compress(NEXT, await prepareOffline(NEXT));

rmSync(OLD, { recursive: true, force: true });
try {
  renameSync('dist', OLD);
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}
renameSync(NEXT, 'dist');
rmSync(OLD, { recursive: true, force: true });
console.log(`Site construit : ${globSync('dist/**/*.html').length} pages dans dist/.`);
