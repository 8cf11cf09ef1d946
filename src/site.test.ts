import { createContext, runInNewContext, Script } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { earlyScript } from '#site.ts';

test('whatever the device has kept, easy reading is on or off, and nothing else', () => {
  const kept: { facile: string | undefined } = { facile: undefined };
  const classes = new Set<string>();
  const page = createContext({ localStorage: kept, document: { documentElement: { classList: classes } } });
  const script = new Script(earlyScript);
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.constant(undefined)), (facile) => {
      classes.clear();
      kept.facile = facile;
      script.runInContext(page);
      expect(Array.from(classes)).toEqual(facile ? ['facile'] : []);
    }),
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
