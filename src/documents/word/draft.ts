/** What a Word document gathers while its text is written: notes, links, places, lists. */
import type { Relation } from '#documents/package.ts';
import type { Picture } from '#documents/word/picture.ts';
import { slugOf } from '#domain/slug.ts';

/** Where other relations of the text begin. */
const FIRST_LINK = 10;

/** A Word document while its text is written: what its other parts will need. */
export class Draft {
  /** Whether what is written stands in a cell: blanks are empty there. */
  inCell = false;
  /** The keys of the sources of each note, in order. */
  readonly notes: (readonly string[])[] = [];
  readonly links: Relation[] = [];
  /** The pictures shown, in order. */
  readonly shown: Picture[] = [];
  /** The headings met, for the table of contents. */
  readonly headings: { level: number; text: string; place: string }[] = [];
  numbered = 0;
  readonly #places = new Map<string, string>();
  readonly #base: string;
  readonly #pictures: ReadonlyMap<string, Picture>;
  #controls = 0;

  constructor(base: string, pictures: ReadonlyMap<string, Picture> = new Map()) {
    this.#base = base;
    this.#pictures = pictures;
  }

  /** Calls a note; gives its number. */
  footnote(keys: readonly string[]): number {
    this.notes.push(keys);
    return this.notes.length;
  }

  /** The attributes of a link to an address; undefined for one that a document does not open. */
  linkTo(href: string): Record<string, string> | undefined {
    if (!URL.canParse(href, this.#base)) return undefined;
    const { href: target, protocol } = new URL(href, this.#base);
    if (!/^(https?|mailto):$/.test(protocol)) return undefined;
    const known = this.links.find((link) => link.target === target);
    const id = known?.id ?? `rId${FIRST_LINK + this.links.length}`;
    if (!known) this.links.push({ id, type: 'hyperlink', target, external: true });
    return { 'r:id': id };
  }

  /** The picture of a drawing, by what is said of it, and its number; undefined where there is none. */
  picture(label: string): { picture: Picture; number: number } | undefined {
    const picture = this.#pictures.get(label);
    return picture && { picture, number: this.shown.push(picture) };
  }

  /** The attributes of a link to a place of the document. */
  placeNamed(id: string): Record<string, string> {
    return { 'w:anchor': this.#place(id) };
  }

  /** The number and the name under which a place of the page is marked. */
  mark(id: string): { 'w:id': number; 'w:name': string } {
    const name = this.#place(id);
    return { 'w:id': [...this.#places.values()].indexOf(name), 'w:name': name };
  }

  /** Names of places begin with a letter and have at most forty signs. */
  #place(id: string): string {
    const name = this.#places.get(id) ?? `p${this.#places.size}_${slugOf(id).replaceAll('-', '_').slice(0, 32)}`;
    this.#places.set(id, name);
    return name;
  }

  /** A number for a control that no other has. */
  controlId(): number {
    return ++this.#controls;
  }
}
