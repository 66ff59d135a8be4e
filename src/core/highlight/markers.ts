import type { Color } from './color.ts';

/** Where something stands in the whole: 0 is the top, 1 the end. */
export interface Mark {
  at: number;
  color: Color;
}

/** A stretch of the strip in one colour. Shares of the whole. */
export interface Marker {
  from: number;
  to: number;
  color: Color;
}

/**
 * Marks as a strip of `slots` shows them: those in one slot are one, in the colour that most of them have, and
 * neighbours of one colour run together. In order.
 */
export function markers(marks: readonly Mark[], slots: number): Marker[] {
  const counts = new Map<number, Map<Color, number>>();
  for (const { at, color } of marks) {
    const slot = Math.min(slots - 1, Math.max(0, Math.floor(at * slots)));
    const colors = counts.get(slot) ?? new Map<Color, number>();
    colors.set(color, (colors.get(color) ?? 0) + 1);
    counts.set(slot, colors);
  }
  const strip: Marker[] = [];
  for (const [slot, colors] of [...counts].sort(([a], [b]) => a - b)) {
    const [[color] = ['saffron' as const]] = [...colors].sort(([, a], [, b]) => b - a);
    const last = strip.at(-1);
    const [from, to] = [slot / slots, (slot + 1) / slots];
    if (last && last.color === color && last.to === from) last.to = to;
    else strip.push({ from, to, color });
  }
  return strip;
}

/** Index of the mark nearest to a place, or -1 where there is none. */
export function nearestMark(marks: readonly Mark[], at: number): number {
  let nearest = -1;
  let distance = Number.POSITIVE_INFINITY;
  marks.forEach((mark, index) => {
    if (Math.abs(mark.at - at) >= distance) return;
    distance = Math.abs(mark.at - at);
    nearest = index;
  });
  return nearest;
}
