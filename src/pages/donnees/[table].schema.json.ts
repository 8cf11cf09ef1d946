/** The Table Schema of each table. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { tables, tableSchemaOf, type TableName } from '#domain/open/table.ts';

export const getStaticPaths: GetStaticPaths = () => Object.keys(tables).map((table) => ({ params: { table } }));

export const GET: APIRoute = ({ params, url }) => Response.json(tableSchemaOf(params['table'] as TableName, url.href));
