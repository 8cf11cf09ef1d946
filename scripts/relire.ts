/** `npm run relire -- content/fiches/x.mdx`: a second look at a page before it is published. */
import { existsSync, readFileSync } from 'node:fs';
import { authorsDay } from '#domain/date.ts';
import { readContent } from '#reading/disk.ts';
import { synonymsIn } from '#reading/synonyms.ts';
import { rereadings } from '#reading/reread.ts';
import { command, Refusal } from './command.ts';
import { inContent } from './in-content.ts';

/** Where Debian’s `mythes-fr` and LibreOffice keep their French thesaurus; it only suggests, and none is needed. */
const THESAURI = [
  '/usr/share/mythes/thes_fr.dat',
  '/usr/lib/libreoffice/share/extensions/dict-fr/thes_fr.dat',
  '/Applications/LibreOffice.app/Contents/Resources/extensions/dict-fr/thes_fr.dat',
  'C:/Program Files/LibreOffice/share/extensions/dict-fr/thes_fr.dat',
];

await command(async () => {
  const files = process.argv.slice(2).map(inContent);
  if (files.length === 0) throw new Refusal('Écrivez : npm run relire -- content/fiches/ma-fiche.mdx');
  const entries = (await readContent('.', '.astro/cache')).flatMap((reading) => reading.entries);
  const year = Number(authorsDay(new Date()).slice(0, 4));
  const thesaurus = THESAURI.find(existsSync);
  const synonyms = synonymsIn(thesaurus ? readFileSync(thesaurus, 'utf8') : '');
  for (const file of files) {
    const page = entries.find((entry) => entry.file === file);
    if (page?.body === undefined) throw new Refusal(`« ${file} » n’est pas une page.`);
    console.log(file);
    for (const { line, text } of rereadings(page, entries, year, synonyms))
      console.log(`  ${line === undefined ? '' : `ligne ${line} : `}${text}`);
  }
});
