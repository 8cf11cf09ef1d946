/** The self-assessment: keeps the answers with the words they answer to, and draws what they show. */
import { answerKey, assess, type Question } from '#tools/projet/autodiagnostic/assessment.ts';
import { ProjectElement } from '#tools/projet/element.ts';
import { otherVersions, type Statement } from '#tools/projet/project.ts';
import { currentProject, sayAll } from '#tools/projet/store.ts';

interface AskedQuestion extends Question {
  question: string;
}

class ProjectAssessment extends ProjectElement {
  readonly #questions = JSON.parse(this.dataset['questions'] ?? '[]') as AskedQuestion[];

  protected override hear(field: HTMLInputElement): void {
    super.hear(field);
    const asked = this.#questions.find(({ id }) => field.name === answerKey(id, 'niveau'));
    if (asked)
      sayAll({
        [answerKey(asked.id, 'version')]: String(asked.version),
        [answerKey(asked.id, 'question')]: asked.question,
      });
  }

  protected override show(said: ReadonlyMap<string, Statement>): void {
    const result = assess(this.#questions, said);
    for (const { part } of this.parts('answered'))
      part.textContent = `${result.answered} réponse${result.answered > 1 ? 's' : ''} sur ${result.answers.length}`;
    for (const { id, level, outdated } of result.answers) {
      for (const part of this.querySelectorAll(`[data-outdated="${id}"]`)) part.toggleAttribute('hidden', !outdated);
      for (const part of this.querySelectorAll(`[data-level="${id}"]`))
        part.textContent = level === undefined ? 'sans réponse' : `${level} sur 4`;
      for (const part of this.querySelectorAll<SVGElement>(`[data-window="${id}"]`))
        part.classList.toggle('lit', Number(part.dataset['storey']) <= (level ?? 0));
      this.#showOthers(answerKey(id, 'note'));
    }
    this.#list('strengths', result.strengths);
    this.#list('blind-spots', result.blindSpots);
    this.#list('next', result.next);
    this.#showKept(result.kept);
  }

  /** Shows, in this order, those lines of a list that apply; the page holds a line for every question. */
  #list(name: string, answers: readonly { id: string }[]): void {
    const list = this.querySelector(`[data-list="${name}"]`);
    if (!list) return;
    const lines = new Map(Array.from(list.children, (line) => [line.getAttribute('data-question'), line]));
    for (const line of lines.values()) line.toggleAttribute('hidden', true);
    for (const { id } of answers) {
      const line = lines.get(id);
      line?.toggleAttribute('hidden', false);
      if (line) list.append(line);
    }
    this.querySelector(`[data-none="${name}"]`)?.toggleAttribute('hidden', answers.length > 0);
  }

  #showOthers(key: string): void {
    const place = this.querySelector(`[data-others="${CSS.escape(key)}"]`);
    if (!place) return;
    const others = otherVersions(currentProject(), key);
    place.toggleAttribute('hidden', others.length === 0);
    place.textContent = others.map(({ value }) => `Autre version, d’un autre appareil : ${value}`).join(' — ');
  }

  #showKept(kept: ReturnType<typeof assess>['kept']): void {
    const section = this.querySelector('[data-kept]');
    section?.toggleAttribute('hidden', kept.length === 0);
    section?.querySelector('ul')?.replaceChildren(
      ...kept.map(({ question, level, note }) => {
        const line = document.createElement('li');
        line.textContent = [question, level && `niveau ${level} sur 4`, note].filter(Boolean).join(' — ');
        return line;
      }),
    );
  }
}
customElements.define('projet-autodiagnostic', ProjectAssessment);
