import { startLedger } from '../../stores/ledger.ts';
import { SettingsScreen } from './SettingsScreen.tsx';

export { SettingsScreen as Component };

export async function loader() {
  await startLedger().catch(() => null);
  return null;
}
