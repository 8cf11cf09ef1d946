/** Which fiches stand on the front page: one large, six small. */
import type { EntryOf } from '#domain/card.ts';
import { evidenceRank } from '#domain/order.ts';

type Fiche = Pick<EntryOf<'fiches'>, 'id' | 'data'>;

const SMALL = 6;

/** The fiche that its author put « à la une », else the best documented; then others as unlike each other as can be. */
export function frontPage<F extends Fiche>(fiches: readonly F[]): { large: F; small: F[] } {
  const ranked = fiches.toSorted((a, b) => evidenceRank(b.data.evidence) - evidenceRank(a.data.evidence));
  const large = fiches.find(({ data }) => data.frontPage) ?? ranked[0];
  if (!large) throw new Error('No fiche to put on the front page');
  const small: F[] = [];
  const shown = () => [large, ...small];
  while (small.length < SMALL) {
    const next =
      ranked.find((fiche) => shown().every((other) => isUnlike(fiche, other))) ??
      ranked.find((fiche) => !shown().includes(fiche));
    if (!next) break;
    small.push(next);
  }
  return { large, small };
}

const isUnlike = (one: Fiche, other: Fiche) =>
  one.data.town !== other.data.town && one.data.themes[0] !== other.data.themes[0];
