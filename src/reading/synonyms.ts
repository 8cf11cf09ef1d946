/** Words of like meaning, from a thesaurus of the MyThes format, as Debian’s `mythes-fr` and LibreOffice bring it. */
export type Synonyms = ReadonlyMap<string, ReadonlySet<string>>;

/** Reads a thesaurus: a word and how many lines follow it, then a line for each of its meanings. */
export function synonymsIn(thesaurus: string): Synonyms {
  const found = new Map<string, Set<string>>();
  let word = '';
  for (const line of thesaurus.split(/\r?\n/)) {
    const [first = '', ...others] = line.split('|');
    if (/^\d+$/.test(others[0] ?? '')) word = first;
    else if (first === '(Nom)') found.set(word, new Set([...(found.get(word) ?? []), ...others]));
  }
  return found;
}
