/** What the registries say: figures, what law fixes, the facts that drawings and tools rest on. */
import type { BoardRuleId } from '#domain/board-rule.ts';
import type { DessinId } from '#domain/dessin.ts';
import { quotedValue } from '#domain/figure.ts';
import { landmarkIds, type Landmarks } from '#domain/landmarks.ts';
import { inForce } from '#domain/rule.ts';
import { getOne, getPublished, getStages, type Rule } from '#queries/entries.ts';
import { getPublishers } from '#queries/sources.ts';

/** What a rule of the registry fixes today, whether its number stands there or among the figures. */
export async function getInForce({ data }: Rule) {
  return inForce(data, data.figure ? (await getOne('chiffres', data.figure)).data : undefined);
}

/** A drawing’s words and sources, and the facts that drawings are made from. */
export async function getDrawing(id: string) {
  const { data: dessin } = await getOne('dessins', id);
  const sources = await Promise.all(dessin.sources.map((key) => getOne('sources', key)));
  const quoted = async (figure: string) => quotedValue((await getOne('chiffres', figure)).data).value;
  const [budget, sales, wages, landlords, councils, aid] = await Promise.all([
    quoted('budget-moyen'),
    quoted('chiffre-affaires-moyen'),
    quoted('masse-salariale-moyenne'),
    quoted('part-bailleurs-moyenne'),
    quoted('part-collectivites-moyenne'),
    quoted('aide-au-poste-aci'),
  ]);
  const stages = (await getStages()).map(({ data }) => data.title);
  return {
    name: id as DessinId,
    dessin,
    sources: sources.map(({ id: key, data }) => ({ id: key, publisher: data.publisher })),
    facts: { money: { budget, sales, wages, landlords, councils }, aid, stages },
  };
}

/** The number that a rule of the registry fixes today; throws when it fixes none. */
async function getLegalValue(id: string): Promise<number> {
  const { value } = await getInForce(await getOne('droit', id));
  if (value === undefined) throw new Error(`The rule ${id} fixes no number`);
  return value;
}

/** The hours of a full-time job in a year, paid and worked. */
export const getWorkingHours = async () => ({
  paid: await getLegalValue('heures-payees-par-an'),
  worked: await getLegalValue('heures-travaillees-par-an'),
});

/** What sources say of a board, with the publisher of each. */
export async function getBoardRules() {
  const publishers = await getPublishers();
  return (await getPublished('tour-de-table')).map(({ id, data }) => ({
    id: id as BoardRuleId,
    rule: data.title,
    nuance: data.nuance,
    sources: data.sources.map((source) => ({ id: source, publisher: publishers.get(source) ?? source })),
  }));
}

/** The indicators on which the simulator rests. */
export async function getLandmarks(): Promise<Landmarks> {
  const figures = await Promise.all(landmarkIds.map(async (id) => [id, (await getOne('chiffres', id)).data] as const));
  return Object.fromEntries(figures) as Landmarks;
}
