/** Where the device is: asked of the browser after a plain question; the answer goes nowhere. */
import type { Position } from '#domain/position.ts';

const PATIENCE = 15_000;
const MINUTES = 10 * 60_000;

/** What to tell a reader whose browser does not say where she is, by the code of its refusal. */
const REFUSALS: Readonly<Record<number, string>> = {
  1: 'Votre navigateur n’a pas donné la position. Écrivez plutôt le nom de votre commune.',
  2: 'Votre appareil ne sait pas où il est. Écrivez plutôt le nom de votre commune.',
  3: 'Votre appareil met trop de temps à répondre. Écrivez plutôt le nom de votre commune.',
};

/** The position of the device; throws an error whose message is for the reader. */
export function devicePosition(): Promise<Position> {
  const { geolocation } = navigator as Partial<Navigator>;
  return new Promise((resolve, reject) => {
    if (!geolocation) reject(new Error(REFUSALS[2]));
    geolocation?.getCurrentPosition(
      ({ coords }) => resolve([coords.latitude, coords.longitude]),
      ({ code }) => reject(new Error(REFUSALS[code] ?? REFUSALS[2])),
      { timeout: PATIENCE, maximumAge: MINUTES },
    );
  });
}
