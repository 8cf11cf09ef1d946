/** A new entry, asked key by key: what to ask, what an answer stands for, where the entry goes. */
import Papa from 'papaparse';
import { Document, stringify } from 'yaml';
import { z } from 'zod';
import { described, keysOf, type CollectionName } from '#domain/collections.ts';
import { yearAfter } from '#domain/date.ts';
import { frenchIssues, remedyFor, unwrap } from '#domain/problem.ts';
import { meantFor } from '#reading/repair.ts';

/** What is asked of one key. */
export interface Question {
  key: string;
  /** What the manual says of it. */
  text: string;
  /** The values of a closed list. */
  choices: readonly string[];
  required: boolean;
  /** Whether it takes several texts, one a line. */
  many: boolean;
}

/** Keys that the day gives, or that a new entry leaves for later. */
const UNASKED = new Set(['misEnLigne', 'verifieLe', 'revoirAvant', 'brouillon', 'aLaUne', 'proposition']);

/** The questions for a new entry: keys whose values are groups are left to be written in the file. */
export const questionsFor = (collection: CollectionName): Question[] =>
  Object.entries(keysOf(collection).shape).flatMap(([key, field]) => {
    const inner = unwrap(field);
    const item = inner instanceof z.ZodArray ? unwrap(inner.element) : inner;
    if (UNASKED.has(key) || item instanceof z.ZodObject) return [];
    const isText = item instanceof z.ZodString && !item.meta()?.['reference'];
    return [
      {
        key,
        text: field.description ?? key,
        choices: item instanceof z.ZodEnum ? item.options.map(String) : [],
        required: !z.safeParse(field, described(collection).shape === 'csv' ? '' : undefined).success,
        many: inner instanceof z.ZodArray && isText,
      },
    ];
  });

/** What an answer stands for; what to say instead where it stands for nothing. */
export function answered(
  collection: CollectionName,
  key: string,
  answer: string | readonly string[],
): { value: unknown } | { refusal: string } {
  const schema = keysOf(collection);
  const field = schema.shape[key] as z.core.$ZodType;
  const typed = typeof answer !== 'string' || described(collection).shape === 'csv';
  const value = typed ? answer : meantFor(answer, field);
  const said = unwrap(field) instanceof z.ZodArray && !typed ? answer.split(/[,;] */) : answer;
  const { error } = z.safeParse(field, value ?? said, { error: frenchIssues, reportInput: true });
  const [issue] = error?.issues ?? [];
  if (!issue) return { value };
  const remedy = remedyFor({ ...issue, path: [key, ...issue.path] }, schema);
  return { refusal: `${issue.message}. ${remedy}` };
}

/** A new page: its keys, the day’s, and the titles of its kind. */
export function newPage(collection: CollectionName, answers: Record<string, unknown>, today: string): string {
  const shape = keysOf(collection).shape;
  const given: Record<string, unknown> = {
    ...answers,
    misEnLigne: today,
    verifieLe: today,
    revoirAvant: yearAfter(today),
    brouillon: true,
  };
  const keys = Object.keys(shape).filter((key) => given[key] !== undefined);
  const yaml = new Document(Object.fromEntries(keys.map((key) => [key, given[key]])));
  const { core, sections = core ?? [] } = described(collection);
  const titles = (core ?? sections).map((title) => `## ${title}\n`).join('\n');
  return `---\n${yaml.toString({ lineWidth: 0 })}---\n\n${titles}`;
}

/** The text of a list with one more entry: the bibliography is sorted by key, other lists grow at their end. */
export function withNewEntry(collection: CollectionName, text: string, answers: Record<string, unknown>): string {
  const end = text.endsWith('\n') ? text : `${text}\n`;
  if (described(collection).shape === 'csv') {
    const columns = Object.keys(keysOf(collection).shape);
    return `${end}${Papa.unparse([columns.map((column) => answers[column] ?? '')])}\n`;
  }
  const entry = stringify([answers], { lineWidth: 0, flowCollectionPadding: false });
  if (collection !== 'sources') return end + entry;
  const next = Array.from(text.matchAll(/^- id: (\S+)/gm)).find(([, id = '']) => id > String(answers['id']));
  return next ? text.slice(0, next.index) + entry + text.slice(next.index) : end + entry;
}
