/** Façades as parts of a picture that many pages refer to. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { LAYERS, type Drawing } from '#components/facade/pen.ts';

/** The colours come from the page that refers to the symbol. */
const colour = (layer: string) => `var(--facade-${layer})`;

/** One path a colour, dressed by attributes. */
export const paths = (drawing: Drawing, dress = colour): Element[] =>
  LAYERS.filter((layer) => drawing[layer]).map((layer) =>
    s(
      'path',
      layer === 'line'
        ? { d: drawing[layer], fill: 'none', stroke: dress('ink'), strokeWidth: 2 }
        : { d: drawing[layer], fill: dress(layer) },
    ),
  );

/** A symbol that pages refer to by its id. */
export const symbol = (id: string, viewBox: string, drawing: Drawing): Element =>
  s('symbol', { id, viewBox }, paths(drawing));
