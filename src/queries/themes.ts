/** What entries have in common: themes, obstacles, the month of the year. */
import { cardOf } from '#domain/card.ts';
import { entryUrl, type CollectionName } from '#domain/collections.ts';
import { regionUrl } from '#domain/departement.ts';
import { keysIn } from '#domain/record.ts';
import { months, obstacleKinds, themes, type Theme } from '#domain/vocabulary.ts';
import { getAll, getFiches, getJardins, getOne, type Entry } from '#queries/entries.ts';
import { getRegions } from '#queries/places.ts';

/** The gestures of each month in the garden, January first, each with the page it comes from. */
export async function getSeason() {
  const jardins = await getJardins();
  return months.map((month) => ({
    month,
    gestures: jardins.flatMap(({ id, data }) =>
      data.season
        .filter((item) => item.months.includes(month))
        .map(({ task }) => ({ task, href: entryUrl('si-tes-jardin', id), title: data.title })),
    ),
  }));
}

/** Everything that carries a theme, by kind of page; what introduces the theme stands apart. */
const getByTheme = async (theme: Theme): Promise<Entry[]> =>
  (await getAll()).filter(
    ({ collection, data }) => collection !== 'themes' && 'themes' in data && data.themes.includes(theme),
  );

/** The themes in the order of the vocabulary, with what each holds. */
export async function getThemes() {
  return Promise.all(
    keysIn(themes).map(async (id) => ({
      id,
      ...themes[id],
      introduction: (await getOne('themes', id)).data,
      entries: await getByTheme(id),
    })),
  );
}

/** The theme and région pages that hold entries of a collection, with how many. */
export async function getGroupLinks(collection: CollectionName) {
  const groups = [
    ...(await getThemes()).map(({ id, label, entries }) => ({ href: entryUrl('themes', id), label, entries })),
    ...(await getRegions()).map(({ id, name, regies, fiches }) => ({
      href: regionUrl(id),
      label: name,
      entries: [...regies, ...fiches],
    })),
  ].map(({ href, label, entries }) => ({
    href,
    label,
    count: entries.filter((entry) => entry.collection === collection).length,
  }));
  return groups.filter(({ count }) => count > 0);
}

/** What blocked, by kind and in the order of the vocabulary, each with its fiche and its source. */
export async function getObstacles() {
  const told = (await getFiches()).flatMap((fiche) =>
    fiche.data.obstacles.map((obstacle) => ({ ...obstacle, fiche: cardOf(fiche) })),
  );
  const groups = keysIn(obstacleKinds).map(async (kind) => ({
    kind,
    label: obstacleKinds[kind],
    obstacles: await Promise.all(
      told
        .filter((obstacle) => obstacle.kind === kind)
        .map(async (obstacle) => ({ ...obstacle, source: await getOne('sources', obstacle.source) })),
    ),
  }));
  return (await Promise.all(groups)).filter(({ obstacles }) => obstacles.length > 0);
}
