/** What a page is, for search engines: schema.org in JSON-LD, as short as it is true. */
import type { Thing } from 'schema-dts';
import { cardOf, isArticle, type AnyEntry } from '#domain/card.ts';

/** The parts that only this kind of entry has. */
function partsOf(entry: AnyEntry): Exclude<Thing, string> {
  const { collection, data } = entry;
  switch (collection) {
    case 'fiches':
      return {
        '@type': 'Article',
        headline: data.title,
        datePublished: data.publishedOn,
        keywords: data.keywords,
        contentLocation: { '@type': 'Place', name: `${data.town} (${data.departement})` },
      };
    case 'guides':
      return { '@type': 'HowTo', name: data.title };
    case 'modeles':
      return { '@type': 'DigitalDocument', name: data.title };
    case 'glossaire':
      return { '@type': 'DefinedTerm', name: data.term, description: data.definition, inDefinedTermSet: '/glossaire/' };
    case 'chiffres':
      return {
        '@type': 'Dataset',
        name: data.question,
        description: `${data.question} Toutes les valeurs publiées, leurs dates et leurs sources.`,
        variableMeasured: { '@type': 'PropertyValue', name: data.label, unitText: data.unit },
      };
    case 'regies':
      return {
        '@type': 'NGO',
        name: data.name,
        ...(data.website && { url: data.website }),
        ...(data.contact?.phone && { telephone: data.contact.phone }),
        ...(data.founded && { foundingDate: String(data.founded) }),
        address: {
          '@type': 'PostalAddress',
          ...(data.contact?.address && { streetAddress: data.contact.address }),
          addressLocality: data.town,
          postalCode: data.postcode,
          addressCountry: 'FR',
        },
      };
    case 'histoire':
      return { '@type': 'Article', headline: data.title, temporalCoverage: data.date };
    case 'questions':
      return { '@type': 'Question', name: data.question };
    case 'sources':
      return {
        '@type': 'CreativeWork',
        name: data.title,
        publisher: data.publisher,
        ...(data.url && { url: data.url }),
      };
    default:
      return { '@type': 'Article', headline: cardOf(entry).title };
  }
}

/** The JSON-LD of an entry’s page; no sign in it can close its element. */
export function structuredData(entry: AnyEntry): string {
  const data = {
    '@context': 'https://schema.org',
    ...partsOf(entry),
    ...(isArticle(entry) && { dateModified: entry.data.verifiedOn }),
  };
  return JSON.stringify(data).replaceAll('<', String.raw`\u003C`);
}
