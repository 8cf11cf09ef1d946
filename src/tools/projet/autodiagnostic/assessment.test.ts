import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerKey, assess } from '#tools/projet/autodiagnostic/assessment.ts';
import { declare, latest, projectOf } from '#tools/projet/project.ts';

const questions = [
  { id: 'habitants', version: 1 },
  { id: 'diagnostic', version: 2 },
];
const said = (fields: Record<string, string>) =>
  latest(
    Object.entries(fields).reduce(
      (project, [key, value]) => declare(project, `reponse/${key}`, value, 'ana', 1),
      projectOf([]),
    ),
  );

describe('assess', () => {
  test('a question without answer is a blind spot', () => {
    const { answered, blindSpots, next } = assess(questions, said({}));
    expect(answered).toBe(0);
    expect(blindSpots.map(({ id }) => id)).toEqual(['habitants', 'diagnostic']);
    expect(next).toEqual([]);
  });

  test('strengths are levels 3 and 4, next steps begin with the weakest', () => {
    const result = assess(
      [...questions, { id: 'association', version: 1 }],
      said({ 'habitants/niveau': '4', 'diagnostic/niveau': '2', 'diagnostic/version': '2', 'association/niveau': '1' }),
    );
    expect(result.strengths.map(({ id }) => id)).toEqual(['habitants']);
    expect(result.next.map(({ id }) => id)).toEqual(['association', 'diagnostic']);
  });

  test('an answer to an older wording is kept and marked', () => {
    const { answers } = assess(questions, said({ 'diagnostic/niveau': '3', 'diagnostic/version': '1' }));
    expect(answers[1]).toMatchObject({ level: 3, outdated: true });
  });

  test('an answer to a question no longer asked is kept with its own words', () => {
    const { kept } = assess(
      questions,
      said({ 'budget/niveau': '2', 'budget/note': 'à voir', 'budget/question': 'Qui paie ?' }),
    );
    expect(kept).toEqual([{ id: 'budget', question: 'Qui paie ?', level: 2, note: 'à voir' }]);
  });

  test('new questions are shown beside older answers', () => {
    const fields = said({ 'habitants/niveau': '3' });
    const newer = assess([...questions, { id: 'nouvelle', version: 3 }], fields);
    expect(newer.answers.map(({ id, level }) => [id, level])).toEqual([
      ['habitants', 3],
      ['diagnostic', undefined],
      ['nouvelle', undefined],
    ]);
  });

  test('whatever was saved, every question has one place and every level is 1 to 4', () => {
    const part = fc.constantFrom('niveau', 'note', 'version', 'question') as fc.Arbitrary<'niveau'>;
    const field = fc.tuple(fc.oneof(fc.constantFrom('habitants', 'diagnostic'), fc.string()), part);
    fc.assert(
      fc.property(fc.array(fc.tuple(field, fc.oneof(fc.constantFrom('1', '4', '5', '-1'), fc.string()))), (fields) => {
        const project = fields.reduce(
          (known, [[id, name], value]) => declare(known, answerKey(id, name), value, 'ana', 1),
          projectOf([]),
        );
        const { answers, strengths, blindSpots, kept } = assess(questions, latest(project));
        expect(answers).toHaveLength(questions.length);
        for (const { level } of [...answers, ...kept]) expect([undefined, 1, 2, 3, 4]).toContain(level);
        expect(strengths.filter((answer) => blindSpots.includes(answer))).toEqual([]);
      }),
    );
  });
});
