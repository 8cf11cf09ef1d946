/** A board of three colleges and its balance, beside what public sources say of it. */
import type { BoardRuleId } from '#domain/board-rule.ts';
import { keysIn } from '#domain/record.ts';
import { share } from '#tools/project/money.ts';
import { byInstant, type Statement } from '#tools/project/project.ts';

export const colleges = {
  habitants: { label: 'Habitants', letter: 'H' },
  collectivites: { label: 'Collectivités', letter: 'C' },
  bailleurs: { label: 'Bailleurs sociaux', letter: 'B' },
  associes: { label: 'Associés', letter: 'A' },
} as const;
export type College = keyof typeof colleges;
export const collegeIds = keysIn(colleges);

export interface Member {
  id: string;
  name: string;
  college: College;
  votes: boolean;
}

/** `open` while there is not enough to tell. */
export type RuleState = 'kept' | 'broken' | 'open';

export interface Balance {
  seats: Record<College, number>;
  votes: Record<College, number>;
  totalSeats: number;
  totalVotes: number;
  /** The residents’ share of the votes, in hundredths of a per cent. */
  residents: number | null;
  rules: Record<BoardRuleId, RuleState>;
}

const isCollege = (value: string): value is College => Object.hasOwn(colleges, value);

/** The members that a project holds, in the order of the colleges, then as entered. */
export function membersOf(said: ReadonlyMap<string, Statement>): Member[] {
  const ids = Array.from(said)
    .filter(([, { value }]) => value !== '')
    .sort(byInstant)
    .flatMap(([key]) => /^membre\/([^/]+)\/college$/.exec(key)?.[1] ?? []);
  const members = ids.flatMap((id) => {
    const value = (field: string) => said.get(`membre/${id}/${field}`)?.value ?? '';
    const college = value('college');
    return isCollege(college) ? [{ id, name: value('nom'), college, votes: value('voix') !== 'consultative' }] : [];
  });
  return members.sort((a, b) => collegeIds.indexOf(a.college) - collegeIds.indexOf(b.college));
}

/** Weighs a board; `presidency` is the college of the person who presides, empty while undecided. */
export function balanceOf(members: readonly Member[], presidency: string): Balance {
  const count = (kept: readonly Member[]) =>
    Object.fromEntries(
      collegeIds.map((college) => [college, kept.filter((member) => member.college === college).length]),
    ) as Record<College, number>;
  const voters = members.filter(({ votes }) => votes);
  const [seats, votes] = [count(members), count(voters)];
  const state = (known: boolean, kept: boolean): RuleState => (!known ? 'open' : kept ? 'kept' : 'broken');
  return {
    seats,
    votes,
    totalSeats: members.length,
    totalVotes: voters.length,
    residents: share(votes.habitants, voters.length),
    rules: {
      familles: state(members.length > 0, seats.habitants > 0 && seats.collectivites > 0 && seats.bailleurs > 0),
      majorite: state(voters.length > 0, votes.habitants * 2 > voters.length),
      presidence: state(isCollege(presidency), presidency === 'habitants'),
    },
  };
}

/** Where a seat stands around an oval table of 200 by 140, the first at the top. */
export function seatAt(index: number, count: number): { x: number; y: number } {
  const angle = (index / Math.max(count, 1)) * 2 * Math.PI - Math.PI / 2;
  return { x: Math.round(100 + 86 * Math.cos(angle)), y: Math.round(70 + 58 * Math.sin(angle)) };
}
