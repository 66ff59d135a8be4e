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
  const votes = votesByPlace(seedsOf(letters), letters.folded, pattern);
  let most = 0;
  for (const own of votes.values()) most = Math.max(most, own);
  const worthy: { place: number; votes: number }[] = [];
  for (const [place, own] of votes) {
    const together = own + (votes.get(place + 1) ?? 0);
    if (together >= WORTH * most) worthy.push({ place, votes: together });
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

/** Each seed gives one vote, shared among the places where it stands. */
function votesByPlace(seeds: Seeds, folded: string, pattern: string): Map<number, number> {
  const votes = new Map<number, number>();
  const numbers = shingles(pattern, SEED);
  const step = Math.max(1, numbers.length / VOTERS);
  for (let i = 0; i < numbers.length; i += step) {
    const offset = Math.floor(i);
    const hits = seeds.placesOf(numbers[offset] ?? 0, folded, pattern.slice(offset, offset + SEED));
    const vote = 1 / hits.length;
    for (const hit of hits) {
      const place = Math.floor((hit - offset) / DRIFT);
      votes.set(place, (votes.get(place) ?? 0) + vote);
    }
  }
  return votes;
}

/** The seeds of a text, chained by their number. */
class Seeds {
  private readonly first: Int32Array;
  private readonly next: Int32Array;
  private readonly mask: number;

  constructor(folded: string) {
    const numbers = shingles(folded, SEED);
    this.mask = 2 ** Math.ceil(Math.log2(numbers.length + 2)) - 1;
    this.first = new Int32Array(this.mask + 1).fill(-1);
    this.next = new Int32Array(numbers.length);
    numbers.forEach((number, place) => {
      this.next[place] = this.first[number & this.mask] ?? -1;
      this.first[number & this.mask] = place;
    });
  }

  placesOf(number: number, folded: string, seed: string): number[] {
    const places: number[] = [];
    let place = this.first[number & this.mask] ?? -1;
    for (; place >= 0; place = this.next[place] ?? -1)
      if (folded.startsWith(seed, place) && places.push(place) > COMMON) return [];
    return places;
  }
}

const seedsOf = once((letters: Letters) => new Seeds(letters.folded));
