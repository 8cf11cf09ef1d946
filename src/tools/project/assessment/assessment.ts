/** Where a project stands, from a team’s own answers. */
import { LEVELS } from '#domain/vocabulary.ts';
import type { Statement } from '#tools/project/project.ts';

/** What is asked now: the id never changes, the version grows when the meaning does. */
export interface Question {
  id: string;
  version: number;
}

export interface Answer {
  id: string;
  /** 1 to 4; undefined while unanswered. */
  level: number | undefined;
  note: string;
  /** Given to an older wording of the question. */
  outdated: boolean;
}

/** An answer to a question that is no longer asked: kept, and shown with its own words. */
export interface KeptAnswer {
  id: string;
  question: string;
  level: number | undefined;
  note: string;
}

export interface Assessment {
  answers: readonly Answer[];
  answered: number;
  /** At the last level: nothing is left to do there. */
  strengths: readonly Answer[];
  /** Unanswered: nobody knows. */
  blindSpots: readonly Answer[];
  /** What to work on first: the weakest answers below the last level. */
  next: readonly Answer[];
  kept: readonly KeptAnswer[];
}

const NEXT = 5;
const ANSWER = /^reponse\/(.+)\/(niveau|note)$/s;

/** The field that holds one part of an answer. */
export const answerKey = (id: string, part: 'niveau' | 'note' | 'version' | 'question') => `reponse/${id}/${part}`;

/** Reads the answers to the questions asked now, and keeps those to questions of the past. */
export function assess(questions: readonly Question[], said: ReadonlyMap<string, Statement>): Assessment {
  const value = (id: string, part: Parameters<typeof answerKey>[1]) => said.get(answerKey(id, part))?.value ?? '';
  const levelOf = (id: string) => (/^[1-4]$/.test(value(id, 'niveau')) ? Number(value(id, 'niveau')) : undefined);
  const answers = questions.map(({ id, version }) => {
    const level = levelOf(id);
    const answeredVersion = Number(value(id, 'version')) || 1;
    return { id, level, note: value(id, 'note'), outdated: level !== undefined && answeredVersion < version };
  });
  const asked = new Set(questions.map(({ id }) => id));
  const past = new Set<string>();
  for (const [key, statement] of said) {
    const id = statement.value === '' ? undefined : ANSWER.exec(key)?.[1];
    if (id !== undefined && !asked.has(id)) past.add(id);
  }
  const unfinished = answers.filter(({ level }) => level !== undefined && level < LEVELS);
  return {
    answers,
    answered: answers.filter(({ level }) => level !== undefined).length,
    strengths: answers.filter(({ level }) => level === LEVELS),
    blindSpots: answers.filter(({ level }) => level === undefined),
    next: unfinished.sort((a, b) => (a.level ?? 0) - (b.level ?? 0)).slice(0, NEXT),
    kept: Array.from(past, (id) => ({
      id,
      question: value(id, 'question') || id,
      level: levelOf(id),
      note: value(id, 'note'),
    })),
  };
}
