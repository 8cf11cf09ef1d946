import { expect, test } from 'vitest';
import { forgeOf } from '#domain/forge.ts';

test.each([
  ['https://github.com/reseau/centre', 'github', 'reseau/centre', 'https://api.github.com'],
  ['https://framagit.org/reseau/sites/centre.git', 'gitlab', 'reseau/sites/centre', 'https://framagit.org'],
  ['https://codeberg.org/reseau/centre/', 'gitea', 'reseau/centre', 'https://codeberg.org'],
])('%s is of a kind that the editor speaks to', (address, name, repo, origin) => {
  expect(forgeOf(address)).toMatchObject({ backend: { name, repo }, origins: [origin] });
});

test.each([null, '', 'https://exemple.fr/depot/centre', 'https://github.com/'])('%s is none', (address) => {
  expect(forgeOf(address)).toBeUndefined();
});
