import type { Block } from '../../article/block.ts';
import type { Cue } from '../lexicon/cues.ts';
import type { Place } from './place.ts';

/** A stretch of the raw article that becomes a block, with what speaks for and against it. */
export interface Candidate {
  block: Block;
  /** Share of its letters that stand in links, 0 to 1; null in plain text, which cannot know. */
  linked: number | null;
  /** Where it stood in an HTML page; null elsewhere. */
  place: Place | null;
  /** Names of the places in a page that are at it: what a link to `#name` leads to. */
  anchors: readonly string[];
  /** True of a heading of the first level. */
  isTop: boolean;
  /** Phrases of clutter that it holds. */
  cues: readonly Cue[];
  /** True once a step is sure of it, kept or removed: the classifier leaves it alone. */
  settled: boolean;
  /** How sure the classifier was that it belongs to the article, 0 to 1; null where it was not asked. */
  likelihood: number | null;
}

/** A fresh candidate of which nothing is known yet but its block. */
export function candidate(block: Block, about: Partial<Candidate> = {}): Candidate {
  return {
    block,
    linked: null,
    place: null,
    anchors: [],
    isTop: false,
    cues: [],
    settled: false,
    likelihood: null,
    ...about,
  };
}
