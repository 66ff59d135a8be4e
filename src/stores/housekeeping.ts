import { lookWhetherDue } from './backupDue.ts';
import { backUpIfDue } from './backupFolder.ts';
import { startLedger } from './ledger.ts';
import { purgeExpired } from './trash.ts';

/** What is done now and then, and never urgent: empties the trash of what has had its time, backs up to the folder, or reminds. */
export async function keepHouse(): Promise<void> {
  await startLedger();
  await purgeExpired();
  await backUpIfDue();
  lookWhetherDue();
}
