/** The caches of one install. Two installs under one origin differ in `base`, the path both start from. */
export interface CacheNames {
  /** Revisions, named by their content: shared by every version of the app. */
  revisions: string;
  /** What the name of every version's shell cache starts with. */
  shellPrefix: string;
}

/** The names of the caches that the page and its service worker share. */
export function cacheNames(base: string): CacheNames {
  return { revisions: `lutrin:${base}:revisions`, shellPrefix: `lutrin:${base}:shell-` };
}
