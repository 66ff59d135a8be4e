/** `act` at once, and while it is called more often than every `ms` only that often: in the end with what was given last. */
export function seldom<V>(act: (value: V) => void, ms: number): (value: V) => void {
  let resting = false;
  let waiting: { value: V } | null = null;
  const go = (value: V) => {
    act(value);
    resting = true;
    setTimeout(() => {
      resting = false;
      const next = waiting;
      waiting = null;
      if (next) go(next.value);
    }, ms);
  };
  return (value) => {
    if (resting) waiting = { value };
    else go(value);
  };
}
