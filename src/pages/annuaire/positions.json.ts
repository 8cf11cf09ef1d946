/** Where each régie of the directory stands, for the question « which is the nearest? ». */
import type { APIRoute } from 'astro';
import { inThousandths } from '#domain/commune.ts';
import { getRegies } from '#queries/entries.ts';
import { withPositions } from '#reading/communes.ts';

export const GET: APIRoute = async () =>
  Response.json(
    withPositions(await getRegies()).map(({ id, data, position }) => [
      id,
      data.name,
      data.town,
      data.departement,
      ...inThousandths(position),
    ]),
  );
