import { expect, test } from 'vitest';
import type { Account } from './account.ts';
import { addAccount, readAccounts } from './accounts.ts';
import { INSTALL_FOLDER } from './folders.ts';
import { type Host, Keeper } from './keeper.ts';
import { memoryFiles } from './memoryFiles.ts';
import { segmentName } from './segment.ts';

const ACCOUNT: Account = {
  time: 1_767_225_600_000,
  losses: ['damage'],
  highlights: 12,
  notes: 3,
  articles: 1,
  lastChange: 1_767_225_000_000,
};

test('what was restored is kept once for all tabs, and can be read again at later starts', async () => {
  const files = memoryFiles();
  const host: Host = {
    files,
    elsewhere: null,
    now: () => ACCOUNT.time,
    randomId: () => 'desk',
    keptSegments: 9,
  };
  const keeper = new Keeper(host);
  expect((await keeper.open()).account).toBeNull();
  const changes = [{ kind: 'highlight', id: 'h', field: 'note', value: 'A note' } as const];
  for (const id of ['one', 'two']) await keeper.append({ id, time: 7, changes });
  const bytes = (await files.read('journal', segmentName(1))) ?? new Uint8Array();
  bytes[200] = (bytes[200] ?? 0) ^ 1;
  await files.write('journal', segmentName(1), bytes.slice(), 0);

  const told = (await new Keeper(host).open()).account;
  expect(told).toMatchObject({ losses: ['damage'], highlights: 1, notes: 1, time: ACCOUNT.time });
  const second = new Keeper(host);
  expect((await second.open()).account).toEqual(told);
  await second.snapshot();
  expect((await new Keeper(host).open()).account).toBeNull();
  expect(await readAccounts(files)).toEqual([told]);
});

test('the newest twenty stay', async () => {
  const files = memoryFiles();
  for (let notes = 0; notes < 30; notes++) await addAccount(files, { ...ACCOUNT, notes });
  const kept = await readAccounts(files);
  expect(kept.map(({ notes }) => notes)).toEqual(Array.from({ length: 20 }, (_, i) => i + 10));
});

test.each([
  '',
  'no JSON',
  '{}',
  '[1, null, {"losses": 3}, {"losses": []}]',
])('a file that holds “%s” holds no account', async (text) => {
  const files = memoryFiles();
  await files.write(INSTALL_FOLDER, 'restored.json', new TextEncoder().encode(text), 0);
  expect(await readAccounts(files)).toEqual([]);
});
