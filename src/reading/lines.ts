/** The lines of a file, for a reading that was kept without them. */
import { putRight, withoutStrays } from '#domain/characters.ts';
import { described } from '#domain/collections.ts';
import type { ContentFile, Reading, WrittenEntry } from '#reading/entry.ts';
import { splitSource } from '#reading/split.ts';
import { readYaml, type Located } from '#reading/yaml.ts';

/** A reading that was kept, with the lines of its file to look up. */
export function withLines(
  reading: Omit<Reading, 'entries'> & { entries: Omit<WrittenEntry, 'lineOf'>[] },
  file: ContentFile,
): Reading {
  let located: Located | undefined;
  const text = () => withoutStrays(putRight(file.text));
  const lineOf = ({ collection, index, proseLine }: Omit<WrittenEntry, 'lineOf'>, path: readonly PropertyKey[]) => {
    switch (described(collection).shape) {
      case 'csv':
        return proseLine;
      case 'yaml':
        located ??= readYaml(text());
        return located.lineOf([index, ...path]);
      case 'folder':
        located ??= readYaml(splitSource(text())?.frontmatter ?? '', 2);
        return located.lineOf(path);
    }
  };
  return { ...reading, entries: reading.entries.map((entry) => ({ ...entry, lineOf: (path) => lineOf(entry, path) })) };
}
