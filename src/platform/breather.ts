/** So long may work go on before the page has its turn. Milliseconds. */
const LONGEST = 40;

/**
 * For one long work: asked between its steps. Where the work has gone on for long it answers with what to wait for, so that
 * the page goes on wherever that was kept waiting; else with nothing.
 */
export function breather(): () => Promise<void> | null {
  let since = performance.now();
  return () => {
    if (performance.now() - since < LONGEST) return null;
    return new Promise((next) =>
      setTimeout(() => {
        since = performance.now();
        next();
      }),
    );
  };
}

/** All of them, the page having its turn where making them takes long. */
export async function inTurns<T>(made: Iterable<T>, each: (one: T) => void): Promise<void> {
  const breathe = breather();
  for (const one of made) {
    each(one);
    const pause = breathe();
    if (pause) await pause;
  }
}
