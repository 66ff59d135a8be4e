import { startLedger } from '../../stores/ledger.ts';
import { BringInScreen } from './BringInScreen.tsx';

export { BringInScreen as Component };

export async function loader() {
  await startLedger().catch(() => null);
  return null;
}
