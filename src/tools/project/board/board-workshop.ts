/** The board: members to enter, seats around a table, and the balance beside what sources attest. */
import { make, shape, write } from '#tools/dom.ts';
import { ProjectElement } from '#tools/project/element.ts';
import { percent } from '#tools/project/money.ts';
import type { Statement } from '#tools/project/project.ts';
import { rowOf, showRows } from '#tools/project/rows.ts';
import { MOST_ROWS } from '#tools/project/format.ts';
import { newId, sayAll } from '#tools/project/store.ts';
import {
  balanceOf,
  collegeIds,
  colleges,
  membersOf,
  seatAt,
  type College,
  type Member,
  type RuleState,
} from '#tools/project/board/board.ts';

const states: Record<RuleState, string> = {
  kept: 'Oui, d’après votre saisie',
  broken: 'Pas encore, d’après votre saisie',
  open: 'À compléter',
};

class ProjectBoard extends ProjectElement {
  readonly #list = this.querySelector('[data-rows]');
  readonly #template = this.querySelector('template');

  protected override listen(): void {
    this.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null;
      const college = button?.dataset['add'];
      if (college) this.#add(college as College);
      if (button?.hasAttribute('data-remove')) this.#remove(rowOf(button));
    });
  }

  #add(college: College): void {
    if ((this.#list?.childElementCount ?? 0) >= MOST_ROWS)
      return this.tell(`Le tour de table tient ${MOST_ROWS} sièges au plus.`);
    const id = newId();
    sayAll({ [`membre/${id}/college`]: college });
    this.#list?.querySelector<HTMLInputElement>(`[data-row="${id}"] input`)?.focus();
  }

  #remove(id: string | undefined): void {
    if (id === undefined) return;
    const undo = sayAll({ [`membre/${id}/college`]: '', [`membre/${id}/nom`]: '', [`membre/${id}/voix`]: '' });
    this.tell('Le siège est retiré.', undo);
    this.querySelector<HTMLElement>('[data-add]')?.focus();
  }

  protected override show(said: ReadonlyMap<string, Statement>): void {
    const members = membersOf(said);
    if (this.#list && this.#template)
      showRows(
        this.#list,
        this.#template,
        members.map(({ id }) => id),
      );
    this.#showNames(members);
    const balance = balanceOf(members, said.get('tour/presidence')?.value ?? '');
    for (const college of collegeIds) {
      this.#write(`seats-${college}`, String(balance.seats[college]));
      this.#write(`votes-${college}`, String(balance.votes[college]));
    }
    this.#write('seats', String(balance.totalSeats));
    this.#write('votes', String(balance.totalVotes));
    this.#write('residents', percent(balance.residents));
    for (const { part, value } of this.parts('rule')) {
      const state = balance.rules[value as keyof typeof balance.rules];
      write(part, states[state]);
      part.setAttribute('class', `state ${state}`);
    }
    this.#draw(members);
    this.tellFilled(this, members.length > 0 || Boolean(said.get('tour/note')?.value));
  }

  #write(name: string, text: string): void {
    for (const part of this.querySelectorAll(`[data-board="${name}"]`)) write(part, text);
  }

  #showNames(members: readonly Member[]): void {
    const list = this.querySelector('[data-members]');
    if (!list) return;
    while (list.childElementCount > members.length) list.lastElementChild?.remove();
    for (const [rank, { name, college, votes }] of members.entries())
      write(
        list.children[rank] ?? list.appendChild(make('li')),
        `${name || 'Siège à pourvoir'}, ${colleges[college].label}${votes ? '' : ', sans vote'}`,
      );
  }

  #drawn = '';

  #draw(members: readonly Member[]): void {
    const seats = members.map(({ college, votes }) => `${college} ${votes}`).join();
    if (seats === this.#drawn) return;
    this.#drawn = seats;
    this.querySelector('[data-seats]')?.replaceChildren(
      ...members.map(({ college, votes }, index) => {
        const { x, y } = seatAt(index, members.length);
        const size = Math.min(1, 16 / members.length);
        const place = {
          class: `seat ${college}${votes ? '' : ' mute'}`,
          transform: `translate(${x} ${y}) scale(${size})`,
        };
        return shape('g', place, shape('circle', { r: 9 }), shape('text', { y: 3.5 }, colleges[college].letter));
      }),
    );
  }
}
customElements.define('project-board', ProjectBoard);
