/** How the check of a model tells what it finds, and where. */
import type { Block } from '#domain/blocks.ts';

export type Report = (line: number, message: string, remedy: string) => void;
/** The line, in the file, of a key of the tables. */
export type LineAt = (path: readonly PropertyKey[]) => number;
/** The line, in the file, of a block of the text. */
export type InText = (block: Block) => number;
