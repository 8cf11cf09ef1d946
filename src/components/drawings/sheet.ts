/** The sheet on which an explaining drawing is made: ink lines and flat colour in one picture, its words apart, as text. */
import type { Element } from 'hast';
import { s } from 'hastscript';

/** Every drawing has the width of a phone’s column, so that its words are read there as they stand. */
export const SHEET_WIDTH = 340;

/** What a picture shows of its sheet: a hair more, so that no line at an edge is cut. */
export const viewBoxOf = ({ height }: Picture) => `-1 -1 ${SHEET_WIDTH + 2} ${height + 2}`;

/** From the foot of one line of words to the next. */
const LINE = 17;

/** The flat colours; on paper each becomes a grey that black words stand out against. */
const TINTS = {
  ink: 'var(--colour-ink)',
  paper: 'var(--colour-paper)',
  sheet: 'var(--colour-sheet)',
  line: 'var(--colour-line)',
  none: 'none',
  red: 'var(--draw-red,#c4492f)',
  rose: 'var(--draw-rose,#e2856b)',
  blue: 'var(--draw-blue,#1d5b7e)',
  sky: 'var(--draw-sky,#8fc1d9)',
  gold: 'var(--draw-gold,#d79a1e)',
  sun: 'var(--draw-sun,#efc566)',
  green: 'var(--draw-green,#3c7a47)',
  leaf: 'var(--draw-leaf,#86b37a)',
  earth: 'var(--draw-earth,#6b4a2b)',
  clay: 'var(--draw-clay,#c9a87c)',
  wood: 'var(--draw-wood,#e6c48f)',
} as const;
export type Tint = keyof typeof TINTS;

/** How words of a tone are written: in the words themselves, since each page that may show a drawing would carry a sheet of styles. */
const TONES = {
  title: { fontSize: '18', fontWeight: '700', fontFamily: 'var(--stack-title)' },
  soft: { fill: 'var(--colour-soft)' },
  dark: { fill: '#231d16' },
  light: { fill: 'var(--draw-light,#fff)' },
} as const;

interface WordStyle {
  /** Where the words stand from x. */
  anchor?: 'middle' | 'end';
  bold?: boolean;
  /** A title, a remark, or words on a coloured ground: dark on light tints, light on deep ones. */
  tone?: keyof typeof TONES;
}

interface Stroke {
  tint?: Tint;
  width?: number;
  dashed?: boolean;
}

/** What a drawing is made of, ready to be written. */
export interface Picture {
  height: number;
  shapes: Element[];
  words: Element[];
}

/** Collects the shapes and the words of one drawing. */
export class Sheet implements Picture {
  shapes: Element[] = [];
  words: Element[] = [];
  readonly height: number;

  constructor(height: number) {
    this.height = height;
  }

  fill(tint: Tint, data: string): this {
    return this.#add(s('path', { fill: TINTS[tint], d: data }));
  }

  rect(tint: Tint, x: number, y: number, width: number, height: number): this {
    return this.#add(s('rect', { fill: TINTS[tint], x, y, width, height }));
  }

  disc(tint: Tint, cx: number, cy: number, r: number): this {
    return this.#add(s('circle', { fill: TINTS[tint], cx, cy, r }));
  }

  oval(tint: Tint, cx: number, cy: number, rx: number, ry: number): this {
    return this.#add(s('ellipse', { fill: TINTS[tint], cx, cy, rx, ry }));
  }

  line(data: string, { tint = 'ink', width, dashed }: Stroke = {}): this {
    return this.#add(
      s('path', {
        d: data,
        ...(tint !== 'ink' && { stroke: TINTS[tint] }),
        ...(width && { strokeWidth: width }),
        ...(dashed && { strokeDasharray: '5 4' }),
      }),
    );
  }

  /** An arrow that runs straight from one point to another. */
  arrow(x1: number, y1: number, x2: number, y2: number, tint: Tint = 'ink'): this {
    const length = Math.hypot(x2 - x1, y2 - y1);
    const [dx, dy] = [((x2 - x1) / length) * 7, ((y2 - y1) / length) * 7];
    const round = (value: number) => Math.round(value * 10) / 10;
    const wing = (side: number) => `${round(x2 - dx - side * dy)} ${round(y2 - dy + side * dx)}`;
    return this.line(`M${x1} ${y1}L${x2} ${y2}M${wing(1)}L${x2} ${y2}L${wing(-1)}`, { tint });
  }

  /** Words on one or several lines, the first with its foot at y. */
  word(x: number, y: number, text: string | readonly string[], { anchor, bold, tone }: WordStyle = {}): this {
    const style = { textAnchor: anchor, fontWeight: bold ? '700' : undefined, ...(tone && TONES[tone]) };
    const lines = typeof text === 'string' ? [text] : text;
    for (const [index, line] of lines.entries()) this.words.push(s('text', { x, y: y + index * LINE, ...style }, line));
    return this;
  }

  #add(shape: Element): this {
    this.shapes.push(shape);
    return this;
  }
}
