import { fetchCatalog } from '../../platform/library.ts';
import { startLedger } from '../../stores/ledger.ts';
import { ReviewScreen } from './ReviewScreen.tsx';

export { ReviewScreen as Component };

/** The folder's articles, to name what comes back. */
export async function loader() {
  const [catalog] = await Promise.all([
    fetchCatalog().catch(() => null),
    startLedger().catch(() => null),
  ]);
  return catalog?.articles ?? [];
}
