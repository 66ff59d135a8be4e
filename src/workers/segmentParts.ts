import type { SegmentPart } from '../core/search/searcher.ts';
import type { Segment } from '../core/search/segment.ts';
import { answer } from './answer.ts';

/** Parts that stay in memory; more only while questions read more. */
const MOST = 100;

/** A part that is in memory, or on its way there. */
interface Held {
  part: SegmentPart;
  /** Whether it could be had. */
  came: Promise<boolean>;
  /** How many read it now, whoever fetches it among them. */
  readers: number;
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

/** Where the parts of a segment are, in order. */
export function partsAreAt(segment: Segment, urls: readonly string[]): void {
  addresses.set(segment, urls);
}

/** Brings these parts into memory. There they stay until the loan ends, whatever else is asked for meanwhile. */
export function lendParts(parts: readonly SegmentPart[]): Loan {
  const lent = parts.flatMap((part) => {
    const url = addresses.get(part.segment)?.[part.part];
    return url ? [heldAt(url, part)] : [];
  });
  for (const one of lent) one.readers++;
  return {
    came: Promise.all(lent.map(({ came }) => came)).then((all) => all.every(Boolean)),
    end: () => {
      for (const one of lent) one.readers--;
      letGo();
    },
  };
}

function heldAt(url: string, part: SegmentPart): Held {
  const one = held.get(url) ?? { part, came: fetchPart(url, part), readers: 1 };
  held.delete(url);
  held.set(url, one); // asked for last
  return one;
}

async function fetchPart(url: string, { segment, part }: SegmentPart): Promise<boolean> {
  try {
    const bytes = await (await answer(url)).arrayBuffer();
    segment.texts.put(part, new Uint8Array(bytes));
    const one = held.get(url);
    if (one) one.readers--;
    letGo();
    return true;
  } catch {
    held.delete(url); // the next question tries again
    return false;
  }
}

function letGo(): void {
  for (const [url, { part, readers }] of held) {
    if (held.size <= MOST) return;
    if (readers > 0) continue;
    held.delete(url);
    part.segment.texts.drop(part.part);
  }
}
