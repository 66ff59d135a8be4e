/** So long may work go on before the page has its turn. Milliseconds. */
const LONGEST = 40;

/** For one long work: called between its steps, it lets the page go on wherever that was kept waiting. */
export function breather(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < LONGEST) return;
    await new Promise((next) => setTimeout(next));
    since = performance.now();
  };
}
