import { ByteReader } from './byteReader.ts';
import { type Cursor, Dictionary } from './dictionary.ts';
import { Parts } from './parts.ts';
import { HASH_BYTES, lengthOf, SIGN } from './segmentFormat.ts';
import { SHORTEST_BASE, type StemRule } from './stemRules.ts';

/** Where a word's postings lie in a segment: those of titles, and those of texts. */
export interface Place {
  titles: number;
  titlesEnd: number;
  texts: number;
  textsEnd: number;
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
  /** The postings of texts. Of a large library they are in files of their own, of which some may be here. */
  readonly texts: Parts;
  private readonly hashes: Uint8Array;
  private readonly lengths: Uint8Array;
  private readonly ruleNumbers: Uint8Array;
  private readonly titles: ByteReader;

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
    this.titles = new ByteReader(reader.all(reader.number()));
    this.texts = new Parts(Array.from({ length: reader.number() }, () => reader.number()));
    const isWhole = reader.at + this.texts.length === bytes.length;
    if (!isWhole && reader.at !== bytes.length)
      throw new TypeError('A segment of the index is damaged');
    if (isWhole) this.texts.put(0, bytes.subarray(reader.at));
  }

  /** The hash of an article's revision. */
  revisionOf(article: number): string {
    let hash = '';
    for (let at = article * HASH_BYTES; at < (article + 1) * HASH_BYTES; at++)
      hash += HEX[this.hashes[at] ?? 0];
    return hash;
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

  /** Gives each article that has the word, in ascending order a part: titles, and if they are here ledes and texts. */
  read(place: Place, to: PostingsReader): void {
    this.readTitles(place, to);
    const bytes = this.texts.between(place.texts, place.textsEnd);
    if (!bytes) return;
    const reader = new ByteReader(bytes);
    const ledes = reader.number();
    if (ledes > 0) readGaps(reader, reader.at + ledes, (article) => to.lede(article));
    for (let article = -1; reader.at < bytes.length; ) {
      const gap = reader.number();
      article += (gap >>> 1) + 1;
      to.text(article, gap & 1 ? reader.byte() : 1);
    }
  }

  /** The same, of titles alone. */
  readTitles({ titles, titlesEnd }: Place, to: Pick<PostingsReader, 'title'>): void {
    if (titles === titlesEnd) return;
    const reader = this.titles;
    reader.at = titles;
    readGaps(reader, titlesEnd, (article) => to.title(article));
  }
}

function readGaps(reader: ByteReader, end: number, visit: (article: number) => void): void {
  for (let article = -1; reader.at < end; ) {
    article += reader.number() + 1;
    visit(article);
  }
}

const LENGTHS = Array.from({ length: 256 }, (_, byte) => lengthOf(byte));
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
