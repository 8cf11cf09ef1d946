/** The gestures of each month in the garden, from January to December. */
import type { APIRoute } from 'astro';
import { getSeason } from '#queries/themes.ts';

export const GET: APIRoute = async () => Response.json((await getSeason()).map(({ gestures }) => gestures));
