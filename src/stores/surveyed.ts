import { create } from 'zustand';
import type { Home } from '../core/highlight/anchor.ts';

/** What became of an article's highlights in a text that some of them were not made in. */
export interface Surveyed {
  revision: string;
  /** Of those that were looked for. */
  homes: readonly Home[];
  /** How many of those that were made in another text stand in this one. */
  moved: number;
  /** Ids of those whose words stand nowhere for sure. */
  unattached: ReadonlySet<string>;
}

/** By article id, as far as it was looked into during this visit. */
export const useSurveyed = create<ReadonlyMap<string, Surveyed>>(() => new Map());
