/** The only door to what the browser keeps: where it refuses (cookies blocked, no room), the page remembers for as long as it is open. */

const CHANGE = 'stored';

class Store {
  /** What the browser did not take; it has the last word while the page is open. */
  readonly #refused = new Map<string, string | null>();
  readonly #area: () => Storage | null;

  constructor(area: () => Storage | null) {
    this.#area = area;
  }

  /** The text kept under a name; null when there is none. */
  read(key: string): string | null {
    const refused = this.#refused.get(key);
    if (refused !== undefined) return refused;
    try {
      return this.#area()?.getItem(key) ?? null;
    } catch {
      return null;
    }
  }

  /** Keeps a text, or forgets it when it is null; false when only this page will remember. */
  write(key: string, text: string | null): boolean {
    let kept = false;
    try {
      const area = this.#area();
      if (text === null) area?.removeItem(key);
      else area?.setItem(key, text);
      kept = area?.getItem(key) === text;
    } catch {
      kept = false;
    }
    if (kept) this.#refused.delete(key);
    else this.#refused.set(key, text);
    dispatchEvent(new CustomEvent(CHANGE, { detail: key }));
    return kept;
  }
}

/** What is kept on the device until the reader erases it. */
export const device = new Store(() => localStorage);

/** What is kept until the reader closes the tab. */
export const tab = new Store(() => sessionStorage);

/** Calls back at each change under a name, made by this page or by another of the site. */
export function onStored(key: string, callback: () => void, signal?: AbortSignal): void {
  addEventListener(CHANGE, (event) => (event as CustomEvent).detail === key && callback(), {
    ...(signal && { signal }),
  });
  addEventListener('storage', (event) => (event.key === key || event.key === null) && callback(), {
    ...(signal && { signal }),
  });
}
