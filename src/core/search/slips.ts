import type { Cursor, Dictionary } from './dictionary.ts';
import { isUnspaced } from './words.ts';

/** How many slips of the hand a word of this length is forgiven; one with digits, or without spaces around, none. */
export function slipsFor(word: string): number {
  if (word.length < 4 || /\p{N}/u.test(word) || isUnspaced(word)) return 0;
  return word.length < 8 ? 1 : 2;
}

/** So many words that can't be near are passed over one by one; then it is quicker to look for the next that can. */
const PATIENCE = 16;

/**
 * Stops at every word that so many slips lead to: a letter too many, too few, wrong, or two neighbours that changed places;
 * the first one is taken to be right. What words have in common with the one before is not compared again.
 */
export function eachWithin(
  dictionary: Dictionary,
  word: string,
  slips: number,
  visit: (cursor: Cursor) => void,
): void {
  const first = word.slice(0, 1);
  const distance = new Distance(word, slips);
  let passed = 0;
  for (let cursor = dictionary.seek(first); cursor?.begins(first); ) {
    if (distance.holds(cursor)) visit(cursor);
    passed = distance.isHopeless ? passed + 1 : 0;
    if (passed > PATIENCE) {
      cursor = dictionary.seek(after(cursor, distance.hopeless));
      distance.forget();
      passed = 0;
    } else if (!cursor.next()) return;
  }
}

/** What is sorted behind all words that begin with the first `length` units of this one. */
function after(cursor: Cursor, length: number): string {
  const begins = cursor.word.slice(0, length);
  return begins.slice(0, -1) + String.fromCharCode(begins.charCodeAt(length - 1) + 1);
}

/** Whether so many slips lead from one word to the other; the first letter is taken to be right. */
export function isWithin(word: string, other: string, slips: number): boolean {
  if (Math.abs(word.length - other.length) > slips || word[0] !== other[0]) return false;
  const units = Uint16Array.from({ length: other.length }, (_, at) => other.charCodeAt(at));
  return new Distance(word, slips).holds({ units, length: other.length, shared: 0 });
}

/** The table of edit distances between a word's beginnings and those of the word at a cursor, row by row. */
class Distance {
  private readonly word: string;
  private readonly slips: number;
  private readonly width: number;
  /** A row for each number of units read. */
  private readonly rows: Uint8Array;
  /** Rows that hold for the word at the cursor. */
  private known = 0;
  /** With so many units as those of the last word, nothing can come near any more. */
  hopeless = Number.POSITIVE_INFINITY;

  constructor(word: string, slips: number) {
    this.word = word;
    this.slips = slips;
    this.width = word.length + 1;
    this.rows = new Uint8Array(257 * this.width);
    for (let column = 0; column < this.width; column++) this.rows[column] = column;
  }

  get isHopeless(): boolean {
    return this.hopeless < Number.POSITIVE_INFINITY;
  }

  /** The next word has nothing to do with those before. */
  forget(): void {
    this.known = 0;
    this.hopeless = Number.POSITIVE_INFINITY;
  }

  /** Whether the word at the cursor is near. To be asked of each word in turn. */
  holds(cursor: Pick<Cursor, 'units' | 'length' | 'shared'>): boolean {
    if (cursor.shared >= this.hopeless) return false;
    this.hopeless = Number.POSITIVE_INFINITY;
    this.known = Math.min(this.known, cursor.shared);
    while (this.known < cursor.length) {
      if (this.addRow(cursor.units) > this.slips) {
        this.hopeless = this.known;
        return false;
      }
    }
    return (this.rows[(cursor.length + 1) * this.width - 1] ?? 255) <= this.slips;
  }

  /** The least of the row: those after it hold no less, even where two letters have changed places. */
  private addRow(units: Uint16Array): number {
    const word = this.word;
    const rows = this.rows;
    const width = this.width;
    const row = ++this.known;
    const at = row * width;
    rows[at] = row;
    let least = row;
    for (let column = 1; column < width; column++) {
      const same = units[row - 1] === word.charCodeAt(column - 1);
      let value = Math.min(
        (rows[at - width + column - 1] ?? 0) + (same ? 0 : 1),
        (rows[at - width + column] ?? 0) + 1,
        (rows[at + column - 1] ?? 0) + 1,
      );
      const crossed =
        row > 1 &&
        column > 1 &&
        units[row - 1] === word.charCodeAt(column - 2) &&
        units[row - 2] === word.charCodeAt(column - 1);
      if (crossed) value = Math.min(value, (rows[at - 2 * width + column - 2] ?? 0) + 1);
      rows[at + column] = value;
      least = Math.min(least, value);
    }
    return least;
  }
}
