import type { Block } from '../../article/block.ts';
import { sourceOf } from '../../article/passage.ts';
import type { Revision } from '../../article/revision.ts';
import { essence } from '../lexicon/fold.ts';
import { textWeight } from '../lexicon/textWeight.ts';

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

/** What is counted of an article: little enough to be remembered, so that its text need not be read again. */
export interface Passages {
  source: string;
  /** A hash that tells the article from others: copies count once. */
  name: number;
  /** For each block a hash of its source and words; 0 where it may not repeat. */
  hashes: number[];
}

/** What is counted of an article. `fallback` names its source where it says none itself. */
export function passagesOf(revision: Revision, fallback: string): Passages {
  const source = sourceOf(revision) ?? fallback;
  const hash = (words: string) => hashOf(`${source}\n${essence(words)}`);
  const hashes = revision.blocks.map((block) => (canRepeat(block) ? hash(block.text) : 0));
  return { source, name: hash(revision.title ?? revision.url ?? ''), hashes };
}

/**
 * Passages that many articles of one source repeat: clutter that no single article gives away. Counts first, over
 * all articles; then tells. Memory is bounded whatever is counted; copies of an article count once.
 */
export class Refrains {
  /** Of each seed: how many articles hold a passage, by its hash. The least of the three is hardly ever too much. */
  private readonly counts: Uint16Array[];
  /** How many articles were counted of each source. */
  private readonly articles = new Map<string, number>();
  private readonly counted = new Set<number>();

  /** `articles`: about how many will be counted. */
  constructor(articles: number) {
    const cells = 2 ** Math.ceil(Math.log2(Math.max(16, articles) * ROOM));
    this.counts = SEEDS.map(() => new Uint16Array(Math.min(LARGEST, cells)));
  }

  count({ source, name, hashes }: Passages): void {
    if (this.counted.has(name)) return;
    this.counted.add(name);
    this.articles.set(source, (this.articles.get(source) ?? 0) + 1);
    for (const hash of new Set(hashes.filter(Boolean))) {
      this.counts.forEach((counts, row) => {
        const cell = cellOf(hash, row, counts.length);
        counts[cell] = Math.min(0xffff, (counts[cell] ?? 0) + 1);
      });
    }
  }

  /** Which blocks of an article are refrains of its source. */
  among({ source, hashes }: Passages): number[] {
    const enough = Math.max(FEWEST, (this.articles.get(source) ?? 0) * SHARE);
    return hashes.flatMap((hash, at) => (hash && this.times(hash) >= enough ? at : []));
  }

  private times(hash: number): number {
    return Math.min(
      ...this.counts.map((counts, row) => counts[cellOf(hash, row, counts.length)] ?? 0),
    );
  }
}

/** The revision with these blocks left out as refrains; the very same where there are none, or where they are the article. */
export function withoutRefrains(revision: Revision, refrains: readonly number[]): Revision {
  const repeated = new Set(refrains.flatMap((at) => revision.blocks[at] ?? []));
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

function canRepeat(block: Block): boolean {
  return (
    !block.removal &&
    /^(?:paragraph|lede|quote|item)$/.test(block.kind) &&
    textWeight(block.text) >= LIGHTEST
  );
}

function weightOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { text }) => sum + textWeight(text), 0);
}

/** FNV-1a twice, from two seeds: 53 bits, as many as a number holds. */
function hashOf(key: string): number {
  return fnv(key, SEEDS[0]) * 2 ** 21 + (fnv(key, SEEDS[2]) >>> 11);
}

function fnv(key: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function cellOf(hash: number, row: number, cells: number): number {
  const mixed = Math.imul((hash / 2 ** 21) ^ (SEEDS[row] ?? 0), 0x85ebca6b) ^ (hash | 0);
  return ((mixed ^ (mixed >>> 13)) >>> 0) % cells;
}
