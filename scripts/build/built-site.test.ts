import { expect, test } from 'vitest';
import { addressOfFile } from './built-site.ts';

test.each([
  ['index.html', '/'],
  ['fiches/velo/index.html', '/fiches/velo/'],
  ['_astro/style.css', '/_astro/style.css'],
])('%s is read at %s', (file, address) => expect(addressOfFile(file)).toBe(address));
