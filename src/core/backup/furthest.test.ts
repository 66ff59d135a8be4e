import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryElsewhere } from '../journal/failingFiles.ts';
import { Keeper } from '../journal/keeper.ts';
import { memoryFiles } from '../journal/memoryFiles.ts';
import type { Change } from '../journal/operation.ts';
import { changesFor, contentsOf } from './contents.ts';

/** How far an article is read on a device; null: deleted for good. */
const reading = fc.record({
  device: fc.constantFrom('desk', 'phone'),
  share: fc.integer({ min: 1, max: 8 }).map((eighths) => eighths / 8),
});
type Reading = { device: string; share: number | null };

function device(name: string) {
  let [count, time] = [0, 0];
  const host = {
    files: memoryFiles(),
    elsewhere: memoryElsewhere(),
    now: () => time,
    randomId: () => `${name}-${++count}`,
    keptSegments: 1,
  };
  const keeper = new Keeper(host);
  const reached = async () =>
    contentsOf(await keeper.export()).progress.get('bus')?.furthest ?? null;
  return {
    keeper,
    reached,
    /** As the app does: only what goes further is written. */
    async read({ share }: Reading, at: number) {
      time = at;
      if (share !== null && share <= ((await reached()) ?? 0)) return;
      const change: Change = { kind: 'progress', id: 'bus', field: 'furthest', value: share };
      await keeper.append({ id: host.randomId(), time, changes: [change] });
    },
    async takeIn(entries: Awaited<ReturnType<Keeper['export']>>) {
      await keeper.import(entries, 'Import', (now, before) =>
        changesFor('add', { now, before, backup: contentsOf(entries) }),
      );
    },
  };
}

async function met(readings: readonly Reading[]) {
  const devices = { desk: device('desk'), phone: device('phone') };
  const both = [devices.desk, devices.phone];
  for (const { keeper } of both) await keeper.open();
  for (const [index, one] of readings.entries())
    await devices[one.device as keyof typeof devices].read(one, index + 1);
  const [desk, phone] = [await devices.desk.keeper.export(), await devices.phone.keeper.export()];
  await devices.desk.takeIn(phone);
  await devices.phone.takeIn(desk);
  return { ...devices, reached: await Promise.all(both.map(({ reached }) => reached())) };
}

test('two devices that meet are both as far as the one that was further, whoever read last', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(reading, { minLength: 1, maxLength: 6 }), async (readings) => {
      const furthest = Math.max(...readings.map(({ share }) => share));
      expect((await met(readings)).reached).toEqual([furthest, furthest]);
    }),
    { numRuns: 60 },
  );
});

test('who meets again changes nothing, and what was deleted for good since does not come back', async () => {
  const { desk, phone, reached } = await met([
    { device: 'desk', share: 0.9 },
    { device: 'phone', share: 0.3 },
    { device: 'phone', share: null },
  ]);
  expect(reached).toEqual([null, null]);
  const before = await desk.keeper.export();
  await desk.takeIn(await phone.keeper.export());
  expect(await desk.keeper.export()).toEqual(before);
});
