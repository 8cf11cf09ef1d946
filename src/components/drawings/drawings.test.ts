import { expect, test } from 'vitest';
import { draw, type DrawnFacts } from '#components/drawings/drawings.ts';

const facts: DrawnFacts = {
  money: { budget: 1_000_000, sales: 600_000, wages: 700_000, landlords: 50, councils: 20 },
  aid: 24_000,
  stages: ['Réunir', 'Étudier'],
};

test('a drawing takes its figures from the collection', () => {
  const words = JSON.stringify(draw('une-aide-jusqu-a-la-paie', facts).words);
  expect(words).toMatch(/24\s000 €/);
  expect(words).toMatch(/2\s000 €/);
  expect(JSON.stringify(draw('argent-d-une-annee', facts).words)).toMatch(/300\s000 €/);
});
