/** When a search names a commune: the régies nearest to it, before the pages. */
import { ofPlace, type Commune } from '#domain/commune.ts';
import { governedNamed } from '#domain/governed.ts';
import { placeNamed } from '#domain/place-query.ts';
import { nearestTo, writtenDistance } from '#domain/position.ts';
import { make } from '#tools/dom.ts';
import { communesAsked, placedRegies } from '#tools/places.ts';

const page = (asked: string) => `/pres-de-chez-moi/?ou=${encodeURIComponent(asked)}`;
const briefly = ({ name, departement }: Commune) => `${name} (${departement})`;

/** The régies nearest to the commune that a query names; undefined when it names none, or when they do not come. */
export async function nearestRegies(query: string): Promise<HTMLElement | undefined> {
  const place = placeNamed(query);
  if (!place) return undefined;
  const governed = governedNamed(place);
  const communes = await communesAsked(place, true).catch(() => []);
  const [commune] = communes;
  const which = (words: string) => make('a', { href: page(place) }, words);
  if (governed && !communes.some(({ departement }) => governed.holds(departement))) {
    const told = make('a', { href: governed.href ?? page(place) }, governed.name);
    return nearPlace(told, ...(commune ? [', ou ', which('une commune de ce nom')] : []));
  }
  if (!commune) return undefined;
  if (communes.length > 1)
    return nearPlace(
      which(`${communes.length} lieux de ce nom ou de ce code`),
      '\u00a0: les régies les plus proches de chacun.',
    );
  const regies = await placedRegies().catch(() => []);
  const items = nearestTo(commune.position, regies).map(({ href, name, distance }) =>
    make('li', {}, make('a', { href }, name), ` ${writtenDistance(distance)}`),
  );
  const title = make('a', { href: page(briefly(commune)) }, `Les régies les plus proches ${ofPlace(briefly(commune))}`);
  return make('div', { className: 'near-place' }, make('p', {}, title), make('ul', { className: 'plain' }, ...items));
}

const nearPlace = (...told: (Node | string)[]) => make('p', { className: 'near-place' }, ...told);
