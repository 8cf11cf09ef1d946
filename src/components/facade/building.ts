/** The blocks of flats that fiches and dossiers are made of: storeys, roofs, openings and a ground floor. */
import { GROUND, type Pen } from '#components/facade/pen.ts';

const STOREY = 26;

interface Block {
  x: number;
  width: number;
  storeys: number;
  /** Whether the lighter colour of the two makes the wall. */
  pale: boolean;
  /** The share of lit windows. */
  light: number;
}

/** One building: storeys of windows over a ground floor with a door and a shop front. */
export function block(pen: Pen, { x, width, storeys, pale, light }: Block): void {
  const top = GROUND - storeys * STOREY - 30;
  pen.rect(pale ? 'light' : 'wall', x, top, width, GROUND - top);
  roof(pen, x, top, width);
  windows(pen, { x, width, storeys, pale, light }, top);
  groundFloor(pen, x, width, pale);
}

/** A roof over a wall, of one of several kinds. */
export function roof(pen: Pen, x: number, top: number, width: number): void {
  switch (pen.pick(['gable', 'mansard', 'garden', 'chimney', 'parapet', 'sheds'])) {
    case 'gable':
      pen.path('deep', `M${x - 3} ${top}l${width / 2 + 3}-22 ${width / 2 + 3} 22z`);
      break;
    case 'mansard':
      pen.path('deep', `M${x} ${top}l6-16h${width - 12}l6 16z`);
      break;
    case 'garden':
      pen.rect('deep', x - 3, top - 6, width + 6, 6);
      pen.disc('leaf', x + Math.floor(width * 0.3), top - 12, 8);
      pen.disc('leaf', x + Math.floor(width * 0.6), top - 11, 7);
      break;
    case 'chimney':
      pen.rect('deep', x - 3, top - 6, width + 6, 6);
      pen.rect('deep', x + Math.floor(width * 0.65), top - 20, 8, 14);
      break;
    case 'parapet':
      pen.path(
        'deep',
        `M${x - 3} ${top}v-6h${Math.floor(width / 4)}v-8h${Math.floor(width / 2)}v8h${Math.floor(width / 4) + 6}v6z`,
      );
      break;
    case 'sheds':
      for (let shed = 0; shed < 3; shed++)
        pen.closed('deep', x + shed * Math.floor(width / 3), top, `v-16l${Math.floor(width / 3)} 16z`);
  }
}

function windows(pen: Pen, { x, width, storeys, light }: Block, top: number): void {
  const kind = pen.pick(['plain', 'arch', 'shutters', 'wide', 'tall']);
  const columns = Math.max(2, Math.floor(width / (kind === 'wide' || kind === 'shutters' ? 28 : 23)));
  const step = Math.floor(width / columns);
  const size = kind === 'wide' ? 18 : kind === 'tall' ? 8 : 11;
  const margin = Math.floor((step - size + width - step * columns) / 2);
  const extra = pen.pick(['balcony', 'flowers', 'cornice', 'bare']);
  const decked = pen.between(0, storeys - 1);
  for (let storey = 0; storey < storeys; storey++) {
    const sill = top + 8 + storey * STOREY;
    if (extra === 'cornice') pen.rect('deep', x, sill + 18, width, 2);
    for (let column = 0; column < columns; column++) {
      const left = x + margin + column * step;
      const layer = pen.chance() < light ? 'lit' : 'pane';
      if (kind === 'arch') pen.closed(layer, left, sill + 15, 'v-9a5 5 0 0 1 11 0v9z');
      else pen.rect(layer, left, sill, size, 15);
      if (kind === 'shutters') {
        pen.rect('deep', left - 5, sill, 21, 15);
      }
      if (storey === decked && extra === 'balcony') pen.rect('ink', left - 3, sill + 14, size + 6, 2);
      if (storey === decked && extra === 'flowers') pen.rect('leaf', left - 1, sill + 13, size + 2, 4);
    }
  }
}

function groundFloor(pen: Pen, x: number, width: number, pale: boolean): void {
  const front = pen.pick(['awning', 'arcade', 'glass', 'porch', 'gate']);
  const half = Math.floor(width / 2);
  pen.rect(pale ? 'wall' : 'light', x, GROUND - 26, width, 26);
  switch (front) {
    case 'awning':
      pen.rect('lit', x + 5, GROUND - 20, half - 8, 14);
      pen.rect('ink', x + half + 5, GROUND - 20, 13, 20);
      awning(pen, x, GROUND - 34, width);
      break;
    case 'arcade':
      for (let left = x + 4; left + 14 <= x + width; left += 18)
        pen.closed('deep', left, GROUND, 'v-13a7 7 0 0 1 14 0v13z');
      break;
    case 'glass':
      pen.rect('pane', x + 4, GROUND - 22, width - 26, 16);
      pen.rect('deep', x + width - 18, GROUND - 22, 14, 22);
      break;
    case 'porch':
      pen.path('spot', `M${x + half - 15} ${GROUND - 22}l15-9 15 9z`);
      pen.rect('ink', x + half - 8, GROUND - 22, 16, 22);
      break;
    case 'gate':
      pen.path('deep', `M${x + half - 12} ${GROUND}v-14a12 9 0 0 1 24 0v14z`);
      pen.rect('pane', x + 5, GROUND - 19, Math.max(8, half - 22), 9);
  }
}

/** A striped awning across a front. */
export function awning(pen: Pen, x: number, y: number, width: number): void {
  pen.rect('pane', x - 2, y, width + 4, 9);
  for (let left = x - 2; left + 12 <= x + width + 2; left += 24) pen.rect('spot', left, y, 12, 9);
}
