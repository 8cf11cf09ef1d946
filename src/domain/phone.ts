/** The telephone of an association: how it is written, what is wrong with another writing, how a device dials it. */
import { z } from 'zod';

/** The dialling codes of the overseas départements; that of the others is 33. */
const DIALLING: Readonly<Record<string, string>> = { 971: '590', 972: '596', 973: '594', 974: '262', 976: '262' };
const METROPOLIS = '33';

/** A telephone as a device dials it. */
export const dialled = (phone: string, departement: string): string =>
  `+${DIALLING[departement] ?? METROPOLIS}${phone.replaceAll(' ', '').slice(1)}`;

/** A fixed line, its ten digits two by two; never a mobile, which is somebody’s own. */
export const phone = () =>
  z.string().regex(/^0[1-59]( \d{2}){4}$/, { error: ({ input }) => faultOf(String(input).trim()) });

const DIGITS = 10;
const WITH_CODE = new RegExp(
  `^(?:\\+|00)(?:${[METROPOLIS, ...new Set(Object.values(DIALLING))].join('|')})(?:\\(0\\))?`,
);
const digits = (count: number) => (count === 1 ? 'un chiffre' : `${count} chiffres`);
const inPairs = (number: string) => number.replace(/\d\d(?=\d)/g, '$& ');

/** What is wrong with a telephone that is not written as it should be. */
function faultOf(cell: string): string {
  const signs = cell.replace(/[\s.-]/g, '');
  const all = cell.replace(/\D/g, '');
  if (all === '') return 'ce n’est pas un numéro ; laissez la cellule vide si vous ne le connaissez pas';
  if (all.length >= 2 * DIGITS - 2) return 'il y a plusieurs numéros ; gardez celui de l’accueil';
  if (/\p{L}/u.test(cell)) return 'il y a des lettres ; n’écrivez que des chiffres';
  const inFrance = signs.replace(WITH_CODE, '0');
  if (/^(?:\+|00)/.test(inFrance)) return 'c’est un numéro étranger ; écrivez celui de l’association en France';
  const written = inFrance.replace(/\D/g, '');
  const number = /^[1-9]\d{8}$/.test(written) ? `0${written}` : written;
  if (number.length < DIGITS) return `il manque ${digits(DIGITS - number.length)} ; un numéro en a dix`;
  if (number.length > DIGITS) return `il y a ${digits(number.length - DIGITS)} de trop ; un numéro en a dix`;
  if (!number.startsWith('0')) return 'un numéro commence par 0';
  if (/^0[67]/.test(number))
    return 'un portable (06 ou 07) peut être celui d’une personne ; écrivez le téléphone fixe de l’association';
  if (number.startsWith('08'))
    return 'un numéro en 08 peut être payant ; écrivez le téléphone fixe de l’association (01 à 05, ou 09)';
  if (number !== written) return `il manque le zéro du début, que les tableurs enlèvent ; écrivez ${inPairs(number)}`;
  return `écrivez les chiffres par deux, séparés par des espaces : ${inPairs(number)}`;
}
