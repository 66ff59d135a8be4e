import { type Attendance, arrived, counted, left, used } from '../core/statistics/attendance.ts';

/** What counts as reading on. */
const DOINGS = ['scroll', 'keydown', 'pointerdown', 'pointermove', 'wheel', 'touchmove'] as const;
/** How often what has been counted is told, ms. */
const TELL_MS = 60_000;
/** Less is not worth writing down, ms. */
const LEAST_MS = 1000;

/**
 * Counts how long this page is read: while it is in view, has the focus and something was done on it within a minute. Tells each
 * minute how many ms it was since the last time, when the page is hidden, and at the end: that is the function that it returns.
 */
export function attend(tell: (ms: number) => void): () => void {
  const isThere = () => document.visibilityState === 'visible' && document.hasFocus();
  const now = () => performance.now();
  let attendance: Attendance = arrived(now());
  if (!isThere()) attendance = left(attendance, now());

  const look = () => {
    attendance = isThere() ? used(attendance, now()) : left(attendance, now());
  };
  const settle = () => {
    attendance = counted(attendance, now());
    const ms = Math.round(attendance.ms);
    if (ms < LEAST_MS) return;
    attendance = { ...attendance, ms: 0 };
    tell(ms);
  };
  const hide = () => {
    look();
    if (document.visibilityState === 'hidden') settle();
  };
  const listening = new AbortController();
  const options = { signal: listening.signal, passive: true };
  for (const doing of DOINGS) window.addEventListener(doing, look, options);
  window.addEventListener('focus', look, options);
  window.addEventListener('blur', look, options);
  document.addEventListener('visibilitychange', hide, options);
  const minute = setInterval(settle, TELL_MS);
  return () => {
    listening.abort();
    clearInterval(minute);
    settle();
  };
}
