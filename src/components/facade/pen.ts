/** The pen that draws façades: one path per colour, by the chance that a slug gives. */

/** The flat colours of a façade, from back to front; each becomes one path. */
export const LAYERS = ['wall', 'light', 'deep', 'pane', 'lit', 'leaf', 'spot', 'ink', 'line'] as const;
export type Layer = (typeof LAYERS)[number];
export type Drawing = Partial<Record<Layer, string>>;

export const WIDTH = 160;
export const GROUND = 190;

/** Collects path data by colour, and the choices made, which tell one façade from another. */
export class Pen {
  layers: Drawing = {};
  /** What was chosen, in words: roofs, openings, shop fronts; never how many windows. */
  traits: string[] = [];
  /** By colour, where the last closed shape began, if nothing was drawn after it: the next is told from there. */
  #corner: Partial<Record<Layer, readonly [number, number]>> = {};
  #seed = 2166136261;

  constructor(slug: string) {
    for (const letter of slug) this.#seed = Math.imul(this.#seed ^ letter.charCodeAt(0), 16777619);
  }

  chance(): number {
    this.#seed =
      Math.imul(this.#seed ^ (this.#seed >>> 15), 2246822507) ^ Math.imul(this.#seed ^ (this.#seed >>> 13), 3266489909);
    return (this.#seed >>> 0) / 2 ** 32;
  }

  between(low: number, high: number): number {
    return low + Math.floor(this.chance() * (high - low + 1));
  }

  /** Chooses one of several shapes, and remembers which. */
  pick<T extends string>(options: readonly [T, ...T[]]): T {
    const choice = options[Math.floor(this.chance() * options.length)] ?? options[0];
    this.traits.push(choice);
    return choice;
  }

  path(layer: Layer, data: string): void {
    this.layers[layer] = (this.layers[layer] ?? '') + data;
    delete this.#corner[layer];
  }

  rect(layer: Layer, x: number, y: number, width: number, height: number): void {
    this.closed(layer, x, y, `h${width}v${height}h-${width}z`);
  }

  /** A closed shape told from where it begins: like shapes in a row then repeat letter for letter, which compresses well. */
  closed(layer: Layer, x: number, y: number, data: string): void {
    const corner = this.#corner[layer];
    const move = corner ? `m${x - corner[0]} ${y - corner[1]}`.replace(' -', '-') : `M${x} ${y}`;
    this.path(layer, move + data);
    this.#corner[layer] = [x, y];
  }

  disc(layer: Layer, x: number, y: number, radius: number): void {
    this.path(layer, `M${x} ${y + radius}a${radius} ${radius} 0 1 1 .1 0`);
  }
}
