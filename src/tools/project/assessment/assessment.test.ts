import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerKey, assess } from '#tools/project/assessment/assessment.ts';
import { declare, EMPTY, latest } from '#tools/project/project.ts';

const questions = [
  { id: 'habitants', version: 1 },
  { id: 'diagnostic', version: 2 },
];
const said = (fields: Record<string, string>) =>
  latest(
    Object.entries(fields).reduce(
      (project, [key, value]) => declare(project, { [`reponse/${key}`]: value }, 'ana', 1),
      EMPTY,
    ).said,
  );

describe('assess', () => {
  test('a question without answer is a blind spot', () => {
    const { answered, blindSpots, next } = assess(questions, said({}));
    expect(answered).toBe(0);
    expect(blindSpots.map(({ id }) => id)).toEqual(['habitants', 'diagnostic']);
    expect(next).toEqual([]);
  });

  test('only the last level is a strength, next steps begin with the weakest', () => {
    const result = assess(
      [...questions, { id: 'association', version: 1 }, { id: 'budget', version: 1 }],
      said({ 'habitants/niveau': '4', 'diagnostic/niveau': '3', 'association/niveau': '1' }),
    );
    expect(result.strengths.map(({ id }) => id)).toEqual(['habitants']);
    expect(result.next.map(({ id }) => id)).toEqual(['association', 'diagnostic']);
    expect(result.blindSpots.map(({ id }) => id)).toEqual(['budget']);
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
          (known, [[id, name], value]) => declare(known, { [answerKey(id, name)]: value }, 'ana', 1),
          EMPTY,
        );
        const { answers, strengths, blindSpots, kept } = assess(questions, latest(project.said));
        expect(answers).toHaveLength(questions.length);
        for (const { level } of [...answers, ...kept]) expect([undefined, 1, 2, 3, 4]).toContain(level);
        expect(strengths.filter((answer) => blindSpots.includes(answer))).toEqual([]);
      }),
    );
  });

  test('whatever the questionnaire of the day and that of the answers, no answer is lost and every question is shown', () => {
    const ids = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z-]{0,8}$/), { maxLength: 8 });
    fc.assert(
      fc.property(
        ids,
        ids,
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 5 }),
        (then, now, old, version) => {
          const fields = said(
            Object.fromEntries(
              then.flatMap((id) => [
                [`${id}/niveau`, '3'],
                [`${id}/version`, String(old)],
              ]),
            ),
          );
          const { answers, kept } = assess(
            now.map((id) => ({ id, version })),
            fields,
          );
          expect(answers.map(({ id }) => id)).toEqual(now);
          expect(kept.map(({ id }) => id).sort()).toEqual(then.filter((id) => !now.includes(id)).sort());
          for (const { id, level, outdated } of answers) {
            expect(level).toBe(then.includes(id) ? 3 : undefined);
            expect(outdated).toBe(then.includes(id) && old < version);
          }
        },
      ),
    );
  });
});
