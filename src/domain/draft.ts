/** A fiche on its way: what is known of it, as its author would write it. */
import { FICHE_SECTIONS } from '#domain/fiche.ts';
import { slugOf } from '#domain/slug.ts';

export type FicheSection = (typeof FICHE_SECTIONS)[number];

/** The keys and the text of a fiche that is not finished. */
export interface Draft {
  /** Under the keys that authors write. */
  keys: Record<string, unknown>;
  /** In Markdown, under the titles that all fiches have. */
  sections: Partial<Record<FicheSection, string>>;
}

/** A picture that comes with a draft, under the name by which its text shows it. */
export interface DraftPicture {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** What a text says of a picture that it shows; what is not known yet is empty. */
export interface ShownPicture {
  name: string;
  texte: string;
  credit: string;
}

/** The name of a picture of a draft, by its rank. */
export const pictureName = (rank: number) => `photo-${rank}.jpg`;

/** More pictures than this in one draft are none. */
export const MOST_PICTURES = 40;

const PHOTO = /^<Photo((?: +[a-z]+="[^"]*")*) *\/>\n*/gm;
/** By number: a browser decodes names by a door that the policy of the site keeps shut. */
const REFERENCES: Readonly<Record<string, string>> = { '"': '&#34;', '&': '&#38;', '<': '&#60;' };
const SIGNS: Readonly<Record<string, string>> = { '34': '"', '38': '&', '60': '<', x22: '"', x26: '&', x3c: '<' };

/** The block that shows a picture. */
export function photoBlock({ name, ...told }: ShownPicture): string {
  const props = Object.entries({ src: name, ...told }).filter(([, value]) => value.trim() !== '');
  const written = props.map(
    ([key, value]) =>
      `${key}="${value
        .trim()
        .replace(/\s+/g, ' ')
        .replace(/["&<]/g, (sign) => REFERENCES[sign] ?? sign)}"`,
  );
  return `<Photo ${written.join(' ')} />`;
}

/** The pictures that a text shows. */
export const photosIn = (text: string): ShownPicture[] =>
  Array.from(text.matchAll(PHOTO), ([, props = '']) => {
    const said = new Map(
      Array.from(props.matchAll(/([a-z]+)="([^"]*)"/g), ([, key = '', value = '']) => [
        key,
        value.replace(/&#(\w+);/g, (reference, sign: string) => SIGNS[sign.toLowerCase()] ?? reference),
      ]),
    );
    return { name: said.get('src') ?? '', texte: said.get('texte') ?? '', credit: said.get('credit') ?? '' };
  });

/** A text without its pictures. */
export const withoutPhotos = (text: string) => text.replaceAll(PHOTO, '').trim();

/** Other titles under which people tell the same, the first that fits wins. */
const MEANT: readonly (readonly [title: RegExp, section: FicheSection])[] = [
  [/ne-sait-pas|questions/, 'Ce que l’on ne sait pas'],
  [/inspirer|transf|reprodu|conseil|refaire/, 'Pour s’en inspirer'],
  [/levier|reussi|condition|facilit|\bcles\b/, 'Ce qui aide à réussir'],
  [/diffic|frein|obstacle|limite|bloqu|probleme/, 'Ce qui a été difficile'],
  [/resultat|bilan|impact|effets/, 'Les résultats'],
  [/collectivite|bailleur|role-de-la/, 'Le rôle des collectivités et des bailleurs'],
  [/financ|budget|argent|\bcouts?\b/, 'Le financement'],
  [/partenair|avec-qui|acteurs/, 'Avec qui'],
  [/origine|contexte|besoin|constat|pourquoi|genese|idee/, 'D’où vient l’idée'],
  [/action|description|fait|faisons|activite|deroule|fonctionne|projet|mise-en-oeuvre/, 'Ce qui est fait'],
];

/** The section that a title announces; undefined where it is not plain. */
export function meantSection(title: string): FicheSection | undefined {
  const slug = slugOf(title);
  return FICHE_SECTIONS.find((section) => slugOf(section) === slug) ?? MEANT.find(([known]) => known.test(slug))?.[1];
}
