import type { Place } from '../journal/operation.ts';

/** A place that the reader left by a jump. */
export interface Stop extends Place {
  article: string;
}

/** The places behind the reader, the last one last, and those ahead after going back, the next one last. */
export interface Trail {
  behind: readonly Stop[];
  ahead: readonly Stop[];
}

export const NO_TRAIL: Trail = { behind: [], ahead: [] };

/** Places further back than this are forgotten. */
const LONGEST = 50;

/** The trail after a jump from `here`: what lay ahead is given up. The same place is no second stop. */
export function leave({ behind }: Trail, here: Stop): Trail {
  const last = behind.at(-1);
  const known = last && isSame(last, here);
  return { behind: known ? behind : [...behind, here].slice(-LONGEST), ahead: [] };
}

/** One stop back or forward from `here`, which is then the next stop the other way; null where there is none. */
export function follow(
  { behind, ahead }: Trail,
  here: Stop,
  way: keyof Trail,
): { trail: Trail; to: Stop } | null {
  const [from, onto] = way === 'behind' ? [behind, ahead] : [ahead, behind];
  const to = from.at(-1);
  if (!to) return null;
  const [left, other] = [from.slice(0, -1), [...onto, here]];
  return {
    to,
    trail: way === 'behind' ? { behind: left, ahead: other } : { behind: other, ahead: left },
  };
}

function isSame(one: Stop, other: Stop): boolean {
  return (
    one.article === other.article && one.revision === other.revision && one.offset === other.offset
  );
}
