/** The file that the form of the site hands over: a page for a person, and the same draft for the importer. */
import { z } from 'zod';
import { FICHE_SECTIONS } from '#domain/fiche.ts';
import type { Proposal } from '#domain/proposal.ts';
import { MOST_PICTURES, type Draft, type DraftPicture } from '#domain/draft.ts';
import { isPictureBytes } from '#domain/picture.ts';
import { addressWithin, bytesWithin } from '#reading/foreign/data-address.ts';

/** The id of the element that holds the draft. */
export const PROPOSAL_ID = 'proposition-de-fiche';

const proposalSchema = z.object({
  keys: z.record(z.string(), z.json()),
  sections: z.partialRecord(z.enum(FICHE_SECTIONS), z.string()),
  contact: z.string().default(''),
});

/** The proposal that a page holds; undefined where it holds none. */
export function proposalIn(html: string): Proposal | undefined {
  const script = new RegExp(`<script type="application/json" id="${PROPOSAL_ID}">([^]*?)</script>`).exec(html)?.[1];
  if (!script) return undefined;
  try {
    const { data } = proposalSchema.safeParse(JSON.parse(script));
    return (
      data && {
        draft: { keys: data.keys, sections: data.sections } as Draft,
        pictures: picturesIn(html),
        contact: data.contact,
      }
    );
  } catch {
    return undefined;
  }
}

/** The pictures that a page holds, under the names that drafts give and no others. */
const picturesIn = (html: string): DraftPicture[] =>
  Array.from(html.matchAll(/<img id="(photo-\d{1,2}\.jpg)" src="([^"]*)"/g), ([, name = '', src = '']) => ({
    name,
    bytes: bytesWithin(src),
  }))
    .filter((picture): picture is DraftPicture => picture.bytes !== undefined && isPictureBytes(picture.bytes))
    .slice(0, MOST_PICTURES);

/** A picture as the page of a proposal holds it. */
export const pictureProps = ({ name, bytes }: DraftPicture) => ({ id: name, src: addressWithin(bytes) });

/** A proposal as JSON that no sign in it can lead out of its element. */
export const proposalJson = ({ draft: { keys, sections }, contact }: Omit<Proposal, 'pictures'>) =>
  JSON.stringify({ keys, sections, contact }).replaceAll('<', String.raw`\u003C`);
