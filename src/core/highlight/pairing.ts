import type { Run } from './commonRuns.ts';
import type { Letters } from './letters.ts';

/** A part of a former text and the part of the text as it is now that it is compared with; in units of letters. */
export interface Stretch {
  from: number;
  fromEnd: number;
  to: number;
  toEnd: number;
}

/** Two texts' letters, and which of the one is which of the other so far. */
export class Pairing {
  readonly former: Letters;
  readonly now: Letters;
  readonly whole: Stretch;
  /** For each letter of the former text its place in the other, and the way back; -1 where unpaired. */
  readonly to: Int32Array;
  readonly back: Int32Array;

  constructor(former: Letters, now: Letters) {
    this.former = former;
    this.now = now;
    this.to = new Int32Array(former.folded.length).fill(-1);
    this.back = new Int32Array(now.folded.length).fill(-1);
    this.whole = { from: 0, fromEnd: this.to.length, to: 0, toEnd: this.back.length };
  }

  /** Whether both are the same letter and free. False beyond either end. */
  fits(from: number, to: number): boolean {
    return (
      this.to[from] === -1 &&
      this.back[to] === -1 &&
      this.former.folded.charCodeAt(from) === this.now.folded.charCodeAt(to)
    );
  }

  pair(from: number, to: number): void {
    this.to[from] = to;
    this.back[to] = from;
  }

  /** Pairs those of `length` letters that fit. */
  pairAll(from: number, to: number, length: number): void {
    for (let i = 0; i < length; i++) if (this.fits(from + i, to + i)) this.pair(from + i, to + i);
  }

  part({ from, to, length }: Run): void {
    this.to.fill(-1, from, from + length);
    this.back.fill(-1, to, to + length);
  }

  /** Parts what stands in a part of the text as it is now from whatever it is paired with. */
  free(to: number, toEnd: number): void {
    for (let place = to; place < toEnd; place++) {
      const from = this.back[place] ?? -1;
      if (from >= 0) this.to[from] = -1;
    }
    this.back.fill(-1, to, toEnd);
  }

  anyIn({ from, fromEnd }: Stretch): boolean {
    for (let unit = from; unit < fromEnd; unit++) if (this.to[unit] !== -1) return true;
    return false;
  }

  runsIn({ from, fromEnd }: Stretch): Run[] {
    const runs: Run[] = [];
    let run: Run | undefined;
    for (let unit = from; unit < fromEnd; unit++) {
      const to = this.to[unit] ?? -1;
      if (to < 0) run = undefined;
      else if (run && to === run.to + run.length) run.length++;
      else {
        run = { from: unit, to, length: 1 };
        runs.push(run);
      }
    }
    return runs;
  }

  /** The end of the free letters that begin at `place` in the text as it is now. */
  freeAfter(place: number): number {
    while (this.back[place] === -1) place++;
    return place;
  }

  /** The start of the free letters that end at `place`. */
  freeBefore(place: number): number {
    while (this.back[place - 1] === -1) place--;
    return place;
  }
}
