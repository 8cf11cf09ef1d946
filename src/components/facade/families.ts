/** The families of façades: each kind of page is known by its own, and its members differ. */
import { block, roof, awning } from '#components/facade/building.ts';
import { GROUND, WIDTH, type Pen } from '#components/facade/pen.ts';
import { drawProp } from '#components/facade/props.ts';
import type { Face } from '#domain/face.ts';
import type { EvidenceLevel } from '#domain/vocabulary.ts';

/** The share of lit windows: the better a practice is documented, the brighter its façade. */
const LIGHT: Record<EvidenceLevel, number> = {
  témoignage: 0.12,
  'source unique': 0.25,
  'sources croisées': 0.5,
  évaluation: 0.85,
};

/** A fiche: one or two buildings of the neighbourhood, and before them what the page is about. */
export function neighbourhood(pen: Pen, { subject, evidence = 'source unique' }: Face): void {
  const light = LIGHT[evidence];
  switch (pen.pick(['alone', 'pair', 'low'])) {
    case 'alone':
      block(pen, { x: 10, width: pen.between(4, 5) * 18, storeys: pen.between(3, 5), pale: false, light });
      break;
    case 'pair': {
      const width = pen.between(46, 52);
      const storeys = pen.between(2, 3);
      block(pen, { x: 6, width, storeys, pale: false, light });
      block(pen, { x: 8 + width, width: pen.between(44, 48), storeys: 4 - storeys, pale: true, light });
      break;
    }
    case 'low':
      block(pen, { x: 6, width: 98, storeys: pen.between(1, 2), pale: pen.chance() < 0.5, light });
  }
  drawProp(pen, subject, 132, GROUND);
}

/** A guide: the notice board where the method is pinned up. */
export function board(pen: Pen, { subject }: Face): void {
  const width = pen.between(84, 100);
  const x = Math.floor((WIDTH - width) / 2);
  const stand = pen.pick(['posts', 'easel', 'wall', 'hung']);
  const foot = GROUND - (stand === 'wall' ? 0 : 40);
  const top = foot - pen.between(76, 88);
  if (stand === 'wall') pen.rect('light', x - 14, top - 14, width + 28, GROUND - top + 14);
  pen.rect('deep', x - 4, top - 4, width + 8, foot - top + 4);
  pen.rect('pane', x, top, width, foot - top - 4);
  if (stand === 'posts') pen.path('line', `M${x + 6} ${GROUND}v-40M${x + width - 6} ${GROUND}v-40`);
  if (stand === 'easel') pen.path('line', `M${x} ${GROUND}l20-40M${x + width} ${GROUND}l-20-40M80 ${GROUND - 40}v30`);
  if (stand === 'hung')
    pen.path(
      'line',
      `M${x - 20} ${GROUND}V${top - 22}h${width + 40}V${GROUND}M${x + 12} ${top - 4}v-18M${x + width - 12} ${top - 4}v-18`,
    );
  switch (pen.pick(['title', 'ribbon', 'corner', 'tabs'])) {
    case 'title':
      pen.rect('spot', x + 10, top + 8, width - 20, 8);
      break;
    case 'ribbon':
      pen.rect('spot', x, top, width, 14);
      break;
    case 'corner':
      pen.path('spot', `M${x + width} ${top}v26l-26-26z`);
      break;
    case 'tabs':
      for (let tab = 0; tab < 3; tab++) pen.rect('wall', x + 8 + tab * 30, top - 10, 22, 14);
  }
  const lines = pen.between(2, 3);
  for (let line = 0; line < lines; line++)
    pen.path('line', `M${x + 10} ${top + 24 + line * 8}h${width - 36 - line * 14}`);
  drawProp(pen, subject, 80, foot - 10);
}

/** A Si T’es Jardin resource: trees, beds and sheds, and the work of the page before them. */
export function garden(pen: Pen, { subject }: Face): void {
  switch (pen.pick(['greenhouse', 'round-tree', 'poplars', 'shed', 'trellis', 'hedge'])) {
    case 'greenhouse':
      pen.path('pane', `M10 ${GROUND}v-70l34-34 34 34v70z`);
      pen.path('line', `M10 ${GROUND}v-70l34-34 34 34v70M44 ${GROUND}v-104M10 ${GROUND - 36}h68`);
      break;
    case 'round-tree':
      tree(pen, 46, pen.between(74, 112), 30);
      break;
    case 'poplars':
      for (const [x, height] of [
        [26, 120],
        [48, 140],
        [70, 108],
      ] as const)
        pen.path('wall', `M${x} ${GROUND}v-12q-14-${height / 2} 0-${height} 14 ${height / 2} 0 ${height}z`);
      break;
    case 'shed':
      pen.rect('light', 14, GROUND - 56, 64, 56);
      pen.path('deep', `M8 ${GROUND - 56}l38-26 38 26z`);
      pen.rect('ink', 22, GROUND - 36, 18, 36);
      pen.rect('pane', 50, GROUND - 40, 18, 16);
      break;
    case 'trellis':
      pen.path(
        'line',
        `M12 ${GROUND}v-84h70v84M12 ${GROUND - 60}h70M12 ${GROUND - 34}h70M36 ${GROUND}v-84M58 ${GROUND}v-84`,
      );
      for (const [x, y] of [
        [20, 74],
        [44, 50],
        [68, 78],
        [30, 30],
        [66, 26],
      ] as const)
        pen.disc('leaf', x, GROUND - y, 9);
      break;
    case 'hedge':
      pen.path('wall', `M6 ${GROUND}v-40q10-16 20 0 10-16 20 0 10-16 20 0 10-16 20 0v40z`);
      pen.disc('spot', 26, GROUND - 24, 4);
      pen.disc('spot', 60, GROUND - 16, 4);
  }
  switch (pen.pick(['sun', 'cloud', 'birds', 'tree-behind'])) {
    case 'sun':
      pen.disc('lit', pen.between(112, 140), 36, 15);
      break;
    case 'cloud':
      pen.path('pane', 'M96 44q-2-14 12-14 6-14 20-4 18-4 16 18z');
      break;
    case 'birds':
      pen.path('line', 'M104 36q6-8 10 0 4-8 10 0m8 14q5-7 9 0 4-7 9 0');
      break;
    case 'tree-behind':
      tree(pen, 140, pen.between(66, 96), 20);
  }
  switch (pen.pick(['beds', 'rows', 'grass', 'stones'])) {
    case 'beds':
      for (const x of [84, 4]) pen.rect('deep', x, GROUND - 10, 34, 10);
      break;
    case 'rows':
      for (let x = 6; x < 100; x += 16) pen.path('leaf', `M${x} ${GROUND}q-2-12 5-14 6 4 5 14z`);
      break;
    case 'grass':
      pen.path('leaf', `M0 ${GROUND}v-6l6 6 5-8 5 8 5-6 4 6z`);
      break;
    case 'stones':
      for (let x = 84; x < 112; x += 12) pen.disc('deep', x, GROUND - 5, 5);
  }
  drawProp(pen, subject, 122, GROUND);
}

function tree(pen: Pen, x: number, height: number, radius: number): void {
  pen.rect('ink', x - 2, GROUND - height, 5, height);
  pen.disc('wall', x, GROUND - height, radius);
  pen.disc('light', x + Math.floor(radius / 2), GROUND - height + 12, Math.floor(radius / 1.8));
}

/** A dossier: a hall between two buildings, and its subject inside. */
export function skyline(pen: Pen, { subject }: Face): void {
  for (const x of [2, 112]) block(pen, { x, width: 46, storeys: x > 2 ? 2 : 3, pale: x > 2, light: 0.4 });
  pen.rect('pane', 52, GROUND - 58, 56, 58);
  switch (pen.pick(['tent', 'dome', 'flat'])) {
    case 'tent':
      pen.path('spot', `M46 ${GROUND - 58}l34-26 34 26z`);
      break;
    case 'dome':
      pen.path('spot', `M50 ${GROUND - 58}a30 24 0 0 1 60 0z`);
      break;
    case 'flat':
      pen.rect('spot', 46, GROUND - 68, 68, 10);
  }
  pen.path('line', `M52 ${GROUND}v-58h56v58`);
  drawProp(pen, subject, 80, GROUND - 4);
}

/** What each stage of the path brings to the worksite. */
const BROUGHT = ['table', 'magnifier', 'pen', 'hands', 'stamp', 'broom', 'bench'] as const;

/** A stage of the path: a worksite that has one storey more at each stage. */
export function worksite(pen: Pen, order: number): void {
  const storeys = Math.min(order, 6);
  const top = GROUND - storeys * 22 - 8;
  for (let storey = 0; storey < storeys; storey++) {
    const sill = GROUND - 26 - storey * 22;
    pen.rect(storey % 2 ? 'light' : 'wall', 14, sill - 4, 84, 22);
    for (let column = 0; column < 4; column++)
      pen.rect(storey < storeys - 1 ? 'lit' : 'pane', 20 + column * 20, sill, 12, 13);
  }
  pen.rect('deep', 10, GROUND - 8, 92, 8);
  if (order < 7) {
    const jib = Math.min(top - 24, 126);
    pen.path('line', `M108 ${GROUND}V${jib - 8}M40 ${jib}h86M58 ${jib}v16`);
    pen.rect('ink', 52, jib + 16, 12, 8);
  } else {
    pen.path('deep', `M10 ${top + 4}l46-24 46 24z`);
    pen.path('line', `M56 ${top - 18}v-22`);
    pen.path('spot', `M56 ${top - 40}h22l-6 7 6 7h-22z`);
  }
  drawProp(pen, BROUGHT[order - 1] ?? 'bench', 132, GROUND);
}

/** A régie: the shop where the neighbourhood comes in. */
export function shop(pen: Pen): void {
  const width = pen.between(9, 12) * 10;
  const x = Math.floor((WIDTH - width) / 2) - 8;
  const upper = pen.pick(['one', 'two']) === 'two' ? 1 : 0;
  const top = GROUND - 84 - upper * STEP;
  pen.rect('wall', x, top, width, GROUND - top);
  roof(pen, x, top, width);
  const kind = pen.pick(['square', 'arch', 'shutters', 'round']);
  for (let row = 0; row <= upper; row++)
    for (let left = x + 10; left + 16 < x + width; left += 26) opening(pen, kind, left, top + 8 + row * STEP);
  const sign = pen.pick(['band', 'panel', 'flag']);
  if (sign === 'band') pen.rect('pane', x, GROUND - 56, width, 9);
  if (sign === 'panel') pen.rect('deep', x + 12, GROUND - 57, width - 24, 11);
  if (sign === 'flag') pen.path('spot', `M${x + width} ${GROUND - 70}h18v14h-18z`);
  const cover = pen.pick(['striped', 'plain', 'scalloped', 'none']);
  if (cover === 'striped') awning(pen, x, GROUND - 46, width);
  if (cover === 'plain') pen.path('spot', `M${x} ${GROUND - 46}h${width}l5 10h-${width + 10}z`);
  if (cover === 'scalloped')
    for (let left = x; left + 14 <= x + width; left += 14)
      pen.path('spot', `M${left} ${GROUND - 46}h14v5a7 6 0 0 1-14 0z`);
  const left = pen.pick(['door-left', 'door-right']) === 'door-left';
  pen.rect('lit', left ? x + 32 : x + 8, GROUND - 32, width - 42, 22);
  pen.rect('deep', left ? x + 8 : x + width - 28, GROUND - 34, 18, 34);
  drawProp(pen, pen.pick(SHOP_PROPS), x + width + 20 > 140 ? 140 : x + width + 20, GROUND);
}

const STEP = 24;
const SHOP_PROPS = [
  'bench',
  'pot-plant',
  'bike',
  'tree',
  'lamp',
  'broom',
  'basket',
  'toolbox',
  'ladder',
  'cardboard',
] as const;

function opening(pen: Pen, kind: 'square' | 'arch' | 'shutters' | 'round', x: number, y: number): void {
  if (kind === 'arch') pen.path('pane', `M${x} ${y + 15}v-9a6 6 0 0 1 12 0v9z`);
  else if (kind === 'round') pen.disc('pane', x + 6, y + 7, 6);
  else pen.rect('pane', x, y, 12, 14);
  if (kind === 'shutters') {
    pen.rect('deep', x - 5, y, 22, 14);
  }
}
