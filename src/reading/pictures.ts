/** Pictures and the texts beside them: each is shown once, by the page in whose folder it lies. */
import { blocks, blocksIn, type Segment } from '#domain/blocks.ts';
import { described, entryUrl, isCollection } from '#domain/collections.ts';
import { writtenSize } from '#domain/copy.ts';
import { nearest } from '#domain/nearest.ts';
import { HEAVIEST, LARGEST_SIDE, NARROWEST, pictureFormats, stemOf } from '#domain/picture.ts';
import type { Problem, TextProblem } from '#domain/problem.ts';
import type { ContentFile, Measured, Reading, WrittenEntry } from '#reading/entry.ts';
import { isPicture, misplaced } from '#reading/places.ts';

/** The remedy of what a program can do for the author of a picture. */
export const MENDS_ITSELF = 'Lancez « npm run verifier -- --reparer » : il le fait pour vous.';
const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);
const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);

/** What is wrong with a picture itself. */
export function pictureProblems({ path, picture }: Pick<ContentFile, 'path'> & { picture: Measured }): TextProblem[] {
  const { format, width, height, bytes, marked } = picture;
  const ending = /[^.]*$/.exec(path)?.[0] ?? '';
  const told = (message: string, remedy: string): TextProblem => ({ line: 1, message, remedy });
  if (format === undefined)
    return [
      told(
        'ce fichier n’est pas une image, malgré son nom, ou il est abîmé',
        'Reprenez la photo d’origine, et enregistrez-la au format JPEG (.jpg).',
      ),
    ];
  if (!Object.values(pictureFormats).includes(format))
    return [
      told(
        `cette photo est au format ${format.toUpperCase()}, malgré son nom`,
        'Enregistrez-la au format JPEG, sous un nom qui finit par .jpg.',
      ),
    ];
  return [
    ...(pictureFormats[ending] === format
      ? []
      : [told(`cette photo est au format ${format.toUpperCase()}, son nom dit « .${ending} »`, MENDS_ITSELF)]),
    ...(width < NARROWEST
      ? [
          told(
            `cette photo est trop petite : ${width} pixels de large`,
            `Prenez-en une d’au moins ${NARROWEST} pixels de large.`,
          ),
        ]
      : []),
    ...(Math.max(width, height) > LARGEST_SIDE
      ? [told(`cette photo est trop grande : ${width} × ${height} pixels, ${LARGEST_SIDE} au plus`, MENDS_ITSELF)]
      : []),
    ...(bytes > HEAVIEST
      ? [told(`cette photo est trop lourde : ${writtenSize(bytes)}, ${writtenSize(HEAVIEST)} au plus`, MENDS_ITSELF)]
      : []),
    ...(marked
      ? [told('cette photo porte des données cachées : souvent le lieu et l’heure où elle a été prise', MENDS_ITSELF)]
      : []),
  ];
}

/** Says of each picture of some prose in which file it lies and on which page it is shown. */
export function placePictures(segments: readonly Segment[], file: string, page: string): void {
  for (const { name, props } of blocksIn(segments))
    if (name === 'Photo') Object.assign(props, { fichier: `${folderOf(file)}${props['src'] ?? ''}`, page });
}

/** What pictures and texts lack of each other. */
export function unmatchedPictures(readings: readonly Reading[], entries: readonly WrittenEntry[]): Problem[] {
  const lying = new Set(readings.flatMap(({ file }) => (isPicture(file) && !misplaced(file) ? [file] : [])));
  const shown = new Set<string>();
  const problems = entries.flatMap((entry) => wronglyShown(entry, lying, shown));
  const misread = new Set(entries.filter(({ legible }) => !legible).map(({ file }) => folderOf(file)));
  const texts = new Set(entries.map(({ file }) => file));
  const stems = new Map<string, string>();
  for (const file of lying) {
    const page = pageBeside(file);
    if (page === undefined) continue;
    const told = (message: string, remedy: string) => problems.push({ file, line: 1, message, remedy, page });
    const folder = folderOf(file);
    const twin = stems.get(stemOf(file));
    stems.set(stemOf(file), file);
    if (twin)
      told(
        `« ${nameOf(twin)} » porte déjà ce nom dans ce dossier`,
        'Donnez un autre nom à l’une des deux photos, là où son texte la montre aussi.',
      );
    if (!texts.has(`${folder}index.mdx`))
      told('cette photo n’est à côté d’aucun texte', `Rangez ici le texte de sa page, sous le nom ${folder}index.mdx.`);
    else if (!shown.has(file) && !misread.has(folder))
      told(
        'aucun texte ne montre cette photo',
        `Écrivez <Photo src="${nameOf(file)}" texte="…" credit="…" /> dans ${folder}index.mdx, ou retirez-la.`,
      );
  }
  return problems;
}

/** The text beside which a picture lies; any other file as it is. */
export const textBeside = (file: string) => (isPicture(file) ? `${folderOf(file)}index.mdx` : file);

/** The address of the page beside which a picture lies; undefined where it lies in the folder of none. */
export function pageBeside(file: string): string | undefined {
  const [, collection = '', id = '', ...rest] = file.split('/');
  return rest.length === 1 && isCollection(collection) && described(collection).shape === 'folder'
    ? entryUrl(collection, id)
    : undefined;
}

/** The pictures that a text shows and may not; those that it shows are noted. */
function wronglyShown(entry: WrittenEntry, lying: ReadonlySet<string>, shown: Set<string>): Problem[] {
  const { file, proseLine, collection, id } = entry;
  return blocksIn(entry.prose.segments).flatMap(({ name, props, line = 1 }) => {
    const src = props['src'];
    if (name !== 'Photo' || !src || !blocks.Photo.shape.src.safeParse(src).success) return [];
    const told = (message: string, remedy: string): Problem[] => [
      { file, line: line + proseLine - 1, message: `<Photo> : ${message}`, remedy, page: entryUrl(collection, id) },
    ];
    if (described(collection).shape !== 'folder')
      return told('une photo ne va que dans une page', 'Retirez-la d’ici, et montrez-la dans une fiche ou un guide.');
    if (!file.endsWith('/index.mdx'))
      return told(
        'ce texte n’a pas de dossier pour ses photos',
        `Créez le dossier content/${collection}/${id}/, mettez-y ce texte sous le nom index.mdx, et la photo à côté.`,
      );
    const picture = `${folderOf(file)}${src}`;
    if (shown.has(picture)) return told(`« ${src} » est déjà montrée plus haut`, 'Gardez-la à un seul endroit.');
    shown.add(picture);
    if (lying.has(picture)) return [];
    const others = Array.from(lying).filter((other) => folderOf(other) === folderOf(file));
    return told(
      `la photo « ${src} » n’est pas dans ${folderOf(file)}`,
      [nearest(src, others.map(nameOf)), 'Rangez-la à côté du texte, ou corrigez son nom.'].filter(Boolean).join(' '),
    );
  });
}
