import type { Letters } from './letters.ts';
import { once } from './once.ts';
import { shingles } from './shingles.ts';

/** A part of a text's letters where a pattern may stand. */
export interface Window {
  start: number;
  end: number;
}

/** Letters in a row that are looked up; so many agree in most sentences that were edited. */
const SEED = 6;
/** Seeds of a pattern that vote at most, evenly spread. */
const VOTERS = 96;
/** A seed that stands more often says nothing about the place. */
const COMMON = 64;
/** Places whose distance from their seeds' place in the pattern differs by less vote together. */
const DRIFT = 32;
/** Windows to look at closely, and the share of the best one's votes that each must have. */
const MOST = 8;
const WORTH = 0.35;

/** Where a pattern of folded letters may stand in a text, likeliest first: where most of its seeds would have it. */
export function likelyPlaces(letters: Letters, pattern: string): Window[] {
  const { votes, first } = votesByPlace(seedsOf(letters), pattern);
  let most = 0;
  for (const own of votes) if (own > most) most = own;
  const worthy: { place: number; votes: number }[] = [];
  for (let at = 0; at < votes.length; at++) {
    const own = votes[at] ?? 0;
    if (own === 0) continue;
    const together = own + (votes[at + 1] ?? 0);
    if (together >= WORTH * most) worthy.push({ place: first + at, votes: together });
  }
  const chosen: typeof worthy = [];
  for (const rival of worthy.sort((a, b) => b.votes - a.votes)) {
    if (chosen.length === MOST) break;
    if (chosen.every(({ place }) => Math.abs(place - rival.place) > 1)) chosen.push(rival);
  }
  const slack = DRIFT + (pattern.length >> 3);
  return chosen.map(({ place }) => ({
    start: Math.max(0, place * DRIFT - slack),
    end: Math.min(letters.folded.length, (place + 2) * DRIFT + pattern.length + slack),
  }));
}

/**
 * Each seed gives one vote, shared among the places where it stands. `votes[i]` are those for the place `first + i`, which is
 * before the text where only its end would stand in it.
 */
function votesByPlace(seeds: Seeds, pattern: string): { votes: Float64Array; first: number } {
  const first = -Math.ceil(pattern.length / DRIFT);
  const votes = new Float64Array(Math.ceil(seeds.count / DRIFT) - first);
  const numbers = shingles(pattern, SEED);
  const step = Math.max(1, numbers.length / VOTERS);
  for (let i = 0; i < numbers.length; i += step) {
    const offset = Math.floor(i);
    const hits = seeds.placesOf(numbers[offset] ?? 0);
    for (const hit of hits) {
      const at = Math.floor((hit - offset) / DRIFT) - first;
      votes[at] = (votes[at] ?? 0) + 1 / hits.length;
    }
  }
  return { votes, first };
}

/** Where each seed of a text stands: its places beside each other, the last first, in the order of the seeds' low bits. */
class Seeds {
  private readonly numbers: Int32Array;
  private readonly places: Int32Array;
  /** Where the places of the seeds with the same low bits begin; one more for where the last ones end. */
  private readonly starts: Int32Array;
  private readonly mask: number;

  constructor(folded: string) {
    const numbers = shingles(folded, SEED);
    const mask = 2 ** Math.ceil(Math.log2(numbers.length + 2)) - 1;
    const starts = new Int32Array(mask + 2);
    const places = new Int32Array(numbers.length);
    const add = (at: number, by: number) => {
      starts[at] = (starts[at] ?? 0) + by;
      return starts[at] ?? 0;
    };
    for (const number of numbers) add(number & mask, 1);
    for (let at = 1; at < starts.length; at++) add(at, starts[at - 1] ?? 0);
    numbers.forEach((number, place) => {
      places[add(number & mask, -1)] = place;
    });
    this.numbers = numbers;
    this.places = places;
    this.starts = starts;
    this.mask = mask;
  }

  get count(): number {
    return this.numbers.length;
  }

  /** None where there are too many. */
  placesOf(number: number): number[] {
    const found: number[] = [];
    const end = this.starts[(number & this.mask) + 1] ?? 0;
    for (let i = this.starts[number & this.mask] ?? 0; i < end; i++) {
      const place = this.places[i] ?? 0;
      if (this.numbers[place] === number && found.push(place) > COMMON) return [];
    }
    return found;
  }
}

const seedsOf = once((letters: Letters) => new Seeds(letters.folded));
