import { startLedger } from '../../stores/ledger.ts';
import { ImportAnnotationsScreen } from './ImportAnnotationsScreen.tsx';

export { ImportAnnotationsScreen as Component };

export async function loader() {
  await startLedger().catch(() => null);
  return null;
}
