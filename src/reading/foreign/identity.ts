/** What stands before the text of a document as « label : value »: the head of a fiche. */
import type { RootContent, Table, TableRow } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { keysOf } from '#domain/collections.ts';
import { departements } from '#domain/departement.ts';
import type { Draft } from '#domain/draft.ts';
import { slugOf } from '#domain/slug.ts';
import { isGuidance } from '#domain/template.ts';
import { meantFor } from '#reading/repair.ts';
import { linesOf } from '#reading/foreign/html.ts';
import type { Passage } from '#reading/foreign/draft.ts';

/** The labels under which people write what the head of a fiche holds. */
const LABELS: readonly (readonly [label: RegExp, key: string])[] = [
  [/^(?:titre|nom-de-l-action|intitule)$/, 'titre'],
  [/^(?:resume|en-une-phrase)$/, 'resume'],
  [/^(?:commune|ville|lieu)$/, 'commune'],
  [/^departement$/, 'departement'],
  [/^(?:territoire|type-de-territoire)s?$/, 'territoire'],
  [/^themes?$/, 'themes'],
  [/^(?:publics?|pour-qui)$/, 'publics'],
  [/^mots-cles$/, 'motsCles'],
  [/^(?:annee-de-debut|annee|debut|depuis|date-de-debut)$/, 'anneeDebut'],
  [/^(?:date-de-la-source|date)$/, 'dateSource'],
];
const CONTACT = /^(?:contact|courriel|e-mail|email|mail|telephone|tel|redacteur|redactrice|propose-par|auteur)/;
const SENDER = 'nom-a-citer';
/** An electronic address, or a French telephone number. */
const REACHED = /[^\s@]+@[^\s@]+\.[a-z]{2}|(?:\+33[\s.]?|\b0)[1-9](?:[\s.-]?\d\d){4}\b/i;
/** A town with its département: « Laxou (54) », « Laxou, 54 », « 54520 Laxou ». */
const TOWN = /^(?:(\d\d)\d{3}\s+)?([^\d(),]+?)(?:\s*[(,]\s*(\d[\dAB]\d?)\s*\)?)?$/i;

/** What is told of a proposal itself, beside the keys of its fiche. */
export const toldOf = ({ keys }: Draft): Record<string, unknown> =>
  (keys['proposition'] ??= {}) as Record<string, unknown>;

/** Takes what stands before the text as « label : value », in lines or in a table of two columns; tells whether all of it was taken. */
export function takeIdentity(node: RootContent, passage: Passage): boolean {
  if (node.type === 'table') return takeTable(node, passage);
  if (node.type !== 'paragraph') return false;
  const lines = linesOf(node).split('\n');
  const labelled = lines.map((line) => /^([^:]{2,40}?)[\s\u00A0\u202F]*:[\s\u00A0\u202F]*(.+)$/.exec(line.trim()));
  if (labelled.some((found) => !found || !isLabel(found[1] ?? ''))) return false;
  return labelled.every((found) => takeValue(found?.[1] ?? '', found?.[2] ?? '', passage));
}

/** Takes a line that tells how to reach whoever wrote, wherever it stands; tells whether it was one. */
export function takeContact(node: RootContent, { contact }: Passage): boolean {
  const words = node.type === 'paragraph' ? linesOf(node).trim() : '';
  const isContact = CONTACT.test(slugOf(words)) && words.includes(':') && REACHED.test(words);
  if (isContact) contact.push(words);
  return isContact;
}

function takeTable(table: Table, passage: Passage): boolean {
  const rows = table.children.map((row) => withoutHelp(row, passage));
  if (rows.some((cells) => cells.length !== 2) || !rows.some(([label = '']) => isLabel(label))) return false;
  table.children = table.children.filter((_, index) => {
    const [label = '', value = ''] = rows[index] ?? [];
    if (value !== '') return !(isLabel(label) && takeValue(label, value, passage));
    if (label === '' || !isLabel(label)) return label !== '';
    passage.left.push(label);
    return false;
  });
  return table.children.length === 0;
}

/** The texts of the cells of a row, which loses those with which the template helps. */
function withoutHelp(row: TableRow, { left }: Passage): string[] {
  const help = row.children.map((cell) => toString(cell).trim()).filter(isGuidance);
  left.push(...help);
  row.children = row.children.filter((cell) => !isGuidance(toString(cell).trim()));
  return row.children.map((cell) => linesOf(cell).trim());
}

const fieldLabelled = (label: string) => LABELS.find(([known]) => known.test(slugOf(label)))?.[1];
const isLabel = (label: string) =>
  fieldLabelled(label) !== undefined || slugOf(label) === SENDER || CONTACT.test(slugOf(label));

/** Keeps a value under its key where its rule takes it; a contact stays out of the fiche. */
function takeValue(label: string, value: string, { draft, contact, renamed, left }: Passage): boolean {
  if (slugOf(label) === SENDER) {
    toldOf(draft)['de'] = value;
    left.push(label);
    return true;
  }
  const key = fieldLabelled(label);
  if (!key) {
    contact.push(`${label} : ${value}`);
    return true;
  }
  if (key === 'commune') return takeTown(value, label, { draft, renamed });
  const field = keysOf('fiches').shape[key];
  const meant = key === 'departement' ? departementIn(value) : field && meantFor(value, field);
  if (meant === undefined || (key in draft.keys && draft.keys[key] !== meant)) return false;
  draft.keys[key] = meant;
  if (slugOf(label) !== slugOf(key)) renamed.push({ from: label, to: key });
  tellMeant(value, meant, renamed);
  return true;
}

/** Keeps a town, and the département that stands beside its name. */
function takeTown(value: string, label: string, { draft, renamed }: Pick<Passage, 'draft' | 'renamed'>): boolean {
  const { keys } = draft;
  if ('commune' in keys) return false;
  const [, ofPost, town = value, told] = TOWN.exec(value) ?? [];
  const code = departementIn(told ?? ofPost ?? '');
  const isBoth = code !== undefined && (keys['departement'] ?? code) === code;
  keys['commune'] = isBoth ? town : value;
  if (isBoth) keys['departement'] = code;
  if (slugOf(label) !== 'commune') renamed.push({ from: label, to: 'commune' });
  if (isBoth) tellMeant(value, [town, code], renamed);
  return true;
}

/** The département that a text names by its code, its name or both. */
const departementIn = (text: string): string | undefined =>
  departements.find(({ code, name }) =>
    [code, name, `${name} ${code}`, `${code} ${name}`].some((said) => slugOf(said) === slugOf(text)),
  )?.code;

/** Tells where a value is written otherwise than it was. */
export function tellMeant(value: string, meant: unknown, renamed: Passage['renamed']): void {
  const written = [meant].flat().join(', ');
  if (slugOf(written) !== slugOf(value)) renamed.push({ from: value, to: written });
}
