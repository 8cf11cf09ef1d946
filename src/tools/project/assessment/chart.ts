/** The building that shows a team’s answers: a column of windows for each question, a window for each level. */
const COLUMN = 42;
const STOREY = 40;
const ROOF = 34;
const PANE = 28;

/** The place of a window, the lowest storey being 1. */
export const paneAt = (column: number, storey: number, storeys: number) => ({
  x: 25 + column * COLUMN,
  y: groundOf(storeys) - storey * STOREY,
  width: PANE,
  height: PANE,
});

/** Where the building stands. */
export const groundOf = (storeys: number) => ROOF + storeys * STOREY + 10;

/** The paths of a building: its roof, its wall, all its windows, the ground; and the middle of each column. */
export function buildingOf(columns: number, storeys: number) {
  const [width, ground] = [columns * COLUMN, groundOf(storeys)];
  const storey = `h${PANE}v${PANE}h-${PANE}zm${COLUMN} 0`.repeat(columns);
  return {
    viewBox: `0 0 ${width + 36} ${ground + 32}`,
    roof: `M8 ${ROOF}h${width + 20}l-14-26h-${width - 8}z`,
    wall: `M14 ${ROOF}h${width + 8}V${ground}H14z`,
    panes: Array.from({ length: storeys }, (_, index) => {
      const { x, y } = paneAt(0, index + 1, storeys);
      return `M${x} ${y}${storey}`;
    }).join(''),
    ground: `M0 ${ground}h${width + 36}`,
    middles: Array.from({ length: columns }, (_, column) => paneAt(column, 1, storeys).x + PANE / 2),
  };
}
