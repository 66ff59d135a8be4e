/** What a voice was heard to say, and how long that took at its own speed. */
export interface Heard {
  /** UTF-16 units. */
  units: number;
  ms: number;
}

/** Until a voice was heard: some 14 characters a second. */
const NOTHING: Heard = { units: 140, ms: 10_000 };
/** What was heard longer ago counts for less. UTF-16 units. */
const REMEMBERED = 1500;
/** Silence at both ends of a stretch, which no words fill. ms. */
const SILENCE = 150;

/** What is known of a voice once it has said a stretch of `units` in `ms`, at `rate` times its own speed. */
export function heardMore(heard: Heard = NOTHING, units: number, ms: number, rate: number): Heard {
  const spoken = (ms - SILENCE) * rate;
  // Cut short, or held up by the system: that tells nothing.
  if (units < 20 || spoken < units * 20 || spoken > units * 250) return heard;
  const kept = Math.min(1, REMEMBERED / heard.units);
  return { units: heard.units * kept + units, ms: heard.ms * kept + spoken };
}

/** How far a voice is in a stretch of `units` that it began `ms` ago, in UTF-16 units; it never reaches the end. */
export function unitsAfter(
  units: number,
  ms: number,
  rate: number,
  heard: Heard = NOTHING,
): number {
  const said = ((ms - SILENCE / 2) * rate * heard.units) / heard.ms;
  return Math.max(0, Math.min(units - 1, Math.floor(said)));
}
