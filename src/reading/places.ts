/** Which files belong to the content, and what to say of those that do not. */
import { collectionNames, described, isCollection, placeOf } from '#domain/collections.ts';
import { slug } from '#domain/fields.ts';
import type { Problem } from '#domain/problem.ts';
import { stemOf } from '#domain/picture.ts';
import { SETTINGS_FILE } from '#domain/settings.ts';
import { slugOf } from '#domain/slug.ts';

type Told = Pick<Problem, 'message' | 'remedy'>;

/** Files that a system or a program makes for itself, and the authors’ own manual. */
const LEFT_ALONE =
  /(?:^|\/)(?:\.[^/]*|Thumbs\.db|ehthumbs\.db|desktop\.ini|Icon\r|__MACOSX|~\$[^/]*|[^/]*~|[^/]*\.(?:swp|tmp|bak))(?:\/|$)|^content\/LISEZMOI\.md$/i;

/** Whether nobody wrote this file for readers. */
export const isLeftAlone = (path: string) => LEFT_ALONE.test(path);

/** Whether a file bears the name of a picture. */
export const isPicture = (path: string) => /\.(?:jpe?g|png|webp|avif)$/i.test(path);

const KINDS: readonly [pattern: RegExp, kind: string, remedy: string][] = [
  [
    /\.(?:gif|hei[cf]|svg|tiff?|bmp|psd|raw|dng)$/i,
    'une image d’un format qui ne se publie pas',
    'Enregistrez-la au format JPEG, sous un nom qui finit par .jpg.',
  ],
  [
    /\.(?:docx?|odt|rtf|pages)$/i,
    'un document de traitement de texte',
    'Copiez son texte dans un fichier .mdx, puis retirez le document de ce dossier.',
  ],
  [/\.(?:xlsx?|ods|numbers)$/i, 'un classeur de tableur', 'Enregistrez-le au format CSV, puis retirez le classeur.'],
  [/\.pdf$/i, 'un PDF', 'Retirez-le de ce dossier, et citez-le dans sources.yaml s’il sert de source.'],
  [/\.(?:zip|rar|7z|gz)$/i, 'une archive', 'Retirez-la de ce dossier.'],
  [/\.(?:mp[34]|m4a|mov|avi|wav|ogg)$/i, 'un son ou une vidéo', 'Retirez-le de ce dossier.'],
];

/** What is wrong with the place or the name of a file; undefined when it belongs where it lies. */
export function misplaced(path: string): Told | undefined {
  if (path === SETTINGS_FILE) return undefined;
  const inside = path.replace(/^content\//, '');
  const name = inside.split('/').at(-1) ?? '';
  const foreign = KINDS.find(([pattern]) => pattern.test(name));
  if (foreign) return { message: `ce fichier est ${foreign[1]}`, remedy: foreign[2] };
  if (isPicture(name)) return strayPicture(inside, name);
  const [first = '', ...rest] = inside.split('/');
  const collection = first.replace(/\.[a-z]+$/, '');
  if (!isCollection(collection))
    return {
      message: 'ce fichier n’est dans aucune collection',
      remedy: `Dossiers et fichiers possibles : ${[...collectionNames.map(placeOf), SETTINGS_FILE].map((known) => known.replace('content/', '')).join(', ')}.`,
    };
  if (described(collection).shape !== 'folder')
    return inside === placeOf(collection).replace('content/', '')
      ? undefined
      : {
          message: `« ${inside} » n’est pas le fichier de cette collection`,
          remedy: `Tout ce qu’elle contient s’écrit dans ${placeOf(collection)}.`,
        };
  if (rest.length === 0)
    return {
      message: `« ${name} » n’est pas dans le dossier de sa collection`,
      remedy: `Rangez chaque page dans ${placeOf(collection)}, un fichier .mdx par page.`,
    };
  return wrongName(rest.join('/'), placeOf(collection));
}

/** A picture lies beside the text of its page. */
function strayPicture(inside: string, name: string): Told | undefined {
  const [collection = '', page = '', ...rest] = inside.split('/');
  const folder = isCollection(collection) && described(collection).shape === 'folder' ? collection : 'fiches';
  if (rest.length !== 1 || folder !== collection)
    return {
      message: 'cette photo n’est à côté d’aucun texte',
      remedy: `Donnez un dossier à sa page : content/${folder}/${(rest.length > 0 && slugOf(page)) || 'ma-page'}/index.mdx, et rangez-y la photo.`,
    };
  if (!slug().safeParse(page).success)
    return {
      message: `le nom de dossier « ${page} » ne peut pas devenir une adresse`,
      remedy: `Nommez-le en minuscules, sans accent ni espace, avec des tirets : « ${slugOf(page) || 'ma-page'} ».`,
    };
  const [ending = ''] = /[^.]*$/.exec(name) ?? [];
  const tidy = `${slugOf(stemOf(name)) || 'photo'}.${ending.toLowerCase()}`;
  return name === tidy
    ? undefined
    : {
        message: `« ${name} » ne peut pas devenir une adresse`,
        remedy: `Nommez la photo en minuscules, sans accent ni espace, avec des tirets : « ${tidy} ».`,
      };
}

function wrongName(name: string, folder: string): Told | undefined {
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/index)?\.mdx$/.test(name)) return undefined;
  const extension = /\.([^./]+)$/.exec(name)?.[1];
  const stem = (extension ? name.slice(0, -extension.length - 1) : name).replace(/\/index$/, '');
  const suggested = slugOf(stem) || 'jardin-partage';
  if (extension !== 'mdx')
    return {
      message: extension
        ? `« ${name} » finit par « .${extension} » : ce n’est pas une page`
        : `« ${name} » n’a pas d’extension : ce n’est pas une page`,
      remedy: `Une page s’écrit dans un fichier .mdx : si c’en est une, nommez-la « ${suggested}.mdx ».`,
    };
  return {
    message: `le nom de fichier « ${name} » ne peut pas devenir une adresse`,
    remedy: stem.includes('/')
      ? `Rangez-le directement dans ${folder}, sans sous-dossier.`
      : `Nommez-le en minuscules, sans accent ni espace, avec des tirets : « ${suggested}.mdx ».`,
  };
}
