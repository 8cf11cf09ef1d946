import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { balanceOf, collegeIds, membersOf, seatAt, type College, type Member } from '#tools/project/board/board.ts';
import { percent } from '#tools/project/money.ts';
import { declare, EMPTY, latest } from '#tools/project/project.ts';

const board = (sizes: Partial<Record<College, number>>): Member[] =>
  collegeIds.flatMap((college) =>
    Array.from({ length: sizes[college] ?? 0 }, (_, index) => ({
      id: `${college}-${index}`,
      name: '',
      college,
      votes: true,
    })),
  );

describe('balanceOf', () => {
  test('an empty board tells nothing yet', () => {
    expect(balanceOf([], '').rules).toEqual({ familles: 'open', majorite: 'open', presidence: 'open' });
  });

  test('nine residents out of fifteen, as in La Rochelle in 2019, have the majority', () => {
    const { rules, residents } = balanceOf(board({ habitants: 9, collectivites: 3, bailleurs: 3 }), 'habitants');
    expect(percent(residents)).toBe('60\u00a0%');
    expect(rules).toEqual({ familles: 'kept', majorite: 'kept', presidence: 'kept' });
  });

  test('half of the votes is not a majority', () => {
    expect(balanceOf(board({ habitants: 3, collectivites: 2, bailleurs: 1 }), '').rules.majorite).toBe('broken');
  });

  test('a family without a seat is missing', () => {
    expect(balanceOf(board({ habitants: 3, collectivites: 2 }), '').rules.familles).toBe('broken');
  });

  test('seats without a vote do not weigh in the majority', () => {
    const members = board({ habitants: 3, collectivites: 2, bailleurs: 2 }).map((member) => ({
      ...member,
      votes: member.college !== 'bailleurs',
    }));
    expect(balanceOf(members, '').rules.majorite).toBe('kept');
  });

  test('votes and seats always add up', () => {
    const member = fc.record({
      id: fc.string(),
      name: fc.string(),
      college: fc.constantFrom(...collegeIds),
      votes: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(member), fc.string(), (members, presidency) => {
        const { seats, votes, totalSeats, totalVotes } = balanceOf(members, presidency);
        const sum = (counts: Record<College, number>) => Object.values(counts).reduce((a, b) => a + b, 0);
        expect(sum(seats)).toBe(totalSeats);
        expect(sum(votes)).toBe(totalVotes);
        expect(totalSeats).toBe(members.length);
      }),
    );
  });
});

describe('membersOf', () => {
  test('reads members, and leaves out those taken off and unknown colleges', () => {
    const project = [
      ['membre/a/college', 'bailleurs'],
      ['membre/a/nom', 'Office HLM'],
      ['membre/b/college', ''],
      ['membre/b/nom', 'Parti'],
      ['membre/c/college', 'habitants'],
      ['membre/c/voix', 'consultative'],
      ['membre/d/college', 'constructor'],
    ].reduce((known, [key, value]) => declare(known, { [key ?? '']: value ?? '' }, 'ana', 1), EMPTY);
    expect(membersOf(latest(project.said))).toEqual([
      { id: 'c', name: '', college: 'habitants', votes: false },
      { id: 'a', name: 'Office HLM', college: 'bailleurs', votes: true },
    ]);
  });
});

test('whatever a file holds, members have a college and a vote or none, each seat once', () => {
  const part = fc.constantFrom('college', 'nom', 'voix', 'autre');
  const id = fc.oneof(fc.constantFrom('a', 'b', '__proto__'), fc.string());
  const value = fc.oneof(fc.constantFrom(...collegeIds, 'consultative', 'constructor', ''), fc.string());
  fc.assert(
    fc.property(fc.array(fc.tuple(id, part, value)), (fields) => {
      const project = fields.reduce(
        (known, [seat, field, typed]) => declare(known, { [`membre/${seat}/${field}`]: typed }, 'ana', 1),
        EMPTY,
      );
      const members = membersOf(latest(project.said));
      for (const { college } of members) expect(collegeIds).toContain(college);
      expect(new Set(members.map((member) => member.id)).size).toBe(members.length);
      expect(balanceOf(members, '').totalSeats).toBe(members.length);
    }),
  );
});

test('seats stand around the table', () => {
  expect(seatAt(0, 4)).toEqual({ x: 100, y: 12 });
  expect(seatAt(2, 4)).toEqual({ x: 100, y: 128 });
});
