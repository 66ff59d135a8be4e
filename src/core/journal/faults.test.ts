import { describe, expect, test } from 'vitest';
import { type Fault, failingFiles, memoryElsewhere } from './failingFiles.ts';
import { type Files, writeWhole } from './files.ts';
import { JOURNAL_FOLDER, REVISIONS_FOLDER, revisionFile } from './folders.ts';
import { type Host, Keeper } from './keeper.ts';
import { apply, emptyLedger, type Ledger } from './ledger.ts';
import { memoryFiles } from './memoryFiles.ts';
import type { Operation } from './operation.ts';
import { encodeJson, joined } from './record.ts';
import { segmentName } from './segment.ts';
import { ledgerFrom } from './snapshot.ts';

const CALLS = 100;
const FAULTS: Fault[] = ['stop', 'stopAfter', 'torn', 'full'];
const OLD = 30;

function operation(number: number): Operation {
  return {
    id: `op-${number}`,
    time: 1000 + number,
    device: 'desk',
    sequence: number,
    changes: [{ kind: 'highlight', id: `h-${number}`, field: 'note', value: `Note ${number}` }],
    label: 'Note',
  };
}

function hostOver(files: Files, elsewhere = memoryElsewhere()): Host {
  let count = 0;
  return {
    files,
    elsewhere,
    now: () => 1_000_000 + ++count,
    randomId: () => `id-${++count}`,
    keptSegments: 1,
  };
}

async function oldLibrary(host: Host): Promise<void> {
  const keeper = new Keeper(host);
  await keeper.open();
  for (let number = 1; number <= OLD; number++) {
    await keeper.append(operation(number));
    if (number % 12 === 0) await keeper.snapshot();
  }
}

/** As format 1 left it: records alone. */
async function formerLibrary({ files }: Host): Promise<void> {
  const records = Array.from({ length: OLD }, (_, index) =>
    encodeJson(index + 1, operation(index + 1)),
  );
  await files.write(JOURNAL_FOLDER, segmentName(1), joined(records), 0);
}

async function ledgerAt(host: Host): Promise<Ledger> {
  const { snapshot, operations } = await new Keeper(host).open();
  const ledger = snapshot ? ledgerFrom(snapshot) : emptyLedger();
  for (const one of operations) apply(ledger, one);
  return ledger;
}

const NEWS = Array.from({ length: 5 }, (_, index) => operation(OLD + 1 + index));

const DOINGS: [
  what: string,
  before: (host: Host) => Promise<void>,
  act: (keeper: Keeper) => Promise<unknown>,
  news: Operation[],
][] = [
  ['saving', oldLibrary, (keeper) => keeper.append(operation(OLD + 1)), NEWS.slice(0, 1)],
  ['taking in a backup', oldLibrary, (keeper) => keeper.import(NEWS, 'Import'), NEWS],
  ['a snapshot', oldLibrary, (keeper) => keeper.snapshot(), []],
  ['the upgrade from format 1', formerLibrary, (keeper) => keeper.snapshot(), []],
];

describe.each(DOINGS)('%s', (_, before, act, news) => {
  test.each(
    FAULTS,
  )(`with “%s” at any of its first ${CALLS} calls leaves the old data whole`, async (fault) => {
    for (let call = 0; call < CALLS; call++) {
      const elsewhere = memoryElsewhere();
      const files = memoryFiles();
      await before(hostOver(files, elsewhere));
      let calls = 0;
      const disk = failingFiles(files, () => (calls++ === call ? fault : null));
      const keeper = new Keeper(hostOver(disk.files, disk.elsewhere(elsewhere)));
      const done = await keeper
        .open()
        .then(() => act(keeper))
        .then(
          () => true,
          () => false,
        );
      const notes = (await ledgerAt(hostOver(files, elsewhere))).things.highlight;
      const there = (number: number) => notes.get(`h-${number}`)?.note === `Note ${number}`;
      for (let number = 1; number <= OLD; number++)
        expect(there(number), `note ${number} after call ${call}`).toBe(true);
      const found = news.filter(({ sequence }) => there(sequence)).length;
      expect(done ? [news.length] : [0, news.length], `after call ${call}`).toContain(found);
      if (calls <= call) break;
    }
  });
});

test.each(
  FAULTS,
)('the text of an article is complete or absent, with “%s” at any call', async (fault) => {
  const name = revisionFile('a'.repeat(32));
  const text = new TextEncoder().encode('{"blocks":[]}');
  for (let call = 0; ; call++) {
    const files = memoryFiles();
    let calls = 0;
    const disk = failingFiles(files, () => (calls++ === call ? fault : null));
    await writeWhole(disk.files, REVISIONS_FOLDER, name, text).catch(() => {});
    expect([null, text], `after call ${call}`).toContainEqual(
      await files.read(REVISIONS_FOLDER, name),
    );
    if (calls <= call) break;
  }
});
