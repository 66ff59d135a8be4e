import { ByteWriter } from './byteWriter.ts';
import type { Indexed } from './indexed.ts';
import { HASH_BYTES, lengthByte, SIGN } from './segmentFormat.ts';
import type { Stem } from './stemmers.ts';
import { StemRules } from './stemRules.ts';
import { type DictionaryEntry, writeDictionary } from './writeDictionary.ts';

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

/** A segment's bytes: all but the postings of texts, and these, in one part or in many. */
export interface WrittenSegment {
  head: Uint8Array;
  parts: Uint8Array[];
}

/** Builds a segment of the index, article by article. */
export class SegmentBuilder {
  private readonly words = new Map<string, Postings>();
  private readonly articles: Indexee[] = [];
  /** Of each article. */
  private readonly languages: string[] = [];

  get count(): number {
    return this.articles.length;
  }

  add({ revision, language, title, lede, text }: Indexed): void {
    const number = this.articles.length;
    const length = lengthByte(lede.length + text.length);
    this.articles.push({ revision, length });
    this.languages.push(language);
    const counts = new Map<string, number>();
    for (const word of text) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const [word, count] of counts) this.word(word).text.push(number, count);
    for (const word of new Set(lede)) this.word(word).lede.push(number);
    for (const word of new Set(title)) this.word(word).title.push(number);
  }

  /** The segment's bytes. Forms of words are known for the languages that have a stemmer here. */
  write(stemmers: ReadonlyMap<string, Stem>): Uint8Array<ArrayBuffer> {
    const rules = new StemRules(stemmers);
    const words = [...this.words].sort(([a], [b]) => (a < b ? -1 : 1));
    const entries = words.map(([word, postings]) => ({
      word,
      postings,
      rule: rules.numberOf(word, this.languageOf(postings)),
    }));
    return wholeSegment(writeSegment(this.articles, entries, rules));
  }

  /** What most of the articles are in that have a word, the first of equals; '' where that is not known. */
  private languageOf({ title, lede, text }: Postings): string {
    const articles = new Set([...title, ...lede, ...text.filter((_, at) => at % 2 === 0)]);
    const counts = new Map<string, number>();
    for (const article of [...articles].sort((a, b) => a - b)) {
      const language = this.languages[article];
      if (language) counts.set(language, (counts.get(language) ?? 0) + 1);
    }
    return most(counts);
  }

  private word(word: string): Postings {
    let known = this.words.get(word);
    if (!known) {
      known = { title: [], lede: [], text: [] };
      this.words.set(word, known);
    }
    return known;
  }
}

/**
 * A segment (segment.ts reads it). The words come sorted by UTF-16 unit, each once. The postings of texts are in parts of
 * about `partSize` bytes, cut between words.
 */
export function writeSegment(
  articles: readonly Indexee[],
  entries: Iterable<WordEntry>,
  rules: Pick<StemRules, 'all'>,
  partSize = Number.POSITIVE_INFINITY,
): WrittenSegment {
  const titles = new ByteWriter();
  const texts = new ByteWriter();
  const ruleNumbers = new ByteWriter();
  const words: DictionaryEntry[] = [];
  const parts: Uint8Array[] = [];
  const endPart = () => {
    parts.push(texts.written());
    texts.clear();
  };
  for (const { word, postings, rule } of entries) {
    const before = { titles: titles.length, texts: texts.length };
    writeGaps(titles, postings.title);
    writeTexts(texts, postings);
    words.push({
      word,
      titles: titles.length - before.titles,
      texts: texts.length - before.texts,
    });
    ruleNumbers.byte(rule);
    if (texts.length >= partSize) endPart();
  }
  if (texts.length > 0 || parts.length === 0) endPart();
  const head = new ByteWriter();
  writeArticles(head, articles, rules);
  writeDictionary(head, words);
  head.all(ruleNumbers.written());
  head.number(titles.length);
  head.all(titles.written());
  head.number(parts.length);
  for (const { length } of parts) head.number(length);
  return { head: head.written(), parts };
}

function writeArticles(
  out: ByteWriter,
  articles: readonly Indexee[],
  rules: Pick<StemRules, 'all'>,
): void {
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
}

/** A segment as one file: its head, and its only part. */
export function wholeSegment({ head, parts }: WrittenSegment): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter();
  out.all(head);
  for (const part of parts) out.all(part);
  return out.written();
}

function hexBytes(hash: string): Uint8Array {
  return Uint8Array.from({ length: HASH_BYTES }, (_, at) =>
    Number.parseInt(hash.slice(2 * at, 2 * at + 2), 16),
  );
}

const part = new ByteWriter();

/**
 * How many bytes the ledes take, and they; then the texts: of each article its distance from the one before, doubled, plus
 * one where the count, more than 1, follows.
 */
function writeTexts(out: ByteWriter, { lede, text }: Postings): void {
  part.clear();
  writeGaps(part, lede);
  out.number(part.length);
  out.all(part.written());
  let before = -1;
  for (let at = 0; at < text.length; at += 2) {
    const [article = 0, count = 1] = [text[at], text[at + 1]];
    out.number((article - before - 1) * 2 + (count > 1 ? 1 : 0));
    if (count > 1) out.byte(Math.min(count, 255));
    before = article;
  }
}

/** Of each article its distance from the one before. */
function writeGaps(out: ByteWriter, articles: readonly number[]): void {
  let before = -1;
  for (const article of articles) {
    out.number(article - before - 1);
    before = article;
  }
}

function most(counts: ReadonlyMap<string, number>): string {
  let best = '';
  for (const [name, count] of counts) if (count > (counts.get(best) ?? 0)) best = name;
  return best;
}
