/** How far a team is on the path to the label. */
import type { Statement } from '#tools/project/project.ts';

export interface PathStage {
  id: string;
  tasks: readonly string[];
}

export interface StageProgress {
  id: string;
  done: number;
  total: number;
}

export interface Progress {
  stages: readonly StageProgress[];
  done: number;
  total: number;
  /** The first stage with something left to do. */
  current: string | undefined;
}

/** The field that says whether a task is done. */
export const taskKey = (stage: string, task: string) => `tache/${stage}/${task}`;

/** The field that holds the day by which the team wants a stage done. */
export const deadlineKey = (stage: string) => `etape/${stage}/echeance`;

/** The field that holds who is in charge of a stage, by function. */
export const chargeKey = (stage: string) => `etape/${stage}/responsable`;

/** The field that holds what the team notes about a stage. */
export const noteKey = (stage: string) => `etape/${stage}/note`;

/** The path that these task fields draw, its stages in the order in which they first appear. */
export function pathOf(fields: Iterable<string>): PathStage[] {
  const tasks = new Map<string, string[]>();
  for (const field of fields) {
    const [, stage, task] = field.split('/');
    if (stage !== undefined && task !== undefined) tasks.set(stage, [...(tasks.get(stage) ?? []), task]);
  }
  return Array.from(tasks, ([id, listed]) => ({ id, tasks: listed }));
}

/** What a ticked box says. */
export const TICKED = 'oui';

/** Counts what is done, stage by stage; tasks that the path no longer has are left out of the count, not of the project. */
export function progressOf(stages: readonly PathStage[], said: ReadonlyMap<string, Statement>): Progress {
  const counted = stages.map(({ id, tasks }) => ({
    id,
    done: tasks.filter((task) => said.get(taskKey(id, task))?.value === TICKED).length,
    total: tasks.length,
  }));
  return {
    stages: counted,
    done: counted.reduce((total, { done }) => total + done, 0),
    total: counted.reduce((total, stage) => total + stage.total, 0),
    current: counted.find(({ done, total }) => done < total)?.id,
  };
}
