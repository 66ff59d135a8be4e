/** Which rows of a list are chosen, by their ids, and where that began. */
export interface Selection {
  readonly chosen: ReadonlySet<string>;
  /** What was chosen before the range that ends where the reader is now. */
  readonly before: ReadonlySet<string>;
  /** The row that a range begins at. */
  readonly anchor: { index: number; id: string } | null;
}

export const NOTHING: Selection = { chosen: new Set(), before: new Set(), anchor: null };

/** The row chosen, or no longer; ranges begin at it from now on. */
export function toggled({ chosen }: Selection, rows: readonly string[], index: number): Selection {
  const id = rows[index];
  if (id === undefined) return { chosen, before: chosen, anchor: null };
  const after = new Set(chosen);
  if (!after.delete(id)) after.add(id);
  return { chosen: after, before: after, anchor: { index, id } };
}

/**
 * Every row from the one that was chosen last, or else from `here`, to this one, beside what was chosen before. Where
 * it ends alone counts, not the way that led there.
 */
export function extended(
  { chosen, before, anchor }: Selection,
  rows: readonly string[],
  index: number,
  here = index,
): Selection {
  const known = chosen.size > 0 && anchor ? indexIn(rows, anchor) : -1;
  const from = known < 0 ? here : known;
  const id = rows[from];
  if (id === undefined) return { chosen, before, anchor };
  const between = rows.slice(Math.min(from, index), Math.max(from, index) + 1);
  return { chosen: new Set([...before, ...between]), before, anchor: { index: from, id } };
}

/** All rows. */
export function whole(rows: readonly string[]): Selection {
  const all = new Set(rows);
  return { chosen: all, before: all, anchor: null };
}

/** What is chosen of these rows, in their order: what is no longer shown is not chosen either. */
export function chosenOf({ chosen }: Selection, rows: readonly string[]): ReadonlySet<string> {
  return chosen.size === 0 ? chosen : new Set(rows.filter((id) => chosen.has(id)));
}

/** A list may hold a row twice: the one that was meant, while it is there. */
function indexIn(rows: readonly string[], { index, id }: { index: number; id: string }): number {
  return rows[index] === id ? index : rows.indexOf(id);
}
