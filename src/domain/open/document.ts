/** An entry as a document that stands by itself: in JSON, and in Markdown. */
import type { Prose } from '#domain/blocks.ts';
import { titleOf, cardOf, isArticle, type AnyEntry } from '#domain/card.ts';
import { described, entryUrl } from '#domain/collections.ts';
import { frenchDate } from '#domain/date.ts';
import type { FicheData } from '#domain/fiche.ts';
import { writtenValue, type FigureData } from '#domain/figure.ts';
import { documentSegments } from '#domain/modele/document.ts';
import { plainSource } from '#domain/modele/written.ts';
import { markdownOf, textOf, type Quotes } from '#domain/open/copy.ts';
import { dataOf, writtenOf } from '#domain/open/written.ts';
import type { RegieData } from '#domain/regie.ts';

/** What a document needs of a source. */
interface SourceData {
  title: string;
  publisher: string;
  date: string;
  url?: string | undefined;
}
type Kept = AnyEntry & { rendered?: { metadata?: Record<string, unknown> } | undefined };

/** A source as one line of a bibliography. */
export const sourceLine = ({ title, publisher, date, url }: SourceData) =>
  [`« ${title} », ${publisher}, ${frenchDate(date)}.`, url].filter(Boolean).join(' ');

/** The source text of an entry’s prose, wherever it stands. */
function bodyOf(entry: Kept): string {
  const { keys, body } = writtenOf(entry);
  const field = described(entry.collection).prose;
  const written = field ? keys[field] : body;
  const source = typeof written === 'string' ? written.trim() : '';
  return entry.collection === 'modeles' ? plainSource(source, entry.data.tables) : source;
}

/** An entry in the JSON file of its collection. */
export function jsonOf(
  entry: Kept,
  prose: Prose,
  sources: readonly { id: string; data: SourceData }[],
  quotes: Quotes,
) {
  const body = bodyOf(entry);
  const segments =
    entry.collection === 'modeles' ? documentSegments(prose.segments, entry.data.tables) : prose.segments;
  return {
    id: entry.id,
    adresse: quotes.address(entryUrl(entry.collection, entry.id)),
    titre: titleOf(entry),
    donnees: dataOf(entry),
    ...(body && { texte: { markdown: markdownOf(body, quotes), brut: textOf(segments, quotes) } }),
    sources: sources.map(({ id, data }) => ({
      id,
      titre: data.title,
      editeur: data.publisher,
      date: data.date,
      ...(data.url && { adresse: data.url }),
    })),
  };
}

/** Lines of a list, under a title of their own. */
const listed = (title: string, lines: readonly string[]) =>
  lines.length > 0 ? [`## ${title}`, lines.map((line) => `- ${line}`).join('\n')] : [];

/** What a page shows beside its prose, as Markdown. */
function besideOf({ id, collection, data }: AnyEntry, quotes: Quotes): string[] {
  switch (collection) {
    case 'fiches':
      return besideFiche(data);
    case 'guides':
      return listed(
        'Les étapes',
        data.steps.map(({ title, summary }) => `${title} : ${summary}`),
      );
    case 'modeles':
      return [data.origin];
    case 'chiffres':
      return [data.reason, ...listed('Toutes les valeurs publiées', publishedValues(data))];
    case 'sources':
      return [sourceLine(data), data.remark ?? ''];
    case 'regies':
      return listed('Ce que l’on sait', knownOfRegie(data));
    case 'droit':
      return [`En vigueur : ${quotes.rule(id)}. ${data.text}.`, data.remark ?? ''];
    case 'histoire':
      return [`Date : ${data.displayedDate ?? frenchDate(data.date)}.`];
    default:
      return [];
  }
}

/** What is given of these, one after the other. */
const joined = (parts: readonly (string | number | undefined)[], by: string) => parts.filter(Boolean).join(by);

const besideFiche = (data: FicheData): string[] => [
  ...listed(
    'Chiffres clés',
    data.keyFigures.map(
      ({ value, unit, label, year, source }) => `${joined([value, unit], ' ')} : ${label} (${year})[^${source}]`,
    ),
  ),
  ...listed(
    'Avec qui',
    data.partners.map(({ name, role }) => `${name} : ${role}`),
  ),
  ...listed(
    'Avec quoi',
    data.means.map(({ kind, detail }) => `${kind} : ${detail}`),
  ),
  ...listed(
    'Quel argent',
    data.funding.map(
      ({ label, amount, share, year, source }) => `${joined([label, amount, share], ', ')} (${year})[^${source}]`,
    ),
  ),
  ...listed('À quelles conditions', data.successConditions),
  ...listed(
    'Ce qui a bloqué',
    data.obstacles.map(({ what, unblocked, source }) => `${joined([what, unblocked], ' ')}[^${source}]`),
  ),
  ...listed(
    'Ailleurs',
    data.elsewhere.map(({ place, what, source }) => `${place} : ${what}[^${source}]`),
  ),
];

const publishedValues = ({ values, unit }: FigureData): string[] =>
  values.map((value) => {
    const quoted = value.quoted ? ' (citée par ce site)' : '';
    const scope = value.scope ? ` : ${value.scope}` : '';
    return `${writtenValue(value, unit)}, ${frenchDate(value.date)}${quoted}${scope}[^${value.source}]`;
  });

function knownOfRegie({
  town,
  departement,
  postcode,
  contact,
  neighbourhoods,
  activities,
  website,
  sources,
}: RegieData) {
  return [
    `Commune : ${town} (${departement})`,
    ...(contact?.address ? [`Adresse : ${contact.address}, ${postcode} ${town}[^${contact.source}]`] : []),
    ...(contact?.phone ? [`Téléphone : ${contact.phone}[^${contact.source}]`] : []),
    ...(neighbourhoods.length > 0 ? [`Quartiers : ${neighbourhoods.join(', ')}`] : []),
    ...(activities.length > 0 ? [`Activités : ${activities.join(', ')}`] : []),
    ...(website ? [`Site : ${website}`] : []),
    `Sources : ${sources.map((source) => `[^${source}]`).join('')}`,
  ];
}

/** An entry as a Markdown document: what its page says, with its address, its date and its sources. */
export function documentOf(entry: Kept, quotes: Quotes): string {
  const { href, title, summary, kind } = cardOf(entry);
  const { data } = entry;
  const about = [
    kind,
    quotes.address(href),
    ...(isArticle(entry) ? [`vérifié le ${frenchDate(entry.data.verifiedOn)}`] : []),
  ].join(' · ');
  const parts = [
    ...('essentials' in data && data.essentials ? listed('L’essentiel', data.essentials) : []),
    ...besideOf(entry, quotes),
    bodyOf(entry),
  ].filter(Boolean);
  return `${[`# ${title}`, about, summary && `> ${summary}`, markdownOf(parts.join('\n\n'), quotes)].filter(Boolean).join('\n\n')}\n`;
}
