/** The end of the form: the check of the site, the files to hand over. */
import '#tools/contribute/without-eval.ts';
import { PICTURES, screens } from '#domain/contribution.ts';
import { proposalOf, type Proposal } from '#domain/proposal.ts';
import { localDay } from '#domain/date.ts';
import { withoutPhotos, type Draft, type FicheSection } from '#domain/draft.ts';
import { FICHE_CORE, FICHE_SECTIONS } from '#domain/fiche.ts';
import { slugOf } from '#domain/slug.ts';
import { glossaryOf } from '#markdown/glossary.ts';
import { proposalPage } from '#tools/contribute/page.ts';
import { readFile } from '#reading/read.ts';
import { writeDraft } from '#reading/write-draft.ts';

export { proposalOf };

const PLACE = 'content/fiches/proposition.mdx';

/** What the site reads in a draft. */
export const readDraft = (draft: Draft) => readFile({ path: PLACE, text: writeDraft(draft) }, glossaryOf([]));

/** What is to be said of one answer. */
export interface Told {
  /** The id of its screen. */
  place: string;
  title: string;
  text: string;
}

/** What the check of the site says of a draft, where a question of the form can mend it, in the order of the questions. */
export function check({ draft, pictures }: Proposal): Told[] {
  const lines = writeDraft(draft).split('\n');
  const problems = readDraft(draft).problems.map(({ line, message, remedy }) => ({
    place: placeOf(message, lines.slice(0, line)),
    text: message.endsWith(MISSING) ? UNANSWERED : `${message.replace(/^\w+ (?:› \d+ )?: /, '')}. ${remedy}`,
  }));
  const absent = screens.filter(({ fields }) =>
    fields.some(({ place }) => 'section' in place && isAbsent(place.section, draft)),
  );
  const { accords } = (draft.keys['proposition'] ?? {}) as { accords?: unknown };
  const told = [
    ...problems.filter(({ place }) => place !== PICTURES),
    ...absent.map(({ id }) => ({ place: id, text: UNANSWERED })),
    ...(problems.some(({ place }) => place === PICTURES) ? [{ place: PICTURES, text: UNTOLD }] : []),
    ...(pictures.length > 0 && !accords ? [{ place: PICTURES, text: UNAGREED }] : []),
  ];
  return screens.flatMap(({ id, title }) =>
    told.filter(({ place }) => place === id).map(({ text }) => ({ place: id, title, text })),
  );
}

const MISSING = 'cette clé manque';
const UNTOLD = 'Dites de chaque photo ce que l’on y voit et qui l’a faite.';
const UNAGREED = 'Les personnes que l’on reconnaît sont-elles d’accord ? Cochez la case.';
const UNANSWERED = 'Pas encore de réponse.';

/** Whether a draft lacks one of the sections that no fiche goes without. */
const isAbsent = (section: FicheSection, { sections }: Draft) =>
  FICHE_CORE.some((name) => name === section) && !withoutPhotos(sections[section] ?? '');

/** The screen whose answer a problem is about: that of its key, else that of the section in which it stands. */
function placeOf(message: string, before: readonly string[]): string | undefined {
  if (message.startsWith('<Photo')) return PICTURES;
  const key = /^(\w+) (?:›|:)/.exec(message)?.[1];
  const title = before.findLast((line) => line.startsWith('## '))?.slice(3);
  const section = FICHE_SECTIONS.find((name) => name === title);
  return screens.find(({ fields }) =>
    fields.some(({ place }) => ('key' in place ? place.key === key : 'section' in place && place.section === section)),
  )?.id;
}

interface HandedFile {
  text: string;
  name: string;
  type: string;
}

const nameOf = ({ keys }: Draft) => slugOf(String(keys['titre'] ?? '')) || 'proposition';

/** The proposal as one page: a person reads it, and the importer finds the draft in it. */
export const proposalFile = (proposal: Proposal): HandedFile => ({
  text: proposalPage(proposal, localDay(new Date())),
  name: `${nameOf(proposal.draft)}.html`,
  type: 'text/html',
});

/** The proposal as the file that an author would write. */
export const mdxFile = ({ draft }: Proposal): HandedFile => ({
  text: writeDraft(draft),
  name: `${nameOf(draft)}.mdx`,
  type: 'text/plain',
});

/** Whether this device hands files on. */
export function canShare(proposal: Proposal): boolean {
  const { text, name, type } = proposalFile(proposal);
  return navigator.canShare?.({ files: [new File([text], name, { type })] }) ?? false;
}
