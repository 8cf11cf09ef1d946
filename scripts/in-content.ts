/** The files of the content that a command is asked about. */
import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { Refusal } from './command.ts';

/** A file of the content as messages name it. */
export function inContent(written: string): string {
  const path = relative('.', written).replaceAll('\\', '/');
  if (!path.startsWith('content/') || !existsSync(path))
    throw new Refusal(`« ${written} » n’est pas un fichier du dossier content/.`);
  return path;
}
