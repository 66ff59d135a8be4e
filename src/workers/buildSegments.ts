import { indexed } from '../core/search/indexed.ts';
import { mergeSegments } from '../core/search/mergeSegments.ts';
import type { Searched } from '../core/search/searched.ts';
import type { Segment } from '../core/search/segment.ts';
import { mainLanguage, stemmersFor } from '../core/search/stemmers.ts';
import { SegmentBuilder, wholeSegment } from '../core/search/writeSegment.ts';

/** A segment of these revisions, those that can be had; null where none can. */
export async function segmentOfRevisions(
  hashes: readonly string[],
  read: (hash: string) => Promise<Searched | null>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const builder = new SegmentBuilder();
  const languages = new Set<string>();
  for (const hash of hashes) {
    const revision = await read(hash);
    if (!revision) continue;
    languages.add(mainLanguage(revision.lang));
    builder.add(indexed(hash, revision.title ?? '', revision));
  }
  return builder.count > 0 ? builder.write(await stemmersFor(languages)) : null;
}

/** One segment of what several hold, without the revisions that `wanted` refuses. */
export function mergedSegment(
  segments: readonly Segment[],
  wanted: (revision: string) => boolean,
): Uint8Array<ArrayBuffer> {
  return wholeSegment(mergeSegments(segments, { wanted }));
}
