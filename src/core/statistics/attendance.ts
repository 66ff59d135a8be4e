/** Who has not touched anything for so long is not counted as reading on. ms */
export const IDLE_MS = 60_000;

/** How long someone was there, by what they did; all in ms of one clock that never goes back. */
export interface Attendance {
  /** Counted so far. */
  ms: number;
  /** Up to here it has been looked at. */
  seen: number;
  /** When they last did something; null while they are away. */
  used: number | null;
}

/** Someone came at `now`. */
export function arrived(now: number): Attendance {
  return { ms: 0, seen: now, used: now };
}

/** The same at `now`, when nothing was done: the time until then counts while the last doing is less than a minute ago. */
export function counted({ ms, seen, used }: Attendance, now: number): Attendance {
  const there = used === null ? 0 : Math.max(0, Math.min(now, used + IDLE_MS) - seen);
  return { ms: ms + there, seen: Math.max(seen, now), used };
}

/** They did something: scrolled, pressed, moved, or came back. */
export function used(attendance: Attendance, now: number): Attendance {
  return { ...counted(attendance, now), used: now };
}

/** They went away: to another window, or nowhere to be seen. */
export function left(attendance: Attendance, now: number): Attendance {
  return { ...counted(attendance, now), used: null };
}
