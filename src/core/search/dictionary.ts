import { ByteReader } from './byteReader.ts';
import { BLOCK } from './segmentFormat.ts';

/** Sorted words, read where they lie. */
export class Dictionary {
  readonly size: number;
  private readonly entries: Uint8Array;
  /** Where each block begins, and in each area what belongs to its words. */
  private readonly begins: Uint32Array;
  private readonly titles: Uint32Array;
  private readonly texts: Uint32Array;
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
    this.titles = new Uint32Array(blocks);
    this.texts = new Uint32Array(blocks);
    for (let block = 1; block < blocks; block++)
      for (const column of [this.begins, this.titles, this.texts])
        column[block] = (column[block - 1] ?? 0) + sizes.number();
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
    const cursor = new Cursor(reader, this.size, block * BLOCK - 1);
    cursor.titlesEnd = this.titles[block] ?? 0;
    cursor.textsEnd = this.texts[block] ?? 0;
    return cursor;
  }
}

/** Reads one word after another. */
export class Cursor {
  /** The word's UTF-16 units; those that hold are the first `length`. */
  readonly units = new Uint16Array(256);
  length = 0;
  /** How many units it has in common with the word before; 0 at the first of a block. */
  shared = 0;
  /** Where what belongs to it begins and ends, in each area of postings. */
  titles = 0;
  titlesEnd = 0;
  texts = 0;
  textsEnd = 0;
  /** Which word of the dictionary it is. */
  index: number;
  private readonly reader: ByteReader;
  private readonly size: number;

  constructor(reader: ByteReader, size: number, index: number) {
    this.reader = reader;
    this.size = size;
    this.index = index;
  }

  /** Goes to the next word; false where there is none. */
  next(): boolean {
    if (this.index + 1 >= this.size) return false;
    const reader = this.reader;
    const units = this.units;
    this.shared = reader.byte();
    this.length = this.shared + reader.byte();
    for (let at = this.shared; at < this.length; at++) units[at] = reader.number();
    this.titles = this.titlesEnd;
    this.titlesEnd += reader.number();
    this.texts = this.textsEnd;
    this.textsEnd += reader.number();
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
