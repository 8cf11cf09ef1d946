import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { earlyScript } from '#site.ts';

test('whatever the device has kept, easy reading is on or off, and nothing else', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.constant(undefined)), (facile) => {
      const classes = new Set<string>();
      const document = { documentElement: { classList: classes } };
      runInNewContext(earlyScript, { localStorage: { facile }, document });
      expect(Array.from(classes)).toEqual(facile ? ['facile'] : []);
    }),
    { numRuns: 1000 },
  );
});

test('where the browser refuses to say what it keeps, the page reads all the same', () => {
  const refusal = {
    get localStorage() {
      throw new Error('refused');
    },
  };
  expect(() => runInNewContext(earlyScript, refusal)).not.toThrow();
});
