// biome-ignore-all lint/style/noRestrictedImports: the fixtures are files
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { memoryElsewhere } from './failingFiles.ts';
import type { Files } from './files.ts';
import { JOURNAL_FOLDER, SNAPSHOTS_FOLDER } from './folders.ts';
import { FORMAT, TooNew } from './format.ts';
import { type Host, Keeper } from './keeper.ts';
import { apply, emptyLedger, historyOf, type Ledger, undoable } from './ledger.ts';
import { memoryFiles } from './memoryFiles.ts';
import { decodeRecords, encodeJson, joined, jsonOf } from './record.ts';
import { segmentName } from './segment.ts';
import { ledgerFrom, openSnapshot } from './snapshot.ts';

/** What each released format left on a disk, one folder a format. They are never written again. */
const FIXTURES = fileURLToPath(new URL('./fixtures/', import.meta.url));
const FORMATS = readdirSync(FIXTURES);

async function fixture(format: string): Promise<Files> {
  const files = memoryFiles();
  for (const folder of readdirSync(`${FIXTURES}${format}`))
    for (const name of readdirSync(`${FIXTURES}${format}/${folder}`)) {
      const bytes = readFileSync(`${FIXTURES}${format}/${folder}/${name}`);
      await files.write(folder, name, Uint8Array.from(bytes), 0);
    }
  return files;
}

function hostOver(files: Files): Host {
  const host = { files, elsewhere: null, now: () => 1_800_000_000_000, keptSegments: 100 };
  return { ...host, randomId: () => 'new' };
}

async function ledgerAt(files: Files): Promise<{ ledger: Ledger; losses: string[] }> {
  const { snapshot, operations, losses } = await new Keeper(hostOver(files)).open();
  const ledger = snapshot ? ledgerFrom(snapshot) : emptyLedger();
  for (const operation of operations) apply(ledger, operation);
  return { ledger, losses };
}

function expectTheLibrary(ledger: Ledger): void {
  const { things } = ledger;
  expect([...things.highlight.keys()].sort()).toEqual(['h1', 'h2']);
  expect(things.highlight.get('h1')).toMatchObject({
    color: 'saffron',
    note: 'Ask Émile — why the well?',
    home: { quote: { exact: 'the bus stops at the well' } },
  });
  expect(things.highlight.get('h2')?.deletedAt).toBeUndefined();
  expect(things.setting.get('theme')?.value).toBe('sepia');
  expect(things.article.get('library-bus')?.favourite).toBe(true);
  expect(things.passage.get('library-bus p1')?.kept).toBe(true);
  expect(things.progress.get('library-bus')).toMatchObject({ furthest: 0.25 });
  expect(historyOf(ledger, 'h1').map(({ value }) => value)).toEqual(['Ask Émile — why the well?']);
  expect(undoable(ledger)?.label).toBe('Restored passage');
}

test('there is a fixture of every format', () => {
  expect(FORMATS).toEqual(Array.from({ length: FORMAT }, (_, index) => `format-${index + 1}`));
});

describe.each(FORMATS)('%s', (format) => {
  test('opens with everything in it, without a word', async () => {
    const { ledger, losses } = await ledgerAt(await fixture(format));
    expectTheLibrary(ledger);
    expect(losses).toEqual([]);
  });

  test('has no snapshot that does not open', async () => {
    const files = await fixture(format);
    for (const name of await files.list(SNAPSHOTS_FOLDER)) {
      const opened = openSnapshot((await files.read(SNAPSHOTS_FOLDER, name)) ?? new Uint8Array());
      expect(opened && [...ledgerFrom(opened.payloads).things.highlight.keys()]).toContain('h1');
    }
  });

  test('is written on, and is all there after the upgrade', async () => {
    const files = await fixture(format);
    const keeper = new Keeper(hostOver(files));
    await keeper.open();
    const changes = [{ kind: 'passage', id: 'p2', field: 'kept', value: false } as const];
    await keeper.append({ id: 'later', time: 1_800_000_000_000, changes });
    await keeper.snapshot();
    const { ledger, losses } = await ledgerAt(files);
    expect(losses).toEqual([]);
    expect(ledger.things.passage.get('p2')?.kept).toBe(false);
    expectTheLibrary(ledger);
  });
});

/** The newest fixture as a format that many versions later would leave it. */
async function fromTheFuture(later: number): Promise<Files> {
  const files = await fixture(`format-${FORMAT}`);
  for (const name of await files.list(JOURNAL_FOLDER)) {
    const bytes = await files.read(JOURNAL_FOLDER, name);
    if (!bytes || !name.endsWith('.log')) continue;
    const records = decodeRecords(bytes, 0).records.map((record, index) => {
      const value = jsonOf(record) as object;
      return encodeJson(record.sequence, index ? value : { ...value, format: FORMAT + later });
    });
    await files.write(JOURNAL_FOLDER, name, joined(records), 0);
  }
  return files;
}

async function everything(files: Files): Promise<unknown[]> {
  const names = ['journal', 'snapshots', 'install'];
  const lists = await Promise.all(
    names.map(async (folder) => {
      const inside = (await files.list(folder)).sort();
      return Promise.all(inside.map(async (name) => [name, await files.read(folder, name)]));
    }),
  );
  return lists;
}

test('data one format newer is read and written on; no snapshot is made of what is not understood', async () => {
  const files = await fromTheFuture(1);
  const keeper = new Keeper({ ...hostOver(files), elsewhere: memoryElsewhere() });
  await keeper.open();
  const changes = [{ kind: 'passage', id: 'p2', field: 'kept', value: false } as const];
  await keeper.append({ id: 'later', time: 1_800_000_000_000, changes });
  expect(keeper.isDue()).toBe(false);
  const snapshots = await files.list('snapshots');
  await keeper.snapshot();
  expect(await files.list('snapshots')).toEqual(snapshots);
  const { ledger } = await ledgerAt(files);
  expect(ledger.things.passage.get('p2')?.kept).toBe(false);
});

test('data two formats newer is refused, and nothing is changed', async () => {
  const files = await fromTheFuture(2);
  const before = await everything(files);
  await expect(new Keeper(hostOver(files)).open()).rejects.toThrow(TooNew);
  expect(await everything(files)).toEqual(before);
});

test('a segment of the first format has no head', async () => {
  const bytes = readFileSync(`${FIXTURES}format-1/${JOURNAL_FOLDER}/${segmentName(1)}`);
  expect(decodeRecords(bytes, 0).records.map((record) => jsonOf(record))[0]).toHaveProperty('id');
});
