import { fold } from '../search/fold.ts';

/** A tag as search compares it. Tags are few and asked for thousands of times. */
export function foldedTag(tag: string): string {
  const known = FOLDED.get(tag);
  if (known !== undefined) return known;
  const folded = fold(tag);
  FOLDED.set(tag, folded);
  return folded;
}

const FOLDED = new Map<string, string>();
