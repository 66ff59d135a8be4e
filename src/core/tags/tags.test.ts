import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply, emptyLedger } from '../journal/ledger.ts';
import type { Change } from '../journal/operation.ts';
import { allTags, completionsOf, knownTag, renaming, setTag, tagOf, tagsByThing } from './tags.ts';

const tag = fc.constantFrom('press', 'Presse', 'public transport', 'été');
const thing = fc.constantFrom('h1', 'h2', 'article/one');

function taggingsAfter(...acts: Change[][]) {
  const ledger = emptyLedger();
  acts.forEach((changes, time) => {
    apply(ledger, { id: `op-${time}`, time, changes });
  });
  return ledger.things.tagging;
}

describe('what counts as a tag', () => {
  test.each([
    ['  #Press  freedom ', 'Press freedom'],
    ['e\u0301te\u0301', 'été'],
    ['two\nlines', 'two lines'],
    ['# ', null],
    ['', null],
  ])('%j is %j', (typed, expected) => {
    expect(tagOf(typed)).toBe(expected);
  });

  test('a tag is a tag', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('#', ' ', 'a', '\u0301', '😀', '\n'), maxLength: 80 }),
        (typed) => {
          const tag = tagOf(typed);
          expect(tag && tagOf(tag)).toBe(tag);
        },
      ),
    );
  });
});

test('a thing has the tags that it was given and that were not taken away', () => {
  const acts = fc.array(fc.tuple(thing, tag, fc.boolean()), { maxLength: 30 });
  fc.assert(
    fc.property(acts, (list) => {
      const model = new Map<string, Set<string>>();
      for (const [thing, tag, on] of list) {
        const tags = model.get(thing) ?? new Set();
        model.set(thing, tags);
        if (on) tags.add(tag);
        else tags.delete(tag);
      }
      const taggings = taggingsAfter(...list.map((act) => [setTag(...act)]));
      const found = tagsByThing(taggings);
      for (const [thing, tags] of model) expect(new Set(found.get(thing))).toEqual(tags);
    }),
  );
});

test('renaming to a name that is in use makes one tag of two, and leaves the others', () => {
  const before = taggingsAfter([
    setTag('h1', 'press', true),
    setTag('h2', 'press', true),
    setTag('h2', 'media', true),
    setTag('h3', 'law', true),
  ]);
  const after = taggingsAfter(
    [...before.keys()].map((id) => ({ kind: 'tagging', id, field: 'on', value: true })),
    renaming(before, 'press', 'media'),
  );
  expect(tagsByThing(after)).toEqual(
    new Map([
      ['h1', ['media']],
      ['h2', ['media']],
      ['h3', ['law']],
    ]),
  );
  expect(renaming(before, 'press', 'press')).toEqual([]);
});

test('completion is blind to case and accents, and puts first what begins so', () => {
  const tags = ['free press', 'press', 'Pressé', 'law'];
  expect(completionsOf('PRESSE', tags, [])).toEqual(['Pressé']);
  expect(completionsOf('#pre', tags, ['press'])).toEqual(['Pressé', 'free press']);
  expect(completionsOf('', tags, [])).toEqual(tags);
});

test('a tag typed in another case is the one that is there', () => {
  expect(knownTag('ÉTÉ ', ['été'])).toBe('été');
  expect(knownTag('Été', ['été', 'Été'])).toBe('Été');
  expect(knownTag('winter', ['été'])).toBe('winter');
});

test('tags are counted', () => {
  expect([...allTags([['b', 'a'], ['b']])]).toEqual([
    ['a', 1],
    ['b', 2],
  ]);
});
