import type { SegmentPart } from '../core/search/searcher.ts';
import type { Segment } from '../core/search/segment.ts';
import { answer } from './answer.ts';

/** Parts that stay in memory; more only while questions read. */
const MOST = 100;

/** A part that is in memory, or on its way there. */
interface Held {
  one: SegmentPart;
  /** Whether it could be had. */
  came: Promise<boolean>;
}

/** Parts that a question reads. */
export interface Loan {
  /** Once all that can be had are in memory: whether that is all of them. */
  came: Promise<boolean>;
  /** To be called when they have been read. */
  end: () => void;
}

const addresses = new WeakMap<Segment, readonly string[]>();
/** By their address, what was asked for longest ago first. */
const held = new Map<string, Held>();
let readers = 0;

/** Where the parts of a segment are, in order. */
export function partsAreAt(segment: Segment, urls: readonly string[]): void {
  addresses.set(segment, urls);
}

/** Brings these parts into memory. There they stay until the loan ends, whatever else is asked for meanwhile. */
export function lendParts(parts: readonly SegmentPart[]): Loan {
  readers++;
  const coming = parts.map((one) => {
    const url = addresses.get(one.segment)?.[one.part];
    return !url || comingFrom(url, one);
  });
  return {
    came: Promise.all(coming).then((all) => all.every(Boolean)),
    end: () => {
      if (--readers === 0) letGo();
    },
  };
}

function comingFrom(url: string, one: SegmentPart): Promise<boolean> {
  const known = held.get(url) ?? { one, came: fetchPart(url, one) };
  held.delete(url);
  held.set(url, known); // asked for last
  return known.came;
}

async function fetchPart(url: string, { segment, part }: SegmentPart): Promise<boolean> {
  try {
    const bytes = await (await answer(url)).arrayBuffer();
    segment.texts.put(part, new Uint8Array(bytes));
    return true;
  } catch {
    held.delete(url); // the next question tries again
    return false;
  }
}

function letGo(): void {
  for (const [url, { one }] of held) {
    if (held.size <= MOST) return;
    if (!one.segment.texts.has(one.part)) continue; // still on its way
    held.delete(url);
    one.segment.texts.drop(one.part);
  }
}
