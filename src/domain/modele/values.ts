/** What a model’s formulas come to, from what was typed: the page and the spreadsheet give the same. */
import { FormulaError, type FunctionName, type Sign } from '#domain/modele/formula.ts';
import { resolve, type Place, type Resolved, type Sheet } from '#domain/modele/resolve.ts';
import { cellName, isNumeric, type Kind } from '#domain/modele/table.ts';
import { frenchNumber } from '#domain/number.ts';

/** What was typed, by the name of its blank. */
export type Typed = ReadonlyMap<string, string>;

/** What people type is a number, as a spreadsheet keeps it; NaN when it is none, undefined when nothing was typed. */
export function numberIn(text: string, kind: Kind): number | undefined {
  const bare = text
    .normalize('NFKC')
    .replace(/[\s'’]|€|%/g, '')
    .replace('−', '-')
    .replace(',', '.');
  if (bare === '') return undefined;
  const value = /^-?(?:\d+\.?\d*|\.\d+)$/.test(bare) ? Number(bare) : NaN;
  return kind === 'pourcent' ? Number((value / 100).toPrecision(15)) : value;
}

const cents = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** What stands for a result that does not exist. */
export const NO_VALUE = '–';

/** Writes a result as people read it; a dash where there is none. */
export function writtenNumber(value: number, kind: Kind): string {
  if (!Number.isFinite(value)) return NO_VALUE;
  if (kind === 'euros') return `${Number.isInteger(value) ? frenchNumber(value + 0) : cents.format(value)}\u00a0€`;
  return kind === 'pourcent' ? `${frenchNumber(value * 100)}\u00a0%` : frenchNumber(value + 0);
}

/** Works out results; each is worked out once. */
export class Results {
  readonly #sheet: Sheet;
  readonly #typed: Typed;
  readonly #known = new Map<string, number>();
  readonly #waiting = new Set<string>();

  constructor(sheet: Sheet, typed: Typed) {
    this.#sheet = sheet;
    this.#typed = typed;
  }

  /** The number at a place; undefined where nothing was typed, NaN where there is none. */
  at(place: Place): number | undefined {
    const { of, formula, typed } = this.#found(place);
    if (formula === undefined) return isNumeric(of) ? numberIn(typed, of) : NaN;
    const key = JSON.stringify(place);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (this.#waiting.has(key))
      throw new FormulaError(
        `« ${formula} » tourne en rond : elle a besoin de son propre résultat`,
        'Ôtez de la formule ce qui dépend d’elle ; pour la colonne d’avant, écrivez precedent(…).',
      );
    this.#waiting.add(key);
    const value = this.#value(resolve(formula, place, this.#sheet));
    this.#waiting.delete(key);
    this.#known.set(key, value);
    return value;
  }

  /** What stands at a place: its kind, its formula if it has one, what was typed. */
  #found(place: Place): { of: Kind; formula?: string | undefined; typed: string } {
    if ('field' in place) {
      const field = this.#sheet.fields.find(({ name }) => name === place.field);
      if (!field) throw new Error(`No field is called ${place.field}`);
      return { of: field.kind, formula: field.formula, typed: this.#typed.get(place.field) ?? '' };
    }
    const grid = this.#sheet.grids.find(({ table }) => table.name === place.table);
    const cell = grid?.rows[place.row]?.cells[place.column];
    if (!grid || !cell) throw new Error(`No cell at ${JSON.stringify(place)}`);
    if (cell.kind === 'result') return { of: cell.of, formula: cell.formula, typed: '' };
    if (cell.kind === 'words') return { of: 'texte', typed: cell.text };
    if (cell.kind === 'nothing') return { of: 'nombre', typed: '' };
    return { of: cell.of, typed: this.#typed.get(cellName(grid, place.row, place.column)) ?? cell.given ?? '' };
  }

  #value(formula: Resolved): number {
    switch (formula.kind) {
      case 'number':
        return formula.value;
      case 'cells':
        return formula.places.reduce((sum, place) => sum + (this.at(place) ?? 0), 0);
      case 'negative':
        return -this.#value(formula.of);
      case 'operation':
        return operated(formula.sign, this.#value(formula.left), this.#value(formula.right));
      case 'call':
        return this.#called(formula.name, formula.args);
    }
  }

  #called(name: FunctionName, args: readonly Resolved[]): number {
    const [first, second, third] = args;
    if (name === 'si' && first && second && third) {
      const condition = this.#value(first);
      return Number.isNaN(condition) ? NaN : this.#value(condition === 0 ? third : second);
    }
    if (name === 'arrondi' && first) return rounded(this.#value(first), second ? this.#value(second) : 0);
    if (name === 'nombre')
      return args.flatMap((arg) => (arg.kind === 'cells' ? arg.places : [])).filter((place) => this.#isFilled(place))
        .length;
    const numbers = args.flatMap((arg) => (arg.kind === 'cells' ? this.#numbers(arg.places) : [this.#value(arg)]));
    if (numbers.some(Number.isNaN)) return NaN;
    const sum = numbers.reduce((total, number) => total + number, 0);
    switch (name) {
      case 'moyenne':
        return numbers.length > 0 ? sum / numbers.length : NaN;
      case 'min':
        return numbers.length > 0 ? Math.min(...numbers) : 0;
      case 'max':
        return numbers.length > 0 ? Math.max(...numbers) : 0;
      default:
        return sum;
    }
  }

  /** The numbers among some places; what is empty or no number is passed over, as spreadsheets do. */
  #numbers(places: readonly Place[]): number[] {
    return places.map((place) => this.at(place) ?? NaN).filter((value) => !Number.isNaN(value));
  }

  #isFilled(place: Place): boolean {
    const { formula, typed } = this.#found(place);
    return formula !== undefined || typed.trim() !== '';
  }
}

function operated(sign: Sign, left: number, right: number): number {
  if (Number.isNaN(left) || Number.isNaN(right)) return NaN;
  switch (sign) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return right === 0 ? NaN : left / right;
    case '<':
      return Number(left < right);
    case '>':
      return Number(left > right);
    case '<=':
      return Number(left <= right);
    case '>=':
      return Number(left >= right);
    case '=':
      return Number(left === right);
  }
}

/** Rounds half away from zero, as spreadsheets do. */
function rounded(value: number, digits: number): number {
  const scale = 10 ** digits;
  return (Math.sign(value) * Math.round(Number((Math.abs(value) * scale).toPrecision(15)))) / scale;
}
