import { ByteReader, ByteWriter } from './bytes.ts';

/** Words in a block: one that is looked up is found within its block by reading on. */
const BLOCK = 32;

/**
 * Writes sorted words (by UTF-16 unit), each as what it does not share with the one before; `sizes` is how many bytes
 * belong to each. A table of blocks goes before, so that reading may begin at any of them.
 */
export function writeDictionary(
  out: ByteWriter,
  words: readonly string[],
  sizes: readonly number[],
): void {
  const table = new ByteWriter();
  const entries = new ByteWriter();
  let before = '';
  let block = 0;
  let size = 0;
  words.forEach((word, index) => {
    if (index > 0 && index % BLOCK === 0) {
      table.number(entries.length - block);
      table.number(size);
      block = entries.length;
      size = 0;
    }
    const shared = index % BLOCK === 0 ? 0 : sharedLength(before, word);
    entries.byte(shared);
    entries.byte(word.length - shared);
    for (let at = shared; at < word.length; at++) entries.number(word.charCodeAt(at));
    entries.number(sizes[index] ?? 0);
    size += sizes[index] ?? 0;
    before = word;
  });
  out.number(words.length);
  out.number(table.length);
  out.number(entries.length);
  out.all(table.written());
  out.all(entries.written());
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}

/** Sorted words, read where they lie. */
export class Dictionary {
  readonly size: number;
  private readonly entries: Uint8Array;
  /** Where each block begins, and what belongs to its words. */
  private readonly begins: Uint32Array;
  private readonly starts: Uint32Array;
  /** Reads the first words of blocks. */
  private readonly head: ByteReader;

  constructor(reader: ByteReader) {
    this.size = reader.number();
    const table = reader.number();
    const length = reader.number();
    const blocks = Math.ceil(this.size / BLOCK);
    const sizes = new ByteReader(reader.all(table));
    this.entries = reader.all(length);
    this.head = new ByteReader(this.entries);
    this.begins = new Uint32Array(blocks);
    this.starts = new Uint32Array(blocks);
    for (let block = 1; block < blocks; block++) {
      this.begins[block] = (this.begins[block - 1] ?? 0) + sizes.number();
      this.starts[block] = (this.starts[block - 1] ?? 0) + sizes.number();
    }
  }

  /** A cursor on the word itself, or null. */
  find(word: string): Cursor | null {
    const cursor = this.seek(word);
    return cursor?.compare(word) === 0 ? cursor : null;
  }

  /** Stops at every word that begins so, in order. */
  eachBeginning(start: string, visit: (cursor: Cursor) => void): void {
    const cursor = this.seek(start);
    for (let goes = cursor?.begins(start); cursor && goes; ) {
      visit(cursor);
      goes = cursor.next() && (cursor.shared >= start.length || cursor.begins(start));
    }
  }

  /** A cursor before the first word of all. */
  first(): Cursor {
    return this.cursorAt(0);
  }

  /** A cursor on the first word that is not before `word`; null where there is none. */
  seek(word: string): Cursor | null {
    let low = 0;
    let high = this.begins.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.beginsAfter(middle, word)) high = middle - 1;
      else low = middle;
    }
    const cursor = this.cursorAt(low);
    while (cursor.next()) if (cursor.compare(word) >= 0) return cursor;
    return null;
  }

  /** Whether the first word of a block is after another one. */
  private beginsAfter(block: number, word: string): boolean {
    const head = this.head;
    head.at = (this.begins[block] ?? 0) + 1;
    const length = head.byte();
    const least = Math.min(length, word.length);
    for (let at = 0; at < least; at++) {
      const difference = head.number() - word.charCodeAt(at);
      if (difference !== 0) return difference > 0;
    }
    return length > word.length;
  }

  private cursorAt(block: number): Cursor {
    const reader = new ByteReader(this.entries, this.begins[block]);
    return new Cursor(reader, this.size, block * BLOCK - 1, this.starts[block] ?? 0);
  }
}

/** Reads one word after another. */
export class Cursor {
  /** The word's UTF-16 units; those that hold are the first `length`. */
  readonly units = new Uint16Array(256);
  length = 0;
  /** How many units it has in common with the word before; 0 at the first of a block. */
  shared = 0;
  /** Where what belongs to it begins and ends. */
  start = 0;
  end: number;
  /** Which word of the dictionary it is. */
  index: number;
  private readonly reader: ByteReader;
  private readonly size: number;

  constructor(reader: ByteReader, size: number, index: number, end: number) {
    this.reader = reader;
    this.size = size;
    this.index = index;
    this.end = end;
  }

  /** Goes to the next word; false where there is none. */
  next(): boolean {
    if (this.index + 1 >= this.size) return false;
    const reader = this.reader;
    const units = this.units;
    this.shared = reader.byte();
    this.length = this.shared + reader.byte();
    for (let at = this.shared; at < this.length; at++) units[at] = reader.number();
    this.start = this.end;
    this.end += reader.number();
    this.index++;
    return true;
  }

  get word(): string {
    return String.fromCharCode(...this.units.subarray(0, this.length));
  }

  /** Less than, equal to or more than 0 as the word is before, equal to or after `other`. */
  compare(other: string): number {
    const least = Math.min(this.length, other.length);
    for (let at = 0; at < least; at++) {
      const difference = (this.units[at] ?? 0) - other.charCodeAt(at);
      if (difference !== 0) return difference;
    }
    return this.length - other.length;
  }

  begins(start: string): boolean {
    if (this.length < start.length) return false;
    for (let at = 0; at < start.length; at++)
      if (this.units[at] !== start.charCodeAt(at)) return false;
    return true;
  }
}
