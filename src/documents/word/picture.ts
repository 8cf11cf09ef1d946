/** Drawings in a Word document: each in a line of its own, with what it shows told to those who do not see it. */
import type { Element } from 'xast';
import { x } from 'xastscript';
import { cleanText, type Relation } from '#documents/package.ts';

/** A drawing of a page as documents hold it. */
export interface Picture {
  png: Uint8Array<ArrayBuffer>;
  width: number;
  height: number;
}

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
/** How wide drawings stand: nine centimetres, in the units of drawings. */
const WIDTH = 3_240_000;

/** The name of the relation that leads to a picture, and that of its file. */
export const relationOf = (number: number): Relation => ({
  id: `dessin${number}`,
  type: 'image',
  target: `media/dessin${number}.png`,
});

/** The run that shows a picture; no other has its number. */
export function pictureRun({ width, height }: Picture, label: string, number: number): Element {
  const size = { cx: WIDTH, cy: Math.round((WIDTH * height) / width) };
  const told = { id: number, name: `Dessin ${number}`, descr: cleanText(label) };
  return x('w:r', [
    x('w:drawing', [
      x('wp:inline', { 'xmlns:wp': `${DRAWING}/wordprocessingDrawing`, distT: 0, distB: 0, distL: 0, distR: 0 }, [
        x('wp:extent', size),
        x('wp:docPr', told),
        x('a:graphic', { 'xmlns:a': `${DRAWING}/main` }, [
          x('a:graphicData', { uri: `${DRAWING}/picture` }, [
            x('pic:pic', { 'xmlns:pic': `${DRAWING}/picture` }, [
              x('pic:nvPicPr', [x('pic:cNvPr', told), x('pic:cNvPicPr')]),
              x('pic:blipFill', [x('a:blip', { 'r:embed': relationOf(number).id }), x('a:stretch', [x('a:fillRect')])]),
              x('pic:spPr', [
                x('a:xfrm', [x('a:off', { x: 0, y: 0 }), x('a:ext', size)]),
                x('a:prstGeom', { prst: 'rect' }, [x('a:avLst')]),
              ]),
            ]),
          ]),
        ]),
      ]),
    ]),
  ]);
}
