/** What the collection promises its readers, page by page. */
import { described, type CollectionName } from '#domain/collections.ts';
import { STEPS_SECTION } from '#domain/guide.ts';
import type { TextProblem } from '#domain/problem.ts';
import { recordOf } from '#domain/record.ts';
import { admissionsIn, MOST_ADMISSIONS, unaskedIn, UNKNOWN_SECTION } from '#domain/unknown.ts';
import type { ProseLink } from '#markdown/compile.ts';
import type { ProseSection } from '#markdown/headings.ts';

interface Page {
  collection: CollectionName;
  data: unknown;
  sections: readonly ProseSection[];
  links: readonly ProseLink[];
  /** Whether its headings, and what they lead to, are as they were meant. */
  headed: boolean;
  /** Whether the pages that it names at its head are known. */
  named: boolean;
  /** The whole text of the file. */
  text: string;
  /** The line, in the file, of a key. */
  lineOf(path: readonly PropertyKey[]): number;
  /** The line, in the file, of a line of the prose. */
  proseLine(line: number): number;
}

type Rule = (page: Page) => TextProblem[];

const keys = ({ data }: Page) => recordOf(data);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
/** A title is the same whichever spaces it was typed with. */
const plain = (title: string) => title.replace(/[\u00A0\u202F]/g, ' ');
const sectionNamed = ({ sections }: Page, title: string) => sections.find((section) => plain(section.title) === title);

/** The second-level headings of a kind of page, in one order; some may be left out. */
const sameSections: Rule = ({ collection, sections, proseLine }) => {
  const { sections: all, core = all } = described(collection);
  if (!all || !core) return [];
  const written = sections.filter(({ depth }) => depth === 2).map(({ title }) => plain(title));
  const missing = core.filter((section) => !written.includes(section));
  const extra = written.filter((title) => !all.includes(title));
  const ordered = all.filter((section) => written.includes(section));
  if (missing.length === 0 && written.join(' | ') === ordered.join(' | ')) return [];
  const left = core === all ? '' : ` Ceux-ci suffisent : ${core.join(' | ')}.`;
  const what = [
    missing.length > 0 && `il manque « ${missing.join(' », « ')} »`,
    extra.length > 0 && `« ${extra.join(' », « ')} » n’en fait pas partie`,
  ].filter(Boolean);
  return [
    {
      line: proseLine(1),
      message: `les sections ne sont pas celles de toutes les pages de ce genre${what.length > 0 ? ` : ${what.join(' ; ')}` : ''}`,
      remedy: `Gardez ces titres, dans cet ordre : ${all.join(' | ')}.${left}`,
    },
  ];
};

/** A heading announces words. */
const filledSections: Rule = ({ sections, proseLine }) =>
  sections
    .filter(({ text, depth }, index) => text === '' && (sections[index + 1]?.depth ?? 0) <= depth)
    .map(({ title, line }) => ({
      line: proseLine(line),
      message: `rien n’est écrit sous le titre « ${title} »`,
      remedy: 'Écrivez cette partie ; si aucune source n’en parle, dites-le : « Rien n’est publié. »',
    }));

/** The place of a fiche is told once, above its title. */
const placeOnce: Rule = (page) => {
  const town = keys(page)['commune'];
  if (typeof town !== 'string') return [];
  return ['titre', 'resume'].flatMap((key) => {
    const said = plain(String(keys(page)[key])).split(/[\s.,:;!?()]+/);
    const named = town.split(' ').every((word) => said.includes(word));
    return named
      ? [
          {
            line: page.lineOf([key]),
            message: `${key} : « ${town} » y est, alors que la commune est déjà montrée au-dessus du titre`,
            remedy: 'Dites ce qui est fait, sans le lieu : « Une laverie où l’on prend le temps ».',
          },
        ]
      : [];
  });
};

const ASIDE = /cette (?:fiche|page)|l’article|les? sources?\b|ce site|publiée?s?\b|pas connu|nous n’avons/i;

/** L’essentiel speaks of its subject, never of this site or of its sources; the pages of the site speak of it. */
const plainEssentials: Rule = (page) =>
  listOf(keys(page)['essentiel']).flatMap((sentence, index) => {
    const aside = ASIDE.exec(String(sentence).replaceAll("'", '’'))?.[0];
    return aside
      ? [
          {
            line: page.lineOf(['essentiel', index]),
            message: `essentiel › ${index + 1} : « ${aside} » parle du site ou des sources, pas du sujet`,
            remedy: 'Dites ce que l’on sait. Ce qui manque devient une question, dans le texte.',
          },
        ]
      : [];
  });

/** What a fiche does not know is asked, and said seldom. */
const askedUnknowns: Rule = ({ text }) => {
  const lineAt = (index: number) => text.slice(0, index).split('\n').length;
  const admissions = admissionsIn(text);
  const tooMany = admissions.slice(MOST_ADMISSIONS, MOST_ADMISSIONS + 1).map(({ index }) => ({
    line: lineAt(index),
    message: `cette fiche dit ${admissions.length} fois que l’on ne sait pas : ${admissions.map(({ words }) => `« ${words} »`).join(', ')}`,
    remedy: `Gardez ${MOST_ADMISSIONS} de ces phrases au plus. Posez les autres en questions, sous le titre « ${UNKNOWN_SECTION} », ou ôtez-les.`,
  }));
  const unasked = unaskedIn(text).map(({ line, index }) => ({
    line: lineAt(index),
    message: `« ${line.trim()} » n’est pas une question`,
    remedy: `Sous « ${UNKNOWN_SECTION} », écrivez une liste de questions à poser à la régie : « - Qui paie les machines ? »`,
  }));
  return [...tooMany, ...unasked];
};

/** What came with a proposal is worked in before the fiche is published. */
const proposalWorkedIn: Rule = (page) =>
  keys(page)['proposition'] === undefined || keys(page)['brouillon'] === true
    ? []
    : [
        {
          line: page.lineOf(['proposition']),
          message: 'proposition : cette fiche est publiée, et garde ce qui est arrivé avec sa proposition',
          remedy: 'Reportez ses sources dans sources.yaml, puis effacez « proposition » et ce qu’elle contient.',
        },
      ];

/** A fiche leads to a guide. */
const leadsToGuide: Rule = (page) =>
  !page.named || listOf(keys(page)['aLireAussi']).some((to) => String(to).startsWith('guides/'))
    ? []
    : [
        {
          line: page.lineOf(['aLireAussi']),
          message: 'aLireAussi : cette fiche ne mène à aucun guide',
          remedy: 'Ajoutez-y un guide qui aide à faire de même : « guides/… ».',
        },
      ];

/** A guide tells its example with a link to a fiche. */
const exampleWithFiche: Rule = (page) => {
  if (!page.headed) return [];
  const index = page.sections.findIndex(({ title }) => plain(title) === 'Un exemple dans le réseau');
  const start = page.sections[index]?.line ?? Infinity;
  const end = page.sections[index + 1]?.line ?? Infinity;
  return page.links.some(({ url, line }) => url.startsWith('/fiches/') && line >= start && line < end)
    ? []
    : [
        {
          line: page.proseLine(Number.isFinite(start) ? start : 1),
          message: 'l’exemple de ce guide ne mène à aucune fiche',
          remedy: 'Sous « Un exemple dans le réseau », mettez un lien vers la fiche : [ses mots](/fiches/…/).',
        },
      ];
};

/** The steps at the head of a guide lead to the headings under which they are explained. */
const explainedSteps: Rule = (page) => {
  if (!page.headed) return [];
  const start = page.sections.findIndex(({ title }) => plain(title) === STEPS_SECTION);
  const after = page.sections.slice(start + 1);
  const end = after.findIndex(({ depth }) => depth === 2);
  const written = after.slice(0, end < 0 ? undefined : end).filter(({ depth }) => depth === 3);
  const titles = listOf(keys(page)['etapes']).map((step) => (step as { titre?: unknown } | null)?.titre);
  if (!titles.every((title) => typeof title === 'string')) return [];
  const named = titles.map(plain);
  const strayed = named.findIndex((title, index) => title !== plain(written[index]?.title ?? ''));
  if (start < 0 || (strayed < 0 && written.length === named.length)) return [];
  const stray = strayed < 0 ? named.length : strayed;
  const [here, there] = [named[stray], written[stray]?.title].map((title) => (title ? `« ${title} »` : 'rien'));
  return [
    {
      line: page.proseLine(written[stray]?.line ?? page.sections[start]?.line ?? 1),
      message: `étape ${stray + 1} : ${here} en tête du guide, ${there} sous « ${STEPS_SECTION} »`,
      remedy: 'Écrivez les mêmes titres, dans le même ordre : « ### » et le titre de l’étape.',
    },
  ];
};

/** A resource has its steps and its pitfalls. */
const stepsAndPitfalls: Rule = (page) =>
  ['Pas à pas', 'Les pièges']
    .filter((title) => !sectionNamed(page, title))
    .map((title) => ({
      line: page.proseLine(1),
      message: `la partie « ${title} » manque`,
      remedy: `Écrivez « ## ${title} » et ce qu’il faut savoir.`,
    }));

const RULES: Partial<Record<CollectionName, readonly Rule[]>> = {
  fiches: [placeOnce, askedUnknowns, proposalWorkedIn, leadsToGuide],
  guides: [exampleWithFiche, explainedSteps],
  'si-tes-jardin': [stepsAndPitfalls],
};

/** What a page lacks of what its collection promises. */
export const ruleProblems = (page: Page): TextProblem[] =>
  [
    ...(page.headed ? [sameSections, filledSections] : []),
    ...(page.collection === 'pages' ? [] : [plainEssentials]),
    ...(RULES[page.collection] ?? []),
  ].flatMap((rule) => rule(page));
