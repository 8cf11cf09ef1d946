/** A file of another program → the draft of a fiche; its words are counted before and after. */
import { decode } from '#domain/decode.ts';
import { photosIn, withoutPhotos } from '#domain/draft.ts';
import { isGuidance } from '#domain/template.ts';
import { readPlainMarkdown } from '#markdown/write.ts';
import { draftOf, type Passage } from '#reading/foreign/draft.ts';
import { readHtml, takeFirstTitle, type ForeignTree } from '#reading/foreign/html.ts';
import { gatherBullets } from '#reading/foreign/lists.ts';
import { proposalIn } from '#reading/foreign/proposal.ts';
import { readOdt } from '#reading/foreign/odt.ts';
import { Unreadable } from '#reading/foreign/unpack.ts';
import { readWord } from '#reading/foreign/word.ts';
import { lostWords } from '#reading/foreign/words.ts';
import { writeDraft } from '#reading/write-draft.ts';

/** A draft, how it came about, and what did not come along. */
export interface Imported extends Passage {
  lost: string[];
  /** How to answer whoever sent a proposal; no fiche keeps it. */
  sender: string;
  /** What stood in the margins of a Word file: headers, footers, comments. */
  margins: string;
}

interface Foreign extends ForeignTree {
  margins: string;
}

/** What is told of a file that the form of the site wrote: it is a draft already. */
const NOTHING_TO_TELL = {
  renamed: [],
  strange: [],
  bold: [],
  contact: [],
  left: [],
  leftPictures: [],
  notes: 0,
  lost: [],
  margins: '',
};

/** Reads a file by its name; throws `Unreadable` where no text can be had from it. */
export async function importFile(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  boldAsTitles = false,
): Promise<Imported> {
  const proposal = /\.html?$/i.test(name) ? proposalIn(decode(bytes).text) : undefined;
  if (proposal)
    return { ...NOTHING_TO_TELL, draft: proposal.draft, pictures: proposal.pictures, sender: proposal.contact };
  const foreign = await foreignOf(name, bytes);
  const passage = draftOf(foreign, boldAsTitles);
  return { ...passage, lost: lostIn(foreign, passage), sender: '', margins: foreign.margins };
}

async function foreignOf(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Foreign> {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  switch (ending) {
    case 'docx':
    case 'odt': {
      const { html, words, margins, pictures } = ending === 'docx' ? await readWord(bytes) : readOdt(bytes);
      return { ...readHtml(html, pictures), words, margins };
    }
    case 'html':
    case 'htm':
      return { ...readHtml(decode(bytes).text), margins: '' };
    case 'md':
    case 'txt': {
      const { text } = decode(bytes);
      const tree = readPlainMarkdown(text);
      const title = takeFirstTitle(tree);
      gatherBullets(tree);
      return { tree, title, pictures: [], leftPictures: [], notes: 0, words: text, margins: '' };
    }
    default:
      throw new Unreadable(
        `« ${name} » : ce genre de fichier ne peut pas être lu. Enregistrez-le au format .docx, .odt, .html, .md ou .txt.`,
      );
  }
}

/** The words that stand in none of the places to which an import brings them. */
function lostIn({ words, leftPictures }: Foreign, { draft, renamed, contact, left }: Passage): string[] {
  const text = writeDraft(draft);
  const shown = photosIn(text).map(({ texte }) => texte);
  const kept = [
    withoutPhotos(text),
    ...shown,
    ...renamed.map(({ from }) => from),
    ...contact,
    ...left,
    ...leftPictures,
  ];
  return lostWords(words, kept.join('\n'));
}

/** What its author must know of an import, line by line, in French. */
export function passageReport(imported: Imported): string[] {
  const { renamed, strange, bold, contact, left, pictures, leftPictures, notes, lost, sender, margins } = imported;
  const list = (words: readonly string[]) => words.map((word) => `« ${word} »`).join(', ');
  return [
    ...renamed.map(({ from, to }) => `« ${from} » est devenu « ${to} ».`),
    ...(strange.length > 0 ? [`Titres gardés comme sous-titres, à placer : ${list(strange)}.`] : []),
    ...(bold.length > 0 ? [`Lignes en gras qui ressemblent à des titres : ${list(bold)}.`] : []),
    ...(left.some(isGuidance) ? ['Les consignes du modèle n’ont pas suivi.'] : []),
    ...(notes > 0
      ? [`Notes mises entre parenthèses là où elles étaient appelées, à changer en sources : ${notes}.`]
      : []),
    ...(pictures.length > 0
      ? [`Photos qui ont suivi : ${pictures.length}. Dites de chacune ce que l’on y voit et qui l’a faite.`]
      : []),
    ...(leftPictures.length > 0
      ? [`Images qui n’ont pas suivi : ${list(leftPictures.map((text) => text || 'sans texte'))}.`]
      : []),
    ...(sender ? [`Pour répondre (laissé hors de la fiche) : ${sender}.`] : []),
    ...(contact.length > 0 ? [`Laissé hors de la fiche, comme toute coordonnée : ${list(contact)}.`] : []),
    ...(margins.trim() ? [`Laissé de côté, en marge du document : « ${margins.replace(/\s+/g, ' ').trim()} ».`] : []),
    lost.length === 0 ? 'Aucun mot du texte n’est perdu.' : `Mots perdus : ${list(lost)}.`,
  ];
}
