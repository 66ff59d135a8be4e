import type { Account } from './account.ts';
import { type Files, type ReadableFiles, writeWhole } from './files.ts';
import { INSTALL_FOLDER } from './folders.ts';

const NAME = 'restored.json';
/** So many stay. */
const MOST = 20;

/** What was restored on this device, and when, newest last. What can't be read is none. */
export async function readAccounts(files: ReadableFiles): Promise<Account[]> {
  const bytes = await files.read(INSTALL_FOLDER, NAME);
  try {
    const accounts: unknown = JSON.parse(new TextDecoder().decode(bytes ?? new Uint8Array()));
    return Array.isArray(accounts) ? accounts.filter(isAccount) : [];
  } catch {
    return [];
  }
}

/** Keeps an account to be read again. A second tab that finds the same adds nothing. */
export async function addAccount(files: Files, account: Account): Promise<void> {
  const accounts = await readAccounts(files);
  if (gist(accounts.at(-1)) === gist(account)) return;
  const bytes = new TextEncoder().encode(JSON.stringify([...accounts, account].slice(-MOST)));
  await writeWhole(files, INSTALL_FOLDER, NAME, bytes);
}

/** All but the time. */
function gist(account: Account | undefined): string {
  return JSON.stringify({ ...account, time: 0 });
}

function isAccount(value: unknown): value is Account {
  const { time, losses, highlights, notes, articles, lastChange } = (value ?? {}) as Account;
  return (
    Array.isArray(losses) &&
    [time, highlights, notes, articles, lastChange ?? 0].every((number) => Number.isFinite(number))
  );
}
