import { globSync, readFileSync } from 'node:fs';
import { createContext, runInNewContext, Script } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { earlyScript, sentPackages } from '#site.ts';

test('whatever the device has kept, easy reading is on or off, and nothing else', () => {
  const kept: { facile: string | undefined } = { facile: undefined };
  const classes = new Set<string>();
  const page = createContext({
    localStorage: kept,
    location: { search: '' },
    document: { documentElement: { classList: classes } },
  });
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

test.each([
  ['?q=jardin', ['asked']],
  ['?type=Fiches&q=jardin', ['asked']],
  ['?q=', []],
  ['?faq=1', []],
  ['', []],
])('with « %s » in the address, the room of an answer is kept where there is a question', (search, expected) => {
  const classes = new Set<string>();
  runInNewContext(earlyScript, {
    localStorage: {},
    location: { search },
    document: { documentElement: { classList: classes } },
  });
  expect(Array.from(classes)).toEqual(expected);
});

test('where the browser refuses to say what it keeps, the page reads all the same', () => {
  const refusal = {
    get localStorage() {
      throw new Error('refused');
    },
  };
  expect(() => runInNewContext(earlyScript, refusal)).not.toThrow();
});

/** The packages that some modules bring along, by the modules that they name. */
function packagesOf(modules: readonly string[]): Set<string> {
  const packages = new Set<string>();
  const seen = new Set(modules);
  for (const file of seen) {
    const lines = readFileSync(file, 'utf8').matchAll(
      /(?:^\s*(?:import|export)\s(?!type\b)(?:[^'"();]*?\sfrom\s+)?|\bimport\(\s*)['"]([^'"]+)['"]/gm,
    );
    for (const [, name = ''] of lines)
      if (!name.startsWith('#')) packages.add(/^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name);
      else if (name.endsWith('.ts')) seen.add(name.replace('#', 'src/'));
  }
  return packages;
}

test('every package that reaches readers has its notice', () => {
  const tools = globSync('src/tools/**/*.ts').filter((file) => !file.endsWith('.test.ts'));
  const brought = packagesOf(tools);
  expect(brought).toContain('fastest-levenshtein');
  expect([...brought].filter((name) => !(name in sentPackages))).toEqual([]);
});
