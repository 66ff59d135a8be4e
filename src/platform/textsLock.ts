const LOCK = 'lutrin texts';

/** A text comes before the article that it is of: while any come, in whatever tab, none goes for want of an article. */
export function whileTextsCome<T>(act: () => Promise<T>): Promise<T> {
  return locked('shared', act);
}

/** Waits until no text comes; those that are to come wait for this. */
export function whileTextsGo<T>(act: () => Promise<T>): Promise<T> {
  return locked('exclusive', act);
}

/** Where there are no locks there is no other tab with the same texts. */
function locked<T>(mode: LockMode, act: () => Promise<T>): Promise<T> {
  return navigator.locks ? (navigator.locks.request(LOCK, { mode }, act) as Promise<T>) : act();
}
