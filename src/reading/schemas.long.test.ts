import { globSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { editorSchemas } from '#reading/schemas.ts';

const { 'yaml.schemas': wired } = JSON.parse(readFileSync('.vscode/settings.json', 'utf8')) as {
  'yaml.schemas': Record<string, string>;
};

test('every data file has its schema in the editor', () => {
  expect(Object.values(wired).sort()).toEqual(globSync('content/*.yaml').sort());
  const names = Object.keys(wired).map((place) => place.replace('.astro/schemas/', ''));
  expect(names.filter((name) => !editorSchemas().has(name))).toEqual([]);
});

test.each(Object.entries(wired))('%s takes %s as it stands', (place, file) => {
  const schema = editorSchemas().get(place.replace('.astro/schemas/', '')) as object;
  const ajv = new Ajv({ strict: false, validateFormats: false });
  ajv.validate(schema, parse(readFileSync(file, 'utf8')) ?? {});
  expect(ajv.errors).toBeNull();
});
