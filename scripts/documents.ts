/** `npm run documents -- pdf` and `npm run documents -- epub`: the documents that readers take away, opened by the programs of others. */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'node-html-parser';
import { epubOf } from '#documents/epub.ts';
import { aboutPage, chapterIn, hasArticle } from '#documents/page.ts';
import { treeIn } from './build/documents.ts';
import { command, needsSite, Refusal } from './command.ts';

const FOLDER = 'documents';
/** Where Debian puts it. */
const CHECKER = '/usr/share/java/epubcheck.jar';
const OFFICE = 'soffice';
const JAVA = 'java';

const usage = `Dites ce qu’il faut vérifier :
  npm run documents -- pdf    chaque fichier Word ou tableur du site, ouvert par LibreOffice, en PDF dans ${FOLDER}/
  npm run documents -- epub   toutes les pages en un livre pour liseuse, lu par epubcheck`;
const noOffice =
  'LibreOffice manque : la commande « soffice » est introuvable. Sous Debian : apt-get install libreoffice';
const noChecker = `epubcheck manque : ${CHECKER} est introuvable. Sous Debian : apt-get install epubcheck`;

/** Has LibreOffice turn every Word and spreadsheet file of the site into PDF. */
function toPdf(): void {
  const files = globSync('dist/**/*.{docx,xlsx}').sort();
  const profile = mkdtempSync(join(tmpdir(), 'office-'));
  const { error, stderr } = spawnSync(
    OFFICE,
    [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      FOLDER,
    ].concat(files),
    { encoding: 'utf8' },
  );
  rmSync(profile, { recursive: true });
  if (error && 'code' in error && error.code === 'ENOENT') throw new Refusal(noOffice);
  const refused = files.filter((file) => !existsSync(`${FOLDER}/${basename(file).replace(/\.\w+$/, '.pdf')}`));
  if (error || refused.length > 0)
    throw new Refusal(['LibreOffice n’a pas ouvert :', ...refused.map((file) => `- ${file}`), stderr].join('\n'));
  console.log(`${files.length} documents ouverts par LibreOffice et mis en PDF dans ${FOLDER}/ : regardez-les.`);
}

/** Has epubcheck read a book of every page of prose. */
function readByChecker(): void {
  if (!existsSync(CHECKER)) throw new Refusal(noChecker);
  const pages = globSync('dist/**/index.html').sort();
  const trees = pages.map((file) => treeIn(parse(readFileSync(file, 'utf8')))).filter(hasArticle);
  const [first] = trees;
  if (!first) throw new Refusal('Le site construit n’a aucune page de texte.');
  const book = `${FOLDER}/livre.epub`;
  writeFileSync(book, epubOf(trees.map(chapterIn), aboutPage(first, 'Livre')));
  const { error, status } = spawnSync(JAVA, ['-jar', CHECKER, book], { stdio: 'inherit' });
  if (error) throw new Refusal('Java manque : epubcheck ne peut pas lire le livre.');
  if (status !== 0) throw new Refusal(`epubcheck a des reproches à faire à ${book} : lisez-les ci-dessus.`);
  console.log(`${trees.length} pages en un livre, ${book} : epubcheck n’y trouve rien à redire.`);
}

const checks: Readonly<Record<string, () => void>> = { pdf: toPdf, epub: readByChecker };

await command(async () => {
  const check = checks[process.argv[2] ?? ''];
  if (!check) throw new Refusal(usage);
  needsSite();
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER);
  check();
});
