import { fetchCatalog } from '../../platform/library.ts';
import { ownArticles, useArticles } from '../../stores/articles.ts';
import { startLedger } from '../../stores/ledger.ts';
import { LibraryScreen } from './LibraryScreen.tsx';

export { isOtherPlace as shouldRevalidate } from '../../paths.ts';
export { LibraryScreen as Component };

/** The folder's articles. Those that the reader brought in come from the store, and do without the folder. */
export async function loader() {
  // Where the journal can't be opened the folder's articles are read all the same; the desk says so.
  await startLedger().catch(() => null);
  try {
    return (await fetchCatalog()).articles;
  } catch (error) {
    if (ownArticles(useArticles.getState()).length === 0) throw error;
    return [];
  }
}
