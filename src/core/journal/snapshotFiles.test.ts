import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Files } from './files.ts';
import { SNAPSHOTS_FOLDER } from './folders.ts';
import { type Host, Keeper } from './keeper.ts';
import { apply, emptyLedger } from './ledger.ts';
import { segmentNumbers } from './load.ts';
import { memoryFiles } from './memoryFiles.ts';
import { decodeRecords, jsonOf } from './record.ts';
import { encodeSnapshot, ledgerFrom, openSnapshot } from './snapshot.ts';
import { packFormer } from './snapshotFiles.ts';

function hostOver(files: Files): Host {
  let time = Date.UTC(2026, 0, 1);
  const now = () => ++time;
  return { files, elsewhere: null, now, randomId: () => 'desk', keptSegments: 1 };
}

/** A library with a note for each number; a snapshot after every second one. */
async function written(notes: number): Promise<Host> {
  const host = hostOver(memoryFiles());
  const keeper = new Keeper(host);
  await keeper.open();
  for (let number = 1; number <= notes; number++) {
    const value = `The ferry leaves at ${number} and comes back when it is full. `.repeat(8);
    const changes = [{ kind: 'highlight', id: `h${number}`, field: 'note', value } as const];
    await keeper.append({ id: `op-${number}`, time: number, changes, label: 'Note' });
    if (number % 2 === 0) await keeper.snapshot();
  }
  return host;
}

/** Oldest first. */
async function snapshotsIn(files: Files): Promise<{ name: string; bytes: Uint8Array }[]> {
  const names = (await files.list(SNAPSHOTS_FOLDER)).toSorted();
  return Promise.all(
    names.map(async (name) => ({
      name,
      bytes: (await files.read(SNAPSHOTS_FOLDER, name)) ?? new Uint8Array(),
    })),
  );
}

test('every snapshot but the newest is packed; the newest is as format 2 reads it', async () => {
  const { files } = await written(8);
  const snapshots = await snapshotsIn(files);
  const heads = snapshots.map(({ bytes }) => openSnapshot(bytes)?.head.lutrin);
  expect(heads).toEqual(['packed', 'packed', 'packed', 'snapshot']);
  const newest = decodeRecords(snapshots.at(-1)?.bytes ?? new Uint8Array(), 0).records;
  expect(newest.map((record) => typeof jsonOf(record))).toEqual(newest.map(() => 'object'));
  expect(snapshots[2]?.bytes.length).toBeLessThan((snapshots[3]?.bytes.length ?? 0) / 2);
});

test('a packed snapshot and the journal behind it give everything where the newest is damaged', async () => {
  const host = await written(8);
  const newest = (await snapshotsIn(host.files)).at(-1);
  await host.files.write(SNAPSHOTS_FOLDER, newest?.name ?? '', new Uint8Array([1, 2, 3]), 0);
  expect(await segmentNumbers(host.files), 'the journal alone would not do').not.toContain(1);
  const { losses, snapshot, operations } = await new Keeper(host).open();
  expect(losses).toEqual(['snapshot']);
  const ledger = snapshot ? ledgerFrom(snapshot) : emptyLedger();
  for (const operation of operations) apply(ledger, operation);
  expect([...ledger.things.highlight.keys()]).toEqual(
    Array.from({ length: 8 }, (_, index) => `h${index + 1}`),
  );
});

test('no flipped bit of a packed snapshot goes unseen', async () => {
  const [{ bytes } = { bytes: new Uint8Array() }] = await snapshotsIn((await written(4)).files);
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
      const flipped = bytes.slice();
      flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
      expect(openSnapshot(flipped)).toBeNull();
    }),
  );
});

test('thousands of long notes are no reason to keep no snapshot', () => {
  const ledger = emptyLedger();
  const value = 'The ferry. '.repeat(5000);
  const changes = Array.from({ length: 600 }, (_, number) => {
    return { kind: 'highlight', id: `h${number}`, field: 'note', value } as const;
  });
  apply(ledger, { id: 'op', time: 1, changes, label: 'Import' });
  const opened = openSnapshot(encodeSnapshot(ledger, 1));
  expect(ledgerFrom(opened?.payloads ?? []).things).toEqual(ledger.things);
});

test('what can’t be packed stays as it was', async () => {
  const { files } = await written(4);
  const [former] = await snapshotsIn(files);
  await files.write(SNAPSHOTS_FOLDER, former?.name ?? '', new Uint8Array([7]), 0);
  await packFormer(files);
  expect((await snapshotsIn(files))[0]?.bytes).toEqual(new Uint8Array([7]));
});
