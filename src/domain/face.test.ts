import { expect, test } from 'vitest';
import { faceOf } from '#domain/face.ts';

test('the colour of a façade comes from the first theme, from the collection, or from the type of régie', () => {
  expect(faceOf('fiches', 'x', { themes: ['mobilite', 'lien-social'] }).dimension).toBe('economique');
  expect(faceOf('fiches', 'x', {}).dimension).toBe('sociale');
  expect(faceOf('si-tes-jardin', 'x', { themes: ['mobilite'] }).dimension).toBe('jardin');
  expect(faceOf('creer-une-regie', 'x', {}).dimension).toBe('politique');
  expect(faceOf('regies', 'x', { type: 'territoire' }).dimension).toBe('economique');
  expect(faceOf('regies', 'x', { type: 'quartier' }).dimension).toBe('sociale');
});

test('a worksite knows which stage it is', () => {
  expect(faceOf('creer-une-regie', 'x', { order: 3 }).order).toBe(3);
});
