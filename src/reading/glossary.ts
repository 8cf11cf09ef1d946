/** The words that the whole collection marks. */
import { termKeys } from '#domain/term.ts';
import { glossaryOf, type Glossary, type GlossaryTerm } from '#markdown/glossary.ts';
import type { ContentFile } from '#reading/entry.ts';
import { readYaml } from '#reading/yaml.ts';
import { putRight } from '#domain/characters.ts';
import { placeOf } from '#domain/collections.ts';

/** The terms of the glossary among these files; one that cannot be read marks nothing. */
export function termsIn(files: readonly ContentFile[]): GlossaryTerm[] {
  const text = files.find(({ path }) => path === placeOf('glossaire'))?.text;
  const written = text === undefined ? [] : readYaml(putRight(text)).data;
  return (Array.isArray(written) ? written : []).flatMap((entry) => {
    const term = termKeys.safeParse(entry).data;
    if (!term) return [];
    const { id, terme, sigle, synonymes } = term;
    return [{ id, forms: [terme, ...(sigle ? [sigle] : []), ...synonymes] }];
  });
}

/** The glossary among these files, ready to mark texts. */
export const glossaryIn = (files: readonly ContentFile[]): Glossary => glossaryOf(termsIn(files));
