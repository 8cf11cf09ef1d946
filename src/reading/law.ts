/** Legal amounts stand in the registry of law alone, where they are kept up to date; elsewhere they are quoted. */
import { collectionNames, entryUrl, type CollectionName } from '#domain/collections.ts';
import type { Problem } from '#domain/problem.ts';
import type { WrittenEntry } from '#reading/entry.ts';
import { blocksIn } from '#domain/blocks.ts';
import { recordOf } from '#domain/record.ts';

/** A number that the law may fix, as it is written in a file. */
export interface LegalNumber {
  line: number;
  written: string;
  /** Whether its sentence speaks of what the law fixes. */
  legal: boolean;
}

/** Collections that speak of law without being its registry, nor what others have published. */
const ELSEWHERE: ReadonlySet<CollectionName> = new Set(
  collectionNames.filter((name) => !['fiches', 'charte', 'regies', 'chiffres', 'droit', 'sources'].includes(name)),
);

const LEGAL =
  /\bSmic\b|aide au poste|\bsocle\b|procédure (?:adaptée|formalisée)|hors taxes|\bseuil|franchise|adulte-relais|réduction générale|\bamende/i;
const ARTICLE = /\b[LRD](?:\. ?)?\d{3,4}|\[\^code-|arrêté du \d/;
const IN_EUROS = /\d[\d \u00A0\u202F]*(?:,\d+)?[ \u00A0\u202F]?€/g;
const MEASURED =
  /\d+(?:,\d+)?[ \u00A0\u202F]?(?:%|(?:jours|semaines|mois|ans|heures|kg|tonnes?|c?m|m³|salariés)(?!\p{L}))/gu;
const valueOf = (written: string) => Number(written.replace(/[^\d,]/g, '').replace(',', '.'));

/** The numbers of a text that the law may fix: every amount in euros, and what is measured in a sentence that names an article or cites a code. */
export function legalNumbersIn(collection: CollectionName, text: string, firstLine = 1): LegalNumber[] {
  if (!ELSEWHERE.has(collection)) return [];
  let offset = 0;
  return text.split(/((?<=[.!?:;|])(?<!\b[LRD]\.)\s|\n)/).flatMap((sentence) => {
    const start = offset;
    offset += sentence.length;
    const cited = ARTICLE.test(sentence);
    const found = [...sentence.matchAll(IN_EUROS), ...(cited ? sentence.matchAll(MEASURED) : [])];
    return found.map(({ 0: written, index }) => ({
      line: firstLine + text.slice(0, start + index).split('\n').length - 1,
      written,
      legal: cited || LEGAL.test(sentence),
    }));
  });
}

interface Written {
  file: string;
  numbers: readonly LegalNumber[];
}

/** The amounts of the law that stand outside its registry, and those of the registry that nothing quotes. */
export function lawProblems(files: readonly Written[], entries: readonly WrittenEntry[]): Problem[] {
  const rules = entries.filter(({ collection }) => collection === 'droit');
  const fixed = amountsOf(rules, entries);
  const strayed = files.flatMap(({ file, numbers }) =>
    numbers
      .filter(({ legal, written }) => legal || fixed.has(valueOf(written)))
      .map(({ line, written }) => ({
        file,
        line,
        minor: true,
        message: `« ${written.trim()} » est fixé par la loi`,
        remedy: 'Écrivez-le dans droit.yaml, et citez-le ici : <Droit id="…" />.',
      })),
  );
  const quoted = new Set(
    entries.flatMap(({ prose }) => blocksIn(prose.segments).map(({ name, props }) => `${name} ${props['id']}`)),
  );
  const unquoted = rules
    .filter((rule) => amountIn(rule)?.unite === '€' && !quoted.has(`Droit ${rule.id}`))
    .map(({ id, file, lineOf }) => ({
      file,
      line: lineOf(['id']),
      page: entryUrl('droit', id),
      minor: true,
      message: `« ${id} » : ce montant n’est cité nulle part`,
      remedy: `Citez-le là où il sert : <Droit id="${id}" />.`,
    }));
  return [...strayed, ...unquoted];
}

interface WrittenAmount {
  valeur?: number;
  unite?: string;
}

const keys = ({ data }: WrittenEntry) => recordOf(data);
const amountIn = (rule: WrittenEntry) => keys(rule)['montant'] as WrittenAmount | undefined;
const valuesIn = (list: unknown) =>
  Array.isArray(list) ? (list as (WrittenAmount | null)[]).map((amount) => amount?.valeur) : [];

/** All that a rule fixes or has fixed, in euros; a round sum may be anything else, a grant for instance. */
function amountsOf(rules: readonly WrittenEntry[], entries: readonly WrittenEntry[]): ReadonlySet<number | undefined> {
  const figures = new Set(rules.map((rule) => keys(rule)['chiffre']));
  const written = [
    ...rules
      .filter((rule) => amountIn(rule)?.unite === '€')
      .flatMap((rule) => [amountIn(rule)?.valeur, ...valuesIn(keys(rule)['anciens'])]),
    ...entries
      .filter(({ collection, id }) => collection === 'chiffres' && figures.has(id))
      .flatMap((figure) => valuesIn(keys(figure)['valeurs'])),
  ];
  return new Set(written.filter((amount) => (amount ?? 0) % 100 !== 0));
}
