/** The share picture of each fiche, guide, dossier, stage and garden resource, and of each kind of page; kept from one build to the next. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { APIRoute } from 'astro';
import { parse } from 'opentype.js';
import sharp from 'sharp';
import { drawShareCard, type ShareCard } from '#components/share/card.ts';
import { cardOf } from '#domain/card.ts';
import { collections } from '#domain/collections.ts';
import { faceKinds, type Face, type FacedCollection } from '#domain/face.ts';
import { getPublished } from '#queries/entries.ts';
import { pictured, picturedKinds, site } from '#site.ts';

const CACHE = 'node_modules/.cache/partage/';
const font = parse(
  new Uint8Array(
    readFileSync(
      createRequire(import.meta.url).resolve(
        '@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin-700-normal.woff',
      ),
    ),
  ).buffer,
);

export async function getStaticPaths() {
  const own = await Promise.all(
    pictured.map(async (collection) =>
      (await getPublished(collection)).map((entry) => {
        const card = cardOf(entry);
        return path(`${collection}/${entry.id}`, card.title, [card.kind, card.place], card.face);
      }),
    ),
  );
  const kinds = Object.entries(picturedKinds).map(([name, title]) => {
    const kind = name in faceKinds ? faceKinds[name as FacedCollection] : 'dossier';
    return path(name, title, [name in collections ? 'Centre de ressources' : ''], {
      slug: name,
      kind,
      dimension: name === 'si-tes-jardin' ? 'jardin' : name === 'creer-une-regie' ? 'politique' : 'sociale',
      subject: 'bench',
      order: 6,
    });
  });
  return [...own.flat(), ...kinds];
}

const path = (page: string, title: string, kicker: readonly (string | undefined)[], face: Face | undefined) => ({
  params: { page },
  props: { title, kicker: kicker.filter(Boolean).join(' · '), site: site.name, face },
});

export const GET: APIRoute<ShareCard> = async ({ props }) => {
  const drawing = drawShareCard(props, font);
  const file = `${CACHE}${createHash('sha256').update(drawing).digest('hex').slice(0, 24)}.png`;
  if (!existsSync(file)) {
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(file, await sharp(Buffer.from(drawing)).png().toBuffer());
  }
  return new Response(new Uint8Array(readFileSync(file)), { headers: { 'Content-Type': 'image/png' } });
};
