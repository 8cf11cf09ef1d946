/** A second look at a page: nothing here is a fault, all of it is worth a thought before publishing. */
import { described } from '#domain/collections.ts';
import { heavyIn } from '#domain/heavy.ts';
import { LONG_SENTENCE, readabilityOf, writtenWords } from '#domain/readability.ts';
import { recordOf } from '#domain/record.ts';
import { compile } from '#markdown/compile.ts';
import type { WrittenEntry } from '#reading/entry.ts';
import { untracedFigures } from '#reading/figures.ts';
import type { Synonyms } from '#reading/synonyms.ts';

/** Something to look at again; without a line where it is about the whole page. */
export interface Remark {
  line?: number;
  text: string;
}

/** Years after which a single source is an old one. */
const OLD = 8;
/** Two capitals at least, figures among them or after them: « RTES », « PIA4 », « CO₂ », « COP-21 », or dots. */
const ACRONYM = /(?<![\p{L}\d-])(?:\p{Lu}[\d₀-₉]*){2,6}(?:-\d+)?(?![\p{L}\d-])|(?<![\p{L}\d.-])(?:\p{Lu}\.){2,}/gu;
const ROMAN_NUMBER = /^X{0,3}(?:I[VX]|V?I{0,3})$/;
/** An acronym as the glossary may know it: without dots, or without the number of its edition. */
const knownForms = (acronym: string) => {
  const bare = acronym.toLowerCase().replaceAll('.', '');
  return [bare, bare.replace(/-?\d+$/, '')];
};

/** What to look at again in a page, among all entries; `year` is that of today; a thesaurus may suggest words for the glossary. */
export function rereadings(
  page: WrittenEntry,
  entries: readonly WrittenEntry[],
  year: number,
  synonyms: Synonyms,
): Remark[] {
  const { sentences, sections } = compile(page.body ?? '');
  const paragraphs = sentences.filter(({ kind }) => kind === 'paragraph');
  const at = (line: number) => line + page.proseLine - 1;
  const { lix, sentenceLength } = readabilityOf(paragraphs.map(({ text }) => text));
  const known = new Set(
    entries.filter(({ collection }) => collection === 'glossaire').flatMap(({ data }) => formsOf(data)),
  );
  const unknown = new Set(
    paragraphs
      .flatMap(({ text }) => text.match(ACRONYM) ?? [])
      .filter((acronym) => !ROMAN_NUMBER.test(acronym) && !knownForms(acronym).some((form) => known.has(form))),
  );
  const titles = new Set(sections.map(({ title }) => title.replace(/[\u00A0\u202F]/g, ' ')));
  const absent = (described(page.collection).sections ?? []).filter((title) => !titles.has(title));
  return [
    { text: `Lisibilité : LIX ${Math.round(lix)}, ${Math.round(sentenceLength)} mots par phrase en moyenne.` },
    ...paragraphs
      .map(({ text, line }) => ({ text, line, words: writtenWords(text).length }))
      .filter(({ words }) => words > LONG_SENTENCE)
      .map(({ text, line, words }) => ({ line: at(line), text: `${words} mots : « ${text.slice(0, 60)}… »` })),
    ...paragraphs.flatMap(({ text, line }) =>
      heavyIn(text).map(({ phrase, instead }) => ({ line: at(line), text: `« ${phrase} » : plutôt ${instead}.` })),
    ),
    ...untracedFigures(sentences).map(({ line, message }) => ({ line: at(line), text: `${message}.` })),
    ...Array.from(unknown, (acronym) => ({ text: `Le sigle « ${acronym} » n’est pas dans le glossaire.` })),
    ...(absent.length > 0 ? [{ text: `Parties absentes : ${absent.join(' | ')}.` }] : []),
    ...oldSources(page, entries, year),
    ...alike(page, entries),
    ...forTheGlossary(page, entries, synonyms),
  ];
}

/** The keywords of a page that the glossary does not know, and that a thesaurus takes for one of its terms. */
function forTheGlossary(page: WrittenEntry, entries: readonly WrittenEntry[], synonyms: Synonyms): Remark[] {
  const terms = entries.filter(({ collection }) => collection === 'glossaire').map(({ data }) => recordOf(data));
  const known = new Set(terms.flatMap((term) => [...formsOf(term), ...KNOWN_AS.flatMap((key) => textsIn(term[key]))]));
  return textsIn(recordOf(page.data)['motsCles'])
    .filter((word) => !known.has(word))
    .flatMap((word) => {
      const term = terms.find((one) =>
        formsOf(one).some((form) => synonyms.get(form)?.has(word) || synonyms.get(word)?.has(form)),
      );
      return term ? [{ text: `« ${word} » : un mot courant ou un synonyme de « ${String(term['terme'])} » ?` }] : [];
    });
}

/** Where a term tells, beside its synonyms, by what other words it is found. */
const KNOWN_AS = ['variantes', 'motsCourants'];

const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string').map((item) => item.toLowerCase()) : [];

const formsOf = (term: unknown) => {
  const { terme, sigle, synonymes } = recordOf(term);
  return [terme, sigle]
    .filter((form) => typeof form === 'string')
    .map((form) => form.toLowerCase())
    .concat(textsIn(synonymes));
};

/** A page that rests on one source alone, and an old one. */
function oldSources({ notes }: WrittenEntry, entries: readonly WrittenEntry[], year: number): Remark[] {
  const keys = [...new Set(notes.map(({ source }) => source))];
  const [key] = keys;
  if (key === undefined || keys.length > 1) return [];
  const source = entries.find(({ collection, id }) => collection === 'sources' && id === key);
  const published = Number(String(recordOf(source?.data)['date']).slice(0, 4));
  return year - published > OLD ? [{ text: `Tout repose sur une seule source, de ${published} : ${key}.` }] : [];
}

/** The pages of the same kind that share several of its keywords. */
const alike = (page: WrittenEntry, entries: readonly WrittenEntry[]): Remark[] => {
  const words = new Set(textsIn(recordOf(page.data)['motsCles']));
  return entries
    .filter((other) => other.collection === page.collection && other.id !== page.id)
    .map((other) => ({ other, shared: textsIn(recordOf(other.data)['motsCles']).filter((word) => words.has(word)) }))
    .filter(({ shared }) => shared.length > 1)
    .sort((a, b) => b.shared.length - a.shared.length)
    .slice(0, 3)
    .map(({ other, shared }) => ({ text: `${other.file} parle aussi de : ${shared.join(', ')}.` }));
};
