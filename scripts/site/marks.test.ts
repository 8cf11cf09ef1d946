/** Marks of sources in what readers read: quiet, and none lost. */
import { expect, test } from 'vitest';
import { pages } from './pages.ts';

/** At most so many marks for a hundred words, on the median fiche. */
const QUIET = 1.5;

const prose = pages.flatMap(({ path, root }) => {
  const text = root.querySelector('.text .prose');
  if (!text) return [];
  return [{ path, root, words: text.textContent.trim().split(/\s+/).length, marks: text.querySelectorAll('a.note') }];
});

test(`a median fiche has at most ${QUIET} marks per hundred words`, () => {
  const density = prose
    .filter(({ path }) => path.startsWith('/fiches/'))
    .map(({ words, marks }) => (100 * marks.length) / words)
    .sort((a, b) => a - b);
  expect(density.length).toBeGreaterThan(40);
  expect(density[Math.floor(density.length / 2)]).toBeLessThanOrEqual(QUIET);
});

test('every number of the sources is called by a mark, and every mark leads to sources of its page', () => {
  const faults = prose.flatMap(({ path, root, marks }) => {
    const keys = marks.flatMap((mark) =>
      (mark.getAttribute('data-sources') ?? mark.getAttribute('href')?.slice('#source-'.length) ?? '').split(' '),
    );
    const numbers = marks.flatMap((mark) => mark.textContent.trim().split(', ').map(Number));
    const listed = root.querySelectorAll('.sources li').map(({ id }) => id.slice('source-'.length));
    const wrong = keys.filter((key, index) => listed[(numbers[index] ?? 0) - 1] !== key);
    const missing = Array.from({ length: Math.max(0, ...numbers) }, (_, index) => index + 1).filter(
      (number) => !numbers.includes(number),
    );
    return [...wrong, ...missing].map((fault) => `${path}: ${fault}`);
  });
  expect(faults).toEqual([]);
});
