/** The formulas that authors write in models: « heures × taux », « somme(clients à apports) ». */

/** What a formula is made of; names are not looked up yet. */
export type Formula =
  | { kind: 'number'; value: number }
  | { kind: 'name'; name: string }
  | { kind: 'range'; from: string; to: string }
  | { kind: 'negative'; of: Formula }
  | { kind: 'operation'; sign: Sign; left: Formula; right: Formula }
  | { kind: 'call'; name: FunctionName; args: Formula[] };

export type Sign = '+' | '-' | '*' | '/' | '<' | '>' | '<=' | '>=' | '=';

/** What a formula may call, and how many arguments each takes. */
const functions = {
  somme: { least: 1, most: 30 },
  moyenne: { least: 1, most: 30 },
  nombre: { least: 1, most: 30 },
  min: { least: 1, most: 30 },
  max: { least: 1, most: 30 },
  arrondi: { least: 1, most: 2 },
  si: { least: 3, most: 3 },
  precedent: { least: 2, most: 2 },
} as const;
export type FunctionName = keyof typeof functions;

/** Those that take a whole line or column. */
export const gathering: readonly FunctionName[] = ['somme', 'moyenne', 'nombre', 'min', 'max'];

/** What is wrong with a formula, told to its author. */
export class FormulaError extends Error {
  readonly remedy: string;
  constructor(message: string, remedy: string) {
    super(message);
    this.remedy = remedy;
  }
}

const TOKEN =
  /\s*(?:(\d+(?:[.,]\d+)?)(\s*%)?|([a-z][a-z0-9]*(?:-[a-z0-9]+)*)|(à)(?![\p{L}\d])|(<=|>=|[-+−–*×/÷<>=≤≥();]))/uy;
const SIGNS: Readonly<Record<string, Sign>> = {
  '−': '-',
  '–': '-',
  '×': '*',
  '÷': '/',
  '≤': '<=',
  '≥': '>=',
};
const COMPARISONS: readonly string[] = ['<', '>', '<=', '>=', '='];

type Token = { number: number } | { name: string } | { sign: string };

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const source = text.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const start = TOKEN.lastIndex;
    const found = TOKEN.exec(source);
    if (!found)
      throw new FormulaError(
        `« ${source.slice(start).trim().slice(0, 12)} » n’est pas compris`,
        'Une formule se fait de noms (minuscules sans accent, tirets), de nombres, de + − × ÷, de parenthèses et de fonctions : somme(…).',
      );
    const [, number, percent, name, through, sign = ''] = found;
    if (number !== undefined) tokens.push({ number: Number(number.replace(',', '.')) / (percent ? 100 : 1) });
    else if (name !== undefined) tokens.push({ name });
    else tokens.push({ sign: through ?? SIGNS[sign] ?? sign });
  }
  return tokens;
}

/** Reads a formula; throws what is wrong with it. */
export const parseFormula = (text: string): Formula => new Parser(text).whole();

/** Reads the tokens of a formula, from the signs that bind least to those that bind most. */
class Parser {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    this.#tokens = tokensOf(text);
  }

  whole(): Formula {
    const formula = this.#comparison();
    if (this.#at < this.#tokens.length)
      throw new FormulaError(
        `« ${this.#text} » continue après sa fin`,
        'Mettez un signe entre deux noms ; pour une soustraction, des espaces autour du tiret : « entrees - sorties ».',
      );
    return formula;
  }

  #comparison = (): Formula => this.#chain(COMPARISONS, this.#sum);
  #sum = (): Formula => this.#chain(['+', '-'], this.#product);
  #product = (): Formula => this.#chain(['*', '/'], this.#primary);

  #chain(signs: readonly string[], next: () => Formula): Formula {
    let left = next();
    for (let sign = this.#take(signs); sign; sign = this.#take(signs))
      left = { kind: 'operation', sign, left, right: next() };
    return left;
  }

  #primary = (): Formula => {
    if (this.#take(['-'])) return { kind: 'negative', of: this.#primary() };
    if (this.#take(['('])) {
      const inner = this.#comparison();
      this.#expect(')');
      return inner;
    }
    const token = this.#tokens[this.#at];
    if (!token || 'sign' in token)
      throw new FormulaError(
        token ? `« ${token.sign} » n’est pas à sa place dans « ${this.#text} »` : `« ${this.#text} » n’est pas finie`,
        'Écrivez un nom ou un nombre de chaque côté d’un signe : « entrees − sorties ».',
      );
    this.#at += 1;
    if ('number' in token) return { kind: 'number', value: token.number };
    return this.#take(['(']) ? this.#call(token.name) : { kind: 'name', name: token.name };
  };

  #call(name: string): Formula {
    if (!Object.hasOwn(functions, name))
      throw new FormulaError(
        `la fonction « ${name} » n’existe pas`,
        `Fonctions possibles : ${Object.keys(functions).join(', ')}.`,
      );
    const args = [this.#argument()];
    while (this.#take([';'])) args.push(this.#argument());
    this.#expect(')');
    const { least, most } = functions[name as FunctionName];
    if (args.length < least || args.length > most)
      throw new FormulaError(
        `« ${name} » prend ${least === most ? least : `de ${least} à ${most}`} valeurs, et en a ${args.length}`,
        'Séparez-les par des points-virgules : « si(a > b ; x ; y) ».',
      );
    return { kind: 'call', name: name as FunctionName, args };
  }

  #argument(): Formula {
    const [first, through, last] = this.#tokens.slice(this.#at, this.#at + 3);
    if (first && 'name' in first && through && 'sign' in through && through.sign === 'à' && last && 'name' in last) {
      this.#at += 3;
      return { kind: 'range', from: first.name, to: last.name };
    }
    return this.#comparison();
  }

  /** Goes past a sign that is one of these; undefined where another token stands. */
  #take(signs: readonly string[]): Sign | undefined {
    const token = this.#tokens[this.#at];
    if (!token || !('sign' in token) || !signs.includes(token.sign)) return undefined;
    this.#at += 1;
    return token.sign as Sign;
  }

  #expect(sign: string): void {
    if (!this.#take([sign]))
      throw new FormulaError(
        `il manque « ${sign} » dans « ${this.#text} »`,
        'Fermez chaque parenthèse, et séparez ce que prend une fonction par des points-virgules.',
      );
  }
}
