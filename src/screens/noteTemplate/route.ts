import { startLedger } from '../../stores/ledger.ts';
import { NoteTemplateScreen } from './NoteTemplateScreen.tsx';

export { NoteTemplateScreen as Component };

export async function loader() {
  await startLedger().catch(() => null);
  return null;
}
