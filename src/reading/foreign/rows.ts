/** What comes back of the template of a fiche: its tables are lists again, its guidance is gone. */
import type { RootContent, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { z } from 'zod';
import { meantNumber } from '#domain/meant.ts';
import { slugOf } from '#domain/slug.ts';
import { isGuidance, rowKeys, templateTables, type TemplateTable } from '#domain/template.ts';
import { linesOf } from '#reading/foreign/html.ts';
import { tellMeant } from '#reading/foreign/identity.ts';
import { meantFor } from '#reading/repair.ts';
import type { Passage } from '#reading/foreign/draft.ts';

/** Leaves what only guides, and takes the tables that are lists of a fiche, with their titles. */
export function withoutTemplate(children: readonly RootContent[], passage: Passage): RootContent[] {
  const kept: RootContent[] = [];
  for (const node of children) {
    const words = toString(node).trim();
    if (node.type === 'paragraph' && isGuidance(words)) {
      passage.left.push(words);
      continue;
    }
    const list = node.type === 'table' ? takeRows(node, passage) : undefined;
    const before = kept.at(-1);
    if (list && before?.type === 'heading' && slugOf(toString(before)) === slugOf(list.label)) {
      passage.left.push(toString(before));
      kept.pop();
    }
    if (!list) kept.push(node);
  }
  return kept;
}

/** Takes a table whose head names all columns of a list of a fiche; gives that list. */
function takeRows(table: Table, { draft, left, renamed }: Passage): TemplateTable | undefined {
  const [head = [], ...rows] = table.children.map(({ children }) => children.map((cell) => linesOf(cell).trim()));
  const slugs = head.map(slugOf);
  const list = templateTables.find(
    ({ columns }) => columns.length === head.length && columns.every(({ label }) => slugs.includes(slugOf(label))),
  );
  if (!list) return undefined;
  const keys = slugs.map((slug) => list.columns.find(({ label }) => slugOf(label) === slug)?.key ?? slug);
  const fields = rowKeys(list.key);
  const entries: Record<string, unknown>[] = [];
  for (const cells of rows) {
    left.push(...cells.filter(isGuidance));
    const said = cells.map((text, index) => [keys[index] ?? '', text] as const);
    const entry = said.filter(([, text]) => text !== '' && !isGuidance(text));
    const values = entry.map(([key, text]) => [key, valueOf(text, fields[key])] as const);
    for (const [index, [, text]] of entry.entries()) tellMeant(text, values[index]?.[1], renamed);
    if (values.length > 0) entries.push(Object.fromEntries(values));
  }
  left.push(...head);
  const known = draft.keys[list.key];
  if (entries.length > 0) draft.keys[list.key] = [...(Array.isArray(known) ? known : []), ...entries];
  return list;
}

/** A cell as its rule takes it: a number where it may be one; as it is where no rule takes it, for the check to tell. */
function valueOf(text: string, field: z.core.$ZodType | undefined): unknown {
  if (!field) return text;
  const number = meantNumber(text);
  if (number !== undefined && z.safeParse(field, number).success) return number;
  return meantFor(text, field) ?? text;
}
