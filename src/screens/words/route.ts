import { fetchCatalog } from '../../platform/library.ts';
import { startLedger } from '../../stores/ledger.ts';
import { WordsScreen } from './WordsScreen.tsx';

export { WordsScreen as Component };

/** The folder's articles, to name where words are from. */
export async function loader() {
  const [catalog] = await Promise.all([
    fetchCatalog().catch(() => null),
    startLedger().catch(() => null),
  ]);
  return catalog?.articles ?? [];
}

export function shouldRevalidate({ currentUrl, nextUrl }: { currentUrl: URL; nextUrl: URL }) {
  return currentUrl.pathname !== nextUrl.pathname;
}
