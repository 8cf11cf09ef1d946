/** The switch for easy reading: larger and airier text, marks and identity put away, hard words explained under their paragraph. It is remembered on the device; the head of the page applies its looks before the first paint. */
import { addStyles, make } from '#tools/dom.ts';
import css from '#tools/easy-reading.css?inline';
import { device } from '#tools/storage.ts';

const KEY = 'facile';
const root = document.documentElement;

/** Writes what the marked words mean under the paragraph in which they stand, or takes it away. */
function explain(easy: boolean): void {
  for (const former of document.querySelectorAll('.explained')) former.remove();
  if (!easy) return;
  for (const word of document.querySelectorAll('.prose .word[popovertarget^="mot-"]')) {
    const definition = document.getElementById(word.getAttribute('popovertarget') ?? '');
    const place = word.closest('p, li, dd, td');
    if (!definition || !place) continue;
    const words = Array.from(definition.childNodes, (node) => node.cloneNode(true));
    const note = make('small', { className: 'explained' }, ...words);
    note.querySelector('a')?.remove();
    place.append(note);
  }
}

class EasyReading extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    const show = () => {
      const easy = root.classList.contains(KEY);
      button?.setAttribute('aria-checked', String(easy));
      explain(easy);
    };
    button?.addEventListener('click', () => {
      device.write(KEY, root.classList.toggle(KEY) ? '1' : null);
      show();
    });
    show();
  }
}

addStyles(css);
customElements.define('easy-reading', EasyReading);
