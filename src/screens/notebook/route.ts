import { fetchCatalog } from '../../platform/library.ts';
import { startLedger } from '../../stores/ledger.ts';
import { NotebookScreen } from './NotebookScreen.tsx';

export { NotebookScreen as Component };

/** The folder's articles, to name what was marked. The notebook opens without them too. */
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
