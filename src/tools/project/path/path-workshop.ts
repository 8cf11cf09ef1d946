/** The path: boxes to tick, and how far the team is, on the picture and in words. */
import { frenchDate, isReal, localDay } from '#domain/date.ts';
import { counted } from '#domain/number.ts';
import { make, write } from '#tools/dom.ts';
import { download } from '#tools/download.ts';
import { ProjectElement, writtenDay } from '#tools/project/element.ts';
import {
  chargeKey,
  deadlineKey,
  noteKey,
  pathOf,
  progressOf,
  TICKED,
  type StageProgress,
} from '#tools/project/path/path.ts';
import type { Statement } from '#tools/project/project.ts';
import { said as saidNow } from '#tools/project/store.ts';

type Said = ReadonlyMap<string, Statement>;

const toldProgress = (done: number, total: number) =>
  done === 0 ? `${total} tâches` : done === total ? 'tout est fait' : `${done} sur ${total}`;

/** The day by which the team wants a stage done; empty where none was set. */
function deadlineOf(stage: string, said: Said): string {
  const day = said.get(deadlineKey(stage))?.value ?? '';
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && isReal(day) ? day : '';
}

/** Writes the day on which a task was ticked beneath it, or takes it away. */
function showDay(line: Element, day: string): void {
  const sign = line.querySelector('.sign');
  if (sign) write(sign, day === '' ? '☐' : '☑');
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

  protected override listen(): void {
    this.querySelector('[data-action=calendar]')?.addEventListener('click', () => void this.#exportCalendar());
  }

  async #exportCalendar(): Promise<void> {
    const said = saidNow();
    const deadlines = this.#stages.flatMap(({ id: stage }) => {
      const day = deadlineOf(stage, said);
      const title = this.querySelector(`#etape-${stage} h2`)?.textContent?.trim() ?? '';
      const note = said.get(noteKey(stage))?.value ?? '';
      return day === '' ? [] : [{ stage, title, day, note, url: `${location.origin}/creer-une-regie/${stage}/` }];
    });
    if (deadlines.length === 0)
      return this.tell('Aucune étape n’a encore de date : écrivez-en une dans « À finir pour le ».');
    const { calendarOf } = await import('#tools/project/path/calendar.ts');
    const project = said.get('projet/nom')?.value || 'Projet de régie';
    const now = new Date();
    download(calendarOf(deadlines, project, location.host, now), `parcours-${localDay(now)}.ics`, 'text/calendar');
    this.tell(`Le fichier contient ${counted(deadlines.length, 'date')}. Ouvrez-le avec votre agenda.`);
  }

  protected override show(said: Said): void {
    const progress = progressOf(this.#stages, said);
    for (const { id, done, total } of progress.stages) {
      for (const part of this.querySelectorAll(`[data-stage="${id}"]`)) {
        part.classList.toggle('begun', done > 0);
        part.classList.toggle('done', done === total);
        part.classList.toggle('current', id === progress.current);
      }
      for (const part of this.querySelectorAll(`[data-count="${id}"]`)) part.textContent = toldProgress(done, total);
    }
    for (const [field, line] of this.#lines) {
      const statement = said.get(field);
      const done = statement?.value === TICKED;
      line?.classList.toggle('done', done);
      if (line) showDay(line, done ? writtenDay(statement.at) : '');
    }
    for (const { part, value } of this.parts('deadline')) {
      const day = deadlineOf(value, said);
      write(part, day === '' ? '' : frenchDate(day));
    }
    this.#tellFilled(progress.stages, said);
    for (const { part } of this.parts('total'))
      part.textContent = `${counted(progress.done, 'tâche')} sur ${progress.total}`;
    const walked = this.querySelector('.walked');
    walked?.setAttribute('stroke-dasharray', `${(100 * progress.done) / Math.max(progress.total, 1)} 100`);
    walked?.classList.toggle('none', progress.done === 0);
  }

  /** Paper and documents show the stages of which something was said, and tell in full those that were begun. */
  #tellFilled(stages: readonly StageProgress[], said: Said): void {
    const isSaid = (...keys: string[]) => keys.some((key) => Boolean(said.get(key)?.value));
    const named = (kept: readonly StageProgress[]) => new Set(kept.map(({ id }) => id));
    const begun = named(stages.filter(({ id, done }) => done > 0 || isSaid(noteKey(id))));
    const planned = named(stages.filter(({ id }) => begun.has(id) || isSaid(deadlineKey(id), chargeKey(id))));
    for (const { part, value } of this.parts('plan')) this.tellFilled(part, planned.has(value));
    for (const { part, value } of this.parts('detail')) this.tellFilled(part, begun.has(value));
    this.tellFilled(this, planned.size > 0);
  }
}
customElements.define('project-path', ProjectPath);
