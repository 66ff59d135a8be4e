import { fetchCatalog } from '../platform/library.ts';
import { startLedger } from './ledger.ts';

/** The folder's articles, to name what the reader has of them, once the reader's data are here; none where either is not to be had. */
export async function folderArticles() {
  const [catalog] = await Promise.all([
    fetchCatalog().catch(() => null),
    startLedger().catch(() => null),
  ]);
  return catalog?.articles ?? [];
}
