/** Texts longer than this are not worth their memory. UTF-16 units. */
const LONGEST = 4000;
/** So many answers are kept of each function, about an article's worth of lines several times over. */
const MOST = 4096;

/** `answer`, which is pure, with its latest answers remembered: the same lines are asked for again and again. */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  let lastText: string | null = null;
  let lastFound: T | undefined;
  return (text) => {
    if (text === lastText) return lastFound as T;
    if (text.length > LONGEST) return answer(text);
    let found = known.get(text);
    if (found === undefined) {
      found = answer(text);
      if (known.size >= MOST) known.clear();
      known.set(text, found);
    }
    lastText = text;
    lastFound = found;
    return found;
  };
}
