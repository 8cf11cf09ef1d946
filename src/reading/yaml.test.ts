import { expect, test } from 'vitest';
import { readCsv } from '#reading/csv.ts';
import { splitSource } from '#reading/split.ts';
import { readYaml } from '#reading/yaml.ts';

test('a file is split into its keys and its prose, which knows its line', () => {
  expect(splitSource('---\ntitre: A\n---\n\nTexte')).toEqual({
    frontmatter: 'titre: A\n',
    body: '\nTexte',
    bodyLine: 4,
  });
});

test('line ends of Windows and a byte order mark are no matter', () => {
  expect(splitSource('\uFEFF---\r\ntitre: A\r\n---\r\nTexte')).toMatchObject({ body: 'Texte', bodyLine: 4 });
});

test('a file without its block of keys cannot be split', () => {
  expect(splitSource('Texte')).toBeUndefined();
  expect(splitSource('---\ntitre: A\n')).toBeUndefined();
});

test('a rule across the prose is not taken for the end of the keys', () => {
  expect(splitSource('---\na: b\n---\nUn\n\n---\n\nDeux')?.body).toBe('Un\n\n---\n\nDeux');
});

test('a value knows its line, a missing one the line of its owner', () => {
  const { lineOf } = readYaml('a: 1\nb:\n  - c: 2\n  - c: 3\n', 2);
  expect([lineOf(['a']), lineOf(['b', 1, 'c']), lineOf(['b', 1, 'absent']), lineOf(['absent'])]).toEqual([2, 5, 5, 2]);
});

test('dates and codes that are not numbers stay text', () => {
  expect(readYaml('jour: 2026-03-01\ncode: "03"').data).toEqual({ jour: '2026-03-01', code: '03' });
});

test('one slip of indentation is told once', () => {
  expect(readYaml('a:\n  - b: 1\n   c: 2\n').problems).toHaveLength(1);
});

test('rows of a table know their line, after empty lines and cells of several lines', () => {
  const { rows } = readCsv('id,nom\n\na,"Un\ndeux"\nb,Trois\n', ['id', 'nom']);
  expect(rows).toEqual([
    { cells: { id: 'a', nom: 'Un\ndeux' }, line: 3 },
    { cells: { id: 'b', nom: 'Trois' }, line: 5 },
  ]);
});
