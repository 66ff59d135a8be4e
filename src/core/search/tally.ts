import { byKey } from './byKey.ts';

/** BM25: how soon more of a word counts no more, and how much length tells. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.75;
/** Any word in a title counts for more than all that a lede and a text can say of it (2.2), and so in a lede. */
const IN_TITLE = 5;
const IN_LEDE = 2.5;
/** Words as they were typed go before other forms of them, whatever else is said of these. */
const EXACT = 256;
/** Scores are compared to this share of one. */
const STEPS = 256;

/** Adds up, word by word, how well each article answers; one that lacks a word is out. */
export class Tally {
  private readonly lengths: Float32Array;
  private readonly score: Float32Array;
  /** How many of the words an article has so far. */
  private readonly has: Uint16Array;
  /** Of the word at hand: how often it stands in the text, what its place counts, whether it is as typed. */
  private readonly often: Float32Array;
  private readonly place: Float32Array;
  private readonly exact: Uint8Array;
  /** Articles that have the word at hand and had all before. */
  private answering: number[] = [];
  private words = 0;
  /** How many articles have the word at hand; those with several forms of it count more than once. */
  private having = 0;

  /** `lengths`: how many words each article has, against the average. */
  constructor(lengths: Float32Array) {
    const count = lengths.length;
    this.lengths = lengths;
    this.score = new Float32Array(count);
    this.has = new Uint16Array(count);
    this.often = new Float32Array(count);
    this.place = new Float32Array(count);
    this.exact = new Uint8Array(count);
  }

  begin(): void {
    this.score.fill(0);
    this.has.fill(0);
    this.answering = [];
    this.words = 0;
  }

  beginWord(): void {
    this.answering = [];
    this.having = 0;
  }

  inTitle(article: number, exact: boolean): void {
    if (this.isIn(article, exact)) this.place[article] = IN_TITLE;
  }

  inLede(article: number, exact: boolean): void {
    if (this.isIn(article, exact))
      this.place[article] = Math.max(this.place[article] ?? 0, IN_LEDE);
  }

  /** `count`: how often; other forms of the word may count less. */
  inText(article: number, exact: boolean, count: number): void {
    if (this.isIn(article, exact)) this.often[article] = (this.often[article] ?? 0) + count;
  }

  endWord(): void {
    const rarity = Math.log(1 + this.lengths.length / (1 + this.having));
    const { score, often, place, exact, lengths } = this;
    for (const article of this.answering) {
      const count = often[article] ?? 0;
      const length = 1 - LENGTH_SHARE + LENGTH_SHARE * (lengths[article] ?? 0);
      const text = (count * (1 + SATURATION)) / (count + SATURATION * length);
      const typed = exact[article] === 1 ? EXACT : 0;
      score[article] = (score[article] ?? 0) + rarity * (text + (place[article] ?? 0)) + typed;
      often[article] = 0;
      place[article] = 0;
      exact[article] = 0;
    }
    this.words++;
  }

  drop(article: number): void {
    this.has[article] = 0xffff;
  }

  /** The articles that have every word, the best first, and of equals the first. */
  ranked(): Uint32Array<ArrayBuffer> {
    const { has, score, words } = this;
    const found = new Uint32Array(has.length);
    const keys = new Uint32Array(has.length);
    let count = 0;
    for (let article = 0; article < has.length; article++) {
      if (has[article] !== words) continue;
      found[count++] = article;
      keys[article] = Math.round((score[article] ?? 0) * STEPS);
    }
    return byKey(found.slice(0, count), keys);
  }

  /** Whether the article had every word before this one, which it has. */
  private isIn(article: number, exact: boolean): boolean {
    this.having++;
    const had = this.has[article] ?? 0;
    if (had === this.words) {
      this.has[article] = this.words + 1;
      this.answering.push(article);
    } else if (had !== this.words + 1) return false;
    if (exact) this.exact[article] = 1;
    return true;
  }
}
