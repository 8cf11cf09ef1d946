import type { TextProblem } from '#domain/problem.ts';
import type { Sentence } from '#markdown/sentences.ts';

const NUMBER = String.raw`(?<![\p{L}\d.,’'–/-])(\d+(?:[ \u00a0\u202f]\d{3})*(?:,\d+)?)`;
const SYMBOL = String.raw`(?:%|‰|[kM]?€|°C|(?:[ckm]?m[²³]?|[km]?g|t|l|h(?![ \u00a0]\d)|ha|kWh|[km]?W|ETP)(?![\p{L}\d]))`;
const SINGULAR =
  '(?:million|milliard|euro|tonne|kilo|gramme|hectare|kilomètre|mètre|centimètre|litre|heure|minute|jour|semaine|an|année|degré)(?!\\p{L})';
const PLURAL = String.raw`\p{Ll}[\p{L}’-]*[sx](?!\p{L})`;
const COUNT = new RegExp(`${NUMBER}[ \u00a0\u202f]?(?:(${SYMBOL}|${SINGULAR})|(${PLURAL}))`, 'gu');

/** Words in -s or -x that follow a number without being counted by it. */
const NOT_COUNTED =
  /^(?:alors|après|aux|ceux|dans|depuis|des|dès|hors|les|leurs|mais|mars|nous|pas|plus|puis|sans|selon|ses|sous|très|vers|vous)$/;
const YEAR = /^(?:19|20)\d\d$/;

/** The first figure of a sentence, with what it counts: « 64 foyers », « 12,5 % »; undefined when there is none. */
export function figureIn(sentence: string): string | undefined {
  for (const [written, number = '', unit, counted = ''] of sentence.matchAll(COUNT)) {
    if (unit || (!YEAR.test(number) && !NOT_COUNTED.test(counted))) return written;
  }
  return undefined;
}

/** Finds the figures that a reader could not trace: sentences, list items and table rows with neither citation nor block of a registry. */
export function untracedFigures(sentences: readonly Sentence[]): TextProblem[] {
  return sentences.flatMap(({ sourced, text, line, kind }) => {
    const figure = sourced ? undefined : figureIn(text);
    if (!figure) return [];
    return [
      {
        line,
        message: `« ${figure} » n’a pas de source dans ${kind === 'tableRow' ? 'sa ligne de tableau' : 'sa phrase'}`,
        remedy:
          kind === 'heading'
            ? 'Un titre ne porte pas de note : donnez ce chiffre dans le texte, avec sa source.'
            : 'Ajoutez la note [^cle-de-la-source], ou le bloc <Chiffre id="…" /> ou <Droit id="…" />. Un repère que nous proposons nous-mêmes (une durée, un nombre de personnes) s’écrit en toutes lettres : « deux heures ».',
      },
    ];
  });
}
