import type { Asked, AskedWord } from './asked.ts';
import type { Cursor } from './dictionary.ts';
import type { PostingsReader, Segment } from './segment.ts';
import { eachWithin, slipsFor } from './slips.ts';
import type { Stem } from './stemmers.ts';
import { Tally } from './tally.ts';
import { isUnspaced } from './words.ts';

/** Shorter beginnings are looked for in titles alone. UTF-16 units. */
const SHORTEST_BEGINNING = 3;
/** What another form of a word counts. */
const FORM = 0.5;

/** A word of a segment that an asked word may mean: where its postings lie. */
interface Variant {
  segment: number;
  start: number;
  end: number;
  exact: boolean;
  titlesOnly: boolean;
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

  /** The hash of each article's revision, by number. */
  revisions(): string[] {
    return this.segments.flatMap((segment) =>
      Array.from({ length: segment.count }, (_, article) => segment.revisionOf(article)),
    );
  }

  /**
   * The numbers of the articles that hold every word, and every word of every phrase, the best first. Whether a phrase's
   * words follow each other, of those that are wanted and those that are not, only the text can tell.
   */
  search({ words, phrases, without }: Asked): Uint32Array<ArrayBuffer> {
    this.tally.begin();
    const phrased = [...new Set(phrases.flat())].map((word) => this.exactly(word));
    const needed = [...phrased, ...words.map((asked) => this.variantsOf(asked))];
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
    if (needed.length === 0) this.tally.takeAll();
    const dropping = (base: number): PostingsReader => {
      const drop = (article: number) => this.tally.drop(base + article);
      return { title: drop, lede: drop, text: drop };
    };
    for (const word of without.words)
      for (const variant of this.alike(word))
        this.read(variant, dropping(this.bases[variant.segment] ?? 0));
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
      look(each, ({ start, end }, { exact = false, titlesOnly = false } = {}) =>
        found.push({ segment, start, end, exact, titlesOnly }),
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
  for (const { segment, start } of known)
    starts.set(segment, (starts.get(segment) ?? new Set()).add(start));
  return variants.filter(({ segment, start }) => !starts.get(segment)?.has(start));
}
