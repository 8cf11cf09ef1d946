/** The check of the site on a proposal: what it says of each answer, in words that its author can act on. */
import '#tools/contribute/without-eval.ts';
import { collectionNames, keysOf } from '#domain/collections.ts';
import { PICTURES, screens, SOURCES, type Field, type Screen } from '#domain/contribution.ts';
import { withoutPhotos, type Draft } from '#domain/draft.ts';
import { FICHE_CORE, FICHE_SECTIONS } from '#domain/fiche.ts';
import type { TextProblem } from '#domain/problem.ts';
import { proposalOf, type Proposal } from '#domain/proposal.ts';
import { frenchTypography } from '#domain/typography.ts';
import { glossaryOf } from '#markdown/glossary.ts';
import { readFile } from '#reading/read.ts';
import { referenceProblems } from '#reading/references.ts';
import { writeDraft } from '#reading/write-draft.ts';

export { proposalOf };

/** What is to be said of one answer. */
export interface Told {
  message: string;
  remedy: string;
  /** Whether the answer is to be finished rather than mended: said at the end of the form alone. */
  pending: boolean;
}

const PLACE = 'content/fiches/proposition.mdx';

/** What the site reads in a draft. */
export const readDraft = (draft: Draft) => readFile({ path: PLACE, text: writeDraft(draft) }, glossaryOf([]));

/** What the check says of a proposal, where a question of the form can mend it: by the id of its screen, in the order of the form. */
export function told({ draft, pictures }: Proposal): Map<string, Told[]> {
  const { problems, entries } = readDraft(draft);
  const elsewhere = new Set<string>(collectionNames);
  const strayed = entries.flatMap((entry) => referenceProblems(entry, new Map(), elsewhere));
  const lines = writeDraft(draft).split('\n');
  const placed = Map.groupBy([...problems, ...strayed], ({ message, line }) => fieldAt(message, lines.slice(0, line)));
  return new Map(
    screens.map(({ id, help, fields }) => {
      const answers = fields.flatMap((field) => [
        ...(placed.get(field) ?? []).flatMap((problem) => toldOf(problem, lines, { field, help, draft })),
        ...(isAbsent(field, draft) ? [UNANSWERED] : []),
      ]);
      const isUnagreed = id === PICTURES && pictures.length > 0 && !proposed(draft).accords;
      return [id, isUnagreed ? [...answers, UNAGREED] : answers];
    }),
  );
}

/** What is told of one answer in sentences, each once, its remedy too. */
export function sentencesFor(answer: readonly Told[]): string[] {
  const remedies = new Set<string>();
  const sentences = answer.map(({ message, remedy }) => {
    const isNew = remedies.size < remedies.add(remedy).size;
    return frenchTypography(`${capital(message)}.${isNew ? ` ${remedy}` : ''}`.trim());
  });
  return [...new Set(sentences)];
}

const UNANSWERED: Told = { message: 'pas encore de réponse', remedy: '', pending: true };
const UNAGREED: Told = {
  message: 'les accords ne sont pas dits',
  remedy: 'Les personnes que l’on reconnaît sont-elles d’accord ? Cochez la case.',
  pending: true,
};
const UNTOLD: Told = {
  message: 'des photos n’ont pas encore leurs mots',
  remedy: 'Dites de chaque photo ce que l’on y voit et qui l’a faite.',
  pending: true,
};
const SOURCE_REMEDY = `Dites d’où cela vient à la question « ${screens.find(({ id }) => id === SOURCES)?.title} » Un simple repère s’écrit en toutes lettres : « deux heures ».`;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const proposed = ({ keys }: Draft) => keys['proposition'] as { accords?: unknown; sources?: unknown };

/** Whether an answer lacks that no fiche goes without. */
const isAbsent = ({ place }: Field, { sections }: Draft) =>
  'section' in place &&
  FICHE_CORE.some((name) => name === place.section) &&
  !withoutPhotos(sections[place.section] ?? '');

/** A problem as the author of a proposal can mend it: she has neither the keys of sources nor the manual of the file at hand. */
function toldOf(
  { message, remedy, line }: TextProblem,
  lines: readonly string[],
  { field, help, draft }: { field: Field; help: Screen['help']; draft: Draft },
): Told[] {
  if (message.startsWith('<Photo')) return [UNTOLD];
  if (message.endsWith(' : cette clé manque')) {
    const alone = screens.some(({ fields }) => fields.length === 1 && fields.includes(field));
    return [alone ? UNANSWERED : { ...UNANSWERED, message: `« ${field.label} » : ${UNANSWERED.message}` }];
  }
  const isUnsourced = message.includes(' n’a pas de source dans ');
  if (isUnsourced && proposed(draft).sources) return [];
  const manual = 'key' in field.place && keysOf('fiches').shape[field.place.key]?.description;
  return [
    {
      message: whereIn(lines[line - 1] ?? '', message, field, draft) + message.replace(/^\w+ (?:› \d+ )?: /, ''),
      remedy: isUnsourced ? SOURCE_REMEDY : remedy === manual ? help : remedy,
      pending: isBegun(message, draft),
    },
  ];
}

/** Whether what is wrong goes as the answer is written on: too few sentences, half a year. */
const isBegun = (message: string, { keys }: Draft) =>
  /^\w+ : écrivez au moins /.test(message) ||
  (message.startsWith('anneeDebut : ') && /^\d{1,3}$/.test(String(keys['anneeDebut'])));

/** Letters by which a line is known. */
const START = 40;

/** How the line at fault begins, where an answer has several and what is told quotes none of it. */
function whereIn(line: string, message: string, { kind, place }: Field, { sections }: Draft): string {
  const isList = kind === 'lines' && !/^\w+ : /.test(message);
  const isLong = 'section' in place && (sections[place.section] ?? '').includes('\n');
  const words = line.replace(/^\s*- "?|"$/g, '').trim();
  if (!(isList || isLong) || message.startsWith('« ') || words === '') return '';
  return `« ${words.length > START ? `${words.slice(0, START).trim()}…` : words} » : `;
}

const TITLES = new Map<string, string>(FICHE_SECTIONS.map((title) => [`## ${title}`, title]));

/** The question that a problem is about: that of its key, else that of the section or of the key in which it stands. */
function fieldAt(message: string, before: readonly string[]): Field | undefined {
  const fields = screens.flatMap((screen) => screen.fields);
  if (message.startsWith('<Photo')) return fields.find(({ name }) => name === PICTURES);
  const section = TITLES.get(before.findLast((line) => TITLES.has(line)) ?? '');
  const isBody = before.lastIndexOf('---') > 0;
  const keyAbove = isBody ? undefined : before.map((line) => /^ {0,2}(\w+):/.exec(line)?.[1]).findLast(Boolean);
  const key = /^(\w+) (?:›|:)/.exec(message)?.[1] ?? '';
  const meant = Object.hasOwn(keysOf('fiches').shape, key) ? key : (section ?? keyAbove);
  return fields.find(({ place }) => Object.values(place).some((value) => value === meant));
}
