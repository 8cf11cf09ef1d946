/** What is made of a picture says nothing of its camera, stands upright, and is the same each time. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mostBytes } from '#domain/picture.ts';
import { lightened, measured, sentPicture, sizeOf } from '#reading/picture-file.ts';

let folder = '';
let photo = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'photo-'));
  photo = join(folder, 'IMG_1.jpg');
  const lying = sharp({
    create: {
      width: 1300,
      height: 1200,
      channels: 3,
      background: '#000',
      noise: { type: 'gaussian', mean: 120, sigma: 60 },
    },
  });
  const exif = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '46/1 33/1 0/1' } };
  writeFileSync(photo, await lying.blur(1.2).jpeg().withMetadata({ orientation: 6, exif }).toBuffer());
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a picture of a telephone is measured upright, with what it says of itself', async () => {
  expect(await measured(photo)).toMatchObject({ format: 'jpeg', width: 1200, height: 1300, marked: true });
  expect(await sizeOf(photo)).toEqual({ width: 1200, height: 1300 });
});

test.each([640, 1080])('%i columns are sent, upright, light and bare, the same bytes from nothing', async (width) => {
  const sent = await sentPicture(photo, width, join(folder, 'a'));
  const found = await sharp(sent).metadata();
  expect(found).toMatchObject({ format: 'webp', width, height: Math.round((width * 13) / 12) });
  expect([found.exif, found.xmp, found.orientation]).toEqual([undefined, undefined, undefined]);
  expect(sent.length).toBeLessThanOrEqual(mostBytes(width));
  expect(await sentPicture(photo, width, join(folder, 'b'))).toEqual(sent);
  expect(await sentPicture(photo, width, join(folder, 'a'))).toEqual(sent);
});

test('a picture that is kept is upright, no larger than needed, and bare', async () => {
  const place = join(folder, 'propre.jpg');
  const large = sharp({ create: { width: 4000, height: 3000, channels: 3, background: '#9ab' } });
  writeFileSync(place, await lightened(await large.jpeg().withMetadata({ orientation: 6 }).toBuffer(), 'jpg'));
  expect(await measured(place)).toMatchObject({ format: 'jpeg', width: 1500, height: 2000, marked: false });
});

test.each(['png', 'webp', 'avif'])('a picture named .%s is kept in that format', async (ending) => {
  const place = join(folder, `propre.${ending}`);
  const plain = await sharp({ create: { width: 700, height: 500, channels: 3, background: '#9ab' } })
    .jpeg()
    .toBuffer();
  writeFileSync(place, await lightened(plain, ending));
  expect(await measured(place)).toMatchObject({ format: ending, width: 700, height: 500, marked: false });
});
