/** « Près de chez moi »: from a commune, a postcode or the device’s position to the nearest régies. */
import { departementNamed, ofPlace, type Commune } from '#domain/commune.ts';
import { addStyles, make, write } from '#tools/dom.ts';
import { devicePosition } from '#tools/nearest/device-position.ts';
import { briefly, choiceView, communeView, nearestView, unknownView } from '#tools/nearest/view.ts';
import { communesAsked, placedRegies } from '#tools/places.ts';
import css from '#tools/nearest/nearest.css?inline';

class NearestRegies extends HTMLElement {
  #run = 0;

  connectedCallback() {
    const form = this.querySelector('form');
    const { input } = this;
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      if (input) void this.#ask(input.value.trim());
    });
    this.querySelector('[data-position]')?.addEventListener('click', () => this.#consent(true));
    this.querySelector('[data-yes]')?.addEventListener('click', () => void this.#locate());
    this.querySelector('[data-no]')?.addEventListener('click', () => this.#consent(false));
    const asked = new URLSearchParams(location.search).get('ou')?.trim();
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
      const communes = await communesAsked(asked);
      if (run !== this.#run) return;
      const [commune] = communes;
      if (commune && communes.length === 1) await this.#answer(commune, run);
      else if (commune)
        this.#show(
          `${communes.length} communes répondent à « ${asked} ».`,
          choiceView(communes, (one) => this.#choose(one)),
        );
      else
        this.#show(
          'Aucune commune trouvée.',
          unknownView(asked, departementNamed(asked) ?? departementOfPostcode(asked)),
        );
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
      this.#show(`Les trois régies les plus proches ${ofPlace(briefly(commune))}.`, communeView(commune, regies));
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
    let said: string;
    try {
      const position = await devicePosition();
      const regies = await placedRegies();
      if (run === this.#run)
        this.#show('Les trois régies les plus proches de vous.', nearestView('Autour de vous', position, regies));
      return;
    } catch (error) {
      said = error instanceof Error ? error.message : '';
    }
    if (run === this.#run) this.#show(said, []);
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
    this.#show('La liste des communes n’est pas venue : le réseau manque peut-être.', [make('p', {}, button)]);
  }
}

/** The département that an unknown postcode begins with. */
const departementOfPostcode = (asked: string): string | undefined =>
  /^\d{5}$/.test(asked) ? (departementNamed(asked.slice(0, 3)) ?? departementNamed(asked.slice(0, 2))) : undefined;

addStyles(css);
customElements.define('nearest-regies', NearestRegies);
