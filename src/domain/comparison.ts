/** What is set side by side when fiches are compared: the same criteria for all, « non publié » where no source says. */
import { frenchDate } from '#domain/date.ts';
import type { FICHE_SECTIONS, FicheData } from '#domain/fiche.ts';
import { factValues, ficheFacts, type Fact } from '#domain/identity.ts';
import { frenchNumber } from '#domain/number.ts';
import { slugOf } from '#domain/slug.ts';
import { evidenceLevels } from '#domain/vocabulary.ts';

/** What is not in any source is said to be so. */
const UNPUBLISHED = 'non publié';

/** One criterion of one fiche. */
export interface Criterion {
  label: string;
  lines: string[];
  /** The anchor of the section of the fiche that says more. */
  section?: string;
}

/** One fiche, ready to be set beside others. */
export interface ComparedFiche {
  title: string;
  criteria: Criterion[];
}

/** Sets a fiche out by criterion; `anchors` are the headings that it has. */
export function comparedFiche(
  data: FicheData,
  regieName: string | undefined,
  anchors: ReadonlySet<string>,
): ComparedFiche {
  const criterion = criterionWithin(anchors);
  const facts = ficheFacts(data, regieName).filter(
    ({ label, value }) => label !== 'Preuve' && factValues(value).length > 0,
  );
  return {
    title: data.title,
    criteria: [
      { label: 'En une phrase', lines: [data.summary] },
      { label: 'Identité', lines: facts.map(({ label, value }) => told(label, textOf(value))) },
      criterion(
        'Moyens',
        data.means.map(({ kind, detail }) => told(kind, detail)),
        'Pour s’en inspirer',
      ),
      criterion(
        'Argent',
        [
          ...data.funding.map(({ label, share, amount, year }) => told(label, `${amountOf(share, amount)} (${year})`)),
          ...data.keyFigures.filter(isMoney).map(written),
        ],
        'Le financement',
      ),
      criterion(
        'Partenaires',
        data.partners.map(({ name, role }) => told(name, role)),
        'Avec qui',
      ),
      criterion('Résultats', data.keyFigures.filter((keyFigure) => !isMoney(keyFigure)).map(written), 'Les résultats'),
      criterion(
        'Obstacles',
        data.obstacles.map(({ what, unblocked }) => [what, unblocked].filter(Boolean).join(' → ')),
        'Ce qui a été difficile',
      ),
      criterion('Conditions de réussite', data.successConditions, 'Ce qui aide à réussir'),
      {
        label: 'Preuve',
        lines: [
          `${data.evidence}. ${evidenceLevels[data.evidence]}`,
          told('Source principale', frenchDate(data.sourceDate)),
          `Vérifié le ${frenchDate(data.verifiedOn)}`,
        ],
      },
    ],
  };
}

const criterionWithin =
  (anchors: ReadonlySet<string>) =>
  (label: string, lines: string[], section: (typeof FICHE_SECTIONS)[number]): Criterion => ({
    label,
    lines: lines.length > 0 ? lines : [UNPUBLISHED],
    ...(anchors.has(slugOf(section)) && { section: slugOf(section) }),
  });

/** What is told, under its name. */
const told = (name: string, value: string) => `${name}\u00a0: ${value}`;

type KeyFigure = FicheData['keyFigures'][number];

/** A price, a budget or a sale: it is told with the money, not among what came of it. */
const isMoney = ({ unit }: KeyFigure) => unit?.includes('€') ?? false;

const written = ({ value, unit, label, year }: KeyFigure) => told(label, `${figure(value, unit)} (${year})`);

const amountOf = (share: string | undefined, amount: string | undefined) =>
  [amount, share].filter(Boolean).join(', ') || `montant ${UNPUBLISHED}`;

const figure = (value: string | number, unit: string | undefined) =>
  [typeof value === 'number' ? frenchNumber(value) : value, unit].filter(Boolean).join('\u00a0');

const textOf = (value: Fact['value']) =>
  factValues(value)
    .map(({ text }) => text)
    .join(', ');
