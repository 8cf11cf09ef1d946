/** Drawings of gardens, soil and water. */
import { Sheet, SHEET_WIDTH, type Tint } from '#components/drawings/sheet.ts';

const ground = (sheet: Sheet, y: number) => sheet.line(`M0 ${y}H${SHEET_WIDTH}`, { width: 3 });

/** The three bins of a shared compost. */
export function threeBins(): Sheet {
  const sheet = new Sheet(268);
  const bins = [
    {
      title: '1. Apports',
      lines: ['épluchures,', 'puis du sec'],
      tint: 'leaf',
      top: 'M18 120q14-20 28-10t26-8 26 18z',
    },
    { title: '2. Broyat', lines: ['la réserve', 'de bois broyé'], tint: 'wood', top: 'M130 120q22-30 42-18t42 18z' },
    { title: '3. Maturation', lines: ['neuf mois', 'environ'], tint: 'earth', top: 'M242 120q22-12 42-6t42 6z' },
  ] as const;
  for (const [index, { title, lines, tint, top }] of bins.entries()) {
    const x = 12 + index * 112;
    sheet.fill(tint, top).rect('sun', x, 120, 92, 84);
    sheet.line(`M${x} 141h92M${x} 162h92M${x} 183h92`);
    sheet.word(x + 46, 226, title, { anchor: 'middle', bold: true });
    sheet.word(x + 46, 245, lines, { anchor: 'middle', tone: 'soft' });
  }
  sheet.disc('red', 48, 106, 6).line('M70 98q4-14 14-12');
  sheet.line('M144 106l16-6M166 100l16 6M186 110l14-4');
  sheet.line('M262 96q-6-8 0-15t0-15M286 94q-6-8 0-15t0-15M310 96q-6-8 0-15t0-15');
  // The bucket of scraps, and the handful of dry matter that covers it.
  sheet.fill('sky', 'M30 24h40l-6 36h-28z').line('M30 24q20-26 40 0').arrow(50, 66, 50, 88);
  sheet.line('M166 84q-28-40-70 8').arrow(100, 86, 94, 95);
  sheet.word(80, 30, 'on vide').word(134, 50, 'on recouvre');
  ground(sheet, 204);
  return sheet;
}

/** A raised bed on a soil that nobody is sure of, cut in two. */
export function raisedBed(): Sheet {
  const sheet = new Sheet(316);
  sheet.rect('clay', 0, 236, SHEET_WIDTH, 80);
  sheet.line('M20 256l12 6M96 262l10-6M56 302l14-6M130 306l14-4M240 300l12-8M300 262l14 6M290 306l12-4');
  sheet.rect('earth', 18, 120, 150, 74).rect('line', 18, 200, 150, 30);
  for (let stone = 0; stone < 14; stone++)
    sheet.disc('sheet', 30 + (stone % 7) * 21, 208 + Math.floor(stone / 7) * 13, 5);
  sheet.line('M18 197h150', { tint: 'blue', width: 5 }).line('M18 233h150', { tint: 'blue', width: 5 });
  sheet.rect('wood', 4, 104, 14, 132).rect('wood', 168, 104, 14, 132);
  for (const [x, tint] of [
    [44, 'leaf'],
    [92, 'green'],
    [140, 'leaf'],
  ] as const) {
    sheet.line(`M${x} 120v-34`).fill(tint, `M${x} 96q-22-4-20-24 20 2 20 24zM${x} 88q0-22 20-26 4 22-20 26z`);
    sheet.disc('red', x + 7, 103, 6);
  }
  sheet.line('M18 118q18-8 36 0t36 0 36 0 42 0', { tint: 'gold', width: 6 });
  const labels: readonly (readonly [number, readonly string[], string])[] = [
    [40, ['Légumes-fruits', 'plutôt que', 'salades, racines'], 'M192 44L158 76'],
    [108, ['Paillis contre', 'la poussière'], 'M192 104L156 116'],
    [152, ['Terre apportée,', 'd’origine sûre'], 'M192 148L150 156'],
    [194, ['Feutre'], 'M192 189L162 196'],
    [213, ['Couche drainante'], 'M192 208L160 214'],
    [232, ['Feutre'], 'M192 227L162 232'],
  ];
  for (const [y, lines, leader] of labels) sheet.word(196, y, lines, { bold: true }).line(leader);
  sheet.word(16, 285, 'Le sol en place : on ne le cultive pas', { bold: true, tone: 'dark' });
  return sheet;
}

/** A shared garden of a hundred square metres, seen from above. */
export function sharedGarden(): Sheet {
  const sheet = new Sheet(392);
  sheet.rect('leaf', 20, 34, 300, 300).line('M20 26v-12M320 26v-12').arrow(150, 20, 22, 20).arrow(190, 20, 318, 20);
  sheet.word(170, 25, '10 m', { anchor: 'middle', bold: true });
  sheet.fill('wood', 'M144 334V34h52v300z').fill('wood', 'M20 166h300v48H20z').rect('wood', 145, 165, 50, 50);
  const beds: readonly (readonly [number, number, number, number, Tint, readonly string[]])[] = [
    [32, 46, 46, 108, 'earth', ['carrés', 'cultivés']],
    [88, 46, 46, 108, 'earth', []],
    [206, 46, 46, 108, 'earth', []],
    [32, 226, 102, 44, 'sun', ['bac haut, assis', 'ou debout']],
  ];
  for (const [x, y, width, height, tint, lines] of beds) {
    sheet.rect(tint, x, y, width, height);
    if (tint === 'earth')
      for (let row = 0; row < 5; row++)
        sheet.line(`M${x + 8} ${y + 14 + row * 20}h${width - 16}`, { tint: 'leaf', width: 5 });
    if (lines.length > 0 && tint === 'sun') sheet.word(x + 6, y + 19, lines, { tone: 'dark' });
  }
  sheet
    .rect('sheet', 264, 46, 46, 62)
    .line('M264 46l46 62M310 46l-46 62')
    .word(287, 126, 'abri', { anchor: 'middle', tone: 'dark' });
  sheet.disc('sky', 287, 146, 12);
  sheet.disc('green', 54, 304, 20).disc('green', 108, 306, 18);
  sheet.rect('sun', 208, 228, 30, 30).rect('sun', 240, 228, 30, 30).rect('sun', 272, 228, 30, 30);
  sheet.word(208, 276, 'compost', { tone: 'dark' });
  sheet
    .oval('sheet', 258, 304, 34, 16)
    .line('M216 292v24M300 292v24', { width: 5 })
    .word(258, 309, 'table', { anchor: 'middle' });
  sheet.word(83, 190, ['allée ferme'], { anchor: 'middle', tone: 'dark' });
  sheet
    .line('M146 334h48', { tint: 'paper', width: 6 })
    .arrow(170, 372, 170, 322)
    .word(184, 360, 'entrée de plain-pied');
  sheet.word(164, 190, ['demi-', 'tour'], { anchor: 'middle', tone: 'dark' });
  sheet.word(258, 195, 'eau : à portée', { anchor: 'middle', tone: 'dark' }).line('M287 158v20');
  return sheet;
}

/** Three mulches and how thick each is laid, at one scale. */
export function threeMulches(): Sheet {
  const sheet = new Sheet(250);
  sheet.rect('earth', 44, 160, 290, 30);
  const columns = [
    { x: 50, cm: 2, tint: 'leaf', title: 'Tonte', lines: ['fraîche,', '2 cm au plus'] },
    { x: 142, cm: 8, tint: 'wood', title: 'Branches', lines: ['broyées,', '5 à 8 cm'] },
    { x: 234, cm: 10, tint: 'sun', title: 'Matières', lines: ['sèches,', '10 cm au plus'] },
  ] as const;
  for (const { x, cm, tint, title, lines } of columns) {
    const height = cm * 12;
    sheet.rect(tint, x, 160 - height, 82, height);
    for (let row = 0; row < Math.max(1, cm / 2); row++)
      sheet.line(`M${x + 8} ${150 - row * 24}l10-4M${x + 32} ${154 - row * 24}l12 2M${x + 58} ${151 - row * 24}l12-4`);
    sheet.word(x, 208, title, { bold: true }).word(x, 226, lines);
  }
  sheet.line('M50 160h82M50 160h82').line('M142 100h82', { dashed: true });
  for (const cm of [0, 5, 10]) sheet.line(`M36 ${160 - cm * 12}h8`).word(32, 165 - cm * 12, `${cm}`, { anchor: 'end' });
  sheet.line('M44 160V40').word(6, 26, 'épaisseur, en cm', { tone: 'soft' });
  return sheet;
}

/** A rain barrel and what makes it safe. */
export function rainBarrel(): Sheet {
  const sheet = new Sheet(330);
  sheet.fill('red', 'M0 34l64-20 24 46H0z').rect('wood', -4, 60, 68, 240);
  sheet.rect('sheet', 14, 92, 32, 46).line('M30 92v46M14 115h32');
  sheet.line('M0 64h96', { width: 6 }).line('M90 66v42h22v26', { width: 5 });
  sheet
    .fill('sky', 'M78 150h84l-6 114h-72z')
    .line('M74 150h92', { width: 6 })
    .line('M96 142h48', { width: 4, dashed: true });
  sheet.rect('sheet', 86, 178, 70, 42).word(121, 195, ['eau non', 'potable'], { anchor: 'middle', bold: true });
  sheet.fill('gold', 'M150 238h18v8h-6v8h-8v-8h-4z').rect('line', 72, 264, 100, 16).rect('earth', 72, 280, 100, 20);
  sheet.fill('leaf', 'M190 300v-20h40l16-16v8l-8 10v18z').line('M192 280q16-22 32 0');
  ground(sheet, 300);
  const labels: readonly (readonly [number, readonly string[], string])[] = [
    [24, ['Toit où l’on ne', 'marche pas'], 'M172 22L74 34'],
    [74, ['Gouttière propre'], 'M172 70L100 66'],
    [116, ['Grille fine contre', 'les moustiques'], 'M172 114L150 140'],
    [196, ['La mention, sur la', 'cuve et le robinet'], 'M172 194L159 197'],
  ];
  for (const [y, lines, leader] of labels) sheet.word(178, y, lines, { bold: true }).line(leader);
  sheet.word(6, 322, 'Sol plat ; contrôle chaque semaine', { bold: true });
  return sheet;
}

/** A year to fill in: a row for each vegetable, twelve months. */
export function sowingGrid(): Sheet {
  const sheet = new Sheet(308);
  const left = 92;
  const step = 20;
  const rows = 5;
  for (const [month, initial] of Array.from('JFMAMJJASOND').entries())
    sheet.word(left + month * step + 10, 20, initial, { anchor: 'middle', bold: true });
  sheet.rect('sheet', left, 28, 12 * step, rows * 42);
  for (let month = 1; month < 12; month++)
    sheet.line(`M${left + month * step} 28v${rows * 42}`, { tint: 'line', width: 1 });
  for (let row = 1; row <= rows; row++) {
    const foot = 28 + row * 42;
    sheet.line(`M0 ${foot}H${left + 12 * step}`, { tint: 'line' }).line(`M0 ${foot - 12}H${left - 10}`, { width: 1 });
  }
  const key = [
    ['red', 'semer au chaud'],
    ['leaf', 'semer ou planter dehors'],
    ['sun', 'récolter'],
  ] as const;
  for (const [index, [tint, text]] of key.entries()) {
    const x = index === 1 ? 142 : 0;
    const y = index === 2 ? 282 : 262;
    sheet.rect(tint, x, y - 10, 14, 10).word(x + 20, y, text);
  }
  return sheet;
}
