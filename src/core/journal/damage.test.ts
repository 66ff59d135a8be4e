import { expect, test } from 'vitest';
import { memoryElsewhere } from './failingFiles.ts';
import type { Files } from './files.ts';
import { INSTALL_FOLDER, JOURNAL_FOLDER, SNAPSHOTS_FOLDER } from './folders.ts';
import { type Host, Keeper } from './keeper.ts';
import { apply, emptyLedger } from './ledger.ts';
import { memoryFiles } from './memoryFiles.ts';
import type { Draft } from './operation.ts';
import { segmentName } from './segment.ts';
import { ledgerFrom } from './snapshot.ts';

const NOTES = 60;

/** Random numbers from 0 to 1 that are the same at every run. */
function seeded(seed: number): () => number {
  let state = seed + 0x9e3779b9;
  return () => {
    state = Math.imul(state ^ (state >>> 16), 0x45d9f3b) ^ (state << 7);
    return (state >>> 0) / 2 ** 32;
  };
}

function noted(number: number): Draft {
  const changes: Draft['changes'] = [
    { kind: 'highlight', id: `h-${number}`, field: 'note', value: `Note ${number}` },
  ];
  return { id: `op-${number}`, time: 1000 + number, changes, label: 'Note' };
}

/** A library of 60 notes with two snapshots and three segments, the last of 20 notes. */
async function written(): Promise<{ host: Host; files: Files }> {
  let count = 0;
  const files = memoryFiles();
  const host: Host = {
    files,
    elsewhere: memoryElsewhere(),
    now: () => 1_000_000 + count++,
    randomId: () => `id-${count++}`,
    keptSegments: 100,
  };
  const keeper = new Keeper(host);
  await keeper.open();
  for (let number = 0; number < NOTES; number++) {
    await keeper.append(noted(number));
    await keeper.remember();
    if (number === 19 || number === 39) await keeper.snapshot();
  }
  return { host, files };
}

async function openAgain(host: Host): Promise<{ notes: Set<string>; losses: string[] }> {
  const { snapshot, operations, losses } = await new Keeper(host).open();
  const ledger = snapshot ? ledgerFrom(snapshot) : emptyLedger();
  for (const operation of operations) apply(ledger, operation);
  return { notes: new Set(ledger.things.highlight.keys()), losses };
}

/** What a keeper that goes on behind the damage leaves for the next starts. */
async function goOn(host: Host): Promise<void> {
  const keeper = new Keeper(host);
  await keeper.open();
  await keeper.append(noted(NOTES));
  if (keeper.isDue()) await keeper.snapshot();
}

async function change(
  files: Files,
  folder: string,
  name: string,
  how: (bytes: Uint8Array) => Uint8Array,
): Promise<void> {
  const bytes = (await files.read(folder, name)) ?? new Uint8Array();
  await files.write(folder, name, how(bytes).slice(), 0);
}

async function removeAll(files: Files, folder: string): Promise<void> {
  for (const name of await files.list(folder)) await files.remove(folder, name);
}

async function newest(files: Files, folder: string): Promise<string> {
  const names = (await files.list(folder)).filter((name) => /^\d/.test(name));
  return names.toSorted().at(-1) ?? '';
}

function flipped(bytes: Uint8Array, random: () => number, from = 0): Uint8Array {
  const at = from + Math.floor(random() * (bytes.length - from));
  bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  return bytes;
}

const LAST = segmentName(3);
type Damage = (files: Files, random: () => number, host: Host) => Promise<void>;

/** Ten kinds of damage; how many of the 60 notes must be there again at least. */
const DAMAGES: [what: string, damage: Damage, kept: number][] = [
  [
    'a bit of the last segment is flipped',
    (files, random) => change(files, JOURNAL_FOLDER, LAST, (bytes) => flipped(bytes, random)),
    NOTES - 1,
  ],
  [
    'a bit of the newest snapshot is flipped',
    async (files, random) =>
      change(files, SNAPSHOTS_FOLDER, await newest(files, SNAPSHOTS_FOLDER), (bytes) =>
        flipped(bytes, random),
      ),
    NOTES,
  ],
  [
    'the last segment is cut anywhere',
    (files, random) =>
      change(files, JOURNAL_FOLDER, LAST, (bytes) =>
        bytes.slice(0, Math.floor(random() * (bytes.length - 1))),
      ),
    40,
  ],
  [
    'a page of the last segment is zeroed',
    (files, random) =>
      change(files, JOURNAL_FOLDER, LAST, (bytes) => {
        const at = Math.floor(random() * (bytes.length - 512));
        return bytes.fill(0, at, at + 512);
      }),
    NOTES - 8,
  ],
  ['the last segment is gone', (files) => files.remove(JOURNAL_FOLDER, LAST), 40],
  ['the journal’s folder is gone', (files) => removeAll(files, JOURNAL_FOLDER), 40],
  ['the snapshots’ folder is gone', (files) => removeAll(files, SNAPSHOTS_FOLDER), NOTES],
  [
    'everything with the files is gone',
    async (files) => {
      for (const folder of [JOURNAL_FOLDER, SNAPSHOTS_FOLDER, INSTALL_FOLDER])
        await removeAll(files, folder);
    },
    0,
  ],
  [
    'the end of the last segment stands twice',
    (files, random) =>
      change(files, JOURNAL_FOLDER, LAST, (bytes) => {
        const again = bytes.slice(Math.floor(random() * bytes.length));
        return new Uint8Array([...bytes, ...again]);
      }),
    NOTES,
  ],
  [
    'rubbish stands in the newest snapshot and in the first segment',
    async (files, random) => {
      const rubbish = () => Uint8Array.from({ length: 700 }, () => random() * 256);
      await change(files, SNAPSHOTS_FOLDER, await newest(files, SNAPSHOTS_FOLDER), rubbish);
      await change(files, JOURNAL_FOLDER, segmentName(1), rubbish);
    },
    NOTES,
  ],
];

for (const [what, damage, least] of DAMAGES)
  test(`${what}: what can be read is there, and never an empty library as if nothing were wrong`, async () => {
    for (let seed = 0; seed < 10; seed++) {
      const { host, files } = await written();
      await damage(files, seeded(seed * 7919), host);
      const { notes, losses } = await openAgain(host);
      expect(notes.size).toBeGreaterThanOrEqual(least);
      if (notes.size < NOTES) expect(losses, `seed ${seed}`).not.toEqual([]);
      await goOn(host);
      for (let start = 0; start < 2; start++) {
        const later = await openAgain(host);
        for (const note of [...notes, `h-${NOTES}`]) expect(later.notes).toContain(note);
        expect(later.losses, 'told once').toEqual([]);
      }
    }
  });

test('a log that is torn anywhere in its last record, 50 times over, keeps every record before', async () => {
  const { host, files } = await written();
  for (let round = 0; round < 50; round++) {
    const random = seeded(round);
    const name = await newest(files, JOURNAL_FOLDER);
    const torn = Math.ceil(random() * 150);
    await change(files, JOURNAL_FOLDER, name, (bytes) => {
      const start = bytes.slice(0, Math.min(torn, bytes.length));
      return new Uint8Array([...bytes, ...start]);
    });
    const { notes, losses } = await openAgain(host);
    expect(notes.size).toBe(NOTES + round);
    expect(losses.filter((loss) => loss !== 'damage')).toEqual([]);
    const keeper = new Keeper(host);
    await keeper.open();
    await keeper.append(noted(NOTES + round));
    if (keeper.isDue()) await keeper.snapshot();
  }
});
