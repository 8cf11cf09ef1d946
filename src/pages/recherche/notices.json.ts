import type { APIRoute } from 'astro';
import { cardOf, titleOf } from '#domain/card.ts';
import { themes } from '#domain/vocabulary.ts';
import { getSearchable, getRegies, getTerms } from '#queries/entries.ts';
import { placedCommunes } from '#reading/communes.ts';
import { noticeOf } from '#search/notice.ts';

/** Of smaller communes, a name made of words of the site is seldom meant when it is typed as these words are. */
const TOWN = 5000;

/** What the search index is made from, beside the pages themselves; removed once the index stands. */
export const GET: APIRoute = async () => {
  const notices = (await getSearchable()).map((entry) => noticeOf(cardOf(entry), entry.data));
  const terms = (await getTerms()).map((entry) => ({ id: entry.id, title: titleOf(entry), ...entry.data }));
  const topics = [
    ...Object.values(themes).map(({ label }) => label),
    ...(await getRegies()).map(({ data }) => data.town),
  ];
  const towns = placedCommunes()
    .filter(({ population, now }) => population >= TOWN && now === undefined)
    .map(({ name, population }) => [name, population]);
  return Response.json({ notices, terms, topics, towns });
};
