/** The caches of one install. Two installs under one origin differ in `base`, the path both start from. */
export interface CacheNames {
  /** Revisions, named by their content: shared by every version of the app. */
  revisions: string;
  /** Parts of the search index, named by their content, where it is in parts. */
  index: string;
  /** Pictures of other sites that the reader asked for, by their address. */
  pictures: string;
  /** Sources whose pictures the reader always wants. Of this device alone: no backup holds it. */
  sources: string;
  /** Which articles the reader wants on this device. Of this device alone, as sources are. */
  wanted: string;
  /** How pages will begin when they are opened next; what the new version draws may differ, so that each begins anew. */
  drawn: string;
  /** What the name of every version's shell cache starts with. */
  shellPrefix: string;
}

/** The names of the caches that the page and its service worker share. */
export function cacheNames(base: string): CacheNames {
  const name = (what: string) => `lutrin:${base}:${what}`;
  return {
    revisions: name('revisions'),
    index: name('index'),
    pictures: name('pictures'),
    sources: name('sources'),
    wanted: name('wanted'),
    drawn: name('drawn'),
    shellPrefix: name('shell-'),
  };
}

/** Where `drawn` has the look of all its pages: an address of ours that nothing answers. */
export function lookEntry(base: string): string {
  return `${base}drawn-look`;
}
