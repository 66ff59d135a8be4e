import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article } from '../article/article.ts';
import { SHELVES, type Shelf, shelfOf } from '../article/shelf.ts';
import { apply, emptyLedger } from '../journal/ledger.ts';
import { parseOperation } from '../journal/operation.ts';
import { parseQuery } from '../query/query.ts';
import { listed } from './listed.ts';

const IDS = ['a', 'b', 'c', 'd'];
const library = IDS.map((id, at) => ({ id, title: id, words: at }) as Article);

/** Acts on one device after another: which articles go where, and when. */
const acts = fc.array(
  fc.record({
    ids: fc.subarray(IDS, { minLength: 1 }),
    shelf: fc.constantFrom<Shelf | null>(...SHELVES, null),
    time: fc.nat(9),
    device: fc.constantFrom('one', 'two'),
  }),
  { maxLength: 10 },
);

type Act = typeof acts extends fc.Arbitrary<(infer A)[]> ? A : never;

function shelvesAfter(all: readonly (Act & { sequence: number })[]): Map<string, Shelf> {
  const ledger = emptyLedger();
  for (const { ids, shelf, time, device, sequence } of all) {
    const changes = ids.map((id) => ({ kind: 'article', id, field: 'shelf', value: shelf }));
    const id = `${device} ${sequence}`;
    apply(ledger, parseOperation({ id, time, device, sequence, changes }));
  }
  return new Map(IDS.map((id) => [id, shelfOf(ledger.things.article.get(id)?.shelf)]));
}

function shown(line: string, shelves: ReadonlyMap<string, Shelf>, hits?: readonly string[]) {
  const around = {
    standingOf: (id: string) => ({
      state: 'unread' as const,
      favourite: id === 'a',
      shelf: shelves.get(id) ?? 'inbox',
      addedAt: null,
    }),
    tagsOf: () => ['law'],
    markedIn: () => [],
    minutesOf: () => 6,
    isUnattached: () => false,
  };
  const found = hits ? library.filter(({ id }) => hits.includes(id)) : null;
  return listed(library, parseQuery(line), around, found)
    .map(({ id }) => id)
    .sort();
}

test('devices that heard of the same acts agree on every shelf, in whatever order they heard', () => {
  fc.assert(
    fc.property(
      acts.chain((all) => {
        const numbered = all.map((act, sequence) => ({ ...act, sequence }));
        return fc.tuple(
          fc.constant(numbered),
          fc.shuffledSubarray(numbered, { minLength: all.length }),
        );
      }),
      ([told, otherwise]) => {
        expect(shelvesAfter(otherwise)).toEqual(shelvesAfter(told));
      },
    ),
  );
});

const anyShelves = fc
  .array(fc.constantFrom(...SHELVES), { minLength: IDS.length, maxLength: IDS.length })
  .map((all) => new Map(all.map((shelf, at) => [IDS[at] ?? '', shelf])));

test('every article is on exactly one shelf', () => {
  fc.assert(
    fc.property(anyShelves, (shelves) => {
      const each = ['is:inbox', 'is:later', 'is:archived'].map((line) => shown(line, shelves));
      expect(each.flat().sort()).toEqual(IDS);
      expect(shown('is:inbox is:later is:archived', shelves)).toEqual(IDS);
    }),
  );
});

test('what is archived stands aside until it is asked for', () => {
  fc.assert(
    fc.property(anyShelves, (shelves) => {
      const kept = IDS.filter((id) => shelves.get(id) !== 'archive');
      expect(shown('', shelves)).toEqual(kept);
      expect(shown('is:unread by:title', shelves)).toEqual(kept);
      expect(shown('', shelves, IDS)).toEqual(IDS); // by its words
      expect(shown('tag:law', shelves)).toEqual(IDS);
      expect(shown('is:favourite', shelves)).toEqual(['a']);
    }),
  );
});

test('values of `is` that say the same of an article are either-or, others are and', () => {
  const shelves = new Map<string, Shelf>([
    ['a', 'later'],
    ['b', 'later'],
  ]);
  expect(shown('is:later is:favourite', shelves)).toEqual(['a']);
  expect(shown('is:later is:inbox', shelves)).toEqual(IDS);
  expect(shown('is:quick', shelves)).toEqual([]);
});

test('a shelf that this version does not know is the inbox', () => {
  expect(shelfOf('attic')).toBe('inbox');
  expect(shelfOf(undefined)).toBe('inbox');
});
