import { fold } from './fold.ts';

/** A phrase that stands in a text. Offsets in UTF-16 units of the folded text. */
export interface Hit<T> {
  start: number;
  end: number;
  value: T;
}

interface Entry<T> {
  /** The phrase, cut where `…` stands in it. */
  parts: string[];
  value: T;
}

/** Most that `…` stands for. */
const WIDEST_GAP = 60;

/** Many phrases, found in one pass over a folded text. They begin and end at the borders of words. */
export class PhraseBook<T> {
  private readonly byFirst = new Map<string, Entry<T>[]>();

  constructor(phrases: Iterable<readonly [string, T]>) {
    for (const [phrase, value] of phrases) {
      const parts = fold(phrase).split('…');
      const first = wordAt(parts[0] ?? '', 0);
      const entries = this.byFirst.get(first) ?? [];
      entries.push({ parts, value });
      this.byFirst.set(first, entries);
    }
    const length = ({ parts }: Entry<T>) => parts.join('').length;
    for (const entries of this.byFirst.values()) entries.sort((a, b) => length(b) - length(a));
  }

  /** The longest phrase that begins at `start`; null of none. */
  at(folded: string, start: number): Hit<T> | null {
    for (const { parts, value } of this.byFirst.get(wordAt(folded, start)) ?? []) {
      const end = endOf(folded, start, parts);
      if (end >= 0) return { start, end, value };
    }
    return null;
  }

  /** What the phrases mean that are the whole text. */
  whole(folded: string): T[] {
    const entries = this.byFirst.get(wordAt(folded, 0)) ?? [];
    return entries
      .filter(({ parts }) => endOf(folded, 0, parts) === folded.length)
      .map(({ value }) => value);
  }

  /** Every phrase in the text, longer ones before shorter ones at the same place. */
  all(folded: string): Hit<T>[] {
    const hits: Hit<T>[] = [];
    for (let start = nextWord(folded, 0); start < folded.length; ) {
      const word = wordAt(folded, start);
      for (const { parts, value } of this.byFirst.get(word) ?? []) {
        const end = endOf(folded, start, parts);
        if (end >= 0) hits.push({ start, end, value });
      }
      start = nextWord(folded, start + Math.max(1, word.length));
    }
    return hits;
  }

  /** The first phrase in the text; null of none. */
  first(folded: string): Hit<T> | null {
    for (let start = nextWord(folded, 0); start < folded.length; ) {
      const hit = this.at(folded, start);
      if (hit) return hit;
      start = nextWord(folded, start + Math.max(1, wordAt(folded, start).length));
    }
    return null;
  }

  /** The text with a space in the place of each phrase. */
  strike(folded: string): string {
    let out = '';
    let from = 0;
    for (let start = nextWord(folded, 0); start < folded.length; ) {
      const hit = this.at(folded, start);
      if (hit) {
        out += `${folded.slice(from, start)} `;
        from = hit.end;
      }
      const past = hit ? hit.end : start + Math.max(1, wordAt(folded, start).length);
      start = nextWord(folded, past);
    }
    return out + folded.slice(from);
  }
}

function endOf(text: string, start: number, parts: readonly string[]): number {
  let at = start;
  for (const [index, part] of parts.entries()) {
    if (index > 0) {
      const next = text.indexOf(part, at + 1);
      if (next < 0 || next > at + WIDEST_GAP) return -1;
      at = next;
    } else if (!text.startsWith(part, at)) return -1;
    at += part.length;
  }
  const inside =
    classOf(text.charCodeAt(at - 1)) === SPACED && classOf(text.charCodeAt(at)) === SPACED;
  return inside ? -1 : at;
}

const OTHER = 1;
/** Letters and figures of scripts that part words. */
const SPACED = 2;
const UNSPACED = 3;
const classes = new Uint8Array(65_536);

function classOf(unit: number): number {
  if (Number.isNaN(unit)) return OTHER;
  const known = classes[unit];
  if (known) return known;
  const sign = String.fromCharCode(unit);
  const isLetter = /[\p{L}\p{N}\p{M}]/u.test(sign);
  const found = !isLetter
    ? OTHER
    : /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(sign)
      ? UNSPACED
      : SPACED;
  classes[unit] = found;
  return found;
}

/** The word that begins at `start`; of scripts without spaces, and of signs, one character. */
function wordAt(text: string, start: number): string {
  if (classOf(text.charCodeAt(start)) !== SPACED) return text.charAt(start);
  let end = start + 1;
  while (classOf(text.charCodeAt(end)) === SPACED) end++;
  return text.slice(start, end);
}

function nextWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) === 32) at++;
  return at;
}
