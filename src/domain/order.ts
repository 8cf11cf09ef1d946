/** In which order the entries of each collection are listed; one that is absent keeps the order of its file. */
import { byAlphabet } from '#domain/alphabet.ts';
import { criterionOrigins } from '#domain/autodiagnostic.ts';
import { titleOf, type AnyEntry, type EntryOf } from '#domain/card.ts';
import type { CollectionName } from '#domain/collections.ts';
import { byDate } from '#domain/event.ts';
import { byOrder } from '#domain/stage.ts';
import { evidenceLevels, needs, type EvidenceLevel, type Need } from '#domain/vocabulary.ts';

const needRank = (need: Need) => Object.keys(needs).indexOf(need);
/** How well what a fiche says is established, from the least on. */
export const evidenceRank = (level: EvidenceLevel) => Object.keys(evidenceLevels).indexOf(level);

/** From A to Z, as French sorts. */
const byTitle = (a: AnyEntry, b: AnyEntry) => byAlphabet(titleOf(a), titleOf(b));

type Fiche = EntryOf<'fiches'>;
/** The newest fiche first; among those of one day the best documented. */
export const byNewest = (a: Fiche, b: Fiche) =>
  b.data.publishedOn.localeCompare(a.data.publishedOn) ||
  evidenceRank(b.data.evidence) - evidenceRank(a.data.evidence) ||
  byTitle(a, b);

type Criterion = EntryOf<'autodiagnostic'>;
const originRank = ({ data }: Criterion) => Object.keys(criterionOrigins).indexOf(data.origin);
/** Those of the charter, then those of the label; in each, from the first to the last. */
const byOrigin = (a: Criterion, b: Criterion) => originRank(a) - originRank(b) || byOrder(a, b);

type Order<C extends CollectionName> = (a: EntryOf<C>, b: EntryOf<C>) => number;
export const orders: { readonly [C in CollectionName]?: Order<C> } = {
  fiches: byNewest,
  guides: byTitle,
  'si-tes-jardin': byTitle,
  'creer-une-regie': byOrder,
  charte: byOrder,
  dossiers: byTitle,
  /** As they are needed, then from A to Z. */
  modeles: (a, b) => needRank(a.data.need) - needRank(b.data.need) || byTitle(a, b),
  regies: (a, b) => byAlphabet(a.data.town, b.data.town) || byTitle(a, b),
  /** The most published indicators first. */
  chiffres: (a, b) => b.data.values.length - a.data.values.length,
  /** Those to be read again soonest first. */
  droit: (a, b) => a.data.reviewBefore.localeCompare(b.data.reviewBefore),
  histoire: byDate,
  glossaire: byTitle,
  autodiagnostic: byOrigin,
  sources: (a, b) => byAlphabet(a.data.publisher, b.data.publisher) || byTitle(a, b),
};
