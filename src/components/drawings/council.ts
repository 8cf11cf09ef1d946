/** Drawings of those who decide together. */
import { box, house, person } from '#components/drawings/figures.ts';
import { Sheet, SHEET_WIDTH, type Tint } from '#components/drawings/sheet.ts';

const CENTRE = SHEET_WIDTH / 2;

/** The three families that hold a régie, and what each brings. */
export function threeFamilies(): Sheet {
  const sheet = new Sheet(352);
  const families: readonly (readonly [number, number, Tint, string, readonly string[]])[] = [
    [60, 92, 'red', 'Habitants', ['l’usage', 'du quartier']],
    [170, 60, 'gold', 'Collectivités', ['la légitimité', 'politique']],
    [280, 92, 'blue', 'Bailleurs', ['les logements,', 'des contrats']],
  ];
  for (const [x, y, tint, name, lines] of families) {
    for (const [index, offset] of [-26, 0, 26].entries())
      person(sheet, x + offset, y, tint, index + (tint === 'gold' ? 1 : tint === 'blue' ? 2 : 0));
    sheet.word(x, y + 20, name, { anchor: 'middle', bold: true });
    sheet.word(x, y + 38, lines, { anchor: 'middle', tone: 'soft' });
  }
  sheet.arrow(76, 158, 112, 204, 'red').arrow(CENTRE, 126, CENTRE, 176, 'gold').arrow(264, 158, 228, 204, 'blue');
  house(sheet, 122, 280, 96, 3, 'sun');
  sheet.rect('sheet', 118, 246, 104, 18).word(CENTRE, 260, 'La régie', { anchor: 'middle', bold: true });
  sheet.line(`M30 280H310`, { width: 3 });
  sheet.word(CENTRE, 308, 'Les trois familles décident ensemble ;', { anchor: 'middle' });
  sheet.word(CENTRE, 328, 'les habitants sont majoritaires.', { anchor: 'middle', bold: true });
  return sheet;
}

/** The fifteen seats of a council that its régie has published. */
export function seatedCouncil(): Sheet {
  const sheet = new Sheet(330);
  const seats = 15;
  const around = Array.from({ length: seats }, (_, seat) => {
    const angle = -Math.PI / 2 + ((seat - 4) * 2 * Math.PI) / seats;
    return {
      x: Math.round(CENTRE + 142 * Math.cos(angle)),
      y: Math.round(136 + 104 * Math.sin(angle)),
      resident: seat < 9,
      seat,
    };
  });
  const seated = (list: typeof around) => {
    for (const { x, y, resident, seat } of list) person(sheet, x, y + 16, resident ? 'red' : 'sky', seat);
  };
  seated(around.filter(({ y }) => y < 136));
  sheet.oval('sheet', CENTRE, 142, 112, 70).oval('sun', CENTRE, 136, 112, 70);
  sheet.fill('sheet', 'M112 118h34l8 22h-34zM206 112l26-4 8 18-26 4z');
  sheet.word(CENTRE, 168, 'ordre du jour', { anchor: 'middle', tone: 'dark' });
  seated(around.filter(({ y }) => y >= 136));
  sheet.disc('red', 18, 290, 8).word(34, 295, '9 sièges pour des habitants', { bold: true });
  sheet.disc('sky', 18, 316, 8).word(34, 321, '6 sièges pour les autres membres', { bold: true });
  return sheet;
}

/** A tree of questions: which agreement, workshop or enterprise. */
export function workshopOrEnterprise(): Sheet {
  const sheet = new Sheet(512);
  box(sheet, [50, 4, 240], 'Que vendez-vous, et à qui ?', []);
  sheet.arrow(110, 38, 78, 72).arrow(230, 38, 262, 72);
  box(sheet, [0, 74, 162], undefined, ['Des travaux utiles au', 'quartier, dont les', 'ventes paient peu'], 'paper');
  box(sheet, [178, 74, 162], undefined, ['Un service que des', 'clients paient', 'presque entier'], 'paper');
  sheet.arrow(80, 139, 80, 186).arrow(260, 139, 260, 186);
  box(sheet, [50, 188, 240], 'Qui voulez-vous embaucher ?', []);
  sheet.arrow(110, 222, 78, 254).arrow(230, 222, 262, 254);
  box(sheet, [0, 256, 162], undefined, ['Des personnes très', 'loin de l’emploi'], 'paper');
  box(sheet, [178, 256, 162], undefined, ['Des personnes ayant', 'déjà un projet'], 'paper');
  sheet.arrow(80, 304, 80, 336).arrow(260, 304, 260, 336);
  box(
    sheet,
    [0, 338, 162],
    'Chantier : ACI',
    ['Ventes sous 30 %', 'des charges, ou 50 %', 'si le préfet accepte'],
    'leaf',
  );
  box(sheet, [178, 338, 162], 'Entreprise : EI', ['Le code ne limite pas', 'les ventes', ''], 'sky');
  sheet.line('M80 424v22h180v-22').arrow(CENTRE, 446, CENTRE, 464);
  sheet.rect('sun', 30, 466, 280, 32);
  sheet.word(CENTRE, 487, 'Réponses mêlées ? Les deux sont possibles', { anchor: 'middle', tone: 'dark' });
  return sheet;
}

/** A tree of questions: by which door a public contract is open. */
export function contractDoors(): Sheet {
  const sheet = new Sheet(560);
  const doors: readonly (readonly [readonly string[], string, readonly string[], Tint])[] = [
    [['L’acheteur commande', 'l’insertion même ?'], 'Achat d’insertion', ['le chantier sert de', 'support'], 'leaf'],
    [
      ['Seules des structures', 'd’insertion y ont droit ?'],
      'Marché réservé',
      ['si la moitié de', 'l’équipe y est'],
      'sun',
    ],
    [['Le gagnant confie des', 'heures d’insertion ?'], 'Clause sociale', ['vos heures', 'au gagnant'], 'sky'],
    [['La note compte', 'un effet social ?'], 'Critère social', ['dites ce que', 'vous apportez'], 'rose'],
  ];
  sheet.word(0, 18, 'Lisez l’annonce, puis descendez', { tone: 'title' });
  for (const [index, [question, name, lines, tint]] of doors.entries()) {
    const y = 34 + index * 118;
    box(sheet, [0, y, 170], undefined, question);
    sheet.word(173, y + 18, 'oui').arrow(170, y + 26, 204, y + 26);
    door(sheet, 206, y - 4, tint, name, lines);
    sheet.arrow(50, y + 48, 50, y + 116).word(60, y + 86, 'non');
  }
  box(sheet, [0, 506, 340], 'Marché ordinaire', ['les mêmes règles pour tous'], 'clay');
  return sheet;
}

function door(sheet: Sheet, x: number, y: number, tint: Tint, name: string, lines: readonly string[]): void {
  sheet
    .fill(tint, `M${x} ${y + 62}V${y + 8}h34v54z`)
    .fill('ink', `M${x} ${y + 8}l14 7v47h-14z`)
    .disc('sheet', x + 28, y + 38, 2.5);
  sheet.line(`M${x - 6} ${y + 62}h134`, { width: 3 });
  sheet.word(
    x + 42,
    y + 22,
    name.split(' ').length > 1 ? [name.slice(0, name.lastIndexOf(' ')), name.slice(name.lastIndexOf(' ') + 1)] : name,
    { bold: true },
  );
  sheet.word(x - 4, y + 80, lines, { tone: 'soft' });
}
