/** How documents look: named styles alone, so that a régie gives them its own look in one place. */
import type { Element } from 'xast';
import { x } from 'xastscript';

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const LANGUAGE = x('w:lang', { 'w:val': 'fr-FR', 'w:eastAsia': 'fr-FR', 'w:bidi': 'ar-SA' });
const FONT = 'Calibri';
const INK = '231D16';
/** Half-points. */
const BODY_SIZE = '22';

const spacing = (before: number, after: number, line?: number) =>
  x('w:spacing', { 'w:before': before, 'w:after': after, ...(line && { 'w:line': line, 'w:lineRule': 'auto' }) });
const size = (halfPoints: number) => x('w:sz', { 'w:val': halfPoints });
const bold = () => x('w:b');
const indent = (left: number) => x('w:ind', { 'w:left': left });

interface Style {
  id: string;
  name: string;
  basedOn?: string;
  next?: string;
  paragraph?: Element[];
  run?: Element[];
}

const paragraphStyle = ({ id, name, basedOn = 'Normal', next, paragraph = [], run = [] }: Style): Element =>
  x('w:style', { 'w:type': 'paragraph', 'w:styleId': id }, [
    x('w:name', { 'w:val': name }),
    x('w:basedOn', { 'w:val': basedOn }),
    ...(next ? [x('w:next', { 'w:val': next })] : []),
    x('w:qFormat'),
    x('w:pPr', paragraph),
    x('w:rPr', run),
  ]);

const characterStyle = (id: string, name: string, run: Element[]): Element =>
  x('w:style', { 'w:type': 'character', 'w:styleId': id }, [
    x('w:name', { 'w:val': name }),
    x('w:qFormat'),
    x('w:rPr', run),
  ]);

/** The deepest heading that has a style. */
export const DEEPEST_HEADING = 4;

const heading = (level: number, halfPoints: number, before: number): Element =>
  paragraphStyle({
    id: `Titre${level}`,
    name: `heading ${level}`,
    next: 'Normal',
    paragraph: [x('w:keepNext'), x('w:keepLines'), spacing(before, 80), x('w:outlineLvl', { 'w:val': level - 1 })],
    run: [bold(), size(halfPoints)],
  });

const edge = (name: string) => x(`w:${name}`, { 'w:val': 'single', 'w:sz': '4', 'w:space': '0', 'w:color': 'A09888' });

/** What holds where no style says otherwise. */
const defaults = (): Element =>
  x('w:docDefaults', [
    x('w:rPrDefault', [
      x('w:rPr', [
        x('w:rFonts', { 'w:ascii': FONT, 'w:hAnsi': FONT, 'w:eastAsia': FONT, 'w:cs': FONT }),
        x('w:color', { 'w:val': INK }),
        x('w:sz', { 'w:val': BODY_SIZE }),
        LANGUAGE,
      ]),
    ]),
    x('w:pPrDefault', [x('w:pPr', [spacing(0, 140, 276)])]),
  ]);

const paragraphStyles = (): Element[] => [
  x('w:style', { 'w:type': 'paragraph', 'w:default': '1', 'w:styleId': 'Normal' }, [
    x('w:name', { 'w:val': 'Normal' }),
    x('w:qFormat'),
  ]),
  paragraphStyle({
    id: 'Titre',
    name: 'Title',
    next: 'Normal',
    paragraph: [x('w:keepNext'), spacing(0, 200)],
    run: [bold(), size(44)],
  }),
  heading(1, 30, 360),
  heading(2, 26, 280),
  heading(3, 23, 240),
  heading(4, 22, 200),
  paragraphStyle({ id: 'Chapeau', name: 'Chapeau', paragraph: [spacing(0, 240)], run: [size(25)] }),
  paragraphStyle({ id: 'Liste', name: 'List Paragraph', paragraph: [spacing(0, 60), indent(720)] }),
  paragraphStyle({
    id: 'Encadre',
    name: 'Encadré',
    paragraph: [
      x('w:pBdr', [x('w:left', { 'w:val': 'single', 'w:sz': '24', 'w:space': '10', 'w:color': 'F2C230' })]),
      indent(280),
    ],
  }),
  paragraphStyle({
    id: 'Citation',
    name: 'Quote',
    paragraph: [indent(560)],
    run: [x('w:i')],
  }),
  paragraphStyle({
    id: 'Code',
    name: 'Code',
    run: [x('w:rFonts', { 'w:ascii': 'Courier New', 'w:hAnsi': 'Courier New' })],
  }),
  paragraphStyle({ id: 'Legende', name: 'caption', paragraph: [x('w:keepNext'), spacing(200, 80)], run: [bold()] }),
  paragraphStyle({ id: 'Cellule', name: 'Cellule', paragraph: [spacing(40, 40, 240)], run: [size(20)] }),
  paragraphStyle({ id: 'Pied', name: 'footer', paragraph: [spacing(0, 0, 240)], run: [size(17)] }),
  paragraphStyle({ id: 'Note', name: 'footnote text', paragraph: [spacing(0, 40, 240)], run: [size(18)] }),
  ...[1, 2].map((level) =>
    paragraphStyle({
      id: `Table${level}`,
      name: `toc ${level}`,
      paragraph: [spacing(0, 40), indent((level - 1) * 360)],
    }),
  ),
];

const characterStyles = (): Element[] => [
  characterStyle('AppelDeNote', 'footnote reference', [x('w:vertAlign', { 'w:val': 'superscript' })]),
  characterStyle('Lien', 'Hyperlink', [x('w:u', { 'w:val': 'single' })]),
  characterStyle('Champ', 'Champ à remplir', [
    x('w:color', { 'w:val': '5C5344' }),
    x('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': 'FFF3C4' }),
  ]),
];

const tableStyle = (): Element =>
  x('w:style', { 'w:type': 'table', 'w:styleId': 'Tableau' }, [
    x('w:name', { 'w:val': 'Tableau' }),
    x('w:tblPr', [
      x('w:tblBorders', ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(edge)),
      x('w:tblCellMar', [
        x('w:left', { 'w:w': '90', 'w:type': 'dxa' }),
        x('w:right', { 'w:w': '90', 'w:type': 'dxa' }),
      ]),
    ]),
    x('w:tblStylePr', { 'w:type': 'firstRow' }, [
      x('w:rPr', [bold()]),
      x('w:tcPr', [x('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': 'EFE7D8' })]),
    ]),
  ]);

/** The styles of documents. */
export const styles = (): Element =>
  x('w:styles', { 'xmlns:w': W }, [defaults(), ...paragraphStyles(), ...characterStyles(), tableStyle()]);

const DEEPEST_LIST = 6;
const BULLETS = ['•', '–', '▪'];

const list = (id: number, format: string, sign: (level: number) => string): Element =>
  x('w:abstractNum', { 'w:abstractNumId': id }, [
    x('w:multiLevelType', { 'w:val': 'hybridMultilevel' }),
    ...Array.from({ length: DEEPEST_LIST }, (_, level) =>
      x('w:lvl', { 'w:ilvl': level }, [
        x('w:start', { 'w:val': '1' }),
        x('w:numFmt', { 'w:val': format }),
        x('w:lvlText', { 'w:val': sign(level) }),
        x('w:lvlJc', { 'w:val': 'left' }),
        x('w:pPr', [x('w:ind', { 'w:left': 360 * (level + 1), 'w:hanging': 360 })]),
      ]),
    ),
  ]);

/** The number of the list with bullets; each numbered list has one of its own from there on. */
export const BULLETED = 1;

/** The lists of a document, each numbered one begun anew. */
export const numbering = (numbered: number): Element =>
  x('w:numbering', { 'xmlns:w': W }, [
    list(0, 'bullet', (level) => BULLETS[level % BULLETS.length] ?? '•'),
    list(1, 'decimal', (level) => `%${level + 1}.`),
    x('w:num', { 'w:numId': BULLETED }, [x('w:abstractNumId', { 'w:val': '0' })]),
    ...Array.from({ length: numbered }, (_, index) =>
      x('w:num', { 'w:numId': BULLETED + 1 + index }, [
        x('w:abstractNumId', { 'w:val': '1' }),
        ...Array.from({ length: DEEPEST_LIST }, (_level, level) =>
          x('w:lvlOverride', { 'w:ilvl': level }, [x('w:startOverride', { 'w:val': '1' })]),
        ),
      ]),
    ),
  ]);

/** The level at which a list stands, of those that have one. */
export const levelOf = (depth: number): number => Math.min(depth, DEEPEST_LIST - 1);

/** What programs need to know of a document. */
export const settings = (): Element =>
  x('w:settings', { 'xmlns:w': W }, [
    x('w:defaultTabStop', { 'w:val': '708' }),
    x('w:footnotePr', [x('w:footnote', { 'w:id': '-1' }), x('w:footnote', { 'w:id': '0' })]),
    x('w:compat', [
      x('w:compatSetting', {
        'w:name': 'compatibilityMode',
        'w:uri': 'http://schemas.microsoft.com/office/word',
        'w:val': '15',
      }),
    ]),
    x('w:themeFontLang', { 'w:val': 'fr-FR' }),
    x('w:decimalSymbol', { 'w:val': ',' }),
    x('w:listSeparator', { 'w:val': ';' }),
  ]);
