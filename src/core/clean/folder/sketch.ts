import type { Revision } from '../../article/revision.ts';
import { isBody } from '../flatten.ts';
import { essence } from '../lexicon/fold.ts';

/** Samples in a sketch, and the letters that hold one: 24 bits. */
export const SAMPLES = 30;
export const SAMPLE = 4;
/** Of a shorter text nothing is kept: a few words may be anybody's. Words. */
const SHORTEST = 40;
/** Words that stand behind one another. */
const SHINGLE = 4;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** A word; where a script has no spaces, a letter. */
const WORD = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Thai}]|[^ \p{sc=Han}\p{sc=Hiragana}\p{sc=Thai}]+/gu;

/**
 * What is kept of an article's text to know near-copies by: of all that stands in four words behind one another, the least
 * hash in each of 30 bins (MinHash). '' of a short text.
 */
export function sketchOf({ blocks }: Revision): string {
  const words = blocks.filter(isBody).flatMap(({ text }) => essence(text).match(WORD) ?? []);
  if (words.length < SHORTEST) return '';
  const least = leastOf(words.map(hashOf));
  return [...least.keys()].map((at) => sampleOf(filled(least, at))).join('');
}

/** How much two sketched texts have in common, 0 to 1: about the share of common shingles among all of both. */
export function likeness(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  let alike = 0;
  for (let at = 0; at < SAMPLES; at++) if (sampleAt(a, at) === sampleAt(b, at)) alike++;
  return alike / SAMPLES;
}

function sampleAt(sketch: string, at: number): string {
  return sketch.slice(at * SAMPLE, (at + 1) * SAMPLE);
}

const EMPTY = 2 ** 32;

function leastOf(hashes: readonly number[]): number[] {
  const least = new Array<number>(SAMPLES).fill(EMPTY);
  for (let at = 0; at + SHINGLE <= hashes.length; at++) {
    let hash = 0;
    for (let word = at; word < at + SHINGLE; word++)
      hash = Math.imul(hash ^ (hashes[word] ?? 0), 0x01000193);
    const bin = mixed(hash) % SAMPLES;
    least[bin] = Math.min(least[bin] ?? EMPTY, mixed(hash ^ 0x5bd1e995) >>> 8);
  }
  return least;
}

/** An empty bin borrows from the next one that is not. */
function filled(least: readonly number[], at: number): number {
  const around = [...least.slice(at), ...least.slice(0, at)];
  return around.find((value) => value !== EMPTY) ?? 0;
}

function sampleOf(value: number): string {
  return [18, 12, 6, 0].map((shift) => DIGITS.charAt((value >>> shift) & 63)).join('');
}

/** 32 bits of a text, signed (FNV-1a). */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

/** The finish of MurmurHash3: 32 bits, each of which depends on all. */
function mixed(hash: number): number {
  let mix = hash;
  mix = Math.imul(mix ^ (mix >>> 16), 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return (mix ^ (mix >>> 16)) >>> 0;
}
