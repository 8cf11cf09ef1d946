/** The map of the régies: comes closer by buttons, fingers, wheel and keyboard, says the name of the house that is pointed at. */
import { make } from '#tools/dom.ts';
import {
  around,
  directions,
  held,
  nextSpot,
  placeAt,
  shows,
  zoomed,
  type Box,
  type Direction,
  type Spot,
} from '#tools/map/view.ts';

const STEP = 1.8;
/** How near to a house a finger must fall, in pixels; how far it may slip and still be a tap. */
const REACH = 26;
const SLIP = 8;
/** How many pixels of a pinch on a touchpad show twice as near, and the most that one turn of a wheel counts for. */
const TWICE = 60;
const TURN = 15;

/** Where a pointer stands on the screen. */
type Pointed = Pick<MouseEvent, 'clientX' | 'clientY'>;

interface Place extends Spot {
  link: SVGAElement;
}

class RegieMap extends HTMLElement {
  #svg: SVGSVGElement | null = null;
  #sheet: Box = { x: 0, y: 0, width: 1, height: 1 };
  #box: Box = this.#sheet;
  #places: Place[] = [];
  #told: Place | undefined;
  #label = make('p', { className: 'told', hidden: true });
  /** The pointers that are down: a mouse, or fingers. */
  #fingers = new Map<number, Pointed>();
  /** Since the first came down: whether it touches, whether they move the map, and the house that was told before. */
  #gesture: { touch: boolean; moved: boolean; told: Place | undefined } | undefined;

  connectedCallback() {
    const svg = this.querySelector<SVGSVGElement>('svg[viewBox]');
    if (!svg || this.#svg) return;
    this.#svg = svg;
    const { x, y, width, height } = svg.viewBox.baseVal;
    this.#sheet = { x, y, width, height };
    this.#box = this.#sheet;
    this.#places = Array.from(svg.querySelectorAll<SVGAElement>('a'), (link, index) => {
      const house = link.querySelector('use');
      link.tabIndex = index === 0 ? 0 : -1;
      return { link, x: house?.x.baseVal.value ?? 0, y: house?.y.baseVal.value ?? 0 };
    });
    svg.parentElement?.append(this.#label);
    for (const title of svg.querySelectorAll('a > title')) {
      title.parentElement?.setAttribute('aria-label', title.textContent);
      title.remove();
    }
    for (const button of this.querySelectorAll('button'))
      button.addEventListener('click', () => this.#command(button.dataset['zoom'] ?? ''));
    svg.addEventListener('pointerover', ({ target, pointerType }) => {
      if (pointerType !== 'touch') this.#tell(this.#placeOf(target));
    });
    svg.addEventListener('pointerleave', () => this.#tell(this.#placeOf(document.activeElement)));
    svg.addEventListener('focusin', ({ target }) => this.#focused(this.#placeOf(target)));
    svg.addEventListener('focusout', () => this.#tell(undefined));
    svg.addEventListener('keydown', (event) => this.#key(event));
    svg.addEventListener('click', (event) => this.#click(event), { capture: true });
    svg.addEventListener('wheel', (event) => this.#wheel(event), { passive: false });
    svg.addEventListener('pointerdown', (event) => this.#hold(event));
    svg.addEventListener('pointermove', (event) => this.#drag(event));
    for (const end of ['pointerup', 'pointercancel'] as const)
      svg.addEventListener(end, ({ pointerId }) => this.#fingers.delete(pointerId));
  }

  #placeOf(target: EventTarget | null): Place | undefined {
    const link = target instanceof Element ? target.closest('a') : null;
    return this.#places.find((place) => (place.link as Element) === link);
  }

  #command(zoom: string): void {
    if (zoom === '0') this.#show(this.#sheet);
    else this.#show(zoomed(this.#box, zoom === '+' ? STEP : 1 / STEP, this.#sheet, this.#told));
  }

  /** Shows a part of the sheet; houses keep their size. */
  #show(box: Box): void {
    this.#box = box;
    const { x, y, width, height } = box;
    this.#svg?.setAttribute('viewBox', [x, y, width, height].map((number) => number.toFixed(2)).join(' '));
    const zoom = this.#sheet.width / width;
    this.#svg?.style.setProperty('--zoom', zoom.toFixed(2));
    this.toggleAttribute('data-close', zoom > 1.01);
    this.#tell(this.#told);
  }

  /** Says the name of a house above it, beneath it in the upper half, where nothing is cut off; or nothing. */
  #tell(place: Place | undefined): void {
    this.#told = place;
    this.#label.hidden = !place || !shows(this.#box, place);
    if (!place) return;
    this.#label.textContent = place.link.getAttribute('aria-label');
    const [right, down] = [(place.x - this.#box.x) / this.#box.width, (place.y - this.#box.y) / this.#box.height];
    this.#label.style.insetBlock = down < 0.5 ? `${down * 100 + 2}% auto` : `auto ${(1 - down) * 100 + 2}%`;
    this.#label.style.insetInlineStart = `${right * 100}%`;
    this.#label.style.translate = `${-right * 100}%`;
  }

  /** The house that has the keyboard is seen and told; Tab comes back to it. */
  #focused(place: Place | undefined): void {
    if (!place) return;
    for (const { link } of this.#places) link.tabIndex = link === place.link ? 0 : -1;
    if (!shows(this.#box, place)) this.#show(around(place, this.#box.width, this.#sheet));
    this.#tell(place);
  }

  #key(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey) return;
    const place = this.#placeOf(event.target);
    if (place && key in directions)
      nextSpot(place, this.#places, key as Direction)?.link.focus({ preventScroll: true });
    else if (['+', '-', '0'].includes(key)) this.#command(key);
    else return;
    event.preventDefault();
  }

  /** A drag is no click; a finger’s first tap says the name of the house nearest to it, its second opens it. */
  #click(event: MouseEvent): void {
    const { touch = false, moved = false, told } = this.#gesture ?? {};
    this.#gesture = undefined;
    if (event.detail === 0 || (!moved && !touch)) return;
    const place = placeAt(this.#spotOf(event), this.#places, REACH * this.#unit);
    if (touch && !moved && place && place === told) {
      if (this.#placeOf(event.target) !== place)
        place.link.dispatchEvent(new MouseEvent('click', { cancelable: true }));
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (!moved) this.#tell(place);
  }

  /** A pinch on a touchpad comes as a wheel with Ctrl; the plain wheel moves the page. */
  #wheel(event: WheelEvent): void {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const turn = Math.max(-TURN, Math.min(event.deltaY, TURN));
    this.#show(zoomed(this.#box, 2 ** (-turn / TWICE), this.#sheet, this.#spotOf(event)));
  }

  #hold({ isPrimary, pointerId, pointerType, clientX, clientY }: PointerEvent): void {
    if (isPrimary) {
      this.#fingers.clear();
      this.#gesture = { touch: pointerType === 'touch', moved: false, told: this.#told };
    } else if (this.#gesture) this.#gesture.moved = true;
    this.#fingers.set(pointerId, { clientX, clientY });
  }

  /** A pointer moves the map once it is close; two fingers move it and bring it closer or away. */
  #drag({ pointerId, clientX, clientY, buttons }: PointerEvent): void {
    const before = this.#fingers.get(pointerId);
    const gesture = this.#gesture;
    if (!before || !gesture || buttons === 0) return;
    const other = Array.from(this.#fingers).find(([id]) => id !== pointerId)?.[1];
    if (!other && !this.hasAttribute('data-close')) return;
    if (!gesture.moved && Math.hypot(clientX - before.clientX, clientY - before.clientY) < SLIP) return;
    if (!gesture.moved) this.#svg?.setPointerCapture(pointerId);
    gesture.moved = true;
    const now = { clientX, clientY };
    this.#fingers.set(pointerId, now);
    const { factor, spot, to } = held(this.#spotOf(before), this.#spotOf(now), other && this.#spotOf(other));
    this.#show(zoomed(this.#box, factor, this.#sheet, spot, to));
  }

  /** How many units of the sheet a pixel is. */
  get #unit(): number {
    return this.#box.width / (this.#svg?.getBoundingClientRect().width || 1);
  }

  /** Where a pointer stands on the sheet. */
  #spotOf({ clientX, clientY }: Pointed): Spot {
    const { left = 0, top = 0 } = this.#svg?.getBoundingClientRect() ?? {};
    return { x: this.#box.x + (clientX - left) * this.#unit, y: this.#box.y + (clientY - top) * this.#unit };
  }
}

customElements.define('regie-map', RegieMap);
