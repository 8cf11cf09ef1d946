import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { ruleSchema } from '#domain/rule.ts';

test('a rule is told in the middle of a sentence by its name, and over its page by a title that begins like one', () => {
  const rules = (parse(readFileSync('content/droit.yaml', 'utf8')) as unknown[]).map((rule) => ruleSchema.parse(rule));
  for (const { name, title } of rules) {
    expect(title).toMatch(/^[\p{Lu}\d]/u);
    expect(title.slice(1)).toBe(name.slice(1));
  }
});
