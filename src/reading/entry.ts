/** What a content file says, entry by entry. */
import type { Prose } from '#domain/blocks.ts';
import type { CollectionName } from '#domain/collections.ts';
import { slug } from '#domain/fields.ts';
import type { Problem, TextProblem } from '#domain/problem.ts';
import { recordOf } from '#domain/record.ts';
import type { Citation } from '#markdown/citations.ts';
import type { compile, ProseLink } from '#markdown/compile.ts';
import type { LegalNumber } from '#reading/law.ts';

/** What a picture is, whatever its name says. */
export interface Measured {
  /** Undefined where it is no picture, or a broken one. */
  format: string | undefined;
  width: number;
  height: number;
  bytes: number;
  /** Whether it carries what only programs read: the place and the hour of the camera, notes of software. */
  marked: boolean;
}

/** A content file: its path from the project’s root, and its text. */
export interface ContentFile {
  path: string;
  text: string;
  /** What it was saved with, when that was not UTF-8. */
  encoding?: string | undefined;
  /** What it is, where it is a picture. */
  picture?: Measured | undefined;
}

/** What a file says of one entry. */
export interface WrittenEntry {
  collection: CollectionName;
  id: string;
  file: string;
  /** Its place in its file. */
  index: number;
  /** What the author wrote; undefined when it could not be read. */
  data: unknown;
  /** Whether the data keeps the rules of its collection. */
  valid: boolean;
  /** Whether all that it says was read, right or wrong: what it does not name, it does not name. */
  legible: boolean;
  /** The source of its prose, where it stands outside its keys. */
  body?: string;
  prose: Prose;
  links: ProseLink[];
  notes: Citation[];
  /** The line of the file on which the prose begins. */
  proseLine: number;
  lineOf(path: readonly PropertyKey[]): number;
}

/** What a file holds. */
export interface Reading {
  file: string;
  entries: WrittenEntry[];
  problems: Problem[];
  /** The numbers that it writes and the law may fix. */
  numbers: LegalNumber[];
  /** Whether all its entries are known: what others name in it can be looked up. */
  whole: boolean;
}

/** Whether an author keeps an entry to herself for now. */
export const isDraft = ({ data }: Pick<WrittenEntry, 'data'>) => recordOf(data)['brouillon'] === true;

/** Whether others can name an entry: its name is written as names are. */
export const isNamed = ({ id }: Pick<WrittenEntry, 'id'>) => slug().safeParse(id).success;

/** Tells a problem of a page, or of none; a minor one is told after the others. */
export type Report = (problem: TextProblem, page?: string, minor?: boolean) => void;

/** What an entry keeps of its compiled prose. */
export const keptOf = ({ segments, headings, citations, notes, links }: ReturnType<typeof compile>) => ({
  prose: { segments, headings, citations },
  notes,
  links,
});
