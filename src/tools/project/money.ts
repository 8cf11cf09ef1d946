/** Amounts typed by people: whole cents and whole hundredths, never a fraction, so that sums are exact. */

/** Beyond these the tool would be used for something else; below them every product is exact. */
export const MOST_CENTS = 10_000_000_000;
export const MOST_HUNDREDTHS = 1_000_000;

/** A hundred per cent, in hundredths of a per cent. */
export const WHOLE = 10_000;

/** A whole number of hundredths, or NaN with the reason in French: every sum of it is then NaN too, and shown as not known. */
export interface Typed {
  hundredths: number;
  problem?: string;
}

/** What stands for a number that was not understood. */
const UNKNOWN = '?';

const AROUND = /^(?:environ|env\.?|[~≈])|(?:etp|ht|ttc|par an|\/an)$/gi;
const CURRENCY = /(k|m)?(?:€|eur(?:os?)?)$/i;
const THOUSANDS: Readonly<Record<string, number>> = { k: 1000, m: 1_000_000 };

/** Reads « 12 500,50 € HT », « 12.500,50 », « ,5 », « 12 k€ » or « 12500.5 »; what is doubtful is no number, and says so. */
export function parseNumber(text: string, most: number): Typed {
  const typed = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim();
  if (typed === '') return { hundredths: 0 };
  const bare = typed
    .replace(/\s|(?<=\d)['’](?=\d{3})/g, '')
    .replace(/paran$/i, '')
    .replace(AROUND, '')
    .replace(AROUND, '');
  const factor = THOUSANDS[CURRENCY.exec(bare)?.[1]?.toLowerCase() ?? ''] ?? 1;
  const number = bare.replace(CURRENCY, '');
  if (/^[-−]\d/.test(number)) return unknown('Un nombre négatif n’a pas de sens ici.');
  const doubtful = most === MOST_HUNDREDTHS ? /^[1-9]\d{0,2}\.\d{3}$/ : /^[1-9]\d{0,2}[.,]\d{3}$/;
  if (doubtful.test(number))
    return unknown(`« ${typed} » se lit de deux façons : écrivez ${number.replace(/[.,]/, ' ')}, ou deux décimales.`);
  const [, whole, decimals = ''] =
    /^(\d{1,3}(?:\.\d{3})+|\d*)(?:,(\d+))?$/.exec(number) ?? /^(\d{1,3}(?:,\d{3})+|\d*)\.(\d+)$/.exec(number) ?? [];
  if (whole === undefined || whole + decimals === '')
    return unknown(
      /\d/.test(number)
        ? `« ${typed} » n’est pas clair : écrivez par exemple 12 500,50.`
        : `« ${typed} » n’est pas un nombre.`,
    );
  const value = Number(`${whole.replace(/[.,]/g, '')}.${decimals}0`) * factor;
  const hundredths = Math.round(Number((value * 100).toPrecision(15)));
  return hundredths > most
    ? unknown(`Ce nombre est trop grand pour l’outil (au plus ${format(most)}).`)
    : { hundredths };
}

const unknown = (reason: string): Typed => ({
  hundredths: NaN,
  problem: `${reason} Tant qu’il n’est pas lu, les totaux ne sont pas sûrs.`,
});

/** Writes hundredths the French way: « 12 500,50 », or « 12 500 » when the cents are null; « ? » when not known. */
export function format(hundredths: number): string {
  if (Number.isNaN(hundredths)) return UNKNOWN;
  const whole = hundredths % 100 === 0;
  return (hundredths / 100).toLocaleString('fr-FR', {
    minimumFractionDigits: whole ? 0 : 2,
    maximumFractionDigits: 2,
  });
}

/** Writes cents as euros: « 12 500,50 € ». */
export const euros = (cents: number) => `${format(cents)}\u00a0€`;

/** To the nearest hundred hundredths: whole euros, whole per cents; never « -0 ». */
export const wholes = (hundredths: number) => Math.round(hundredths / 100) * 100 + 0;

/** Multiplies cents by hundredths of a unit, rounded to the nearest cent; exact within the limits above. */
export const times = (cents: number, hundredths: number) => Math.round((cents * hundredths) / 100);

/** A part of a whole in hundredths of a per cent; null when there is no whole. */
export const share = (part: number, whole: number) =>
  whole > 0 || Number.isNaN(whole) ? Math.round((part / whole) * WHOLE) : null;

/** Writes a share: « 55,36 % », or a dash where there is none. */
export const percent = (value: number | null) => (value === null ? '–' : `${format(value)}\u00a0%`);
