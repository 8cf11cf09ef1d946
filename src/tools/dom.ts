/** What all tools need to write a page: elements, shapes, their own styles. */

/** Makes an element with its properties and children; children that are not there are left out. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
  ...children: (Node | string | undefined)[]
): HTMLElementTagNameMap[Tag] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** A part of a page that a tool cannot do without. */
export function find<Found extends HTMLElement>(root: ParentNode, selector: string): Found {
  const found = root.querySelector<Found>(selector);
  if (!found) throw new Error(`No ${selector} in this page`);
  return found;
}

/** A part that a page names for its tool. */
export const findPart = <Found extends HTMLElement>(root: ParentNode, name: string) =>
  find<Found>(root, `[data-part=${name}]`);

/** Writes a text in an element; where it stands already, the page is left as it is. */
export function write(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** An empty plot, drawn where a tool finds nothing to show; the tool’s styles keep it within the screen. */
export const emptyPlot = () =>
  make('img', { className: 'empty-plot', src: '/terrain.svg', alt: '', width: 320, height: 123 });

/** Makes a shape of a drawing. */
export function shape(
  name: string,
  attributes: Record<string, string | number>,
  ...children: (Node | string)[]
): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
  made.append(...children);
  return made;
}

/** Hands over the files that a reader chooses, those that wait in the input included, and empties it: the same file can be chosen again. */
export function onFiles(input: HTMLInputElement, take: (files: File[]) => void, signal?: AbortSignal): void {
  const hand = () => {
    const files = Array.from(input.files ?? []);
    if (files.length === 0) return;
    input.value = '';
    take(files);
  };
  input.addEventListener('change', hand, { ...(signal && { signal }) });
  hand();
}

/** Adds to the page, once, the styles that come with a tool’s code; what stands in the page’s own HTML is dressed by the page. */
export function addStyles(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
