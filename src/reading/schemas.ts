/** What editors of text need to help while one writes: the rules of each file as JSON Schema. */
import { z } from 'zod';
import { collectionNames, described } from '#domain/collections.ts';
import { shapeOf } from '#domain/open/schema.ts';
import { settingsKeys } from '#domain/settings.ts';

const DIALECT = { $schema: 'http://json-schema.org/draft-07/schema#' };

/** The schemas of data files by name; those of pages are made by Astro. */
export const editorSchemas = (): ReadonlyMap<string, unknown> =>
  new Map<string, unknown>([
    ['reglages.json', z.toJSONSchema(settingsKeys, { io: 'input', target: 'draft-7' })],
    ...collectionNames
      .filter((name) => described(name).shape === 'yaml')
      .map((name) => [`${name}.json`, { ...DIALECT, type: 'array', items: shapeOf(name) }] as const),
  ]);
