/** Drawings of work on the ground: who keeps what, where bulky waste goes, how backs are spared. */
import { house, tree } from '#components/drawings/figures.ts';
import { Sheet, SHEET_WIDTH, type Tint } from '#components/drawings/sheet.ts';

/** The plan of a ground floor, coloured by who looks after what; blank, for a team to colour. */
export function whoKeepsWhat(blank = false): Sheet {
  const sheet = new Sheet(462);
  const tint = (colour: Tint): Tint => (blank ? 'sheet' : colour);
  sheet.rect(tint('sky'), 4, 4, 332, 56).rect(tint('sky'), 4, 60, 332, 30);
  sheet.line('M14 32h40M74 32h40M134 32h40M194 32h40M254 32h40', { dashed: true });
  sheet.rect(tint('leaf'), 4, 90, 110, 96).rect(tint('wood'), 226, 90, 110, 96).rect('sheet', 114, 90, 112, 96);
  sheet.rect(tint('sun'), 4, 186, 332, 96).line('M114 186v96M226 186v96').rect('sheet', 4, 282, 332, 52);
  sheet.line('M158 186v-4h24v4M122 186v-96M218 186v-96', { dashed: true });
  const tone = blank ? {} : ({ tone: 'dark' } as const);
  sheet
    .word(14, 24, 'rue', tone)
    .word(14, 81, 'trottoir', tone)
    .word(14, 112, ['pelouse'], tone)
    .word(236, 112, ['stationnement'], tone);
  sheet.word(170, 132, ['passage :', 'personne ?'], { anchor: 'middle', bold: true });
  sheet
    .word(14, 212, ['local', 'poubelles'], tone)
    .word(124, 212, ['hall', 'd’entrée'], tone)
    .word(236, 212, ['cave et', 'escalier'], tone);
  sheet.word(170, 314, 'dalle, à l’arrière : personne ?', { anchor: 'middle', bold: true });
  if (!blank) {
    tree(sheet, 40, 172, 30);
    tree(sheet, 84, 176, 24);
  }
  const key: readonly (readonly [Tint, string])[] = [
    ['sky', 'la ville'],
    ['leaf', 'la régie, payée par le bailleur'],
    ['sun', 'le bailleur'],
    ['wood', 'une copropriété'],
    ['sheet', 'personne : à décider d’abord'],
  ];
  for (const [index, [colour, text]] of key.entries()) {
    const y = 362 + index * 23;
    sheet.rect(tint(colour), 4, y - 12, 22, 15).word(34, y, blank && index < 4 ? '………………………………' : text);
  }
  return sheet;
}

/** Where bulky waste goes once it stands at the foot of the building. */
export function bulkySorting(): Sheet {
  const sheet = new Sheet(420);
  house(sheet, 8, 100, 54, 3, 'rose');
  sheet.fill('sun', 'M74 100V78h26v22zM78 78V64h18v14z').line('M0 100H340', { width: 3 });
  sheet
    .word(116, 30, 'Au pied des immeubles', { bold: true })
    .word(116, 50, ['les régies passent tous', 'les jours de la semaine']);
  sheet.arrow(60, 108, 60, 146);
  sheet.rect('paper', 8, 150, 96, 62).line('M8 212v8M104 212v8').fill('wood', 'M18 212v-22h34v22zM60 212v-34h30v34z');
  sheet.word(116, 172, 'Une zone tampon', { bold: true }).word(116, 192, 'on dépose, on regroupe');
  sheet.arrow(60, 226, 60, 256);
  sheet.rect('sky', 4, 272, 108, 54).fill('blue', 'M0 272l22-16h68l22 16z').rect('ink', 40, 296, 36, 30);
  sheet
    .word(124, 282, 'Une plateforme', { bold: true })
    .word(124, 302, ['elle trie et choisit la suite', 'de chaque objet']);
  sheet.line('M0 326H340', { width: 3 }).arrow(40, 334, 40, 356).arrow(84, 334, 196, 358);
  sheet
    .rect('leaf', 0, 360, 162, 56)
    .word(10, 382, 'Ce qui sert encore', { tone: 'dark' })
    .word(10, 402, 'va aux recycleries', { tone: 'dark' });
  sheet
    .rect('clay', 178, 360, 162, 56)
    .word(188, 382, 'Le reste', { tone: 'dark' })
    .word(188, 402, 'est recyclé tout près', { tone: 'dark' });
  return sheet;
}

/** Gestures that spare the back and the arms. */
export function sparedBacks(): Sheet {
  const sheet = new Sheet(470);
  const floor = (y: number) => sheet.line(`M0 ${y}H150`, { width: 3 });
  // A trolley rather than arms.
  worker(sheet, 34, 118, 'blue').line('M40 62l30 10M70 56v56h44').disc('ink', 80, 114, 6);
  sheet.rect('sun', 76, 72, 36, 38).rect('wood', 82, 44, 26, 28);
  floor(120);
  // A tool as tall as its user.
  worker(sheet, 40, 268, 'green').line('M48 214l22 10M70 186l6 80', { width: 4 }).line('M58 268h36', { width: 4 });
  floor(270);
  // A platform rather than a ladder.
  sheet.rect('sky', 20, 384, 88, 10).line('M26 394v34M102 394v34M26 428l76-34M26 394l76 34M20 384v-34h88v34');
  worker(sheet, 58, 384, 'red').line('M66 330l34-14').fill('leaf', 'M108 428v-90q-6-22 16-22t20 22v90z');
  floor(428);
  const says: readonly (readonly [number, string, readonly string[]])[] = [
    [44, 'Rouler, ne pas porter', ['Un diable ou un chariot ;', 'deux personnes pour', 'charger.']],
    [194, 'Un outil à sa taille', ['Ni trop court, ni trop', 'lourd : le dos reste', 'droit.']],
    [344, 'Une plateforme', ['Les bras à bonne', 'hauteur ; pas de travail', 'sur une échelle.']],
  ];
  for (const [y, title, lines] of says) sheet.word(164, y, title, { bold: true }).word(164, y + 21, lines);
  sheet.word(SHEET_WIDTH / 2, 460, 'Mal quelque part ? On le dit avant l’arrêt.', { anchor: 'middle', bold: true });
  return sheet;
}

/** Someone at work, seen from the side, the feet at y. */
function worker(sheet: Sheet, x: number, y: number, tint: Tint): Sheet {
  return sheet
    .line(`M${x - 5} ${y}l3-28 5 0 3 28`, { width: 4 })
    .fill(tint, `M${x - 9} ${y - 28}v-30q0-8 9-8t9 8v30z`)
    .disc('clay', x, y - 76, 8)
    .line(`M${x - 9} ${y - 79}q9-12 18 0z`, { width: 3 });
}
