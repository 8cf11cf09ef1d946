/** What the site holds, for assistants: each page with its copy in Markdown. */
import type { APIRoute } from 'astro';
import { cardOf } from '#domain/card.ts';
import { collections, entryUrl, type CollectionName } from '#domain/collections.ts';
import { getDocuments } from '#queries/open.ts';
import { site } from '#site.ts';

/** The collections that are read first; the others can be left out when room is short. */
const FIRST: readonly CollectionName[] = [
  'pages',
  'fiches',
  'guides',
  'creer-une-regie',
  'si-tes-jardin',
  'charte',
  'chiffres',
];

export const GET: APIRoute = async ({ url }) => {
  const groups = Map.groupBy(await getDocuments(), ({ collection }) => collection);
  const lines = (name: CollectionName) =>
    (groups.get(name) ?? []).map((entry) => {
      const { title, summary } = cardOf(entry);
      const copy = new URL(`${entryUrl(name, entry.id).slice(0, -1)}.md`, url).href;
      return `- [${title}](${copy})${summary ? `: ${summary}` : ''}`;
    });
  const section = (name: CollectionName) => `## ${collections[name].label}\n\n${lines(name).join('\n')}`;
  const others = [...groups.keys()].filter((name) => !FIRST.includes(name));
  const text = [
    `# ${site.name}`,
    `> ${site.tagline}`,
    `Tout le texte en un fichier : [llms-full.txt](${new URL('/llms-full.txt', url).href}). Les données : [/donnees/](${new URL('/donnees/', url).href}).`,
    ...FIRST.filter((name) => groups.has(name)).map(section),
    `## Optional\n\n${others.flatMap(lines).join('\n')}`,
  ].join('\n\n');
  return new Response(`${text}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
