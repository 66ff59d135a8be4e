/**
 * Cuts a list into parts of about so many, at most twice as many. Where it is cut is said by the things themselves, so that
 * one that comes or goes changes the part that it stands in and hardly ever another. `nameOf` gives a hexadecimal hash.
 */
export function cut<T>(things: readonly T[], about: number, nameOf: (thing: T) => string): T[][] {
  const parts: T[][] = [];
  let part: T[] = [];
  for (const thing of things) {
    part.push(thing);
    const ends = Number.parseInt(nameOf(thing).slice(0, 8), 16) % Math.ceil(about / 2) === 0;
    if ((ends && part.length * 2 >= about) || part.length >= about * 2) {
      parts.push(part);
      part = [];
    }
  }
  if (part.length > 0) parts.push(part);
  return parts;
}
