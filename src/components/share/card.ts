/** The picture that stands for a page where its address is shared: façade and title, 1200 by 630, letters drawn as shapes so that it is the same on every machine. */
import type { Font } from 'opentype.js';
import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import { drawFacade } from '#components/facade/facade.ts';
import { paths } from '#components/facade/symbol.ts';
import type { Dimension } from '#domain/vocabulary.ts';
import type { Face } from '#domain/face.ts';

const GROUND = 540;
const COLUMN = 640;
const LINES = 4;

const COMMON = { pane: '#fffaf0', lit: '#ffdf85', leaf: '#3c7a47', ink: '#231d16', line: '#231d16' };
const COLOURS: Record<Dimension, Record<string, string>> = {
  sociale: { ...COMMON, wall: '#c4492f', light: '#e2856b', deep: '#8f2f1d', spot: '#efc566' },
  economique: { ...COMMON, wall: '#1d5b7e', light: '#5f9bb8', deep: '#123d56', spot: '#e2856b' },
  politique: { ...COMMON, wall: '#d79a1e', light: '#efc566', deep: '#8d6107', spot: '#5f9bb8' },
  jardin: { ...COMMON, wall: '#3c7a47', light: '#86b37a', deep: '#24512d', spot: '#e2856b' },
};

export interface ShareCard {
  title: string;
  /** What kind of page it is, and where. */
  kicker: string;
  site: string;
  face: Face;
}

/** Cuts a title into lines that fit the column at a size. */
function linesOf(title: string, font: Font, size: number): string[] {
  const lines: string[] = [];
  for (const word of title.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && font.getAdvanceWidth(longer, size) <= COLUMN) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

const outlines = new Map<string, string>();

/** The letters of a text as shapes; the outline of each is made once for all pictures. */
function lettersOf(text: string, font: Font, x: number, y: number, points: number) {
  const letters: ReturnType<typeof s>[] = [];
  font.forEachGlyph(text, x, y, points, {}, (glyph, left, base) => {
    const key = `${glyph.index} ${points}`;
    const d = outlines.get(key) ?? glyph.getPath(0, 0, points).toPathData(1);
    outlines.set(key, d);
    if (d) letters.push(s('path', { d, transform: `translate(${left.toFixed(1)} ${base.toFixed(1)})` }));
  });
  return letters;
}

/** Draws the picture of a page as SVG. */
export function drawShareCard({ title, kicker, site, face }: ShareCard, font: Font): string {
  const size = [76, 64, 54, 46].find((tried) => linesOf(title, font, tried).length <= LINES) ?? 40;
  const lines = linesOf(title, font, size);
  const top = 300 - (lines.length * size * 1.08) / 2;
  const words = (text: string, x: number, y: number, points: number, fill: string) =>
    s('g', { fill }, lettersOf(text, font, x, y, points));
  const colours = COLOURS[face.dimension];
  return toHtml(
    s('svg', { xmlns: 'http://www.w3.org/2000/svg', width: 1200, height: 630, viewBox: '0 0 1200 630' }, [
      s('rect', { width: 1200, height: 630, fill: '#fbf6ec' }),
      s(
        'g',
        { transform: `translate(748 ${GROUND - 190 * 2.5}) scale(2.5)` },
        paths(drawFacade(face), (layer) => colours[layer] ?? '#231d16'),
      ),
      s('path', { d: `M0 ${GROUND}h1200`, stroke: '#231d16', strokeWidth: 7 }),
      words(kicker, 70, top - 20, 30, '#8f2d18'),
      ...lines.map((line, index) => words(line, 70, top + 20 + (index + 0.8) * size * 1.08, size, '#231d16')),
      words(site, 70, 600, 32, '#231d16'),
    ]),
    { space: 'svg' },
  );
}
