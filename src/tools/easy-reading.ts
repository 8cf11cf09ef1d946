/** The switch for easy reading: larger text, wider spacing, remembered on the device; the head of the page applies it before the first paint. */
const KEY = 'facile';
const root = document.documentElement;

class EasyReading extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    const show = () => button?.setAttribute('aria-checked', String(root.classList.contains(KEY)));
    button?.addEventListener('click', () => {
      remember(root.classList.toggle(KEY));
      show();
    });
    show();
  }
}

/** Where the browser keeps nothing, the choice lasts as long as the page. */
function remember(easy: boolean): void {
  try {
    if (easy) localStorage.setItem(KEY, '1');
    else localStorage.removeItem(KEY);
  } catch {
    return;
  }
}

customElements.define('easy-reading', EasyReading);
