/** The kinds of field that several collections share: each knows its rule and says in French what is expected. */
import { z } from 'zod';
import { isReal, UNDATED } from '#domain/date.ts';
import { writtenWords } from '#domain/readability.ts';
import { sentencesOf } from '#domain/sentences.ts';
import { frenchTypography } from '#domain/typography.ts';

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** An id: lowercase letters, digits and hyphens. */
export const slug = () =>
  z.string().regex(SLUG, {
    error: 'écrivez des minuscules sans accent, des chiffres et des tirets, par exemple « jardin-partage »',
  });

/** The id of an entry of another collection; the check makes sure that it exists. */
export const reference = (collection: string) => slug().meta({ reference: collection });

/** The address of an entry of any collection, written « collection/id ». */
export const anyReference = () =>
  z
    .string()
    .regex(/^[a-z-]+\/[a-z0-9-]+$/, {
      error: 'écrivez « collection/nom », par exemple « guides/mobiliser-les-habitants »',
    })
    .meta({ reference: '*' });

/** A non-empty line of text, set in French typography. */
export const text = () => z.string().trim().min(1, { error: 'ce texte est vide' }).overwrite(frenchTypography);

/** An address of this site: a page, a section of a page, a file. */
export const siteAddress = () =>
  z.string().regex(/^\/(?:[a-z0-9-]+\/)*(?:[a-z0-9-]+\.[a-z]+|#[a-z0-9-]+)?$/, {
    error: 'écrivez une adresse de ce site, qui commence par « / », par exemple « /guides/tableau-de-bord/ »',
  });

const NOT_REAL = 'cette date n’existe pas dans le calendrier';

/** A full date, « AAAA-MM-JJ », that exists in the calendar. */
export const day = () =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, { abort: true, error: 'écrivez la date ainsi : AAAA-MM-JJ, par exemple 2026-11-22' })
    .refine(isReal, { error: NOT_REAL });

/** A day that cannot lie in the future; the check compares it with today. */
export const pastDay = () => day().meta({ past: true });

/** A date as precise as the source gives it: « AAAA », « AAAA-MM », « AAAA-MM-JJ » or « non daté ». */
export const looseDate = () =>
  z
    .union([z.string(), z.number()])
    .transform(String)
    .pipe(
      z
        .string()
        .regex(/^(\d{4}(-\d{2}(-\d{2})?)?|non daté)$/, {
          abort: true,
          error: 'écrivez « 2019 », « 2019-07 », « 2019-07-31 » ou « non daté »',
        })
        .refine((date) => date === UNDATED || isReal(date), { error: NOT_REAL }),
    );

/** A year of four digits. */
export const year = () =>
  z
    .number({
      error: ({ code, input }) =>
        code === 'invalid_type' && input !== undefined && input !== null
          ? 'écrivez une année en quatre chiffres, par exemple 2019'
          : undefined,
    })
    .int()
    .min(1900)
    .max(2100);

/** A number, or a published wording such as « 50 à 75 ». */
export const value = () => z.union([z.number(), text()], { error: 'écrivez un nombre ou un texte' });

/** The keys of a closed list, as an enumeration. */
export const oneOf = <T extends string>(list: Readonly<Record<T, unknown>> | readonly T[]) => {
  const keys = (Array.isArray(list) ? list : Object.keys(list)) as [T, ...T[]];
  return z.enum(keys);
};

const ESSENTIAL_WORDS = 20;

/** L’essentiel: three to five sentences in everyday words, short ones. */
export const essentials = () =>
  z
    .array(
      text().refine((written) => longestSentence(written) <= ESSENTIAL_WORDS, {
        error: ({ input }) =>
          `cette phrase a ${longestSentence(String(input))} mots : gardez-en ${ESSENTIAL_WORDS} au plus`,
      }),
    )
    .min(3, { error: 'écrivez au moins 3 phrases' })
    .max(5, { error: 'gardez 5 phrases au plus' });

const longestSentence = (written: string) =>
  Math.max(0, ...sentencesOf(written).map((sentence) => writtenWords(sentence.text).length));

/** Other ways of asking what an entry answers. */
export const otherWordings = () =>
  z
    .array(text())
    .default([])
    .describe(
      'Les façons dont on pose, de vive voix, la question à laquelle cela répond : la recherche les comprend, aucune page ne les montre.',
    );
