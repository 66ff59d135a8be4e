import type { Cursor } from './dictionary.ts';
import type { Segment } from './segment.ts';
import { type StemRule, StemRules } from './stemRules.ts';
import {
  type Indexee,
  type Postings,
  type WordEntry,
  type WrittenSegment,
  writeSegment,
} from './writeSegment.ts';

/** A segment while it is merged. */
interface Source {
  segment: Segment;
  cursor: Cursor;
  /** The new number of each article; null where it is left out. */
  numbers: (number | null)[];
}

export interface MergeOptions {
  /** Refuses revisions; by default none. */
  wanted?: (revision: string) => boolean;
  /** As of writeSegment. */
  partSize?: number;
}

/** One segment of what several hold, in their order and without doubles. */
export function mergeSegments(
  segments: readonly Segment[],
  { wanted = () => true, partSize }: MergeOptions = {},
): WrittenSegment {
  const articles: Indexee[] = [];
  const taken = new Set<string>();
  const sources = segments.map((segment): Source => {
    const numbers = Array.from({ length: segment.count }, (_, article) => {
      const revision = segment.revisionOf(article);
      if (taken.has(revision) || !wanted(revision)) return null;
      taken.add(revision);
      articles.push({ revision, length: segment.lengthByteOf(article) });
      return articles.length - 1;
    });
    return { segment, cursor: segment.dictionary.first(), numbers };
  });
  const rules = new StemRules(new Map());
  return writeSegment(articles, entriesOf(sources, rules), rules, partSize);
}

/** Every word that any source has, in order, with its postings in all of them. */
function* entriesOf(sources: readonly Source[], rules: StemRules): Generator<WordEntry> {
  let open = sources.filter(({ cursor }) => cursor.next());
  while (open.length > 0) {
    let word = open[0]?.cursor.word ?? '';
    for (const { cursor } of open) if (cursor.compare(word) < 0) word = cursor.word;
    const postings: Postings = { title: [], lede: [], text: [] };
    let rule: StemRule | null = null;
    const ended = new Set<Source>();
    for (const source of open) {
      if (source.cursor.compare(word) !== 0) continue;
      collect(source, postings);
      rule ??= source.segment.ruleOf(source.cursor.index);
      if (!source.cursor.next()) ended.add(source);
    }
    if (ended.size > 0) open = open.filter((source) => !ended.has(source));
    if (postings.title.length + postings.lede.length + postings.text.length > 0)
      yield { word, postings, rule: rule ? rules.number(rule) : 0 };
  }
}

function collect({ segment, cursor, numbers }: Source, { title, lede, text }: Postings): void {
  const to = (list: number[]) => (article: number) => {
    const number = numbers[article] ?? null;
    if (number !== null) list.push(number);
  };
  segment.read(cursor, {
    title: to(title),
    lede: to(lede),
    text: (article, count) => {
      const number = numbers[article] ?? null;
      if (number !== null) text.push(number, count);
    },
  });
}
