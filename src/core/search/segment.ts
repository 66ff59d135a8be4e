import { ByteReader } from './bytes.ts';
import { type Cursor, Dictionary } from './dictionary.ts';
import { SHORTEST_BASE, type StemRule } from './stemRules.ts';
import { HASH_BYTES, lengthOf, SIGN } from './writeSegment.ts';

/** Where a word's postings lie in a segment. */
export interface Place {
  start: number;
  end: number;
}

/** What a word's postings are given to, article by article. */
export interface PostingsReader {
  title(article: number): void;
  lede(article: number): void;
  text(article: number, count: number): void;
}

/** A part of the index, read where it lies: nothing is unpacked but what is asked for. */
export class Segment {
  /** How many articles it holds. */
  readonly count: number;
  readonly dictionary: Dictionary;
  /** The rules that stems are made by, from 1 on. */
  readonly rules: readonly StemRule[];
  private readonly hashes: Uint8Array;
  private readonly lengths: Uint8Array;
  private readonly ruleNumbers: Uint8Array;
  private readonly postings: number;
  /** Where it is read at the moment. */
  private readonly reader: ByteReader;

  /** Throws a TypeError where the bytes are no segment of this version, or not all of it. */
  constructor(bytes: Uint8Array) {
    const reader = new ByteReader(bytes);
    if (reader.number() !== SIGN) throw new TypeError('Not a segment of the index');
    this.count = reader.number();
    this.hashes = reader.all(this.count * HASH_BYTES);
    this.lengths = reader.all(this.count);
    this.rules = Array.from({ length: reader.number() }, () => ({
      language: reader.text(),
      cut: reader.number(),
      tail: reader.text(),
    }));
    this.dictionary = new Dictionary(reader);
    this.ruleNumbers = reader.all(this.dictionary.size);
    const length = reader.number();
    this.reader = reader;
    this.postings = reader.at;
    if (reader.at + length !== bytes.length)
      throw new TypeError('A segment of the index is damaged');
  }

  /** The hash of an article's revision. */
  revisionOf(article: number): string {
    const hash = this.hashes.subarray(article * HASH_BYTES, (article + 1) * HASH_BYTES);
    return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  }

  /** As `lengthByte` wrote it. */
  lengthByteOf(article: number): number {
    return this.lengths[article] ?? 0;
  }

  /** About how many words an article has. */
  lengthOf(article: number): number {
    return LENGTHS[this.lengths[article] ?? 0] ?? 0;
  }

  ruleOf(word: number): StemRule | null {
    return this.rules[(this.ruleNumbers[word] ?? 0) - 1] ?? null;
  }

  /** Stops at every word whose stem, by the rules of a language, is this. */
  eachWithStem(stem: string, language: string, visit: (cursor: Cursor) => void): void {
    const bases = this.rules
      .filter((rule) => rule.language === language && stem.endsWith(rule.tail))
      .map(({ tail }) => stem.length - tail.length)
      .filter((length) => length >= SHORTEST_BASE);
    if (bases.length === 0) return;
    this.dictionary.eachBeginning(stem.slice(0, Math.min(...bases)), (cursor) => {
      const rule = this.ruleOf(cursor.index);
      if (rule?.language !== language || !stem.endsWith(rule.tail)) return;
      const left = cursor.length - rule.cut;
      if (left + rule.tail.length === stem.length && cursor.begins(stem.slice(0, left)))
        visit(cursor);
    });
  }

  /** Gives each article that has the word, in ascending order a part: titles, ledes, texts. */
  read({ start, end }: Place, to: PostingsReader): void {
    const reader = this.reader;
    reader.at = this.postings + start;
    const stop = this.postings + end;
    const titles = reader.number();
    if (titles > 0) {
      const ledes = reader.number();
      const titlesEnd = reader.at + titles - 1;
      this.readGaps(titlesEnd, (article) => to.title(article));
      this.readGaps(titlesEnd + ledes, (article) => to.lede(article));
    }
    for (let article = -1; reader.at < stop; ) {
      const gap = reader.number();
      article += (gap >>> 1) + 1;
      to.text(article, gap & 1 ? reader.byte() : 1);
    }
  }

  /** The same, of titles alone. */
  readTitles({ start }: Place, to: Pick<PostingsReader, 'title'>): void {
    const reader = this.reader;
    reader.at = this.postings + start;
    const titles = reader.number();
    if (titles === 0) return;
    reader.number();
    this.readGaps(reader.at + titles - 1, (article) => to.title(article));
  }

  private readGaps(end: number, visit: (article: number) => void): void {
    for (let article = -1; this.reader.at < end; ) {
      article += this.reader.number() + 1;
      visit(article);
    }
  }
}

const LENGTHS = Array.from({ length: 256 }, (_, byte) => lengthOf(byte));
