/** The self-assessment: keeps the answers with the words they answer to, and draws what they show. */
import { counted } from '#domain/number.ts';
import { LEVELS } from '#domain/vocabulary.ts';
import { make, shape } from '#tools/dom.ts';
import { answerKey, assess, type Answer, type KeptAnswer } from '#tools/project/assessment/assessment.ts';
import { paneAt } from '#tools/project/assessment/chart.ts';
import { ProjectElement } from '#tools/project/element.ts';
import type { Statement } from '#tools/project/project.ts';
import { sayAll } from '#tools/project/store.ts';

class ProjectAssessment extends ProjectElement {
  /** The rows of the table: they say which questions are asked, and in which version. */
  readonly #rows = Array.from(this.querySelectorAll<HTMLTableRowElement>('tr[data-question]'));
  readonly #questions = this.#rows.map(({ dataset }) => ({
    id: dataset['question'] ?? '',
    version: Number(dataset['version']),
  }));

  protected override hear(field: HTMLInputElement): void {
    super.hear(field);
    const asked = this.#questions.find(({ id }) => field.name === answerKey(id, 'niveau'));
    if (asked)
      sayAll({
        [answerKey(asked.id, 'version')]: String(asked.version),
        [answerKey(asked.id, 'question')]: this.#asked(asked.id)?.querySelector('.question')?.textContent ?? '',
      });
  }

  /** The fields of a question, on the page where it is asked. */
  #asked(id: string): HTMLFieldSetElement | null {
    return this.querySelector(`fieldset#${CSS.escape(id)}`);
  }

  protected override show(said: ReadonlyMap<string, Statement>): void {
    const result = assess(this.#questions, said);
    for (const { part } of this.parts('answered'))
      part.textContent = `${counted(result.answered, 'réponse')} sur ${result.answers.length}`;
    this.#showTable(result.answers);
    this.#lightWindows(result.answers);
    for (const answer of result.answers) this.#remind(answer);
    this.#list('strengths', result.strengths);
    this.#list('blind-spots', result.blindSpots);
    this.#list('next', result.next);
    this.#showKept(result.kept);
  }

  #showTable(answers: readonly Answer[]): void {
    const told = answers.map(({ level, note }) => level !== undefined || note !== '');
    for (const [index, row] of this.#rows.entries()) this.tellFilled(row, told[index] ?? false);
    this.tellFilled(this, told.includes(true));
    for (const [index, { level, note }] of answers.entries()) {
      const [reached, noted] = Array.from(this.#rows[index]?.cells ?? []).slice(-2);
      if (reached) reached.textContent = level === undefined ? 'sans réponse' : `${level} sur ${LEVELS}`;
      if (noted) noted.textContent = note;
    }
  }

  #lightWindows(answers: readonly Answer[]): void {
    for (const { part } of this.parts('lit')) {
      const numbers = Array.from(part.closest('svg')?.querySelectorAll('text') ?? [], (label) =>
        Number(label.textContent),
      );
      part.replaceChildren(
        ...numbers.flatMap((number, column) =>
          Array.from({ length: answers[number - 1]?.level ?? 0 }, (_, index) =>
            shape('rect', paneAt(column, index + 1, LEVELS)),
          ),
        ),
      );
    }
  }

  /** Says at a question that it has changed since the answer. */
  #remind({ id, outdated }: Answer): void {
    const asked = this.#asked(id);
    asked?.querySelector('.outdated')?.remove();
    if (outdated)
      asked
        ?.querySelector('.levels')
        ?.before(
          make('p', { className: 'reminder outdated' }, 'Cette question a changé depuis votre réponse : relisez-la.'),
        );
  }

  /** Lists questions by their number and title; those to work on bring the pages that help. */
  #list(name: string, answers: readonly Answer[]): void {
    const list = this.querySelector(`[data-list="${name}"]`);
    list?.replaceChildren(
      ...answers.map(({ id }) => {
        const asked = this.#asked(id);
        const help = name === 'next' ? asked?.querySelector('.help')?.cloneNode(true) : undefined;
        return make('li', {}, make('a', { href: `#${id}` }, asked?.querySelector('legend')?.textContent), help);
      }),
    );
    list?.nextElementSibling?.toggleAttribute('hidden', answers.length > 0);
  }

  #showKept(kept: readonly KeptAnswer[]): void {
    const section = this.querySelector('[data-kept]');
    section?.toggleAttribute('hidden', kept.length === 0);
    section
      ?.querySelector('ul')
      ?.replaceChildren(
        ...kept.map(({ question, level, note }) =>
          make('li', {}, [question, level && `niveau ${level} sur ${LEVELS}`, note].filter(Boolean).join(' — ')),
        ),
      );
  }
}
customElements.define('project-assessment', ProjectAssessment);
