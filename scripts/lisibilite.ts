/** `npm run lisibilite`: how easy each page is to read, from the easiest to the hardest, then the sentences to cut. */
import { globSync, readFileSync } from 'node:fs';
import { LONG_SENTENCE, medianOf, readabilityOf, writtenWords } from '#domain/readability.ts';
import { compile } from '#markdown/compile.ts';
import { splitSource } from '#reading/split.ts';
import { command, takesNothing } from './command.ts';

await command(async () => {
  takesNothing();
  const pages = globSync('content/**/*.mdx').map((file) => {
    const source = splitSource(readFileSync(file, 'utf8')) ?? { body: '', bodyLine: 1 };
    const sentences = compile(source.body)
      .sentences.filter(({ kind }) => kind === 'paragraph')
      .map(({ text, line }) => ({ text, line: line + source.bodyLine - 1, words: writtenWords(text).length }));
    return { file, list: sentences, ...readabilityOf(sentences.map(({ text }) => text)) };
  });
  pages.sort((a, b) => a.lix - b.lix || a.file.localeCompare(b.file));

  const rounded = (value: number) =>
    value.toLocaleString('fr-FR', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const row = (...cells: string[]) => cells.map((cell, index) => (index < 4 ? cell.padStart(9) : `  ${cell}`)).join('');

  console.log(
    'Indice LIX (Björnsson, 1968) = mots par phrase + part des mots de plus de 6 lettres, tableaux et titres exclus.\n',
  );
  console.log(row('LIX', 'mots/phr.', '% longs', 'phrases', 'page'));
  for (const page of pages) {
    console.log(
      row(rounded(page.lix), rounded(page.sentenceLength), rounded(page.longWords), String(page.sentences), page.file),
    );
  }
  const median = (key: 'lix' | 'sentenceLength' | 'longWords') => rounded(medianOf(pages.map((page) => page[key])));
  console.log(
    row(median('lix'), median('sentenceLength'), median('longWords'), '', `médiane des ${pages.length} pages`),
  );

  const long = pages
    .flatMap(({ file, list }) => list.map((sentence) => ({ file, ...sentence })))
    .filter(({ words }) => words > LONG_SENTENCE)
    .sort((a, b) => b.words - a.words);
  console.log(`\nPhrases de plus de ${LONG_SENTENCE} mots : ${long.length}`);
  for (const { file, line, words, text } of long) console.log(`${file}, ligne ${line} : ${words} mots. ${text}`);
});
