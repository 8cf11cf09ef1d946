/** The path: boxes to tick, and how far the team is, on the picture and in words. */
import { make } from '#tools/dom.ts';
import { ProjectElement, writtenDay } from '#tools/project/element.ts';
import { pathOf, progressOf, TICKED } from '#tools/project/path/path.ts';
import type { Statement } from '#tools/project/project.ts';

const counted = (done: number, total: number) =>
  done === 0 ? `${total} tâches` : done === total ? 'tout est fait' : `${done} sur ${total}`;

/** Writes the day on which a task was ticked beneath it, or takes it away. */
function showDay(line: Element, day: string): void {
  line.querySelector('.day')?.remove();
  if (day === '') return;
  (line.querySelector('p') ?? line).append(' ', make('strong', { className: 'day' }, day));
}

class ProjectPath extends ProjectElement {
  /** The lines of the tasks on this page, by field. */
  readonly #lines = new Map(
    Array.from(this.querySelectorAll('[name^="tache/"], [data-task]'), (place) => [
      place.getAttribute('name') ?? place.getAttribute('data-task') ?? '',
      place.closest('li'),
    ]),
  );
  readonly #stages = pathOf(this.dataset['tasks']?.split(' ') ?? this.#lines.keys());

  protected override show(said: ReadonlyMap<string, Statement>): void {
    const progress = progressOf(this.#stages, said);
    for (const { id, done, total } of progress.stages) {
      for (const part of this.querySelectorAll(`[data-stage="${id}"]`)) {
        part.classList.toggle('begun', done > 0);
        part.classList.toggle('done', done === total);
        part.classList.toggle('current', id === progress.current);
      }
      for (const part of this.querySelectorAll(`[data-count="${id}"]`)) part.textContent = counted(done, total);
    }
    for (const [field, line] of this.#lines) {
      const statement = said.get(field);
      const done = statement?.value === TICKED;
      line?.classList.toggle('done', done);
      if (line) showDay(line, done ? writtenDay(statement.at) : '');
    }
    for (const { part } of this.parts('total'))
      part.textContent = `${progress.done} tâche${progress.done > 1 ? 's' : ''} sur ${progress.total}`;
    const walked = this.querySelector('.walked');
    walked?.setAttribute('stroke-dasharray', `${(100 * progress.done) / Math.max(progress.total, 1)} 100`);
    walked?.classList.toggle('none', progress.done === 0);
  }
}
customElements.define('project-path', ProjectPath);
