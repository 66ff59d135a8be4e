import { expect, test } from 'vitest';
import { type Fault, failingFiles, memoryElsewhere } from '../journal/failingFiles.ts';
import { Keeper } from '../journal/keeper.ts';
import { memoryFiles } from '../journal/memoryFiles.ts';
import type { Change } from '../journal/operation.ts';
import { contentsOf, difference } from './contents.ts';
import type { Entry } from './library.ts';
import { readBackup } from './readBackup.ts';
import { writeBackup } from './writeBackup.ts';

const NOW = Date.UTC(2026, 10, 22);
const CALLS = 100;
const FAULTS: Fault[] = ['stop', 'stopAfter', 'torn', 'full'];

const note = (id: string, value: string): Change => ({
  kind: 'highlight',
  id,
  field: 'note',
  value,
});

const MINE = ['a', 'b', 'c'].map((id, index) => ({
  id: `mine-${id}`,
  time: NOW + index,
  label: 'Note',
  changes: [note(id, `mine ${id}`)],
}));
const BACKUP = readBackup(
  writeBackup(
    {
      entries: ['b', 'd', 'e'].map((id, index) => ({
        id: `theirs-${id}`,
        time: NOW - 5 + index,
        device: 'phone',
        sequence: index + 1,
        changes: [note(id, `theirs ${id}`)],
      })),
      articles: [],
      revisions: new Map(),
    },
    NOW,
  ),
  NOW,
).library.entries;

const ADDED = { a: 'mine a', b: 'mine b', c: 'mine c', d: 'theirs d', e: 'theirs e' };
const OLD = { a: 'mine a', b: 'mine b', c: 'mine c' };
const REPLACED = { b: 'theirs b', d: 'theirs d', e: 'theirs e' };

/** A library with the reader's own notes, on storage whose call number `at` goes wrong once it is armed. */
async function libraryThatFails(at: number, fault: Fault) {
  let calls = Number.NEGATIVE_INFINITY;
  let failed = false;
  const disk = failingFiles(memoryFiles(), () => {
    if (++calls !== at) return null;
    failed = true;
    return fault;
  });
  const elsewhere = disk.elsewhere(memoryElsewhere());
  let count = 0;
  const open = async () => {
    const host = {
      files: disk.files,
      elsewhere,
      now: () => NOW,
      randomId: () => `id-${++count}`,
      keptSegments: 8,
    };
    const keeper = new Keeper(host);
    await keeper.open();
    return keeper;
  };
  const keeper = await open();
  for (const draft of MINE) await keeper.append(draft);
  return {
    keeper,
    arm: () => {
      calls = 0;
    },
    failed: () => failed,
    /** The machine starts again, and nothing goes wrong any more. */
    async reopened() {
      calls = Number.NEGATIVE_INFINITY;
      disk.restart();
      return open();
    },
  };
}

async function notesIn(keeper: Keeper): Promise<Record<string, string>> {
  const things = contentsOf((await keeper.export()) as Entry[]);
  return Object.fromEntries([...things.highlight].map(([id, { note }]) => [id, note ?? '']));
}

async function replace(keeper: Keeper): Promise<void> {
  await keeper.snapshot();
  await keeper.import(BACKUP, 'Replacement', (now) => difference(now, contentsOf(BACKUP)));
}

type Library = Awaited<ReturnType<typeof libraryThatFails>>;

/** Runs the act with every fault at every call, as long as the act has so many calls. */
async function withEachFault(run: (library: Library, where: string) => Promise<void>) {
  for (const fault of FAULTS)
    for (let at = 1; at <= CALLS; at++) {
      const library = await libraryThatFails(at, fault);
      library.arm();
      await run(library, `${fault} at ${at}`);
      if (!library.failed()) break;
    }
}

test(`adding: a fault at any of ${CALLS} calls leaves what was there, and again completes it`, async () => {
  await withEachFault(async (library, where) => {
    await library.keeper.import(BACKUP, 'Import').catch(() => {});
    const keeper = await library.reopened();
    expect([OLD, ADDED], where).toContainEqual(await notesIn(keeper));
    await keeper.import(BACKUP, 'Import');
    expect(await notesIn(await library.reopened())).toEqual(ADDED);
  });
});

test(`replacing: a fault at any of ${CALLS} calls leaves the whole old library or the whole new one`, async () => {
  await withEachFault(async (library, where) => {
    await replace(library.keeper).catch(() => {});
    const keeper = await library.reopened();
    expect([OLD, REPLACED], where).toContainEqual(await notesIn(keeper));
    await replace(keeper);
    expect(await notesIn(await library.reopened())).toEqual(REPLACED);
  });
});

test(`backing up: a fault at any of ${CALLS} calls changes nothing, and again succeeds`, async () => {
  await withEachFault(async (library) => {
    await library.keeper.export().catch(() => {});
    expect(await notesIn(await library.reopened())).toEqual(OLD);
  });
});
