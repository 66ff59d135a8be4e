import { startLedger } from '../../stores/ledger.ts';
import { YourDataScreen } from './YourDataScreen.tsx';

export { YourDataScreen as Component };

export async function loader() {
  await startLedger().catch(() => null);
  return null;
}
