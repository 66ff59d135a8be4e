/** Something that stands beside the text. px from the top of the column. */
export interface Beside {
  /** Where its passage begins. */
  wanted: number;
  height: number;
}

/**
 * The tops of things beside the text, none over another nor above the column, in the order of their passages and
 * each as near to its own as that allows (least squares). The `active` one stands at its passage, unless what
 * comes before it does not fit above. O(n log n).
 */
export function layOut(things: readonly Beside[], gap: number, active = -1): number[] {
  const order = things.map((_, index) => index);
  order.sort((a, b) => (things[a]?.wanted ?? 0) - (things[b]?.wanted ?? 0) || a - b);
  // Without the room that those before take, "none over another" means "in ascending order".
  const room: number[] = [];
  let before = 0;
  for (const index of order) {
    room.push(before);
    before += (things[index]?.height ?? 0) + gap;
  }
  const wanted = order.map((index, at) => (things[index]?.wanted ?? 0) - (room[at] ?? 0));
  const fixed = order.indexOf(active);
  const tops =
    fixed < 0
      ? ascending(wanted).map((top) => Math.max(0, top))
      : around(wanted, fixed, Math.max(0, wanted[fixed] ?? 0));
  const laid = new Array<number>(things.length);
  order.forEach((index, at) => {
    laid[index] = (tops[at] ?? 0) + (room[at] ?? 0);
  });
  return laid;
}

function around(wanted: readonly number[], fixed: number, top: number): number[] {
  const above = ascending(wanted.slice(0, fixed)).map((one) => Math.min(top, Math.max(0, one)));
  const below = ascending(wanted.slice(fixed + 1)).map((one) => Math.max(top, one));
  return [...above, top, ...below];
}

/** The ascending numbers nearest to these: neighbours out of order share their mean (pool adjacent violators). */
function ascending(numbers: readonly number[]): number[] {
  const pools: { sum: number; count: number }[] = [];
  for (const number of numbers) {
    let pool = { sum: number, count: 1 };
    for (
      let last = pools.at(-1);
      last && last.sum / last.count > pool.sum / pool.count;
      last = pools.at(-1)
    ) {
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count };
      pools.pop();
    }
    pools.push(pool);
  }
  return pools.flatMap(({ sum, count }) => new Array<number>(count).fill(sum / count));
}
