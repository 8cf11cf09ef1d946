/** Reads the page aloud sentence by sentence, shows where it is, and lets the reader pause, go back and choose the speed. */
import { keysIn } from '#domain/record.ts';
import { addStyles, make } from '#tools/dom.ts';
import css from '#tools/listen/listen.css?inline';
import { parts, passagesOf, type Part, type Passage } from '#tools/listen/passages.ts';
import { frenchVoice } from '#tools/listen/voice.ts';

addStyles(css);

const LABELS: Record<Part, string> = { essentiel: 'L’essentiel', page: 'Toute la page' };
const SPEEDS = ['0.75', '1', '1.25', '1.5'];

class ListenPage extends HTMLElement {
  #bar: HTMLElement | undefined;
  #passages: Passage[] = [];
  #at = 0;
  #speaking = false;
  readonly #play = make('button', { type: 'button', className: 'button button-main' });
  readonly #progress = make('p', { className: 'small' });
  readonly #what = select('Quoi', Object.entries(LABELS));
  readonly #speed = select(
    'Vitesse',
    SPEEDS.map((speed) => [speed, `${speed.replace('.', ',')} ×`]),
  );

  connectedCallback() {
    this.querySelector('button')?.addEventListener('click', () => this.#open());
    window.addEventListener('pagehide', () => this.#pause());
    this.#speed.value = '1';
    this.#play.addEventListener('click', () => (this.#speaking ? this.#pause() : this.#speak(this.#at)));
    this.#speed.addEventListener('change', () => this.#speaking && this.#speak(this.#at));
    this.#what.addEventListener('change', () => this.#choose(this.#what.value as Part));
  }

  #open() {
    if (!this.#bar) {
      this.#bar = make(
        'section',
        { className: 'listen-bar screen-only' },
        this.#play,
        this.#button('Phrase d’avant', '‹', () => this.#speak(this.#at - 1)),
        this.#button('Phrase d’après', '›', () => this.#speak(this.#at + 1)),
        this.#button('Fermer la lecture', '×', () => this.#close()),
        labelled('Lire', this.#what),
        labelled('Vitesse', this.#speed),
        this.#progress,
      );
      this.#bar.ariaLabel = 'Lecture à voix haute';
      document.body.append(this.#bar);
    }
    const first = keysIn(parts).find((part) => passagesOf(part).length > 0) ?? 'page';
    this.#bar.hidden = false;
    this.#what.value = first;
    this.#choose(first);
    this.#play.focus();
  }

  #button(name: string, sign: string, act: () => void) {
    const button = make('button', { type: 'button', className: 'button', textContent: sign, title: name });
    button.ariaLabel = name;
    button.addEventListener('click', act);
    return button;
  }

  #choose(part: Part) {
    this.#passages = passagesOf(part);
    this.#speak(0);
  }

  /** Speaks from a sentence on; a sentence at a time, for some browsers fall silent in a long text. */
  #speak(index: number) {
    this.#at = Math.min(Math.max(index, 0), this.#passages.length - 1);
    const passage = this.#passages[this.#at];
    if (!passage) return;
    const utterance = new SpeechSynthesisUtterance(passage.text);
    utterance.lang = 'fr-FR';
    utterance.voice = frenchVoice(speechSynthesis.getVoices()) ?? null;
    utterance.rate = Number(this.#speed.value);
    utterance.addEventListener('end', () => this.#current === utterance && this.#next());
    utterance.addEventListener('error', () => this.#current === utterance && this.#pause());
    this.#current = utterance;
    this.#speaking = true;
    speechSynthesis.cancel();
    speechSynthesis.speak(utterance);
    show(passage);
    this.#tell();
  }

  /** The sentence being spoken; what an older one still reports is not heard. */
  #current: SpeechSynthesisUtterance | undefined;

  #next() {
    if (this.#at < this.#passages.length - 1) this.#speak(this.#at + 1);
    else {
      this.#pause();
      this.#at = 0;
    }
  }

  #pause() {
    this.#current = undefined;
    this.#speaking = false;
    speechSynthesis.cancel();
    this.#tell();
  }

  #close() {
    this.#pause();
    show(undefined);
    if (this.#bar) this.#bar.hidden = true;
    this.querySelector('button')?.focus();
  }

  #tell() {
    this.#play.textContent = this.#speaking ? 'Pause' : 'Lire';
    this.#progress.textContent = `Phrase ${this.#at + 1} sur ${this.#passages.length}`;
  }
}

const NAME = 'lecture';

/** Highlights a sentence, or its block where the browser cannot highlight less, and brings it into view. */
function show(passage: Passage | undefined): void {
  for (const block of document.querySelectorAll(`.${NAME}`)) block.classList.remove(NAME);
  if ('highlights' in CSS) CSS.highlights.delete(NAME);
  if (!passage) return;
  if ('highlights' in CSS) CSS.highlights.set(NAME, new Highlight(passage.range));
  else passage.block.classList.add(NAME);
  passage.block.scrollIntoView({ block: 'nearest' });
}

function select(name: string, options: readonly (readonly [value: string, label: string])[]): HTMLSelectElement {
  return make('select', { name }, ...options.map(([value, textContent]) => make('option', { value, textContent })));
}

const labelled = (text: string, control: HTMLElement) =>
  make('label', {}, make('span', { textContent: text }), control);

customElements.define('listen-page', ListenPage);
