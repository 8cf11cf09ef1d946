/** The data of the site as a DCAT catalogue. */
import { tables } from '#domain/open/table.ts';
import { keysIn } from '#domain/record.ts';
import type { Settings } from '#domain/settings.ts';
import { licences } from '#domain/vocabulary.ts';

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};
const LANGUAGE = { '@id': 'http://publications.europa.eu/resource/authority/language/FRA' };
const KEYWORDS = ['régie de quartier', 'régie de territoire', 'insertion', 'politique de la ville'];

const french = (text: string) => ({ '@language': 'fr', '@value': text });

interface Catalogued extends Pick<Settings, 'publisher' | 'licence'> {
  name: string;
  tagline: string;
}

/** The catalogue: a dataset for each table, in CSV and in JSON. */
export function dcatOf({ name, tagline, publisher, licence }: Catalogued, edition: string, url: URL) {
  const at = (path: string) => new URL(path, url).href;
  const agent = { '@type': 'foaf:Agent', 'foaf:name': publisher ?? name, 'foaf:homepage': { '@id': at('/') } };
  const terms = licence && licences[licence];
  const modified = { '@type': 'xsd:date', '@value': edition };
  return {
    '@context': CONTEXT,
    '@id': at('/donnees/catalogue.jsonld'),
    '@type': 'dcat:Catalog',
    'dct:title': french(`Les données du ${name.charAt(0).toLowerCase()}${name.slice(1)}`),
    'dct:description': french(tagline),
    'dct:language': LANGUAGE,
    'dct:modified': modified,
    'dct:publisher': agent,
    'foaf:homepage': { '@id': at('/donnees/') },
    'dcat:dataset': keysIn(tables).map((table) => ({
      '@id': at(`/donnees/#${table}`),
      '@type': 'dcat:Dataset',
      'dct:identifier': table,
      'dct:title': french(tables[table]),
      'dct:description': french(
        [`${tables[table]} du ${name}. Chaque fait renvoie à sa source.`, licence && `Licence : ${licence}.`]
          .filter(Boolean)
          .join(' '),
      ),
      'dct:language': LANGUAGE,
      'dct:modified': modified,
      'dct:publisher': agent,
      ...(terms && { 'dct:license': { '@id': terms } }),
      'dcat:keyword': KEYWORDS.map(french),
      'dcat:landingPage': { '@id': at('/donnees/') },
      'dcat:distribution': [
        distribution('CSV', at(`/donnees/${table}.csv`), at(`/donnees/${table}.schema.json`)),
        distribution('JSON', at(`/api/${table}.json`), at(`/api/schemas/${table}.json`)),
      ],
    })),
  };
}

const distribution = (format: 'CSV' | 'JSON', address: string, schema: string) => ({
  '@id': address,
  '@type': 'dcat:Distribution',
  'dct:title': french(format),
  'dct:format': { '@id': `http://publications.europa.eu/resource/authority/file-type/${format}` },
  'dct:conformsTo': { '@id': schema },
  'dcat:accessURL': { '@id': address },
  'dcat:downloadURL': { '@id': address },
});
