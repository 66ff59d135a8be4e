import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { articleOf } from '../article/article.ts';
import { canonicalJson, EMPTY_REVISION, type Revision, revisionHash } from '../article/revision.ts';
import { apply, emptyLedger, type Ledger } from '../journal/ledger.ts';
import type { Change } from '../journal/operation.ts';
import { contentsOf, difference, revival } from './contents.ts';
import type { Entry, Library } from './library.ts';
import { MANIFEST, manifestOf } from './manifest.ts';
import { neededRevisions, spokenOf } from './needed.ts';
import { BackupRefused, readBackup } from './readBackup.ts';
import { writeBackup } from './writeBackup.ts';

/** `LIBRARIES=500 npx vitest run src/core/backup` is the full run. */
const LIBRARIES = Number(process.env.LIBRARIES ?? 60);
/** Of the full run, ms. */
const LONG = 120_000;
const NOW = Date.UTC(2026, 10, 22);

const words = fc.oneof(
  fc.string({ maxLength: 30, unit: 'grapheme' }),
  fc.constantFrom('__proto__', '<img src=x onerror=alert(1)>', '\u202egnp.exe', 'l’été\u2028', '"'),
);

const revision: fc.Arbitrary<Revision> = fc
  .record({ title: fc.option(words), text: fc.string({ minLength: 1, maxLength: 200 }) })
  .map(({ title, text }) => ({
    ...EMPTY_REVISION,
    title,
    blocks: [
      { kind: 'paragraph', text },
      {
        kind: 'paragraph',
        text: 'Accept all',
        removal: { reason: 'consent', rule: 'buttons', sureness: 1 },
      },
    ],
  }));

const id = fc.constantFrom('a', 'b', 'c', 'own-1', 'own-2', 'bus-12345678');
const time = fc.nat(1000).map((step) => NOW - 1000 + step);

function changesOn(revisions: readonly Revision[]): fc.Arbitrary<Change[]> {
  const some = fc.constantFrom(...revisions);
  const change: fc.Arbitrary<Change> = fc.oneof(
    fc.record({
      kind: fc.constant('highlight' as const),
      id,
      field: fc.constant('note' as const),
      value: fc.option(words),
    }),
    fc.record({
      kind: fc.constant('highlight' as const),
      id,
      field: fc.constant('deletedAt' as const),
      value: fc.option(time),
    }),
    fc.tuple(id, id, some).map(([id, article, made]) => ({
      kind: 'highlight' as const,
      id,
      field: 'home' as const,
      value: {
        article,
        revision: revisionHash(made),
        span: { start: 0, end: 1 },
        quote: { exact: 'x', prefix: '', suffix: '' },
        words: 'x',
      },
    })),
    fc.tuple(id, some).map(([id, made]) => ({
      kind: 'article' as const,
      id,
      field: 'own' as const,
      value: articleOf(id, revisionHash(made), made, 'Untitled'),
    })),
    fc.record({
      kind: fc.constant('article' as const),
      id,
      field: fc.constant('favourite' as const),
      value: fc.option(fc.boolean()),
    }),
    fc.record({
      kind: fc.constant('progress' as const),
      id,
      field: fc.constant('furthest' as const),
      value: fc.double({ min: 0, max: 1, noNaN: true }).map(Math.abs),
    }),
    fc.record({
      kind: fc.constant('passage' as const),
      id: id.map((article) => `${article}/0123456789abcdef`),
      field: fc.constant('kept' as const),
      value: fc.option(fc.boolean()),
    }),
    fc.record({
      kind: fc.constant('setting' as const),
      id: fc.constantFrom('theme', 'textSize', '__proto__'),
      field: fc.constant('value' as const),
      value: fc.oneof(words, fc.boolean(), fc.nat()),
    }),
  );
  return fc.array(change, { maxLength: 4 });
}

const WRITTEN = { device: 'desk', sequence: 1 };

const FOLDER: Revision[] = fc.sample(revision, { numRuns: 3, seed: 1 });
const CATALOG = ['a', 'b', 'bus-12345678'].map((id, index) => {
  const made = FOLDER[index] as Revision;
  return articleOf(id, revisionHash(made), made, id);
});

const entriesOn = (revisions: readonly Revision[]): fc.Arbitrary<Entry[]> =>
  fc.array(fc.record({ time, changes: changesOn(revisions) }), { maxLength: 25 }).chain((list) =>
    fc.uniqueArray(fc.uuid(), { minLength: list.length, maxLength: list.length }).map((ids) =>
      list.map((entry, index) => ({
        ...entry,
        id: ids[index] as string,
        device: 'desk',
        sequence: index + 1,
      })),
    ),
  );

/** A reader's library beside the folder's, as it would be backed up. */
const library: fc.Arbitrary<Library> = fc
  .array(revision, { minLength: 1, maxLength: 4 })
  .chain((own) => entriesOn([...own, ...FOLDER]).map((entries) => ({ own, entries })))
  .map(({ own, entries }) => backedUp(entries, [...own, ...FOLDER]));

function backedUp(entries: readonly Entry[], content: readonly Revision[]): Library {
  const things = contentsOf(entries);
  const articles = spokenOf(things, CATALOG);
  const needed = neededRevisions(things, articles);
  const revisions = content.map((made) => [revisionHash(made), canonicalJson(made)] as const);
  return {
    entries: entries.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    articles,
    revisions: new Map(
      revisions.filter(([hash]) => needed.has(hash)).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ),
  };
}

function restored({ entries, revisions }: Library): Library {
  const content = [...revisions.values()].map((json) => JSON.parse(json) as Revision);
  return backedUp(entries, content);
}

function taken(ledger: Ledger, entries: readonly Entry[]): Ledger {
  for (const entry of entries) apply(ledger, entry);
  return ledger;
}

test(
  'a backup brought into an empty profile and backed up again is the same',
  () => {
    fc.assert(
      fc.property(library, (library) => {
        const file = writeBackup(library, NOW);
        const read = readBackup(file, NOW);
        expect(read.skipped).toBe(0);
        expect(read.createdAt).toBe(NOW);
        expect(read.library).toEqual(library);
        expect(writeBackup(restored(read.library), NOW)).toEqual(file);
      }),
      { numRuns: LIBRARIES },
    );
  },
  LONG,
);

test(
  'bringing a backup in twice is bringing it in once',
  () => {
    fc.assert(
      fc.property(library, entriesOn(FOLDER), ({ entries }, mine) => {
        const once = taken(taken(emptyLedger(), mine), entries);
        const twice = taken(taken(taken(emptyLedger(), mine), entries), entries);
        expect(twice.things).toEqual(once.things);
      }),
      { numRuns: LIBRARIES },
    );
  },
  LONG,
);

test(
  'replacing makes the library what the backup was, and taking it back makes it what it had been',
  () => {
    fc.assert(
      fc.property(library, entriesOn(FOLDER), ({ entries }, mine) => {
        const ledger = taken(taken(emptyLedger(), mine), entries);
        const before = structuredClone(ledger.things);
        const wanted = contentsOf(entries);
        const act = { id: 'replace', time: NOW + 1, label: 'Replacing' };
        apply(ledger, { ...act, changes: difference(ledger.things, wanted) });
        expect(ledger.things).toEqual(wanted);
        const changes = [...(ledger.undoables.at(-1)?.before ?? [])];
        apply(ledger, { id: 'undo', time: NOW + 2, changes, undoes: 'replace' });
        expect(ledger.things).toEqual(before);
      }),
      { numRuns: LIBRARIES },
    );
  },
  LONG,
);

test('what was deleted since comes back when asked for, and nothing else changes', () => {
  const make = (id: string, time: number, changes: Change[]): Entry => ({
    ...WRITTEN,
    id,
    time,
    changes,
  });
  const note = (value: string): Change => ({ kind: 'highlight', id: 'h', field: 'note', value });
  const [home] = fc.sample(
    changesOn(FOLDER).filter((list) => list[0]?.field === 'home'),
    1,
  )[0] as Change[];
  const entries = [make('1', 1, [{ ...home, id: 'h' } as Change, note('Kept')])];
  const ledger = taken(emptyLedger(), [
    ...entries,
    make('2', 2, [{ kind: 'highlight', id: 'h', field: 'deletedAt', value: 5 }, note('')]),
  ]);
  const changes = revival(ledger.things, contentsOf(entries));
  apply(ledger, make('3', 3, changes));
  expect(ledger.things.highlight.get('h')).toEqual(contentsOf(entries).highlight.get('h'));
  expect(revival(ledger.things, contentsOf(entries))).toEqual([]);
});

describe('a file that is not whole', () => {
  const file = writeBackup(fc.sample(library, { numRuns: 20, seed: 7 }).at(-1) as Library, NOW);
  const reasonOf = (bytes: Uint8Array) => {
    try {
      readBackup(bytes, NOW);
      return 'read';
    } catch (error) {
      if (error instanceof BackupRefused) return error.reason;
      throw error;
    }
  };

  test('is refused wherever it was cut', () => {
    for (let length = 4; length < file.length; length++)
      expect(reasonOf(file.subarray(0, length))).toBe('truncated');
    expect(reasonOf(file.subarray(0, 3))).toBe('foreign');
  });

  test('is refused, or read as it was, whichever bit is flipped', () => {
    const whole = readBackup(file, NOW);
    for (let at = 0; at < file.length; at++) {
      const bytes = file.slice();
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
      if (reasonOf(bytes) !== 'read') continue;
      const read = readBackup(bytes, NOW);
      // Where a part's name is changed in the archive's directory, that part is gone.
      if (read.missing.length === 0) expect(read).toEqual(whole);
    }
  }, 30_000);
});

describe('is told apart:', () => {
  const archive = (files: Record<string, unknown>) =>
    zipSync(
      Object.fromEntries(
        Object.entries(files).map(([name, value]) => [
          name,
          value instanceof Uint8Array ? value : new TextEncoder().encode(JSON.stringify(value)),
        ]),
      ),
    );
  const none = {
    'entries.jsonl': new Uint8Array(),
    'articles.jsonl': new Uint8Array(),
    'revisions.jsonl': new Uint8Array(),
  };
  const signed = (parts: typeof none) => archive({ ...parts, [MANIFEST]: manifestOf(parts, NOW) });
  const jsonl = (...values: unknown[]) =>
    new TextEncoder().encode(values.map((value) => JSON.stringify(value)).join('\n'));

  test.each([
    ['an empty file', new Uint8Array(), 'foreign'],
    ['JSON', jsonl({ format: 'reader-backup', version: 1 }), 'foreign'],
    ['another archive', archive({ 'mimetype.json': 1 }), 'foreign'],
    ['another app’s manifest', archive({ [MANIFEST]: { format: 'x', version: 1 } }), 'foreign'],
    ['a manifest that is null', archive({ [MANIFEST]: null }), 'foreign'],
    ['a newer one', archive({ [MANIFEST]: { format: 'lutrin-backup', version: 99 } }), 'newer'],
    ['no manifest but torn JSON', archive({ [MANIFEST]: jsonl({ a: 1 }).slice(0, 3) }), 'altered'],
    ['nothing but a manifest', archive({ [MANIFEST]: manifestOf(none, NOW) }), 'altered'],
    [
      'a thing whose id is an object',
      signed({
        ...none,
        'entries.jsonl': jsonl({
          ...WRITTEN,
          id: '1',
          time: 5,
          changes: [{ kind: 'article', id: { $ne: null }, field: 'addedAt', value: 1 }],
        }),
      }),
      'altered',
    ],
    [
      'a changed part',
      archive({ ...none, 'entries.jsonl': jsonl({}), [MANIFEST]: manifestOf(none, NOW) }),
      'altered',
    ],
    [
      'a changed date',
      archive({ ...none, [MANIFEST]: { ...manifestOf(none, NOW), createdAt: 5 } }),
      'altered',
    ],
    ['more than is opened', new Uint8Array(100_000_001), 'large'],
    ['a bomb', archive({ ...none, 'entries.jsonl': new Uint8Array(300_000_001) }), 'large'],
  ])('%s', (_, bytes, reason) => {
    expect(() => readBackup(bytes, NOW)).toThrow(expect.objectContaining({ reason }));
  });

  test('a part that is gone: the others are read, and it is named', () => {
    const text = {
      ...EMPTY_REVISION,
      title: 'Kept',
      blocks: [{ kind: 'paragraph', text: 'Words.' }],
    };
    const parts = { ...none, 'revisions.jsonl': jsonl(text) };
    const { 'entries.jsonl': _, ...rest } = parts;
    const read = readBackup(archive({ ...rest, [MANIFEST]: manifestOf(parts, NOW) }), NOW);
    expect(read.missing).toEqual(['entries.jsonl']);
    expect(read.library.articles).toMatchObject([{ title: 'Kept', words: 1 }]);
    expect(read.library.revisions.has(read.library.articles[0]?.revision ?? '')).toBe(true);
  });

  test('what is no data of ours is passed over and counted, the rest is read', () => {
    const good = { kind: 'setting', id: 'theme', field: 'value', value: 'night' };
    const nested: unknown = JSON.parse('['.repeat(90) + ']'.repeat(90));
    const entries = jsonl(
      {
        ...WRITTEN,
        id: '1',
        time: 5,
        changes: [good, { ...good, value: {} }, { ...good, kind: 'toString' }],
      },
      { ...WRITTEN, id: '2', time: NOW * 1000, changes: [good] },
      { ...WRITTEN, id: { a: 1 }, time: 5, changes: [good] },
      {
        ...WRITTEN,
        id: '3',
        time: 5,
        changes: [{ kind: 'highlight', id: 'h', field: 'home', value: nested }],
      },
      {
        ...WRITTEN,
        id: '4',
        time: 5,
        changes: [{ kind: 'highlight', id: 'h', field: '__proto__', value: {} }],
      },
      null,
      'text',
    );
    const deep = new TextEncoder().encode(`${'['.repeat(100_000)}${']'.repeat(100_000)}\n`);
    const read = readBackup(
      signed({ ...none, 'entries.jsonl': entries, 'articles.jsonl': deep }),
      NOW,
    );
    expect(read.library).toEqual({
      entries: [
        { ...WRITTEN, id: '1', time: 5, changes: [good] },
        { ...WRITTEN, id: '3', time: 5, changes: [] },
        { ...WRITTEN, id: '4', time: 5, changes: [] },
      ],
      articles: [],
      revisions: new Map(),
    });
    expect(read.skipped).toBe(9);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});
