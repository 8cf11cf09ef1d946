/** Takes a part of the site along: says the size first, shows progress, tells plainly what went wrong. */
import { WHOLE, writtenSize, type Manifest } from '#domain/copy.ts';
import { frenchDate } from '#domain/date.ts';
import { addStyles, make } from '#tools/dom.ts';
import css from '#tools/offline/offline.css?inline';
import { problemOf } from '#tools/offline/problem.ts';
import { currentCopy, fetchManifest, makeCopy, planFor, removeUnfinished } from '#tools/offline/store.ts';

addStyles(css);

/** Heard by every part of a page that shows the copy. */
export const CHANGE = 'copy-change';

/** A part of the site that can be taken along: its button, its progress, what went wrong. */
export class OfflineCopy extends HTMLElement {
  readonly #status = make('p', { className: 'small', role: 'status' });
  readonly #bar = make('progress', { hidden: true, max: 100 });
  readonly #start = make('button', { type: 'button', className: 'button', hidden: true });
  readonly #stop = make('button', { type: 'button', className: 'button', textContent: 'Arrêter', hidden: true });
  #running = new AbortController();

  connectedCallback() {
    this.#bar.ariaLabel = 'Avancement de la copie';
    this.querySelector('button')?.addEventListener('click', ({ currentTarget }) => void this.#open(currentTarget));
    this.append(this.#status, this.#bar, this.#start, this.#stop);
    this.#start.addEventListener('click', () => void this.#make());
    this.#stop.addEventListener('click', () => this.#running.abort());
  }

  /** The first button asks what there is to take; the second, once the size is known, takes it. */
  async #open(opener: EventTarget | null) {
    await this.describe();
    if (this.#start.hidden || !(opener instanceof HTMLElement)) return;
    opener.hidden = true;
    this.#start.focus();
  }

  /** Says what taking this part along would cost, or that it is here already. */
  async describe(known?: Manifest): Promise<void> {
    try {
      const current = (await currentCopy())?.copy;
      const manifest = known ?? (await fetchManifest());
      const scopes = this.#with(manifest, current?.scopes);
      const { files, toFetch, toKeep, sent, kept } = await planFor(manifest, scopes);
      const here = current && scopes.every((id) => current.scopes.includes(id));
      const upToDate = here && current.version === manifest.version;
      this.#start.hidden = Boolean(upToDate);
      const begun = current?.version !== manifest.version && toFetch.length + toKeep.length < files.length;
      this.#start.textContent = here ? 'Mettre la copie à jour' : begun ? 'Finir la copie' : 'Emporter';
      const size = `${writtenSize(sent)} à télécharger, ${writtenSize(kept)} sur l’appareil`;
      if (upToDate) this.#say(`Sur cet appareil : copie du ${frenchDate(current.day)}.`);
      else if (here) this.#say(`Copie du ${frenchDate(current.day)}. Une version plus récente existe : ${size}.`);
      else this.#say(`${size}.`);
    } catch (error) {
      this.#say(problemOf(error));
    }
  }

  /** The parts that the copy will hold: this one and those that it already held; everything makes the others needless. */
  #with({ scopes }: Manifest, held: readonly string[] = []): string[] {
    const wanted = new Set([...held, this.dataset['scope'] ?? '']);
    if (wanted.has(WHOLE)) return [WHOLE];
    return scopes.map(({ id }) => id).filter((id) => wanted.has(id));
  }

  async #make() {
    this.#running = new AbortController();
    this.#show(true);
    try {
      await navigator.locks.request('copie', { ifAvailable: true }, async (lock) => {
        if (!lock) throw new DOMException('Another window is copying', 'InvalidStateError');
        await navigator.storage.persist();
        const manifest = await fetchManifest();
        const scopes = this.#with(manifest, (await currentCopy())?.copy.scopes);
        await makeCopy(manifest, scopes, (share) => this.#progress(share), this.#running.signal);
      });
      await this.describe();
      window.dispatchEvent(new Event(CHANGE));
    } catch (error) {
      if (error instanceof DOMException && error.name === 'QuotaExceededError') await removeUnfinished();
      this.#start.hidden = false;
      this.#say(problemOf(error));
    } finally {
      this.#show(false);
    }
  }

  #show(running: boolean) {
    this.#bar.hidden = this.#stop.hidden = !running;
    if (running) this.#start.hidden = true;
    this.#progress(0);
    if (running) this.#say('Copie en cours. Gardez cette page ouverte.');
  }

  #progress(share: number) {
    this.#bar.value = Math.floor(share * 100);
  }

  #say(text: string) {
    this.#status.textContent = text;
  }
}

customElements.define('offline-copy', OfflineCopy);
