import { beforeEach, expect, test, vi } from 'vitest';
import { jsonLines, type Lines, readJsonLines } from '../core/backup/jsonLines.ts';
import type { Change, Draft, Operation } from '../core/journal/operation.ts';

/** A journal that writes once `room` resolves, and refuses where that rejects. */
const journal = {
  written: [] as Draft[][],
  room: async () => {},
  receive: (_: Operation[] | Lines) => {},
};

class Full extends Error {}

const roomy = async () => {};
const full = () => Promise.reject(new Full());

vi.mock('../platform/journal.ts', () => ({
  NotKept: Full,
  openJournal: async (receive: typeof journal.receive) => {
    journal.receive = receive;
    const write = async (drafts: Draft[]) => {
      await journal.room();
      journal.written.push(drafts);
    };
    return {
      device: 'here',
      storage: 'files',
      snapshot: null,
      operations: [],
      account: null,
      append: (draft: Draft) => write([draft]),
      appendAll: (drafts: Lines) => write([...readJsonLines(drafts)] as Draft[]),
    };
  },
}));

type App = typeof import('./ledger.ts');
let app: App;

beforeEach(async () => {
  vi.resetModules();
  journal.written = [];
  journal.room = roomy;
  app = await import('./ledger.ts');
  await app.startLedger();
});

function favourites(count: number, value: boolean | null = true): Change[] {
  return Array.from({ length: count }, (_, at) => favourite(`a${at}`, value));
}

function favourite(id: string, value: boolean | null = true): Change {
  return { kind: 'article', id, field: 'favourite', value };
}

const favouritesShown = () => app.things.article.getState().size;

test('a great act that could not be kept is kept later as it was made: all of its parts or none', async () => {
  journal.room = full;
  expect(await app.commit(favourites(2000), 'Favourite')).toBe(false);
  expect(favouritesShown()).toBe(2000);
  expect(journal.written).toEqual([]);
  journal.room = roomy;
  await app.retry();
  expect(journal.written).toHaveLength(1);
  expect(journal.written[0]?.flatMap(({ changes }) => changes)).toHaveLength(2000);
  expect(app.isUnkept()).toBe(false);
});

test('nothing is settled before all that is tried again is on disk', async () => {
  journal.room = full;
  await app.commit([favourite('a')]);
  await app.commit([favourite('b')]);
  const opened: (() => void)[] = [];
  journal.room = () => new Promise((open) => opened.push(open));
  void app.retry();
  const settled = app.settled().then(() => journal.written.length);
  for (const turn of [0, 1]) {
    await vi.waitFor(() => expect(opened.length).toBeGreaterThan(turn), 20_000);
    opened[turn]?.();
  }
  expect(await settled).toBe(2);
});

test('an import can be taken back though something else was done while it was kept', async () => {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const isAsked = vi.fn(() => opened);
  journal.room = isAsked;
  const importing = app.commitOnceKept(favourites(1200), 'Import of 1200 articles');
  await vi.waitFor(() => expect(isAsked).toHaveBeenCalled(), 20_000);
  await new Promise((next) => setTimeout(next, 2)); // so that the clock goes on
  void app.commit([favourite('mine')], 'Favourite');
  open();
  await importing;
  expect(favouritesShown()).toBe(1201);
  expect(await app.undo()).toBe('Import of 1200 articles');
  await vi.waitFor(() => expect(favouritesShown()).toBe(1), 20_000);
  expect(await app.undo()).toBe('Favourite');
  expect(favouritesShown()).toBe(0);
});

test('of what another tab tells, what is no operation is passed over and the rest is shown', async () => {
  const told = { id: 'theirs', time: 1, device: 'there', sequence: 1, changes: [favourite('b')] };
  journal.receive(jsonLines(['{"id":7}', 'nonsense', JSON.stringify(told)]));
  await vi.waitFor(() => expect(favouritesShown()).toBe(1), 20_000);
});
