/** The steps of a build, measured so that its bench can tell where time goes. */

/** What a measured step is called among the measures of the process. */
export const STEP = 'site:';

/** Measures a step from a moment on to now. */
export const stepSince = (name: string, start: number): void =>
  void performance.measure(`${STEP}${name}`, { start, end: performance.now() });

/** Does one step, and measures it. */
export async function step<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  const done = await work();
  stepSince(name, start);
  return done;
}
