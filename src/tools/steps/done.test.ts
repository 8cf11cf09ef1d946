import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDone, withSteps, writeDone } from '#tools/steps/done.ts';

test('what is done is read back as it was kept, guide by guide', () => {
  const done = withSteps(withSteps(readDone(null), 'tresorerie', ['prevoir']), 'utilite-sociale', ['choisir', 'dire']);
  expect(readDone(writeDone(done))).toEqual(done);
});

test('nothing is kept of a guide begun anew', () => {
  const done = withSteps(readDone(null), 'tresorerie', ['prevoir']);
  expect(writeDone(withSteps(done, 'tresorerie', []))).toBeNull();
});

test('whatever stands there is read without a fault, and written anew', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const done = readDone(text);
      expect(readDone(writeDone(done))).toEqual(new Map(Array.from(done).filter(([, steps]) => steps.length > 0)));
    }),
  );
});
