/** Amounts typed by people: whole cents and whole hundredths, never a fraction, so that sums are exact. */

/** Beyond these the tool would be used for something else; below them every product is exact. */
export const MOST_CENTS = 10_000_000_000;
export const MOST_HUNDREDTHS = 1_000_000;

/** A hundred per cent, in hundredths of a per cent. */
export const WHOLE = 10_000;

/** A whole number of hundredths, and what could not be understood, in French. */
export interface Typed {
  hundredths: number;
  problem?: string;
}

const zero = (problem?: string): Typed => ({ hundredths: 0, ...(problem && { problem }) });

/** Reads « 12 500,50 € », « 12.500,50 » or « 12500.5 »; what is doubtful counts as nothing and says so. */
export function parseNumber(text: string, most: number): Typed {
  const bare = text.replace(/[\s\u00a0\u202f]|€|euros?|ETP/giu, '');
  if (bare === '') return text.trim() === '' ? zero() : zero(`« ${text.trim()} » n’est pas un nombre : compté pour 0.`);
  if (/^[-−]/.test(bare)) return zero('Un nombre négatif n’a pas de sens ici : compté pour 0.');
  if (/^\d{1,3}\.\d{3}$/.test(bare))
    return zero(`« ${text.trim()} » se lit de deux façons : écrivez ${bare.replace('.', ' ')} ou une virgule.`);
  const match = /^(\d+|\d{1,3}(?:\.\d{3})+)(?:,(\d{1,2}))?$/.exec(bare) ?? /^(\d+)\.(\d{1,2})$/.exec(bare);
  if (!match)
    return zero(
      /^[\d.,]+$/.test(bare)
        ? `« ${text.trim()} » n’est pas clair : écrivez par exemple 12 500,50.`
        : `« ${text.trim()} » n’est pas un nombre : compté pour 0.`,
    );
  const whole = (match[1] ?? '').replaceAll('.', '').replace(/^0+(?=\d)/, '');
  const hundredths = whole.length > 12 ? Infinity : Number(whole) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  if (hundredths > most)
    return zero(`Ce nombre est trop grand pour l’outil (au plus ${format(most)}) : compté pour 0.`);
  return { hundredths };
}

/** Writes hundredths the French way: « 12 500,50 », or « 12 500 » when the cents are null. */
export function format(hundredths: number): string {
  const whole = hundredths % 100 === 0;
  return (hundredths / 100).toLocaleString('fr-FR', {
    minimumFractionDigits: whole ? 0 : 2,
    maximumFractionDigits: 2,
  });
}

/** Writes cents as euros: « 12 500,50 € ». */
export const euros = (cents: number) => `${format(cents)}\u00a0€`;

/** Multiplies cents by hundredths of a unit, rounded to the nearest cent; exact within the limits above. */
export const times = (cents: number, hundredths: number) => Math.round((cents * hundredths) / 100);

/** A part of a whole in hundredths of a per cent; null when there is no whole. */
export const share = (part: number, whole: number) => (whole > 0 ? Math.round((part / whole) * WHOLE) : null);

/** Writes a share: « 55,36 % », or a dash where there is none. */
export const percent = (value: number | null) => (value === null ? '–' : `${format(value)}\u00a0%`);
