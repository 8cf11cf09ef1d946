/** What several drawings show: people, houses, trees, boxes of words. */
import type { Sheet, Tint } from '#components/drawings/sheet.ts';

const SKINS: readonly Tint[] = ['wood', 'earth', 'clay', 'sheet'];

/** Someone seen from the front, the foot of the bust at y; the turn varies the skin. */
export function person(sheet: Sheet, x: number, y: number, tint: Tint, turn: number): void {
  sheet.fill(tint, `M${x - 11} ${y}v-7a11 11 0 0 1 22 0v7z`).disc(SKINS[turn % SKINS.length] ?? 'sheet', x, y - 22, 7);
}

/** A block of flats, its foot at y. */
export function house(sheet: Sheet, x: number, y: number, width: number, storeys: number, tint: Tint): void {
  const height = storeys * 20 + 16;
  sheet.rect(tint, x, y - height, width, height).line(`M${x - 4} ${y - height}h${width + 8}`, { width: 4 });
  const columns = Math.floor(width / 18);
  const step = width / columns;
  for (let storey = 0; storey < storeys; storey++)
    for (let column = 0; column < columns; column++)
      sheet.rect(
        (storey + column) % 3 ? 'sheet' : 'sun',
        Math.round(x + column * step + step / 2 - 4),
        y - height + 9 + storey * 20,
        8,
        11,
      );
  sheet.rect('ink', Math.round(x + width / 2 - 5), y - 14, 10, 14);
}

/** A tree, its foot at y. */
export function tree(sheet: Sheet, x: number, y: number, height: number): void {
  sheet.line(`M${x} ${y}V${y - height}`, { width: 4 }).disc('leaf', x, y - height, Math.round(height / 2.2));
}

/** A box of words: a title, then lines; returns its height. */
export function box(
  sheet: Sheet,
  [x, y, width]: readonly [number, number, number],
  title: string | undefined,
  lines: readonly string[],
  tint: Tint = 'sheet',
): number {
  const height = 14 + (title ? 20 : 0) + lines.length * 17;
  sheet.rect(tint, x, y, width, height);
  const dark = tint !== 'sheet' && tint !== 'paper' && tint !== 'none';
  if (title) sheet.word(x + 10, y + 21, title, { bold: true, ...(dark && { tone: 'dark' }) });
  if (lines.length > 0) sheet.word(x + 10, y + (title ? 41 : 21), lines, dark ? { tone: 'dark' } : {});
  return height;
}
