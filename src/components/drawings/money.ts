/** Drawings of money, of months and of the way to the label. */
import { box, house, person } from '#components/drawings/figures.ts';
import { Sheet, SHEET_WIDTH, type Tint } from '#components/drawings/sheet.ts';
import { frenchNumber } from '#domain/number.ts';

const CENTRE = SHEET_WIDTH / 2;

/** The published means that the drawing of a year’s money stands on, in euros and in shares of sales. */
export interface YearOfMoney {
  budget: number;
  sales: number;
  wages: number;
  landlords: number;
  councils: number;
}

const inThousands = (euros: number) => `${frenchNumber(Math.round(euros / 1000) * 1000)} €`;

/** Where the money of a mean régie comes from in a year, and where it goes. */
export function yearOfMoney({ budget, sales, wages, landlords, councils }: YearOfMoney): Sheet {
  const sheet = new Sheet(376);
  const scale = 300 / budget;
  const bottom = 372;
  const stack = (x: number, parts: readonly (readonly [number, Tint, readonly string[]])[]) => {
    let y = bottom;
    for (const [amount, tint, lines] of parts) {
      const height = Math.round(amount * scale);
      y -= height;
      sheet.rect(tint, x, y, 152, height);
      sheet.word(x + 8, y + Math.max(17, Math.round(height / 2) - lines.length * 8 + 12), lines, {
        tone: tint === 'blue' ? 'light' : 'dark',
      });
    }
  };
  sheet.word(8, 22, 'D’où il vient', { tone: 'title' }).word(184, 22, 'Où il va', { tone: 'title' });
  sheet.word(8, 48, inThousands(budget), { tone: 'soft' }).word(184, 48, 'en un an', { tone: 'soft' });
  const others = 100 - landlords - councils;
  stack(8, [
    [(sales * landlords) / 100, 'blue', ['Ventes : bailleurs', inThousands((sales * landlords) / 100)]],
    [(sales * councils) / 100, 'sky', ['Ventes : collectivités', inThousands((sales * councils) / 100)]],
    [(sales * others) / 100, 'clay', ['Ventes : autres clients', inThousands((sales * others) / 100)]],
    [budget - sales, 'sun', ['Le reste, dont les', 'aides publiques', inThousands(budget - sales)]],
  ]);
  stack(184, [
    [wages, 'rose', ['Salaires', 'et cotisations', inThousands(wages)]],
    [budget - wages, 'leaf', ['Tout le reste', inThousands(budget - wages)]],
  ]);
  sheet.arrow(162, 222, 182, 222).line(`M0 ${bottom}H${SHEET_WIDTH}`, { width: 3 });
  return sheet;
}

/** One aid on its way, from the State to a pay slip. */
export function aidToPaySlip(yearly: number): Sheet {
  const sheet = new Sheet(440);
  const monthly = frenchNumber(Math.round(yearly / 12));
  const steps: readonly (readonly [string, readonly string[], Tint])[] = [
    [
      'L’État fixe le montant',
      [`${frenchNumber(yearly)} € par an et par poste`, 'à temps plein en chantier (socle)'],
      'sky',
    ],
    ['Une agence verse', ['un douzième chaque mois, l’ASP,', `soit ${monthly} € environ`], 'sun'],
    ['La régie reçoit', ['moins, si le poste est resté', 'vide une partie du temps'], 'clay'],
    ['La personne est payée', ['un salaire entier, que l’aide', 'ne couvre qu’en partie'], 'rose'],
  ];
  for (const [index, [title, lines, tint]] of steps.entries()) {
    const y = 6 + index * 108;
    box(sheet, [74, y, 264], title, lines, tint);
    if (index < 3) sheet.arrow(200, y + 70, 200, y + 104);
  }
  sheet
    .fill('sky', 'M8 34l26-20 26 20z')
    .rect('sheet', 12, 34, 44, 28)
    .line('M20 34v28M34 34v28M48 34v28M6 64h56', { width: 3 });
  for (let coin = 0; coin < 4; coin++) sheet.oval('sun', 34, 168 - coin * 9, 20, 7);
  house(sheet, 12, 294, 44, 2, 'red');
  person(sheet, 34, 388, 'red', 1);
  sheet.rect('sheet', 18, 378, 32, 24).line('M24 386h20M24 394h14');
  return sheet;
}

/** The seven stages from an idea to the label, as the storeys of one house. */
export function ideaToLabel(stages: readonly string[]): Sheet {
  const sheet = new Sheet(stages.length * 44 + 96);
  const tints: readonly Tint[] = ['sun', 'wood'];
  const ground = stages.length * 44 + 72;
  for (const [index, stage] of stages.entries()) {
    const y = ground - (index + 1) * 44;
    sheet.rect(tints[index % 2] ?? 'sun', 4, y, 332, 44).rect('sheet', 12, y + 10, 24, 24);
    sheet.word(24, y + 28, `${index + 1}`, { anchor: 'middle', bold: true });
    sheet.word(46, y + 28, stage, { tone: 'dark' });
  }
  sheet.fill('red', `M0 ${ground - stages.length * 44}l170-44 170 44z`);
  sheet.line('M170 30v-26').fill('leaf', 'M171 4h34l-8 8 8 8h-34z');
  sheet.line(`M0 ${ground}H${SHEET_WIDTH}`, { width: 3 });
  sheet.word(CENTRE, ground + 20, 'On commence par le bas.', { anchor: 'middle', tone: 'soft' });
  return sheet;
}

/** The year of a dashboard: a page each month, the council each quarter, the budget in autumn. */
export function dashboardYear(): Sheet {
  const sheet = new Sheet(336);
  const months = ['janv.', 'févr.', 'mars', 'avril', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'];
  for (const [index, month] of months.entries()) {
    const x = 6 + (index % 3) * 112;
    const y = 8 + Math.floor(index / 3) * 66;
    const council = index % 3 === 2;
    sheet.rect(council ? 'sun' : 'sheet', x, y, 102, 54);
    sheet.word(x + 8, y + 21, month, { bold: true, ...(council && { tone: 'dark' }) });
    sheet
      .rect('paper', x + 66, y + 10, 26, 34)
      .line(`M${x + 71} ${y + 38}v-8M${x + 78} ${y + 38}v-16M${x + 85} ${y + 38}v-11`, { width: 4, tint: 'blue' });
    if (council) person(sheet, x + 48, y + 54, 'red', index);
    if (index < 11 && index % 3 < 2) sheet.line(`M${x + 102} ${y + 27}h10`);
  }
  sheet.rect('sheet', 6, 282, 18, 16).word(32, 295, 'chaque mois : une page, lue et suivie');
  sheet.rect('sun', 6, 308, 18, 16).word(32, 321, 'chaque trimestre : la page va au conseil');
  return sheet;
}
