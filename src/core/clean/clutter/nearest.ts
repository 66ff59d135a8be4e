/** How far a look goes. */
const FAR = 60;

/** Of each item: how far the nearest of some kind stands before it and behind it, -1 where there is none within reach. */
export type Steps = Readonly<Record<'back' | 'on', ArrayLike<number>>>;

/** The steps from each item to the nearest that is. */
export function stepsTo(is: readonly boolean[]): Steps {
  const back = new Int8Array(is.length);
  const on = new Int8Array(is.length);
  for (let at = 0, steps = FAR + 1; at < is.length; at++) {
    back[at] = steps <= FAR ? steps : -1;
    steps = is[at] ? 1 : steps + 1;
  }
  for (let at = is.length - 1, steps = FAR + 1; at >= 0; at--) {
    on[at] = steps <= FAR ? steps : -1;
    steps = is[at] ? 1 : steps + 1;
  }
  return { back, on };
}
