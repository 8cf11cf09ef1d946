/** « Près de chez moi »: from a commune, a postcode or the device’s position to the nearest régies. */
import { ofPlace, type Commune } from '#domain/commune.ts';
import { governedNamed } from '#domain/governed.ts';
import type { Position } from '#domain/position.ts';
import { addStyles, make, write } from '#tools/dom.ts';
import { devicePosition } from '#tools/nearest/device-position.ts';
import { briefly, choiceView, communeView, governedView, nearestView, unknownView } from '#tools/nearest/view.ts';
import { communesAsked, communesMeant, placedRegies } from '#tools/places.ts';
import css from '#tools/nearest/nearest.css?inline';

/** No name of a place is longer, its postcode included. */
const LONGEST = 80;

class NearestRegies extends HTMLElement {
  #run = 0;

  connectedCallback() {
    const form = this.querySelector('form');
    const { input } = this;
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      if (input) void this.#ask(input.value.trim().slice(0, LONGEST));
    });
    this.querySelector('[data-position]')?.addEventListener('click', () => this.#consent(true));
    this.querySelector('[data-yes]')?.addEventListener('click', () => void this.#locate());
    this.querySelector('[data-no]')?.addEventListener('click', () => this.#consent(false));
    const asked = new URLSearchParams(location.search).get('ou')?.trim().slice(0, LONGEST);
    if (!asked || !input) return;
    input.value = asked;
    void this.#ask(asked);
  }

  get input() {
    return this.querySelector('input');
  }

  async #ask(asked: string): Promise<void> {
    const run = this.#begin();
    history.replaceState(history.state, '', asked ? `?ou=${encodeURIComponent(asked)}` : location.pathname);
    if (!asked) return this.#show('Écrivez le nom d’une commune, ou un code postal.', []);
    try {
      const governed = governedNamed(asked);
      const communes = await communesAsked(asked, governed !== undefined);
      const [commune] = communes;
      if (run !== this.#run) return;
      const choose = (one: Commune) => this.#choose(one);
      if (governed && !communes.some(({ departement }) => governed.holds(departement))) {
        const regies = await placedRegies();
        if (run === this.#run)
          this.#show(`${governed.name}\u00a0: les régies connues.`, governedView(governed, regies, communes, choose));
      } else if (commune && communes.length === 1) await this.#answer(commune, run);
      else if (commune)
        this.#show(`${communes.length} lieux répondent à «\u00a0${asked}\u00a0».`, choiceView(communes, choose));
      else {
        const meant = await communesMeant(asked);
        if (run === this.#run) this.#show('Aucune commune trouvée.', unknownView(asked, meant, choose));
      }
    } catch {
      if (run === this.#run) this.#fail(() => void this.#ask(asked));
    }
  }

  #choose(commune: Commune): void {
    const asked = briefly(commune);
    if (this.input) this.input.value = asked;
    history.replaceState(history.state, '', `?ou=${encodeURIComponent(asked)}`);
    const run = this.#begin();
    this.#answer(commune, run).catch(() => run === this.#run && this.#fail(() => this.#choose(commune)));
  }

  async #answer(commune: Commune, run: number): Promise<void> {
    const regies = await placedRegies();
    if (run === this.#run)
      this.#show(`Les régies les plus proches ${ofPlace(briefly(commune))}.`, communeView(commune, regies));
  }

  /** Asks the reader, before the browser does, whether the position may be used. */
  #consent(asking: boolean): void {
    const question = this.querySelector<HTMLElement>('[data-question]');
    if (question) question.hidden = !asking;
    this.querySelector<HTMLElement>(asking ? '[data-yes]' : '[data-position]')?.focus();
  }

  async #locate(): Promise<void> {
    const run = this.#begin();
    this.#consent(false);
    try {
      await this.#answerFrom(await devicePosition(), run);
    } catch (error) {
      if (run === this.#run) this.#show(error instanceof Error ? error.message : '', []);
    }
  }

  async #answerFrom(position: Position, run: number): Promise<void> {
    try {
      const regies = await placedRegies();
      if (run === this.#run)
        this.#show('Les régies les plus proches de vous.', nearestView('Autour de vous', position, regies));
    } catch {
      if (run === this.#run) this.#fail(() => void this.#answerFrom(position, this.#begin()));
    }
  }

  #begin(): number {
    this.ariaBusy = 'true';
    return ++this.#run;
  }

  /** Says a sentence, shows what it announces, and brings the keyboard there. */
  #show(sentence: string, content: readonly HTMLElement[]): void {
    this.ariaBusy = 'false';
    const status = this.querySelector('[role=status]');
    if (status) write(status, sentence);
    this.querySelector('[data-answer]')?.replaceChildren(...content);
    this.querySelector<HTMLElement>('[data-answer] h2')?.focus({ preventScroll: true });
  }

  #fail(again: () => void): void {
    const button = make('button', { type: 'button', className: 'button' }, 'Réessayer');
    button.addEventListener('click', again);
    this.#show('La liste n’est pas venue\u00a0: le réseau manque peut-être.', [make('p', {}, button)]);
  }
}

addStyles(css);
customElements.define('nearest-regies', NearestRegies);
