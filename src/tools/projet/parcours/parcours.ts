/** The path: boxes to tick, and how far the team is, on the picture and in words. */
import { ProjectElement } from '#tools/projet/element.ts';
import { progressOf, TICKED, type PathStage } from '#tools/projet/parcours/path.ts';
import type { Statement } from '#tools/projet/project.ts';

const counted = (done: number, total: number) =>
  done === 0 ? `${total} tâches` : done === total ? 'tout est fait' : `${done} sur ${total}`;

class ProjectPath extends ProjectElement {
  protected override show(said: ReadonlyMap<string, Statement>): void {
    const stages = JSON.parse(this.dataset['stages'] ?? '[]') as PathStage[];
    const progress = progressOf(stages, said);
    for (const { id, done, total } of progress.stages) {
      for (const part of this.querySelectorAll(`[data-stage="${id}"]`)) {
        part.classList.toggle('begun', done > 0);
        part.classList.toggle('done', done === total);
        part.classList.toggle('current', id === progress.current);
      }
      for (const part of this.querySelectorAll(`[data-count="${id}"]`)) part.textContent = counted(done, total);
    }
    for (const { part, value } of this.parts('task')) part.classList.toggle('done', said.get(value)?.value === TICKED);
    for (const { part } of this.parts('total'))
      part.textContent = `${progress.done} tâche${progress.done > 1 ? 's' : ''} sur ${progress.total}`;
    const walked = this.querySelector('.walked');
    walked?.setAttribute('stroke-dasharray', `${(100 * progress.done) / Math.max(progress.total, 1)} 100`);
    walked?.classList.toggle('none', progress.done === 0);
  }
}
customElements.define('projet-parcours', ProjectPath);
