import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { quoteCutTexts } from '#reading/quoting.ts';
import { splitSource } from '#reading/split.ts';

test('what is right stays as it is', () => {
  const changed = globSync('content/**/*.{mdx,yaml}').filter((file) => {
    const text = readFileSync(file, 'utf8');
    const yaml = file.endsWith('.mdx') ? (splitSource(text)?.frontmatter ?? '') : text;
    return quoteCutTexts(yaml).yaml !== yaml;
  });
  expect(changed).toEqual([]);
});

test.each([
  ['titre: Une laverie : un lieu', { titre: 'Une laverie : un lieu' }],
  ['titre: Lire, écrire :', { titre: 'Lire, écrire :' }],
  ['resume: La régie tient\n  une laverie : ouverte', { resume: 'La régie tient une laverie : ouverte' }],
  [
    'essentiel:\n  - La régie : elle ouvre\n  - Attention: la suite',
    { essentiel: ['La régie : elle ouvre', 'Attention: la suite'] },
  ],
  ['titre: "Lire" ensemble', { titre: '"Lire" ensemble' }],
  ['titre: le concours #Quartier', { titre: 'le concours #Quartier' }],
  ['commune: !Grand Moulins', { commune: '!Grand Moulins' }],
  ['contact: @exemple', { contact: '@exemple' }],
  [
    'moyens:\n  - nature: équipe\n    detail: Deux : une le matin',
    { moyens: [{ nature: 'équipe', detail: 'Deux : une le matin' }] },
  ],
])('%j is read whole', (yaml, data) => {
  const document = parseDocument(quoteCutTexts(yaml).yaml);
  expect(document.errors).toEqual([]);
  expect(document.toJS()).toEqual(data);
});

test.each([
  'reponse: >-\n  Un texte : il reste\n  - ainsi : lui aussi',
  'titre: "Un texte\n  qui va : plus loin"',
  'annee: 2019 # une remarque',
  '- id: x\n  - id: y',
  '- Id: x\n  terme: y',
  'titre: "Une laverie" resume: "Un lieu"',
  "- id: 'x' terme: y",
  'moyens: [{ nature: équipe, detail: "a : b" }]',
])('%j keeps its own form', (yaml) => {
  expect(quoteCutTexts(yaml).yaml).toBe(yaml);
});
