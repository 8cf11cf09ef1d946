/** The switch for easy reading: larger text, wider spacing, remembered on the device; the head of the page applies it before the first paint. */
import { device } from '#tools/storage.ts';

const KEY = 'facile';
const root = document.documentElement;

class EasyReading extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    const show = () => button?.setAttribute('aria-checked', String(root.classList.contains(KEY)));
    button?.addEventListener('click', () => {
      device.write(KEY, root.classList.toggle(KEY) ? '1' : null);
      show();
    });
    show();
  }
}

customElements.define('easy-reading', EasyReading);
