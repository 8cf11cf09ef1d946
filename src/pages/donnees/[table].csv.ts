/** A collection as a table for spreadsheets. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { csvOf, tables, type TableName } from '#domain/open/table.ts';
import { getRows } from '#queries/open.ts';

export const getStaticPaths: GetStaticPaths = () => Object.keys(tables).map((table) => ({ params: { table } }));

export const GET: APIRoute = async ({ params, url }) => {
  const table = params['table'] as TableName;
  return new Response(csvOf(table, await getRows(table, url)), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
};
