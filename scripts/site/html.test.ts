/** Every page is valid HTML. */
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { pages } from './pages.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // A title carries the site’s name after the page’s own, and the titles of cited documents are as long as their authors made them.
    'long-title': 'off',
  },
});

test('every page validates', () => {
  const faults = pages.flatMap(({ path, html }) =>
    validator
      .validateStringSync(html)
      .results.flatMap(({ messages }) => messages)
      .map(({ ruleId, message, selector }) => `${path}: ${message} (${ruleId}) ${selector ?? ''}`),
  );
  expect(faults).toEqual([]);
});
