/** The things that stand before façades, one for each subject: x is their middle, y their foot. */
import type { Layer, Pen } from '#components/facade/pen.ts';
import { keysIn } from '#domain/record.ts';
import type { Subject } from '#domain/subject.ts';

/** A path of one colour, told from the middle of the thing’s foot. */
type Stroke = readonly [Layer, string];

const WHEELS = 'm-22-7a7 7 0 1 0 14 0a7 7 0 1 0-14 0m30 0a7 7 0 1 0 14 0a7 7 0 1 0-14 0';

const SHAPES: Record<Subject, readonly Stroke[]> = {
  washer: [
    ['pane', 'm-16-36h32v36h-32z'],
    ['light', 'm-9-15a9 9 0 1 0 18 0a9 9 0 1 0-18 0'],
    ['line', 'm-16-36h32v36h-32zm0 8h32m-23 13a9 9 0 1 0 18 0a9 9 0 1 0-18 0'],
  ],
  bowl: [
    ['pane', 'm-18-16h36q-4 16-18 16t-18-16'],
    ['line', 'm-18-16h36q-4 16-18 16t-18-16m10-6q-4-6 0-12m8 12q-4-6 0-12'],
  ],
  cargo: [
    ['line', WHEELS],
    ['spot', 'm-24-32h26v20h-26z'],
    ['ink', 'm4-12h6l6-22h6v3h-4l-5 22h-9z'],
  ],
  car: [
    ['spot', 'm-28-20h10l6-12h22l8 12h10v14h-56z'],
    ['pane', 'm-9-29h18l5 9h-27z'],
    ['ink', 'm-22-6a6 6 0 1 0 12 0a6 6 0 1 0-12 0m24 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0'],
  ],
  scooter: [
    ['line', WHEELS],
    ['spot', 'm-18-24h14l4 12h8l6-20h5l-8 26h-26z'],
  ],
  bike: [['line', `${WHEELS}m-15 0l7-13h10l-9 13h-8m8-13l-3-5m13 5l7 13m-9-18h6`.replace('m-15', 'm-23')]],
  clock: [
    ['pane', 'm-15-34a15 15 0 1 0 30 0a15 15 0 1 0-30 0'],
    ['line', 'm-15-34a15 15 0 1 0 30 0a15 15 0 1 0-30 0m15-9v9l6 4m-6 11v19'],
  ],
  padlock: [
    ['spot', 'm-14-24h28v24h-28z'],
    ['ink', 'm-3-15h6v9h-6z'],
    ['line', 'm-9-24v-8q0-10 9-10t9 10v8'],
  ],
  stage: [
    ['spot', 'm-24-46h48v10h-48zm0 10h9q2 20-9 30zm48 0h-9q-2 20 9 30z'],
    ['ink', 'm-24-6h48v6h-48z'],
  ],
  press: [
    ['pane', 'm-18-34h30l6 6v28h-36z'],
    ['line', 'm-18-34h30l6 6v28h-36zm6 8h16m-16 8h24m-24 7h24m-24 7h14'],
  ],
  pen: [
    ['pane', 'm-20-32h26v32h-26z'],
    ['line', 'm-20-32h26v32h-26zm5 10h14m-14 8h10'],
    ['spot', 'm4-14l12-24 6 3-12 24-7 6z'],
  ],
  sewing: [
    ['spot', 'm-20-28h34v9h-24v13h-10z'],
    ['ink', 'm-24-6h46v6h-46z'],
    ['line', 'm10-19v13m4-24a4 4 0 1 0 8 0a4 4 0 1 0-8 0'],
  ],
  cardboard: [
    ['light', 'm-20-16h20v16h-20zm22 0h18v16h-18zm-12-16h20v15h-20z'],
    ['line', 'm-20-16h20v16h-20zm22 0h18v16h-18zm-12-16h20v15h-20m6-15v15m-6 1v6m22-6v6'],
  ],
  worms: [
    ['ink', 'm-18-12h36v12h-36z'],
    ['spot', 'm-16-26h32v13h-32z'],
    ['line', 'm-10-32q4-6 8 0t8 0 8 0'],
  ],
  compost: [
    ['light', 'm-20-28h40v28h-40z'],
    ['leaf', 'm-18-28q8-12 18-6t18 6z'],
    ['line', 'm-20-28h40v28h-40zm0 9h40m-40 10h40'],
  ],
  mixer: [
    ['spot', 'm-14-34l22-8 12 22-22 14z'],
    ['line', 'm-8 0l6-14 8 14m-20-34l-4 4m18 16h14'],
  ],
  sofa: [
    ['spot', 'm-24-14q-2-8 6-8v-14h36v14q8 0 6 8v10h-48z'],
    ['line', 'm-18-22v8h36v-8m-34 18v4m32-4v4'],
  ],
  ladder: [
    ['line', 'm-12 0l8-46m18 46l-8-46m-16 38h20m-19-10h18m-16-10h15m-13-10h11'],
    ['spot', 'm14-12h14v12h-14z'],
  ],
  toolbox: [
    ['spot', 'm-22-20h44v20h-44z'],
    ['line', 'm-22-12h44m-30-8v-7h16v7'],
  ],
  heart: [
    ['spot', 'm0-8l-16-16q-6-12 6-14 8 0 10 8 2-8 10-8 12 2 6 14z'],
    ['line', 'm0-8v8'],
  ],
  pot: [
    ['ink', 'm-18-22h36v22h-36z'],
    ['line', 'm-24-18h48m-34-10q-4-6 0-12m10 12q-4-6 0-12m10 12q-4-6 0-12'],
  ],
  basket: [
    ['light', 'm-20-18h40l-5 18h-30z'],
    ['leaf', 'm-16-18q-6-14 4-14 6 2 5 14zm12 0q0-18 8-16 6 4 2 16z'],
    ['spot', 'm8-18a6 6 0 1 1 11 0z'],
  ],
  barrel: [
    ['light', 'm-14-36h28l-2 36h-24z'],
    ['line', 'm-16-36h32m-29 10h26m-25 14h24m0 2h8v4'],
  ],
  hive: [
    ['spot', 'm-10-40h20l4 10h-28zm-6 12h32v10h-32zm-2 12h36v12h-36z'],
    ['ink', 'm-4-8h8v4h-8z'],
    ['line', 'm-14-4v4m28-4v4'],
  ],
  flower: [
    ['line', 'm-14 0v-22m14 22v-34m14 34v-20'],
    [
      'spot',
      'm-20-26a6 6 0 1 0 12 0a6 6 0 1 0-12 0m14-12a6 6 0 1 0 12 0a6 6 0 1 0-12 0m14 14a6 6 0 1 0 12 0a6 6 0 1 0-12 0',
    ],
  ],
  scythe: [
    ['line', 'm-16 0l20-44m-12 22l7 3'],
    ['ink', 'm4-44q20 2 22 18-12-10-24-12z'],
    ['leaf', 'm8 0v-10h2v10zm5 0v-14h2v14zm5 0v-9h2v9z'],
  ],
  mulch: [
    ['light', 'm-26 0q6-18 16-12 8-14 18 0 12-4 18 12z'],
    ['line', 'm-14-6l6 2m6-6l7-2m4 6l6-2m-14 4l5-1'],
  ],
  calendar: [
    ['pane', 'm-18-34h36v34h-36z'],
    ['spot', 'm-18-34h36v9h-36z'],
    ['line', 'm-12-18h4m6 0h4m6 0h4m-24 8h4m6 0h4m-14-30v8m20-8v8'],
  ],
  'pot-plant': [
    ['spot', 'm-12-16h24l-4 16h-16z'],
    ['leaf', 'm0-20q-18-2-16-18 16 0 16 18zm0 0q18-2 16-18-16 0-16 18z'],
    ['line', 'm0-16v-12'],
  ],
  probe: [
    ['line', 'm-6-40v40m-8-40h16'],
    ['deep', 'm-2-8h20v8h-20z'],
    ['pane', 'm8-34h8v20q-4 6-8 0z'],
    ['spot', 'm8-24h8v10q-4 6-8 0z'],
  ],
  greenhouse: [
    ['pane', 'm-28 0v-30l28-18 28 18v30z'],
    ['line', 'm-28 0v-30l28-18 28 18v30m-28-48v48m-28-18h56m-42-21v39m28-39v39'],
  ],
  tree: [
    ['ink', 'm-2-30h4v30h-4z'],
    ['leaf', 'm0-22a15 15 0 1 1 .1 0'],
  ],
  weeder: [
    ['line', 'm10-44l-18 40m-8 0h14'],
    ['leaf', 'm8 0q-6-14 2-18 6 8 2 18zm10 0q-4-8 2-12 5 6 1 12z'],
    ['spot', 'm8-48l7 3-3 8-7-3z'],
  ],
  mower: [
    ['spot', 'm-20-14h28l4 8h-32z'],
    ['ink', 'm-20-5a5 5 0 1 0 10 0a5 5 0 1 0-10 0m20 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0'],
    ['line', 'm8-14l14-24h6'],
  ],
  spade: [
    ['line', 'm0-46v30m-6-30h12'],
    ['ink', 'm-8-18h16v10q-2 8-8 8t-8-8z'],
    ['leaf', 'm14 0q-4-16 4-18 8 8 2 18z'],
  ],
  broom: [
    ['line', 'm14-50l-16 34'],
    ['spot', 'm-6-20l9 4 1 16h-22z'],
    ['light', 'm14-14h14l-2 14h-10z'],
  ],
  book: [
    ['pane', 'm-22-26q12-6 22 2 10-8 22-2v24q-12-4-22 2-10-6-22-2z'],
    ['line', 'm-22-26q12-6 22 2 10-8 22-2v24q-12-4-22 2-10-6-22-2zm22 2v24'],
  ],
  screen: [
    ['ink', 'm-20-34h40v26h-40zm14 28h12v6h-12z'],
    ['lit', 'm-16-30h32v18h-32z'],
  ],
  lamp: [
    ['ink', 'm-1-52h3v52h-3z'],
    ['lit', 'm-8-58l4-8h8l4 8-4 8h-8z'],
  ],
  helmet: [
    ['spot', 'm-20-6q0-20 20-20t20 20z'],
    ['ink', 'm-24-6h48v4h-48z'],
    ['line', 'm0-26v-4m-8 6v10m16-10v10'],
  ],
  chart: [
    ['pane', 'm-22-40h44v30h-44z'],
    ['spot', 'm-15-22h7v12h-7zm11-8h7v20h-7zm11-6h7v26h-7z'],
    ['line', 'm-22-40h44v30h-44zm12 30l-6 10m26-10l6 10'],
  ],
  safe: [
    ['ink', 'm-18-36h36v34h-36z'],
    ['lit', 'm-8-19a8 8 0 1 0 16 0a8 8 0 1 0-16 0'],
    ['line', 'm0-27v16m-8-8h16m-22 17v4m28-4v4'],
  ],
  scales: [
    ['line', 'm0 0v-42m-20 6h40m-20-6v6m-20 0l-6 14m6-14l6 14m34-14l-6 14m6-14l6 14m-34 20h20'],
    ['spot', 'm-28-22h16q-8 12-16 0zm40 0h16q-8 12-16 0z'],
  ],
  stamp: [
    ['spot', 'm-16-12h32v8h-32z'],
    ['ink', 'm-6-34q0-6 6-6t6 6q0 6-3 9v11h-6v-11q-3-3-3-9zm-12 30h36v4h-36z'],
  ],
  coins: [
    ['lit', 'm-18-8h18v8h-18zm2-9h18v8h-18zm-4-9h18v8h-18zm24 18h18v8h-18z'],
    ['line', 'm-18-8h18v8h-18zm2-9h18v8m-22-17h18v8h-18zm24 18h18v8h-18z'],
  ],
  ballot: [
    ['pane', 'm-18-26h36v26h-36z'],
    ['ink', 'm-10-22h20v3h-20z'],
    ['spot', 'm-7-44h14v22h-14z'],
    ['line', 'm-18-26h36v26h-36z'],
  ],
  table: [
    ['spot', 'm-18-22h36v5h-36z'],
    ['line', 'm0-17v17m-8 0h16m-36-26v14h8v12m40-26v14h-8v12'],
  ],
  handshake: [
    ['spot', 'm-26-26h10v16h-10z'],
    ['ink', 'm16-26h10v16h-10z'],
    ['line', 'm-16-22l16 4 16-4m-32 8l12 4 8 0 12-4m-20-4l4 8'],
  ],
  envelope: [
    ['pane', 'm-22-28h44v28h-44z'],
    ['line', 'm-22-28h44v28h-44zl22 16 22-16'],
    ['spot', 'm-4-16h8v8h-8z'],
  ],
  megaphone: [
    ['spot', 'm-20-24l30-14v30l-30-10z'],
    ['ink', 'm10-40h5v34h-5z'],
    ['line', 'm-12-18l4 18h6l-3-15m22-16l8-4m-8 12l8 2'],
  ],
  magnifier: [
    ['pane', 'm-18-30a13 13 0 1 0 26 0a13 13 0 1 0-26 0'],
    ['line', 'm-18-30a13 13 0 1 0 26 0a13 13 0 1 0-26 0m22 10l16 20'],
  ],
  hands: [
    ['spot', 'm-22 0v-16a8 8 0 0 1 16 0v16z'],
    ['ink', 'm6 0v-22a8 8 0 0 1 16 0v22z'],
    ['lit', 'm-20-30a6 6 0 1 0 12 0a6 6 0 1 0-12 0m28-6a6 6 0 1 0 12 0a6 6 0 1 0-12 0'],
  ],
  camera: [
    ['ink', 'm-20-40h34v20h-34z'],
    ['lit', 'm-12-30a6 6 0 1 0 12 0a6 6 0 1 0-12 0'],
    ['line', 'm14-34l8-4v16l-8-4m-18 6l-10 20m10-20l10 20'],
  ],
  crane: [
    ['line', 'm10 0v-92m-46 8h58m-46 0v16'],
    ['spot', 'm-30-68h12v9h-12z'],
  ],
  bench: [['line', 'm-20 0v-11h40v11m-40-11v-10h40v10']],
  panel: [
    ['deep', 'm-20-6l8-24h30l-8 24z'],
    ['line', 'm-20-6l8-24h30l-8 24zm4-12h30m-15-12l-8 24m0 0v6'],
  ],
  pram: [
    ['spot', 'm-18-24h18v-14q18 2 18 16-2 12-14 12h-14q-8-2-8-14z'],
    ['line', 'm-18-24l-6-6m14 26a4 4 0 1 0 8 0a4 4 0 1 0-8 0m16 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0'],
  ],
};

/** The things that can stand before a façade. */
export const propNames = keysIn(SHAPES);

/** Draws the thing of a subject. */
export function drawProp(pen: Pen, subject: Subject, x: number, y: number): void {
  for (const [layer, data] of SHAPES[subject])
    pen.path(
      layer,
      data.replace(/^m(-?[\d.]+) ?(-?[\d.]+)/, (_, dx: string, dy: string) => `M${x + Number(dx)} ${y + Number(dy)}`),
    );
  pen.traits.push(subject);
}
