/** What the façade of a page tells of it, before any line is drawn. */
import { keysIn } from '#domain/record.ts';
import { subjectOf, type Subject } from '#domain/subject.ts';
import { themes, type Dimension, type EvidenceLevel, type Theme } from '#domain/vocabulary.ts';

export type FacadeKind = 'fiche' | 'guide' | 'stage' | 'regie' | 'jardin' | 'dossier';

/** The slug gives the shape, the subject what stands before it, the evidence the lit windows, the order the storeys of a worksite. */
export interface Face {
  slug: string;
  kind: FacadeKind;
  dimension: Dimension;
  subject: Subject;
  evidence?: EvidenceLevel;
  order?: number;
}

/** The collections whose entries have a façade, and its kind. */
export const faceKinds = {
  fiches: 'fiche',
  guides: 'guide',
  'si-tes-jardin': 'jardin',
  'creer-une-regie': 'stage',
  dossiers: 'dossier',
  regies: 'regie',
} as const;
export type FacedCollection = keyof typeof faceKinds;

/** The façades that stand together in one picture, so that a list of many kinds asks for few. */
export const TOGETHER = 'ensemble';
const gathered: readonly string[] = [
  'guides',
  'si-tes-jardin',
  'creer-une-regie',
  'dossiers',
] satisfies FacedCollection[];

/** The address of the picture that holds the façade of an entry. */
export const facadeUrl = (collection: string, slug: string) =>
  `/facades/${gathered.includes(collection) ? TOGETHER : collection}.svg#${slug}`;

/** The collections whose façades stand in a picture. */
export const facadesIn = (picture: string): FacedCollection[] =>
  keysIn(faceKinds).filter((name) => facadeUrl(name, '') === `/facades/${picture}.svg#`);

/** What the face of an entry is made from. */
interface Faced {
  themes?: readonly Theme[];
  keywords?: readonly string[];
  evidence?: EvidenceLevel;
  order?: number;
  type?: string;
}

/** The face of an entry. */
export const faceOf = (collection: FacedCollection, slug: string, data: Faced): Face => ({
  slug,
  kind: faceKinds[collection],
  dimension: dimensionOf(faceKinds[collection], data),
  subject: subjectOf(slug, data.keywords, data.themes),
  ...(data.evidence && { evidence: data.evidence }),
  ...(data.order !== undefined && { order: data.order }),
});

/** The dimension whose colour a face takes: that of its kind, or of its first theme. */
function dimensionOf(kind: FacadeKind, { themes: [first] = [], type }: Faced): Dimension {
  if (kind === 'jardin') return 'jardin';
  if (kind === 'stage') return 'politique';
  if (kind === 'regie') return type === 'territoire' ? 'economique' : 'sociale';
  return first ? themes[first].dimension : 'sociale';
}
