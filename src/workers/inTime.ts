/** Whoever waits sees what there is after so long. */
const PATIENCE_MS = 150;

/** What was promised, if it comes soon; else null. */
export function inTime<T>(promise: Promise<T>): Promise<T | null> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS));
  return Promise.race([promise, late]);
}
