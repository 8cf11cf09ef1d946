/** What editors of text need to help while one writes: the rules of each file as JSON Schema. */
import { z } from 'zod';
import { collectionNames, described } from '#domain/collections.ts';
import { shapeOf } from '#domain/open/schema.ts';
import { settingsKeys } from '#domain/settings.ts';

const DIALECT = { $schema: 'http://json-schema.org/draft-07/schema#' };

/** The schemas by name of file: a list for each YAML file, its keys for each kind of page. */
export const editorSchemas = (): ReadonlyMap<string, unknown> =>
  new Map<string, unknown>([
    ['reglages.json', z.toJSONSchema(settingsKeys, { io: 'input', target: 'draft-7' })],
    ...collectionNames
      .filter((name) => described(name).shape !== 'csv')
      .map((name) => {
        const keys = shapeOf(name);
        const schema = described(name).shape === 'yaml' ? { type: 'array', items: keys } : keys;
        return [`${name}.json`, { ...DIALECT, ...schema }] as const;
      }),
  ]);
