import { fold } from './fold.ts';
import { eachWord, hashAt, isSpaced } from './foldedWords.ts';

/** A phrase that stands in a text. Offsets in UTF-16 units of the folded text. */
export interface Hit<T> {
  start: number;
  end: number;
  value: T;
}

interface Entry<T> {
  /** The phrase up to the first `…`, and what stands behind each. */
  head: string;
  rest: readonly string[];
  value: T;
}

/** Most that `…` stands for. */
const WIDEST_GAP = 60;

/** First words whose hash ends alike share a door; most words of a text find theirs shut. */
const DOORS = 2 ** 14;

/** Many phrases, found in one pass over a folded text. They begin and end at the borders of words. */
export class PhraseBook<T> {
  private readonly byFirst = new Map<number, Entry<T>[]>();
  private readonly doors = new Uint8Array(DOORS);

  constructor(phrases: Iterable<readonly [string, T]>) {
    for (const [phrase, value] of phrases) {
      const [head = '', ...rest] = fold(phrase).split('…');
      const first = hashAt(head, 0);
      const entries = this.byFirst.get(first) ?? [];
      entries.push({ head, rest, value });
      this.byFirst.set(first, entries);
      this.doors[first % DOORS] = 1;
    }
    const length = ({ head, rest }: Entry<T>) => head.length + rest.join('').length;
    for (const entries of this.byFirst.values()) entries.sort((a, b) => length(b) - length(a));
  }

  /** The longest phrase that begins at `start`; null of none. */
  at(folded: string, start: number): Hit<T> | null {
    return start < folded.length ? this.longest(folded, start, hashAt(folded, start)) : null;
  }

  /** What the phrases mean that are the whole text. */
  whole(folded: string): T[] {
    return this.beginningWith(hashAt(folded, 0))
      .filter((entry) => endOf(folded, 0, entry) === folded.length)
      .map(({ value }) => value);
  }

  /** Every phrase in the text, longer ones before shorter ones at the same place. */
  all(folded: string): Hit<T>[] {
    const hits: Hit<T>[] = [];
    eachWord(folded, (start, hash) => {
      for (const entry of this.beginningWith(hash)) {
        const end = endOf(folded, start, entry);
        if (end >= 0) hits.push({ start, end, value: entry.value });
      }
      return false;
    });
    return hits;
  }

  /** The first phrase in the text; null of none. */
  first(folded: string): Hit<T> | null {
    let hit: Hit<T> | null = null;
    eachWord(folded, (start, hash) => {
      hit = this.longest(folded, start, hash);
      return hit !== null;
    });
    return hit;
  }

  /** The text with a space in the place of each phrase, the longest, one behind another. */
  strike(folded: string): string {
    let out = '';
    let from = 0;
    eachWord(folded, (start, hash) => {
      const hit = start < from ? null : this.longest(folded, start, hash);
      if (hit) {
        out += `${folded.slice(from, start)} `;
        from = hit.end;
      }
      return false;
    });
    return out + folded.slice(from);
  }

  private longest(folded: string, start: number, hash: number): Hit<T> | null {
    for (const entry of this.beginningWith(hash)) {
      const end = endOf(folded, start, entry);
      if (end >= 0) return { start, end, value: entry.value };
    }
    return null;
  }

  private beginningWith(hash: number): readonly Entry<T>[] {
    return this.doors[hash % DOORS] === 1 ? (this.byFirst.get(hash) ?? NONE) : NONE;
  }
}

const NONE: readonly never[] = [];

function endOf(text: string, start: number, { head, rest }: Entry<unknown>): number {
  if (!text.startsWith(head, start)) return -1;
  let at = start + head.length;
  for (const part of rest) {
    const gap = text.slice(at + 1, at + WIDEST_GAP + part.length).indexOf(part);
    if (gap < 0) return -1;
    at += 1 + gap + part.length;
  }
  return isSpaced(text.charCodeAt(at - 1)) && isSpaced(text.charCodeAt(at)) ? -1 : at;
}
