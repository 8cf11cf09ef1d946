/** The copy of the site that a reader takes along: what it is made of, and what is left to fetch. */
import { pageOfPicture } from '#domain/picture.ts';
import { isRecord } from '#domain/record.ts';

/** A part of the site that can be taken along: everything, or a dossier with its pages. */
export interface Scope {
  id: string;
  title: string;
  /** The addresses of its pages; none means all files. */
  pages?: readonly string[];
}

/** A file of the site: its address, its bytes over the network, its bytes on the device, its digest. */
export type SiteFile = readonly [path: string, sent: number, kept: number, digest: string];

/** Everything that a version of the site is made of, written when it is built. */
export interface Manifest {
  version: string;
  scopes: readonly Scope[];
  files: readonly SiteFile[];
}

/** What a complete copy says of itself; it is written last. */
export interface Copy {
  version: string;
  /** The day on which it was made, « AAAA-MM-JJ ». */
  day: string;
  /** The ids of the parts that it holds. */
  scopes: readonly string[];
}

/** Everything. */
export const WHOLE = 'centre';

const LEFT_OUT =
  /\.(br|gz|pdf|map|md|csv|jsonld|txt)$|\/flux\.(xml|json)$|\.schema\.json$|^\/api\/(?!(catalogue|saison)\.json$|comparaison\/|facettes\/)|^\/(sw\.js|404\.html|sitemap|og\/|hors-ligne\/.*\.json$)/;

/** Whether a file of the site is worth taking along: not what serves robots, feeds, other programs or the copying itself. */
export const isTaken = (path: string) => !LEFT_OUT.test(path);

/** What every part needs, besides its own pages: styles, scripts, fonts, façades, the search, the home page and the one about copies. */
const isShared = (path: string) =>
  /^\/(_astro\/|facades\/|pagefind\/|recherche\/(.*[^/])?$|hors-ligne\/$|[^/]*\.(svg|png|ico|webmanifest)$|$)/.test(
    path,
  );

/** The files that these parts need together, each once. */
export function filesOf({ scopes, files }: Manifest, ids: readonly string[]): SiteFile[] {
  const chosen = scopes.filter(({ id }) => ids.includes(id));
  if (chosen.some(({ pages }) => !pages)) return [...files];
  const pages = new Set(chosen.flatMap((scope) => scope.pages ?? []));
  return files.filter(([path]) => pages.has(pageOfPicture(path) ?? path) || (chosen.length > 0 && isShared(path)));
}

/** What stands between the device and a copy: files to fetch, files that the former copy already holds unchanged. */
export interface Plan {
  files: readonly SiteFile[];
  toFetch: readonly SiteFile[];
  toKeep: readonly SiteFile[];
  /** Bytes to fetch over the network. */
  sent: number;
  /** Bytes that the whole copy takes on the device. */
  kept: number;
}

/** Plans a copy of these parts; `former` are the files of the copy that it replaces, `present` what an interrupted download has left. */
export function planCopy(
  manifest: Manifest,
  ids: readonly string[],
  former: readonly SiteFile[] = [],
  present: ReadonlySet<string> = new Set(),
): Plan {
  const files = filesOf(manifest, ids);
  const known = new Map(former.map(([path, , , digest]) => [path, digest]));
  const missing = files.filter(([path]) => !present.has(path));
  const toKeep = missing.filter(([path, , , digest]) => known.get(path) === digest);
  const toFetch = missing.filter(([path, , , digest]) => known.get(path) !== digest);
  const total = (list: readonly SiteFile[], column: 1 | 2) => list.reduce((sum, file) => sum + file[column], 0);
  return { files, toFetch, toKeep, sent: total(toFetch, 1), kept: total(files, 2) };
}

/** Reads a manifest that came over the network; undefined when it is not one. */
export function readManifest(value: unknown): Manifest | undefined {
  if (!isRecord(value) || !isText(value['version'])) return undefined;
  const { version, scopes, files } = value;
  return isListOf(scopes, isScope) && isListOf(files, isFile) ? { version, scopes, files } : undefined;
}

/** Reads what a copy on the device says of itself; undefined when it makes no sense. */
export function readCopy(value: unknown): Copy | undefined {
  if (!isRecord(value) || !isText(value['version']) || !isText(value['day'])) return undefined;
  const { version, day, scopes } = value;
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && isListOf(scopes, isText) ? { version, day, scopes } : undefined;
}

/** Writes a number of bytes for people: « 12 ko », « 9,4 Mo ». */
export const writtenSize = (bytes: number) =>
  bytes < 999_500
    ? `${Math.ceil(bytes / 1000)}\u00a0ko`
    : `${(bytes / 1_000_000).toLocaleString('fr-FR', { maximumFractionDigits: bytes < 9_950_000 ? 1 : 0 })}\u00a0Mo`;

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isCount = (value: unknown): value is number => typeof value === 'number' && value >= 0 && Number.isFinite(value);
const isPath = (value: unknown): value is string => isText(value) && /^\/(?!\/)[^\\]*$/.test(value);
const isListOf = <T>(value: unknown, is: (item: unknown) => item is T): value is T[] =>
  Array.isArray(value) && value.every(is);
const isFile = (value: unknown): value is SiteFile =>
  Array.isArray(value) && isPath(value[0]) && isCount(value[1]) && isCount(value[2]) && isText(value[3]);
const isScope = (value: unknown): value is Scope =>
  isRecord(value) &&
  isText(value['id']) &&
  isText(value['title']) &&
  (value['pages'] === undefined || isListOf(value['pages'], isPath));
