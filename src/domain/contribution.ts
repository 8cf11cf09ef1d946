/** What the form asks of someone who proposes a fiche, screen by screen, and where each answer goes. */
import type { FicheSection } from '#domain/draft.ts';
import { departements } from '#domain/departement.ts';
import { publics, territories, themes } from '#domain/vocabulary.ts';

/** Where an answer goes: a key of the fiche, one of its sections, or what is told of the proposal itself. */
type Place =
  { key: string } | { section: FicheSection } | { proposal: 'de' | 'contact' | 'sources' | 'images' | 'accords' };

export interface Field {
  name: string;
  label: string;
  place: Place;
  /** `text`: one line; `sentence`: one that may fill several lines of a screen; `lines`: one text a line; `prose`: paragraphs; `one` and `many`: of a closed list; `year`: a number. */
  kind: 'text' | 'sentence' | 'lines' | 'prose' | 'one' | 'many' | 'year';
  choices?: readonly { value: string; label: string }[];
}

/** One question, on a screen of its own on a phone. */
export interface Screen {
  id: string;
  title: string;
  help: string;
  /** Whether a short fiche, told in ten minutes, has it too. */
  short: boolean;
  fields: readonly Field[];
}

const choicesOf = (list: Readonly<Record<string, string>>) =>
  Object.entries(list).map(([value, label]) => ({ value, label }));

const prose = (id: string, title: string, help: string, section: FicheSection, short: boolean): Screen => ({
  id,
  title,
  help,
  short,
  fields: [{ name: id, label: title, kind: 'prose', place: { section } }],
});

/** The question about pictures. */
export const PICTURES = 'images';
/** The question about sources. */
export const SOURCES = 'sources';
const AGREED =
  'Toutes les personnes que l’on reconnaît ont donné leur accord par écrit, ou l’on n’en reconnaît aucune.';

export const screens: readonly Screen[] = [
  {
    id: 'titre',
    title: 'Que faites-vous, en une ligne ?',
    help: 'Dites l’action, pas la ville : « Composter devant l’immeuble ».',
    short: true,
    fields: [{ name: 'titre', label: 'Le titre', kind: 'text', place: { key: 'titre' } }],
  },
  {
    id: 'ou',
    title: 'Où cela se passe-t-il ?',
    help: 'La commune s’affiche au-dessus du titre.',
    short: true,
    fields: [
      { name: 'commune', label: 'La commune', kind: 'text', place: { key: 'commune' } },
      {
        name: 'departement',
        label: 'Le département',
        kind: 'one',
        choices: departements.map(({ code, name }) => ({ value: code, label: `${code} ${name}` })),
        place: { key: 'departement' },
      },
    ],
  },
  {
    id: 'quand',
    title: 'Depuis quand, sur quel territoire ?',
    help: 'Dans le doute, laissez l’année vide.',
    short: false,
    fields: [
      { name: 'anneeDebut', label: 'L’année du début', kind: 'year', place: { key: 'anneeDebut' } },
      {
        name: 'territoire',
        label: 'Le territoire',
        kind: 'many',
        choices: choicesOf(territories),
        place: { key: 'territoire' },
      },
    ],
  },
  {
    id: 'themes',
    title: 'De quoi s’agit-il ?',
    help: 'De un à quatre thèmes.',
    short: true,
    fields: [
      {
        name: 'themes',
        label: 'Les thèmes',
        kind: 'many',
        choices: Object.entries(themes).map(([value, { label }]) => ({ value, label })),
        place: { key: 'themes' },
      },
    ],
  },
  {
    id: 'publics',
    title: 'Pour qui ?',
    help: 'Celles et ceux qui en profitent ou qui le font.',
    short: true,
    fields: [
      { name: 'publics', label: 'Les publics', kind: 'many', choices: choicesOf(publics), place: { key: 'publics' } },
    ],
  },
  prose(
    'idee',
    'D’où vient l’idée ?',
    'Quel besoin, qui l’a vu, qu’est-ce qui a tout déclenché ?',
    'D’où vient l’idée',
    true,
  ),
  prose(
    'fait',
    'Que faites-vous, concrètement ?',
    'Racontez comme à une voisine : qui fait quoi, quand, où.',
    'Ce qui est fait',
    true,
  ),
  prose('avec', 'Avec qui ?', 'Les partenaires, et ce que chacun apporte.', 'Avec qui', false),
  prose(
    'argent',
    'Avec quel argent ?',
    'Qui paie quoi, combien, en quelle année. Dites ce qui peut être publié.',
    'Le financement',
    false,
  ),
  prose(
    'role',
    'Que font la commune et les bailleurs ?',
    'Un local, un marché, une signature, une présence.',
    'Le rôle des collectivités et des bailleurs',
    false,
  ),
  prose(
    'resultats',
    'Qu’est-ce que cela a donné ?',
    'Des chiffres avec leur année, et ce qui ne se compte pas.',
    'Les résultats',
    false,
  ),
  prose(
    'difficile',
    'Qu’est-ce qui a été difficile ?',
    'Et qu’est-ce qui a débloqué la situation ? C’est ce que les autres viennent chercher.',
    'Ce qui a été difficile',
    true,
  ),
  prose(
    'aide',
    'Qu’est-ce qui aide à réussir ?',
    'Ce sans quoi cela n’aurait pas marché.',
    'Ce qui aide à réussir',
    false,
  ),
  prose(
    'inspirer',
    'Si c’était à refaire ?',
    'Ce que vous diriez à une équipe qui commence.',
    'Pour s’en inspirer',
    true,
  ),
  {
    id: 'questions',
    title: 'Que reste-t-il à savoir ?',
    help: 'Une question par ligne.',
    short: false,
    fields: [
      {
        name: 'questions',
        label: 'Les questions',
        kind: 'lines',
        place: { section: 'Ce que l’on ne sait pas' },
      },
    ],
  },
  {
    id: 'resume',
    title: 'Et en une phrase ?',
    help: 'Ce qui est fait, et pour qui. Elle se lit sous le titre et dans les listes.',
    short: true,
    fields: [{ name: 'resume', label: 'Le résumé', kind: 'sentence', place: { key: 'resume' } }],
  },
  {
    id: 'essentiel',
    title: 'L’essentiel, en trois à cinq phrases',
    help: 'Une phrase par ligne, vingt mots au plus, les mots de tous les jours.',
    short: true,
    fields: [{ name: 'essentiel', label: 'L’essentiel', kind: 'lines', place: { key: 'essentiel' } }],
  },
  {
    id: SOURCES,
    title: 'Où peut-on le vérifier ?',
    help: 'Une source par ligne : un article, un bilan, une page, avec sa date. Rien de public ? Dites qui peut en témoigner par sa fonction.',
    short: true,
    fields: [{ name: 'sources', label: 'Les sources', kind: 'lines', place: { proposal: 'sources' } }],
  },
  {
    id: PICTURES,
    title: 'Avez-vous des photos ?',
    help: 'De gestes, de lieux, d’objets. Chaque personne que l’on reconnaît a donné son accord par écrit, pour une publication sur internet ; pour un enfant, ce sont ses parents. Sans accord, choisissez une photo de dos ou de mains.',
    short: true,
    fields: [
      {
        name: 'accords',
        label: 'Les accords',
        kind: 'many',
        choices: [
          {
            value: AGREED,
            label: AGREED,
          },
        ],
        place: { proposal: 'accords' },
      },
      {
        name: 'images',
        label: 'Les photos que vous enverrez plus tard, une par ligne',
        kind: 'lines',
        place: { proposal: 'images' },
      },
    ],
  },
  {
    id: 'vous',
    title: 'De la part de qui ?',
    help: 'Le nom peut être celui de votre régie. Le contact sert à vous répondre : il n’est jamais publié.',
    short: true,
    fields: [
      { name: 'de', label: 'Le nom à citer', kind: 'text', place: { proposal: 'de' } },
      { name: 'contact', label: 'Comment vous répondre', kind: 'text', place: { proposal: 'contact' } },
    ],
  },
];
