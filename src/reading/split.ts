/** The two parts of an MDX file: the YAML between the dashes, and the prose with the line on which it begins. */
export interface SplitSource {
  frontmatter: string;
  body: string;
  bodyLine: number;
}

/** Splits an MDX file; undefined when it does not begin with a block between two lines of three dashes. */
export function splitSource(source: string): SplitSource | undefined {
  const match = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(source);
  if (!match || match.index !== 0) return undefined;
  return {
    frontmatter: match[1] ?? '',
    body: source.slice(match[0].length),
    bodyLine: match[0].split('\n').length,
  };
}
