/** Bytes in several parts, of which some may not be here. What is read at a time lies in one of them. */
export class Parts {
  /** How many bytes all of them have. */
  readonly length: number;
  private readonly starts: readonly number[];
  private readonly lengths: readonly number[];
  private readonly held: (Uint8Array | undefined)[];

  constructor(lengths: readonly number[]) {
    let length = 0;
    this.starts = lengths.map((each) => {
      length += each;
      return length - each;
    });
    this.lengths = lengths;
    this.length = length;
    this.held = lengths.map(() => undefined);
  }

  has(part: number): boolean {
    return this.held[part] !== undefined;
  }

  /** Throws a TypeError where it is not that part. */
  put(part: number, bytes: Uint8Array): void {
    if (bytes.length !== this.lengths[part]) throw new TypeError('Not a part of this segment');
    this.held[part] = bytes;
  }

  drop(part: number): void {
    this.held[part] = undefined;
  }

  /** Which part what begins there lies in. */
  at(start: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) > start) high = middle - 1;
      else low = middle;
    }
    return low;
  }

  /** The bytes from `start` to `end`, not copied; null where they are not here. */
  between(start: number, end: number): Uint8Array | null {
    const part = this.at(start);
    const from = this.starts[part] ?? 0;
    return this.held[part]?.subarray(start - from, end - from) ?? null;
  }
}
