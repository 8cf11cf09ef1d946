/** What a fiche does not know: how often it says so, and how it asks. */
import { slugOf } from '#domain/slug.ts';

/** The section of a fiche that gathers what nobody has published, as questions. */
export const UNKNOWN_SECTION = 'Ce que l’on ne sait pas';

/** How many admissions of absence the text of a fiche may hold. */
export const MOST_ADMISSIONS = 3;

const TOLD = 'publi|conn|décri|détaill|mesur|nomm|précis|chiffr|dat|donn|indiqu|isol|expliqu|racont|document';
const ADMISSION = new RegExp(
  [
    'non publiée?s?(?![a-zà-ÿ])',
    `(?:n’est|n’était|n’a|n’ont|ne sont|n’étaient|ne l’est|n’y est) (?:pas|plus)(?: été)? (?:${TOLD})[a-zà-ÿ]+`,
    'n’en (?:dit|disent) rien',
    'ne (?:le |la |les |nous )?(?:dit|disent) (?:rien|pas)',
    'ne (?:donne|précise|publie|décri|nomme|parle|chiffre)[a-zà-ÿ]* (?:pas|ni|aucune?|rien)(?![a-zà-ÿ])',
    'aucune? (?:source|chiffre|montant|bilan|évaluation|résultat)',
    'inconnue?s?(?![a-zà-ÿ])',
    '(?:on ignore|nous ignorons|nous ne savons pas|on ne sait pas)(?! [a-zà-ÿ]+er(?![a-zà-ÿ]))',
    'nous n’avons (?:pas|rien)',
    'à vérifier',
  ].join('|'),
  'gi',
);

/** The places of a text where it says that something is not known, with the words used; the section that asks is not counted. */
export function admissionsIn(text: string): { words: string; index: number }[] {
  const asked = text.indexOf(`## ${UNKNOWN_SECTION}`);
  const told = (asked < 0 ? text : text.slice(0, asked)).replace(/\[\^[^\]]*\]/g, (note) => ' '.repeat(note.length));
  return Array.from(told.matchAll(ADMISSION), ({ 0: words, index }) => ({ words, index }));
}

/** The lines of the section of unknowns that are no question in a list, with their place in the text. */
export function unaskedIn(text: string): { line: string; index: number }[] {
  const heading = text
    .split('\n')
    .find((line) => line.startsWith('## ') && slugOf(line.slice(3)) === slugOf(UNKNOWN_SECTION));
  if (heading === undefined) return [];
  const start = text.indexOf(heading) + heading.length;
  const next = text.indexOf('\n## ', start);
  let index = start;
  return text
    .slice(start, next < 0 ? undefined : next)
    .split('\n')
    .flatMap((line) => {
      const place = index;
      index += line.length + 1;
      return line.trim() === '' || /^- .*\?$/.test(line.trim()) ? [] : [{ line, index: place }];
    });
}
