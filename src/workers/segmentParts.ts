import type { SegmentPart } from '../core/search/searcher.ts';
import type { Segment } from '../core/search/segment.ts';
import { answer } from './answer.ts';

/** Parts that stay in memory; more only where one question asks for more. */
const MOST = 100;

const addresses = new WeakMap<Segment, readonly string[]>();
/** Those in memory by their address, what was asked for longest ago first. */
const held = new Map<string, SegmentPart>();

/** Where the parts of a segment are, in order. */
export function partsAreAt(segment: Segment, urls: readonly string[]): void {
  addresses.set(segment, urls);
}

/** Brings these parts into memory, as far as they can be had; true where all could. */
export async function fetchParts(parts: readonly SegmentPart[]): Promise<boolean> {
  const needed = parts.flatMap((one) => {
    const url = addresses.get(one.segment)?.[one.part];
    return url ? [{ url, one }] : [];
  });
  for (const { url, one } of needed) if (held.delete(url)) held.set(url, one); // asked for last
  const missing = needed.filter(({ url }) => !held.has(url));
  const came = await Promise.all(missing.map(({ url, one }) => fetchPart(url, one)));
  for (const [url, { segment, part }] of held) {
    if (held.size <= Math.max(MOST, needed.length)) break;
    held.delete(url);
    segment.texts.drop(part);
  }
  return came.every(Boolean);
}

async function fetchPart(url: string, one: SegmentPart): Promise<boolean> {
  try {
    const bytes = await (await answer(url)).arrayBuffer();
    one.segment.texts.put(one.part, new Uint8Array(bytes));
    held.set(url, one);
    return true;
  } catch {
    return false;
  }
}
