import { expect, test } from 'vitest';
import { isSameProse, withFormerSigns } from '#tools/edition/same-prose.ts';

test.each([
  ['*Actualités*, en 1991', '_Actualités_, en 1991'],
  ['2. **Relisez la [charte](/a/)**[^b].', '2. **Relisez la** [**charte**](/a/)[^b].'],
  ['6. **Lisez la [charte](/a/).** Elle', '6. **Lisez la** [**charte**](/a/)**.** Elle'],
  ['|---|---|', '| --- | --- |'],
  ['| a|b |', '| a | b |'],
  ['* un point', '* un point'],
  ['un \\* seul', 'un \\* seul'],
  ['5\\. Une question', '5. Une question'],
])('%s says what %s says', (one, other) => {
  expect(isSameProse(one, other)).toBe(true);
});

test.each([
  ['un  mot', 'un mot'],
  ['**un** mot', 'un mot'],
  ['*un* mot', '**un** mot'],
  ['[un](/a/)', '[un](/b/)'],
  ['## Un titre', '### Un titre'],
  ['- un point', '1. un point'],
  ['  - un point', '- un point'],
  ['| a | b |', '| a | c |'],
  ['`un` mot', 'un mot'],
])('%s does not say what %s says', (one, other) => {
  expect(isSameProse(one, other)).toBe(false);
});

test('items keep their distance, unless one comes or goes between them', () => {
  expect(withFormerSigns('- un\n\n- deux\n\n- trois\n\nFin', '- un\n- deux\n- trois\n\nFin')).toBe(
    '- un\n\n- deux\n\n- trois\n\nFin',
  );
  expect(withFormerSigns('- un\n- trois', '- un\n- deux\n- trois')).toBe('- un\n- deux\n- trois');
  expect(withFormerSigns('Un.\n\nDeux.\n\nUn.', 'Deux.\n\nUn.')).toBe('Deux.\n\nUn.');
});

test('a line that changed is new, its neighbours keep their signs', () => {
  const former = '*Un* mot.\n\n|---|---|\n\nUn autre.';
  expect(withFormerSigns(former, '_Un_ mot.\n\n| --- | --- |\n\nUne autre.\n\n_Fin_.')).toBe(
    '*Un* mot.\n\n|---|---|\n\nUne autre.\n\n_Fin_.',
  );
});
