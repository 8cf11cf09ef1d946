/** Draws the face of a page: a building for a fiche, a plan for a guide, a worksite for a stage, a shop for a régie, a garden for a resource. */
import type { Face } from '#domain/face.ts';
import type { EvidenceLevel, Theme } from '#domain/vocabulary.ts';

/** The flat colours of a façade, from back to front; each becomes one path. */
export const LAYERS = ['wall', 'light', 'deep', 'pane', 'lit', 'leaf', 'ink', 'line'] as const;
export type Layer = (typeof LAYERS)[number];
export type Drawing = Partial<Record<Layer, string>>;

const WIDTH = 160;
const GROUND = 190;
const STOREY = 26;

/** The share of lit windows: the better a practice is documented, the brighter its façade. */
const LIGHT: Record<EvidenceLevel, number> = {
  témoignage: 0.12,
  'source unique': 0.25,
  'sources croisées': 0.5,
  évaluation: 0.85,
};

type Prop = 'bike' | 'stall' | 'tree' | 'planter' | 'lamp' | 'bench' | 'flag' | 'crane' | 'panel' | 'crates' | 'aerial';
const PROPS: Partial<Record<Theme, Prop>> = {
  mobilite: 'bike',
  alimentation: 'stall',
  'jardins-nature': 'tree',
  'dechets-reemploi': 'crates',
  'proprete-cadre-de-vie': 'planter',
  'lien-social': 'bench',
  mediation: 'lamp',
  'services-de-proximite': 'stall',
  'logement-energie': 'panel',
  'participation-gouvernance': 'flag',
  'renouvellement-urbain': 'crane',
  'creer-une-regie': 'crane',
  'culture-medias': 'flag',
  numerique: 'aerial',
  'enfance-jeunesse': 'planter',
};

/** Draws a façade as one path per colour, its ground line at y = 190 of a 160 × 196 picture. */
export function drawFacade(face: Face): Drawing {
  const pen = new Pen(face.slug);
  switch (face.kind) {
    case 'guide':
      plan(pen);
      break;
    case 'stage':
      worksite(pen, face.order ?? 1);
      break;
    case 'regie':
      shop(pen);
      break;
    case 'jardin':
      garden(pen);
      break;
    case 'dossier':
      for (const [index, storeys] of [3, 5, 4].entries()) block(pen, 10 + index * 48, 44, storeys, index, 0.4);
      break;
    case 'fiche':
      building(pen, face);
  }
  pen.path('line', `M0 ${GROUND}h${WIDTH}`);
  return pen.layers;
}

/** Collects path data by colour, with the chance that a slug gives. */
class Pen {
  layers: Drawing = {};
  /** By colour, where the last rectangle began, if nothing was drawn after it: the next is told from there. */
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

  path(layer: Layer, data: string): void {
    this.layers[layer] = (this.layers[layer] ?? '') + data;
    delete this.#corner[layer];
  }

  rect(layer: Layer, x: number, y: number, width: number, height: number): void {
    const corner = this.#corner[layer];
    const move = corner ? `m${x - corner[0]} ${y - corner[1]}`.replace(' -', '-') : `M${x} ${y}`;
    this.path(layer, `${move}h${width}v${height}h-${width}z`);
    this.#corner[layer] = [x, y];
  }

  disc(layer: Layer, x: number, y: number, radius: number): void {
    this.path(layer, `M${x} ${y + radius}a${radius} ${radius} 0 1 1 .1 0`);
  }
}

function building(pen: Pen, { themes = [], evidence = 'source unique' }: Face): void {
  const light = LIGHT[evidence];
  const alone = pen.chance() < 0.45;
  if (alone) block(pen, 20, pen.between(5, 6) * 18, pen.between(3, 5), 0, light);
  else {
    const first = pen.between(58, 68);
    block(pen, 12, first, pen.between(2, 5), 0, light);
    block(pen, 16 + first, pen.between(54, 64), pen.between(2, 5), 1, light);
  }
  const props = new Set(themes.map((theme) => PROPS[theme]).filter((prop) => prop !== undefined));
  for (const [index, prop] of Array.from(props)
    .slice(0, alone ? 2 : 1)
    .entries())
    drawProp(pen, prop, index === 0 ? 138 : 22);
}

/** One building: storeys of windows over a ground floor with a door and a shop front. */
function block(pen: Pen, x: number, width: number, storeys: number, shade: number, light: number): void {
  const height = storeys * STOREY + 30;
  const top = GROUND - height;
  pen.rect(shade % 2 ? 'light' : 'wall', x, top, width, height);
  roof(pen, x, top, width);
  const columns = Math.max(2, Math.round(width / 24));
  const step = Math.floor(width / columns);
  const margin = Math.floor((width - step * columns + step - 12) / 2);
  const balcony = pen.between(0, storeys);
  for (let storey = 0; storey < storeys; storey++) {
    for (let column = 0; column < columns; column++) {
      const left = x + margin + column * step;
      const sill = top + 9 + storey * STOREY;
      pen.rect('pane', left, sill, 12, 15);
      if (pen.chance() < light) pen.rect('lit', left, sill, 12, 15);
      if (storey === balcony) pen.rect('deep', left - 3, sill + 14, 18, 2);
      else if (pen.chance() < 0.1) pen.rect('leaf', left - 1, sill + 13, 14, 4);
    }
  }
  const door = x + Math.floor(width / 2) - 8;
  pen.rect(shade % 2 ? 'wall' : 'light', x, GROUND - 26, width, 26);
  pen.rect('deep', door, GROUND - 22, 16, 22);
  pen.rect('pane', x + 6, GROUND - 20, Math.max(10, Math.floor(width / 2) - 20), 13);
}

function roof(pen: Pen, x: number, top: number, width: number): void {
  switch (pen.between(0, 3)) {
    case 0:
      pen.path('deep', `M${x - 3} ${top}l${width / 2 + 3}-22 ${width / 2 + 3} 22z`);
      break;
    case 1:
      pen.path('deep', `M${x} ${top}l6-16h${width - 12}l6 16z`);
      break;
    case 2:
      pen.rect('deep', x - 3, top - 6, width + 6, 6);
      pen.disc('leaf', x + Math.floor(width * 0.3), top - 12, 8);
      pen.disc('leaf', x + Math.floor(width * 0.6), top - 11, 7);
      break;
    default:
      pen.rect('deep', x - 3, top - 6, width + 6, 6);
      pen.rect('deep', x + Math.floor(width * 0.65), top - 20, 8, 14);
  }
}

/** A guide: the building as it stands on the architect’s sheet. */
function plan(pen: Pen): void {
  const storeys = pen.between(2, 4);
  const width = pen.between(4, 5) * 22;
  const x = Math.floor((WIDTH - width) / 2);
  const top = GROUND - storeys * STOREY - 30;
  pen.rect('pane', x - 18, top - 34, width + 36, GROUND - top + 34);
  pen.path('line', `M${x - 18} ${GROUND}V${top - 34}h${width + 36}V${GROUND}`);
  pen.rect('wall', x, top, width, 6);
  pen.path('line', `M${x} ${GROUND}V${top}h${width}V${GROUND}M${x - 4} ${top}l${width / 2 + 4}-20 ${width / 2 + 4} 20`);
  for (let storey = 0; storey < storeys; storey++)
    for (let column = 0; column < Math.floor(width / 22); column++) {
      const left = x + 5 + column * 22;
      const sill = top + 13 + storey * STOREY;
      if (pen.chance() < 0.3) pen.rect('wall', left, sill, 12, 14);
      else pen.path('line', `M${left} ${sill}h12v14h-12z`);
    }
  pen.rect('deep', x + Math.floor(width / 2) - 8, GROUND - 22, 16, 22);
}

/** A stage of the path: a worksite that has one storey more at each stage. */
function worksite(pen: Pen, order: number): void {
  const storeys = Math.min(order, 6);
  const top = GROUND - storeys * 22 - 8;
  for (let storey = 0; storey < storeys; storey++) {
    const sill = GROUND - 26 - storey * 22;
    pen.rect(storey % 2 ? 'light' : 'wall', 34, sill - 4, 84, 22);
    for (let column = 0; column < 4; column++)
      pen.rect(storey < storeys - 1 ? 'lit' : 'pane', 40 + column * 20, sill, 12, 13);
  }
  pen.rect('deep', 30, GROUND - 8, 92, 8);
  if (order < 7) {
    pen.path(
      'line',
      `M126 ${GROUND}V${Math.min(top - 30, 120)}M60 ${Math.min(top - 24, 126)}h86M138 ${Math.min(top - 24, 126)}v16`,
    );
    pen.rect('ink', 132, Math.min(top - 8, 142), 12, 8);
  } else {
    pen.path('deep', `M30 ${top + 4}l46-24 46 24z`);
    pen.path('line', `M76 ${top - 18}v-22`);
    pen.path('wall', `M76 ${top - 40}h22l-6 7 6 7h-22z`);
  }
}

/** A régie: the shop front where the neighbourhood comes in. */
function shop(pen: Pen): void {
  const width = pen.between(98, 124);
  const x = Math.floor((WIDTH - width) / 2);
  const top = GROUND - 92;
  pen.rect('wall', x, top, width, 92);
  roof(pen, x, top, width);
  pen.rect('pane', x + 10, top + 10, width - 20, 14);
  pen.rect('deep', x + 16, top + 15, Math.floor(width * pen.between(40, 65) * 0.01), 4);
  const stripes = Math.floor(width / 14);
  for (let stripe = 0; stripe < stripes; stripe++)
    pen.path(stripe % 2 ? 'pane' : 'deep', `M${x + stripe * 14} ${top + 34}h14v12a7 7 0 0 1-14 0z`);
  pen.rect('lit', x + 8, GROUND - 36, Math.floor(width / 2) - 4, 24);
  pen.rect('deep', x + width - 34, GROUND - 38, 22, 38);
}

/** A Si T’es Jardin resource: trees, beds and a greenhouse, by chance of the slug. */
function garden(pen: Pen): void {
  const house = pen.chance() < 0.5;
  if (house) {
    pen.path('pane', `M14 ${GROUND}v-76l38-36 38 36v76z`);
    pen.path(
      'line',
      `M14 ${GROUND}v-76l38-36 38 36v76M52 ${GROUND}v-112M33 ${GROUND}v-94M71 ${GROUND}v-94M14 ${GROUND - 42}h76`,
    );
  } else tree(pen, 46, pen.between(80, 124));
  tree(pen, 120, pen.between(58, 112));
  const beds = pen.between(2, 3);
  for (let bed = 0; bed < beds; bed++) {
    const left = 12 + bed * 46;
    pen.rect('deep', left, GROUND - 16, 38, 16);
    for (let plant = 0; plant < 3; plant++)
      pen.disc(plant % 2 ? 'light' : 'wall', left + 7 + plant * 12, GROUND - 20, 6);
  }
  if (pen.chance() < 0.6) pen.disc('lit', pen.between(126, 142), 22, 14);
}

function tree(pen: Pen, x: number, height: number): void {
  pen.rect('ink', x - 2, GROUND - height, 5, height);
  pen.disc('wall', x, GROUND - height - 8, 30);
  pen.disc('light', x + 15, GROUND - height + 8, 17);
}

function drawProp(pen: Pen, prop: Prop, x: number): void {
  switch (prop) {
    case 'tree':
      pen.rect('ink', x - 2, GROUND - 30, 4, 30);
      pen.disc('leaf', x, GROUND - 38, 15);
      break;
    case 'bike':
      pen.path(
        'line',
        `M${x - 22} ${GROUND - 8}a7 7 0 1 0 14 0a7 7 0 1 0-14 0m22 0a7 7 0 1 0 14 0a7 7 0 1 0-14 0m-15 0l7-11h9l6 11m-15-11l8 11-6-15h6`,
      );
      break;
    case 'stall':
      pen.path('wall', `M${x - 18} ${GROUND - 26}h36l4 9h-44z`);
      pen.path('pane', `M${x - 9} ${GROUND - 26}h8l-1 9h-9z`);
      pen.rect('ink', x - 18, GROUND - 9, 36, 9);
      break;
    case 'planter':
      pen.rect('ink', x - 15, GROUND - 12, 30, 12);
      pen.disc('leaf', x - 7, GROUND - 16, 7);
      pen.disc('leaf', x + 6, GROUND - 17, 8);
      break;
    case 'lamp':
      pen.rect('ink', x - 1, GROUND - 54, 3, 54);
      pen.disc('lit', x, GROUND - 58, 7);
      break;
    case 'bench':
      pen.path('line', `M${x - 16} ${GROUND}v-10h30v10M${x - 16} ${GROUND - 10}v-9h30v9`);
      break;
    case 'crates':
      pen.rect('ink', x - 16, GROUND - 14, 15, 14);
      pen.rect('deep', x, GROUND - 14, 15, 14);
      pen.rect('light', x - 9, GROUND - 28, 15, 13);
      break;
    case 'panel':
      pen.path('line', `M${x - 16} ${GROUND}l8-18h24l-8 18zm12 0l8-18M${x - 12} ${GROUND - 9}h24`);
      break;
    case 'flag':
      pen.path('line', `M${x} ${GROUND}v-66`);
      pen.path('wall', `M${x} ${GROUND - 66}h18l-5 7 5 7h-18z`);
      break;
    case 'crane':
      pen.path('line', `M${x} ${GROUND}v-150M${x - 46} ${GROUND - 142}h64M${x - 34} ${GROUND - 142}v20`);
      pen.rect('ink', x - 40, GROUND - 122, 12, 8);
      break;
    case 'aerial':
      pen.path(
        'line',
        `M${x} ${GROUND}v-62M${x - 9} ${GROUND - 62}a12 12 0 0 1 18 0M${x - 5} ${GROUND - 56}a7 7 0 0 1 10 0`,
      );
      break;
  }
}
