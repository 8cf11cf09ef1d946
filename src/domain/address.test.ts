import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { entryAt, fixedAddresses } from '#domain/address.ts';

test.each([
  ['/fiches/laxou-provinces/', { collection: 'fiches', id: 'laxou-provinces' }],
  ['/annuaire/regie-plus-tours/', { collection: 'regies', id: 'regie-plus-tours' }],
  ['/le-mouvement/', { collection: 'pages', id: 'le-mouvement' }],
  ['/mon-projet/aide/ddets/', { collection: 'appuis', id: 'ddets' }],
  ['/fiches/laxou-provinces', undefined],
  ['fiches/laxou-provinces/', undefined],
  ['/themes/sante/', { collection: 'themes', id: 'sante' }],
  ['/sources/nature/presse/', undefined],
])('%s', (path, entry) => {
  expect(entryAt(path)).toEqual(entry);
});

test('lists and places are addresses of their own', () => {
  for (const path of ['/', '/fiches/', '/themes/', '/annuaire/regions/corse/', '/annuaire/departements/2a/'])
    expect(fixedAddresses).toContain(path);
});

test('every page that stands by itself is in the register', () => {
  const standing = globSync('src/pages/**/*.{astro,mdx}')
    .map((file) =>
      file
        .replace(/^src\/pages\//, '/')
        .replace(/(?:index)?\.(?:astro|mdx)$/, (end) => (end.startsWith('index') ? '' : '/')),
    )
    .filter((address) => !address.includes('[') && address !== '/404/');
  expect(standing.filter((address) => !fixedAddresses.has(address))).toEqual([]);
});
