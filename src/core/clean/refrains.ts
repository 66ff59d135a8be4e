import type { Block } from '../article/block.ts';
import { sourceOf } from '../article/passage.ts';
import type { Revision } from '../article/revision.ts';
import { essence } from './fold.ts';
import { textWeight } from './textWeight.ts';

/** A lighter passage may well stand in many articles: a heading, an address, a line of a recipe. */
const LIGHTEST = 40;
/** A refrain stands in this many articles of its source at least, and in this share of them. */
const FEWEST = 4;
const SHARE = 0.05;
/** Where refrains are more than this share of an article, they are the article: nothing is left out. */
const MOST = 1 / 3;
/** Passages of an article for which there is room, so that two seldom share a counter. */
const ROOM = 64;
const LARGEST = 2 ** 23;
const SEEDS = [0x811c9dc5, 0x01000193, 0x9e3779b9] as const;

/**
 * Passages that many articles of one source repeat: clutter that no single article gives away. Counts first, over
 * all articles; then leaves out. Memory is bounded whatever is counted; copies of an article count once.
 */
export class Refrains {
  /** Of each seed: how many articles hold a passage, by its hash. The least of the three is hardly ever too much. */
  private readonly counts: Uint16Array[];
  /** How many articles were counted of each source. */
  private readonly articles = new Map<string, number>();
  private readonly counted = new Set<string>();

  /** `articles`: about how many will be counted. */
  constructor(articles: number) {
    const cells = 2 ** Math.ceil(Math.log2(Math.max(16, articles) * ROOM));
    this.counts = SEEDS.map(() => new Uint16Array(Math.min(LARGEST, cells)));
  }

  /** Counts an article's passages. `fallback` names its source where it says none itself. */
  count(revision: Revision, fallback: string): void {
    const source = sourceOf(revision) ?? fallback;
    const name = `${source}\n${essence(revision.title ?? revision.url ?? '')}`;
    if (this.counted.has(name)) return;
    this.counted.add(name);
    this.articles.set(source, (this.articles.get(source) ?? 0) + 1);
    const passages = revision.blocks.flatMap((block) =>
      canRepeat(block) ? [keyOf(source, block)] : [],
    );
    for (const key of new Set(passages)) {
      this.counts.forEach((counts, row) => {
        const cell = cellOf(key, row, counts.length);
        counts[cell] = Math.min(0xffff, (counts[cell] ?? 0) + 1);
      });
    }
  }

  /** The revision with its refrains left out, each with that reason; the very same where it has none. */
  leaveOut(revision: Revision, fallback: string): Revision {
    const source = sourceOf(revision) ?? fallback;
    const enough = Math.max(FEWEST, (this.articles.get(source) ?? 0) * SHARE);
    const repeated = new Set(
      revision.blocks.filter(
        (block) => canRepeat(block) && this.times(keyOf(source, block)) >= enough,
      ),
    );
    const kept = revision.blocks.filter(({ removal }) => !removal);
    if (repeated.size === 0 || weightOf([...repeated]) > weightOf(kept) * MOST) return revision;
    const rule = 'stands in many articles of its source';
    return {
      ...revision,
      blocks: revision.blocks.map((block) =>
        repeated.has(block)
          ? { ...block, removal: { reason: 'repeated', rule, sureness: 0.8 } }
          : block,
      ),
    };
  }

  private times(key: string): number {
    return Math.min(
      ...this.counts.map((counts, row) => counts[cellOf(key, row, counts.length)] ?? 0),
    );
  }
}

function canRepeat({ kind, text, removal }: Block): boolean {
  return !removal && /^(?:paragraph|lede|quote|item)$/.test(kind) && textWeight(text) >= LIGHTEST;
}

function keyOf(source: string, { text }: Block): string {
  return `${source}\n${essence(text)}`;
}

function weightOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { text }) => sum + textWeight(text), 0);
}

/** FNV-1a, from a seed of its own for each row. */
function cellOf(key: string, row: number, cells: number): number {
  let hash: number = SEEDS[row] ?? 0;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  return (hash >>> 0) % cells;
}
