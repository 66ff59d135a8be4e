import { expect, test } from 'vitest';
import { JOURNAL_FOLDER, SNAPSHOTS_FOLDER } from './folders.ts';
import { Keeper } from './keeper.ts';
import { ledgerOf, load, segmentNumbers } from './load.ts';
import { memoryFiles } from './memoryFiles.ts';

const HOUR = 60 * 60 * 1000;
const NOTES = 150;

test('segments go, and any snapshot that stays gives everything with those that are left', async () => {
  const files = memoryFiles();
  let now = Date.UTC(2026, 0, 1);
  const host = { files, elsewhere: null, now: () => now, randomId: () => 'id', keptSegments: 1 };
  const keeper = new Keeper(host);
  await keeper.open();
  for (let number = 1; number <= NOTES; number++) {
    now += 7 * HOUR;
    const value = `Note ${number}`;
    const changes = [{ kind: 'highlight', id: `h-${number}`, field: 'note', value } as const];
    await keeper.append({ id: `op-${number}`, time: now, changes });
    if (keeper.isDue()) await keeper.snapshot();
  }
  const segments = await segmentNumbers(files);
  expect(segments.length).toBeLessThan(NOTES - 10);
  expect(await files.list(JOURNAL_FOLDER)).not.toContain('000001.log');
  const newestFirst = (await files.list(SNAPSHOTS_FOLDER)).sort().reverse();
  expect(newestFirst.length).toBeGreaterThan(10);
  for (const newest of newestFirst) {
    const { things } = ledgerOf(await load(files));
    expect(things.highlight.size, `without what is newer than ${newest}`).toBe(NOTES);
    await files.remove(SNAPSHOTS_FOLDER, newest);
  }
});
