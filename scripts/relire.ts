/** `npm run relire -- content/fiches/x.mdx`: a second look at a page before it is published. */
import { authorsDay } from '#domain/date.ts';
import { readContent } from '#reading/disk.ts';
import { rereadings } from '#reading/reread.ts';
import { command, Refusal } from './command.ts';
import { inContent } from './in-content.ts';

await command(async () => {
  const files = process.argv.slice(2).map(inContent);
  if (files.length === 0) throw new Refusal('Écrivez : npm run relire -- content/fiches/ma-fiche.mdx');
  const entries = (await readContent('.', '.astro/cache')).flatMap((reading) => reading.entries);
  const year = Number(authorsDay(new Date()).slice(0, 4));
  for (const file of files) {
    const page = entries.find((entry) => entry.file === file);
    if (page?.body === undefined) throw new Refusal(`« ${file} » n’est pas une page.`);
    console.log(file);
    for (const { line, text } of rereadings(page, entries, year))
      console.log(`  ${line === undefined ? '' : `ligne ${line} : `}${text}`);
  }
});
