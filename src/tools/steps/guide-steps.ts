/** The steps of a guide, ticked where one reads them and kept on the device; the list at the head follows. */
import { make } from '#tools/dom.ts';
import { readDone, withSteps, writeDone } from '#tools/steps/done.ts';
import { device, onStored } from '#tools/storage.ts';

const KEY = 'etapes-de-guides';
const ADVICE = 'Cochez chaque étape à la fin de son texte.';

interface Step {
  id: string;
  item: Element;
  box: HTMLInputElement;
}

class GuideSteps extends HTMLElement {
  #steps: Step[] = [];
  readonly #reset = make('button', { type: 'button', className: 'button', hidden: true }, 'Tout décocher');

  connectedCallback() {
    if (this.#steps.length > 0) return;
    this.#steps = Array.from(this.querySelectorAll('li'), (item, index) => stepAt(item, index + 1)).filter(
      (step) => step !== undefined,
    );
    for (const { box } of this.#steps) box.addEventListener('change', () => this.#keep());
    this.#reset.addEventListener('click', () => {
      for (const { box } of this.#steps) box.checked = false;
      this.#keep();
    });
    this.querySelector('p')?.append(this.#reset);
    onStored(KEY, () => this.#show());
    addEventListener('pageshow', () => this.#show());
    this.#show();
  }

  get #guide() {
    return this.dataset['guide'] ?? '';
  }

  #keep() {
    const ticked = this.#steps.filter(({ box }) => box.checked).map(({ id }) => id);
    if (!device.write(KEY, writeDone(withSteps(readDone(device.read(KEY)), this.#guide, ticked))))
      this.#say('Ce navigateur refuse de garder vos coches.');
  }

  #show() {
    const done = readDone(device.read(KEY)).get(this.#guide) ?? [];
    for (const { id, item, box } of this.#steps) {
      box.checked = done.includes(id);
      item.classList.toggle('done', box.checked);
    }
    const count = this.#steps.filter(({ box }) => box.checked).length;
    const all = this.#steps.length;
    this.#reset.hidden = count === 0;
    this.#say(
      count === 0
        ? ADVICE
        : count === all
          ? 'Toutes les étapes sont faites.'
          : `${count} étape${count > 1 ? 's' : ''} sur ${all}.`,
    );
  }

  #say(words: string) {
    const status = this.querySelector('[role=status]');
    if (status && status.textContent !== words) status.textContent = words;
  }
}

/** Puts a box at the end of the text of a step; undefined where the list leads nowhere. */
function stepAt(item: Element, number: number): Step | undefined {
  const id = item.querySelector<HTMLAnchorElement>('a[href^="#"]')?.hash.slice(1);
  const heading = id ? document.getElementById(id) : null;
  if (!id || !heading) return undefined;
  const box = make('input', { type: 'checkbox' });
  let last: Element = heading;
  while (last.nextElementSibling && !last.nextElementSibling.matches('h2, h3')) last = last.nextElementSibling;
  last.after(make('label', { className: 'tick screen-only' }, box, `Étape ${number} faite`));
  return { id, item, box };
}

customElements.define('guide-steps', GuideSteps);
