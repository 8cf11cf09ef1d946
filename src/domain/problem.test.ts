import { expect, test } from 'vitest';
import { z } from 'zod';
import { nearest } from '#domain/nearest.ts';
import { fieldName, grouped, schemaAt, writeProblem } from '#domain/problem.ts';

test('a near word is offered, a far one is not', () => {
  expect(nearest('comune', ['commune', 'titre'])).toBe('Vouliez-vous écrire « commune » ?');
  expect(nearest('recettes', ['regies', 'fiches'])).toBe('');
  expect(nearest('3', ['13', '33'])).toBe('');
  expect(nearest('mot', [])).toBe('');
});

test('places in lists are counted from one', () => {
  expect(fieldName(['chiffresCles', 1, 'source'])).toBe('chiffresCles › 2 › source');
});

test('a problem says where, what, and what to do', () => {
  expect(writeProblem({ file: 'content/a.mdx', line: 3, message: 'rien', remedy: 'Écrivez.' })).toBe(
    'content/a.mdx, ligne 3\n  Problème : rien.\n  À faire : Écrivez.',
  );
});

test('what is to be mended alike in a file is told once, its lines from the first on', () => {
  const alike = [12, 3, 12, 7].map((line) => ({ file: 'content/a.mdx', line, message: 'rien', remedy: 'Écrivez.' }));
  expect(grouped(alike).map(writeProblem)).toEqual([
    'content/a.mdx, lignes 3, 7 et 12\n  Problème : rien.\n  À faire : Écrivez.',
  ]);
});

test('a schema is followed under defaults, lists and transformations', () => {
  const year = z.number();
  const schema = z.strictObject({ list: z.array(z.strictObject({ year }).transform(({ year: y }) => y)).default([]) });
  expect(schemaAt(schema, ['list', 0, 'year'])).toBe(year);
  expect(schemaAt(schema, ['nothing', 'here'])).toBeUndefined();
});
