import { ByteWriter } from './bytes.ts';
import { writeDictionary } from './dictionary.ts';
import type { Indexed } from './indexed.ts';
import type { Stem } from './stemmers.ts';
import { StemRules } from './stemRules.ts';

/** Where a word stands: in ascending order, the articles, by number, each once. */
export interface Postings {
  title: number[];
  lede: number[];
  /** Each article followed by how often the word stands in its text. */
  text: number[];
}

/** A word of a segment, with the number of the rule that its stem is made by, 0 for none. */
export interface WordEntry {
  word: string;
  postings: Postings;
  rule: number;
}

/** What a segment holds of one article beside its words. */
export interface Indexee {
  /** Its revision's hash. */
  revision: string;
  /** Its words, as `lengthByte` writes it. */
  length: number;
}

interface Word extends Postings {
  /** How many articles of each language have it. */
  languages: Map<string, number>;
}

/** Four marks begin every segment: a name, and the version of what follows. */
export const SIGN = 0x4c_53_47_01;
/** Of a revision's hash. */
export const HASH_BYTES = 16;

/** Builds a segment of the index, article by article. */
export class SegmentBuilder {
  private readonly words = new Map<string, Word>();
  private readonly articles: Indexee[] = [];

  get count(): number {
    return this.articles.length;
  }

  add({ revision, language, title, lede, text }: Indexed): void {
    const number = this.articles.length;
    const length = lengthByte(lede.length + text.length);
    this.articles.push({ revision, length });
    const counts = new Map<string, number>();
    for (const word of text) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const [word, count] of counts) this.word(word).text.push(number, count);
    for (const word of new Set(lede)) this.word(word).lede.push(number);
    for (const word of new Set(title)) this.word(word).title.push(number);
    if (!language) return;
    for (const word of new Set([...counts.keys(), ...lede, ...title])) {
      const { languages } = this.word(word);
      languages.set(language, (languages.get(language) ?? 0) + 1);
    }
  }

  /** The segment's bytes. Forms of words are known for the languages that have a stemmer here. */
  write(stemmers: ReadonlyMap<string, Stem>): Uint8Array<ArrayBuffer> {
    const rules = new StemRules(stemmers);
    const words = [...this.words].sort(([a], [b]) => (a < b ? -1 : 1));
    const entries = words.map(([word, postings]) => ({
      word,
      postings,
      rule: rules.numberOf(word, most(postings.languages)),
    }));
    return writeSegment(this.articles, entries, rules);
  }

  private word(word: string): Word {
    let known = this.words.get(word);
    if (!known) {
      known = { title: [], lede: [], text: [], languages: new Map() };
      this.words.set(word, known);
    }
    return known;
  }
}

/** The bytes of a segment (segment.ts reads them). The words come sorted by UTF-16 unit, each once. */
export function writeSegment(
  articles: readonly Indexee[],
  entries: Iterable<WordEntry>,
  rules: Pick<StemRules, 'all'>,
): Uint8Array<ArrayBuffer> {
  const postings = new ByteWriter();
  const ruleNumbers = new ByteWriter();
  const words: string[] = [];
  const sizes: number[] = [];
  for (const entry of entries) {
    const before = postings.length;
    writePostings(postings, entry.postings);
    words.push(entry.word);
    sizes.push(postings.length - before);
    ruleNumbers.byte(entry.rule);
  }
  const out = new ByteWriter();
  out.number(SIGN);
  out.number(articles.length);
  for (const { revision } of articles) out.all(hexBytes(revision));
  for (const { length } of articles) out.byte(length);
  out.number(rules.all.length);
  for (const { language, cut, tail } of rules.all) {
    out.text(language);
    out.number(cut);
    out.text(tail);
  }
  writeDictionary(out, words, sizes);
  out.all(ruleNumbers.written());
  out.number(postings.length);
  out.all(postings.written());
  return out.written();
}

function hexBytes(hash: string): Uint8Array {
  return Uint8Array.from({ length: HASH_BYTES }, (_, at) =>
    Number.parseInt(hash.slice(2 * at, 2 * at + 2), 16),
  );
}

const part = new ByteWriter();

/**
 * Most words stand in texts alone: 0 and those. Else how many bytes the titles take, plus one, and the ledes, both, and the
 * texts. An article is its distance from the one before; in texts doubled, plus one where the count, more than 1, follows.
 */
function writePostings(out: ByteWriter, { title, lede, text }: Postings): void {
  if (title.length + lede.length === 0) out.number(0);
  else {
    part.clear();
    writeGaps(part, title);
    out.number(part.length + 1);
    const titles = part.written();
    part.clear();
    writeGaps(part, lede);
    out.number(part.length);
    out.all(titles);
    out.all(part.written());
  }
  let before = -1;
  for (let at = 0; at < text.length; at += 2) {
    const [article = 0, count = 1] = [text[at], text[at + 1]];
    out.number((article - before - 1) * 2 + (count > 1 ? 1 : 0));
    if (count > 1) out.byte(Math.min(count, 255));
    before = article;
  }
}

function writeGaps(out: ByteWriter, articles: readonly number[]): void {
  let before = -1;
  for (const article of articles) {
    out.number(article - before - 1);
    before = article;
  }
}

/** How many words an article has, in steps of about 9 %. */
export function lengthByte(words: number): number {
  return Math.min(255, Math.round(8 * Math.log2(words + 1)));
}

/** The number of words that a `lengthByte` stands for. */
export function lengthOf(byte: number): number {
  return 2 ** (byte / 8) - 1;
}

function most(counts: ReadonlyMap<string, number>): string {
  let best = '';
  for (const [name, count] of counts) if (count > (counts.get(best) ?? 0)) best = name;
  return best;
}
