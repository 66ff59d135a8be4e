/** Addresses inside the app, without the base path (the router adds it). */
export const paths = {
  library: '/',
  /** `find`: the line of words that it was found by, to mark them in it. */
  article: (id: string, find = '') =>
    `/read/${encodeURIComponent(id)}${find && `?${new URLSearchParams({ find })}`}`,
  /** The article, opened at one highlight. */
  highlight: (article: string, highlight: string) =>
    `/read/${encodeURIComponent(article)}?highlight=${encodeURIComponent(highlight)}`,
  /** The article, opened at a saved word. */
  word: (article: string, word: string) =>
    `/read/${encodeURIComponent(article)}?word=${encodeURIComponent(word)}`,
  notebook: '/notebook',
  /** The notebook's highlights that stand nowhere for sure. */
  unattached: '/notebook?q=is%3Aunattached',
  review: '/review',
  words: '/words',
  statistics: '/statistics',
  bringIn: '/bring-in',
  importAnnotations: '/import-annotations',
  noteTemplate: '/note-template',
  settings: '/settings',
  /** Where the reader chooses the sites to look words up in. */
  lookups: '/settings#words',
  yourData: '/your-data',
  /** A page of its own, beside the app: with the base path, for a plain link. */
  rescue: `${import.meta.env.BASE_URL}rescue.html`,
  /** What was restored after the browser lost something. */
  restored: '/your-data#restored',
  /** Where what was deleted can be had back, and let go for good. */
  trash: '/your-data#trash',
};

/** The places that are always in reach. */
export const places = [
  { id: 'library', to: paths.library },
  { id: 'notebook', to: paths.notebook },
  { id: 'settings', to: paths.settings },
] as const;

/** What is looked for in a list, or shown in an article, stands in the address: that changes nothing of what is read. */
export function isOtherPlace({ currentUrl, nextUrl }: { currentUrl: URL; nextUrl: URL }): boolean {
  return currentUrl.pathname !== nextUrl.pathname;
}
