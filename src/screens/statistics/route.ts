import { startLedger } from '../../stores/ledger.ts';
import { StatisticsScreen } from './StatisticsScreen.tsx';

export { StatisticsScreen as Component };

export async function loader() {
  await startLedger().catch(() => null);
  return null;
}
