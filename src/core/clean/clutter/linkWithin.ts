import type { Candidate } from '../draft/candidate.ts';
import type { Draft } from '../draft/draft.ts';

/**
 * Keeps what the article links to within the page and what links back: its notes, whatever they stand among. Until
 * `linkWithin`, the address of such a link is the `#name` of the place.
 */
export function keepNotes({ candidates }: Draft): void {
  const places = placesOf(candidates);
  candidates.forEach((one, at) => {
    if (!one.block.marks) return;
    for (const name of namesIn(one)) {
      const to = places.get(name) ?? -1;
      const note = to > at ? candidates[to] : undefined;
      if (note && namesIn(note).some((back) => one.anchors.includes(back))) note.settled = true;
    }
  });
}

/** Makes links to a place of the page itself lead to the block that stands there: a note, and from it back to its number. */
export function linkWithin({ candidates }: Draft): void {
  const places = placesOf(candidates);
  for (const mark of candidates.flatMap(({ block }) => block.marks ?? [])) {
    if (!mark.url?.startsWith('#')) continue;
    const to = places.get(mark.url.slice(1));
    mark.url = null;
    if (to !== undefined) mark.to = to;
  }
}

/** Of each name: the candidate that it leads to, as its index. */
function placesOf(candidates: readonly Candidate[]): Map<string, number> {
  const places = new Map<string, number>();
  candidates.forEach(({ anchors }, at) => {
    for (const name of anchors) if (!places.has(name)) places.set(name, at);
  });
  return places;
}

/** Names of the places that a candidate links to within the page. */
function namesIn({ block }: Candidate): string[] {
  return (block.marks ?? []).flatMap(({ url }) => (url?.startsWith('#') ? [url.slice(1)] : []));
}
