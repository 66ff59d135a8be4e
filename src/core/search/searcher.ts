import type { Asked, AskedWord } from './asked.ts';
import type { Cursor } from './dictionary.ts';
import type { Place, PostingsReader, Segment } from './segment.ts';
import { eachWithin, slipsFor } from './slips.ts';
import type { Stem } from './stemmers.ts';
import { Tally } from './tally.ts';
import { isUnspaced } from './words.ts';

/** Shorter beginnings are looked for in titles alone. UTF-16 units. */
const SHORTEST_BEGINNING = 3;
/** What another form of a word counts. */
const FORM = 0.5;

/** A word of a segment that an asked word may mean: where its postings lie. */
interface Variant extends Place {
  segment: number;
  exact: boolean;
  titlesOnly: boolean;
}

/** What a line asks for in terms of what there is: for each word that is needed, and each that is not wanted, what it may mean. */
export interface Meant {
  needed: Variant[][];
  unwanted: Variant[];
}

/** A part of a segment's texts. */
export interface SegmentPart {
  segment: Segment;
  part: number;
}

/**
 * Looks words up in segments of the index. Articles are numbered through: those of the first segment, then those of the
 * second, and so on.
 */
export class Searcher {
  /** How many articles there are. */
  readonly count: number;
  private readonly segments: readonly Segment[];
  private readonly stemmers: ReadonlyMap<string, Stem>;
  /** The number of each segment's first article. */
  private readonly bases: number[] = [];
  private readonly tally: Tally;

  constructor(segments: readonly Segment[], stemmers: ReadonlyMap<string, Stem>) {
    this.segments = segments;
    this.stemmers = stemmers;
    let count = 0;
    for (const segment of segments) {
      this.bases.push(count);
      count += segment.count;
    }
    this.count = count;
    this.tally = new Tally(this.lengths());
  }

  /** The hash of an article's revision. */
  revisionOf(number: number): string {
    const at = this.bases.findLastIndex((base) => base <= number);
    return this.segments[at]?.revisionOf(number - (this.bases[at] ?? 0)) ?? '';
  }

  /** The hash of each article's revision, by number. */
  revisions(): string[] {
    return Array.from({ length: this.count }, (_, number) => this.revisionOf(number));
  }

  /**
   * The numbers of the articles that hold every word, and every word of every phrase, the best first. Whether a phrase's
   * words follow each other, of those that are wanted and those that are not, only the text can tell.
   */
  search(asked: Asked): Uint32Array<ArrayBuffer> {
    return this.found(this.meantBy(asked));
  }

  /** Looks the words up. */
  meantBy({ words, phrases, without }: Asked): Meant {
    const phrased = [...new Set(phrases.flat())].map((word) => this.exactly(word));
    return {
      needed: [...phrased, ...words.map((asked) => this.variantsOf(asked))],
      unwanted: without.words.flatMap((word) => this.alike(word)),
    };
  }

  /** The parts of texts that would be read. */
  partsFor({ needed, unwanted }: Meant): SegmentPart[] {
    const read = this.segments.map(() => new Set<number>());
    for (const { segment, texts, titlesOnly } of [...needed.flat(), ...unwanted])
      if (!titlesOnly) read[segment]?.add(this.segments[segment]?.texts.at(texts) ?? 0);
    return this.segments.flatMap((segment, at) =>
      Array.from(read[at] ?? [], (part) => ({ segment, part })),
    );
  }

  /** As `search`. Of parts that are not here the titles alone are read. */
  found({ needed, unwanted }: Meant): Uint32Array<ArrayBuffer> {
    this.tally.begin();
    const counter = new Counter(this.tally);
    for (const variants of needed) {
      this.tally.beginWord();
      for (const variant of variants) {
        counter.base = this.bases[variant.segment] ?? 0;
        counter.exact = variant.exact;
        this.read(variant, counter);
      }
      this.tally.endWord();
    }
    for (const variant of unwanted) {
      const base = this.bases[variant.segment] ?? 0;
      const drop = (article: number) => this.tally.drop(base + article);
      this.read(variant, { title: drop, lede: drop, text: drop });
    }
    return this.tally.ranked();
  }

  /** Whether a beginning, a slip or another form of it is meant is decided by what there is. */
  private variantsOf({ word, open }: AskedWord): Variant[] {
    const alike = this.alike(word);
    const begun = open ? this.beginning(word, alike) : alike;
    // of a word that is still being typed too much may follow to guess at two slips
    return begun.length > 0 ? begun : this.slipped(word, open ? 1 : slipsFor(word));
  }

  private exactly(word: string): Variant[] {
    return this.inEach((segment, add) => {
      const cursor = segment.dictionary.find(word);
      if (cursor) add(cursor, { exact: true });
    });
  }

  /** The word and, by the rules of each language, its other forms. */
  private alike(word: string): Variant[] {
    const exact = this.exactly(word);
    if (isUnspaced(word)) return exact;
    const stems = [...this.stemmers].map(([language, stem]) => [language, stem(word)] as const);
    const forms = this.inEach((segment, add) => {
      for (const [language, stem] of stems) segment.eachWithStem(stem, language, (at) => add(at));
    });
    return [...exact, ...others(forms, exact)];
  }

  private beginning(word: string, alike: readonly Variant[]): Variant[] {
    const titlesOnly = word.length < SHORTEST_BEGINNING && !isUnspaced(word);
    const begun = this.inEach((segment, add) =>
      segment.dictionary.eachBeginning(word, (cursor) => add(cursor, { titlesOnly })),
    );
    return [...alike, ...others(begun, alike)];
  }

  /** With as few slips as lead to any word. */
  private slipped(word: string, most: number): Variant[] {
    for (let slips = 1; slips <= Math.min(most, slipsFor(word)); slips++) {
      const found = this.inEach((segment, add) =>
        eachWithin(segment.dictionary, word, slips, (cursor) => add(cursor)),
      );
      if (found.length > 0) return found;
    }
    return [];
  }

  private inEach(
    look: (
      segment: Segment,
      add: (cursor: Cursor, what?: { exact?: boolean; titlesOnly?: boolean }) => void,
    ) => void,
  ): Variant[] {
    const found: Variant[] = [];
    this.segments.forEach((each, segment) => {
      look(
        each,
        ({ titles, titlesEnd, texts, textsEnd }, { exact = false, titlesOnly = false } = {}) =>
          found.push({ segment, titles, titlesEnd, texts, textsEnd, exact, titlesOnly }),
      );
    });
    return found;
  }

  private read(variant: Variant, to: PostingsReader): void {
    const segment = this.segments[variant.segment];
    if (variant.titlesOnly) segment?.readTitles(variant, to);
    else segment?.read(variant, to);
  }

  private lengths(): Float32Array {
    const lengths = new Float32Array(this.count);
    let sum = 0;
    this.segments.forEach((segment, at) => {
      for (let article = 0; article < segment.count; article++) {
        const length = segment.lengthOf(article);
        lengths[(this.bases[at] ?? 0) + article] = length;
        sum += length;
      }
    });
    const average = Math.max(1, sum / Math.max(1, this.count));
    return lengths.map((length) => length / average);
  }
}

/** Counts a word's postings: one object for all of them, since there may be very many. */
class Counter implements PostingsReader {
  /** The number of the segment's first article. */
  base = 0;
  exact = false;
  private readonly tally: Tally;

  constructor(tally: Tally) {
    this.tally = tally;
  }

  title(article: number): void {
    this.tally.inTitle(this.base + article, this.exact);
  }

  lede(article: number): void {
    this.tally.inLede(this.base + article, this.exact);
  }

  text(article: number, count: number): void {
    this.tally.inText(this.base + article, this.exact, this.exact ? count : FORM * count);
  }
}

/** Those that are not among the `known`. */
function others(variants: readonly Variant[], known: readonly Variant[]): Variant[] {
  const starts = new Map<number, Set<number>>();
  for (const { segment, texts } of known)
    starts.set(segment, (starts.get(segment) ?? new Set()).add(texts));
  return variants.filter(({ segment, texts }) => !starts.get(segment)?.has(texts));
}
