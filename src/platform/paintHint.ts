const KEY = 'lutrin paint hint';

/*
 * How the page looked last time, so that the first frame has the right colours while the journal opens.
 * A hint and nothing more: whatever matters is in the journal.
 */

export function readPaintHint(): string | null {
  try {
    // biome-ignore lint/style/noRestrictedGlobals: a lost hint costs one frame
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

export function writePaintHint(hint: string): void {
  try {
    // biome-ignore lint/style/noRestrictedGlobals: a lost hint costs one frame
    localStorage.setItem(KEY, hint);
  } catch {
    // Private windows may refuse: then the first frame follows the system.
  }
}
