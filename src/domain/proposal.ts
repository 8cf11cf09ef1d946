/** A proposal: the draft that answers and pictures of the form make, and back. */
import { screens, type Field } from '#domain/contribution.ts';
import { yearAfter } from '#domain/date.ts';
import {
  photoBlock,
  photosIn,
  pictureName,
  withoutPhotos,
  type Draft,
  type DraftPicture,
  type FicheSection,
  type ShownPicture,
} from '#domain/draft.ts';

/** The answers given so far, by the name of their field. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

/** A draft, and how to answer its author, which no fiche keeps. */
export interface Proposal {
  draft: Draft;
  pictures: readonly DraftPicture[];
  contact: string;
}

const fields = screens.flatMap((screen) => screen.fields);
const linesOf = (answer: Answers[string]) =>
  (typeof answer === 'string' ? answer.split('\n') : answer).map((line) => line.trim()).filter(Boolean);

/** The keys of a draft for which the form has no question: it keeps them as they came. */
export function unaskedOf({ keys }: Draft): Record<string, unknown> {
  const asked = fields.flatMap(({ place }) => ('key' in place ? [place.key] : []));
  return Object.fromEntries(Object.entries(keys).filter(([key]) => ![...asked, 'proposition'].includes(key)));
}

/** A picture given to the form. */
export type GivenPicture = Omit<ShownPicture, 'name'> & Pick<DraftPicture, 'bytes'>;

/** Where the pictures of a proposal are shown: its editor finds each a better place. */
const WITH_PICTURES: FicheSection = 'Ce qui est fait';

/** Makes a draft of the answers, of the pictures and of what came without question: the rest is what a proposal is on the day it comes. */
export function proposalOf(
  answers: Answers,
  today: string,
  unasked: Readonly<Record<string, unknown>> = {},
  given: readonly GivenPicture[] = [],
): Proposal {
  const keys: Record<string, unknown> = {};
  const sections: Draft['sections'] = {};
  const told: Record<string, unknown> = { recueLe: today };
  for (const { name, kind, place } of fields) {
    const answer = answers[name];
    if (answer === undefined || answer.length === 0) continue;
    const value = valueOf(kind, answer);
    if ('key' in place) keys[place.key] = value;
    else if ('section' in place)
      sections[place.section] = Array.isArray(value) ? value.map((line) => `- ${line}`).join('\n') : String(value);
    else if (place.proposal !== 'contact') told[place.proposal] = value;
  }
  if (given.length > 0) {
    const blocks = given.map(({ texte, credit }, index) => photoBlock({ name: pictureName(index + 1), texte, credit }));
    sections[WITH_PICTURES] = [sections[WITH_PICTURES] ?? '', ...blocks].filter(Boolean).join('\n\n');
  }
  const dated = {
    misEnLigne: today,
    verifieLe: today,
    revoirAvant: yearAfter(today),
    dateSource: today.slice(0, 7),
    niveauDePreuve: 'témoignage',
    brouillon: true,
    proposition: told,
  };
  const contact = answers['contact'];
  return {
    draft: { keys: { ...dated, ...unasked, ...keys }, sections },
    pictures: given.map(({ bytes }, index) => ({ name: pictureName(index + 1), bytes })),
    contact: typeof contact === 'string' ? contact : '',
  };
}

function valueOf(kind: Field['kind'], answer: Answers[string]): string | number | string[] {
  if (kind === 'many' || kind === 'lines') return linesOf(answer);
  const text = String(answer).trim();
  if (kind === 'sentence') return text.replace(/\s+/g, ' ');
  return kind === 'year' && /^\d{4}$/.test(text) ? Number(text) : text;
}

/** The answers that a draft stands for, to go on with it in the form. */
export function answersOf({ keys, sections }: Draft, contact = ''): Record<string, string | string[]> {
  const told: Record<string, unknown> = { ...(keys['proposition'] as object | undefined), contact };
  const answers: Record<string, string | string[]> = {};
  for (const { name, kind, place } of fields) {
    const value =
      'key' in place
        ? keys[place.key]
        : 'section' in place
          ? sections[place.section] && withoutPhotos(sections[place.section] ?? '')
          : told[place.proposal];
    const list = Array.isArray(value) ? value.map(String) : undefined;
    if (kind === 'many') answers[name] = list ?? [];
    else if (list) answers[name] = list.join('\n');
    else if (value !== undefined && value !== null)
      answers[name] = kind === 'lines' ? String(value).replaceAll(/^- /gm, '') : String(value);
  }
  return answers;
}

/** The pictures that a draft shows, to go on with them in the form. */
export const picturesOf = ({ sections }: Draft, pictures: readonly DraftPicture[]): GivenPicture[] =>
  photosIn(Object.values(sections).join('\n\n')).flatMap(({ name, texte, credit }) => {
    const bytes = pictures.find((picture) => picture.name === name)?.bytes;
    return bytes ? [{ texte, credit, bytes }] : [];
  });
