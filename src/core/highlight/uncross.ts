import { distancesByEnd, reversed } from './editDistance.ts';
import type { Pairing, Stretch } from './pairing.ts';
import { passagesInOrder } from './passagesInOrder.ts';

/** The share of their letters that lookalikes have in common at least. */
const ALIKE = 0.6;

/**
 * Of two lookalikes, an edit may leave to the one what stood in the other: then each is paired with the other's place. A
 * passage between two that stand near each other still belongs between them, where something there now is much alike.
 * `most`: pairs of letters to compare in one gap; `pairAgain` pairs two stretches that belong together.
 */
export function uncross(
  pairing: Pairing,
  most: number,
  pairAgain: (stretch: Stretch) => void,
): void {
  const passages = passagesInOrder(pairing.runsIn(pairing.whole));
  passages.forEach((passage, i) => {
    const [before, after] = [passages[i - 1]?.at(-1), passages[i + 1]?.[0]];
    if (!before || !after) return;
    const gap = {
      from: before.from + before.length,
      fromEnd: after.from,
      to: before.to + before.length,
      toEnd: after.to,
    };
    const place =
      (gap.fromEnd - gap.from) * (gap.toEnd - gap.to) <= most && mostAlike(pairing, gap);
    if (!place) return;
    for (const run of passage) pairing.part(run);
    pairing.free(place.to, place.toEnd);
    pairAgain(place);
  });
}

/** The part of the gap, as it is now, that is most like what stood there; null where nothing is much alike. */
function mostAlike({ former, now }: Pairing, gap: Stretch): Stretch | null {
  const before = former.folded.slice(gap.from, gap.fromEnd);
  const there = now.folded.slice(gap.to, gap.toEnd);
  const [end, edits] = least(distancesByEnd(before, there));
  if (edits > (1 - ALIKE) * before.length) return null;
  const [length] = least(distancesByEnd(reversed(before), reversed(there.slice(0, end))));
  return { ...gap, to: gap.to + end - length, toEnd: gap.to + end };
}

function least(distances: Int32Array): [at: number, distance: number] {
  let at = 0;
  distances.forEach((distance, end) => {
    if (distance < (distances[at] ?? 0)) at = end;
  });
  return [at, distances[at] ?? 0];
}
