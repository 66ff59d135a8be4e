import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heldOn, type Leaves, leafAtScroll, leafOf, scrollOf } from './leaves.ts';

const leaves = fc.record<Leaves>({
  first: fc.integer({ min: 0, max: 300 }),
  stride: fc.integer({ min: 300, max: 2000 }),
  inset: fc.integer({ min: 40, max: 150 }),
  count: fc.integer({ min: 1, max: 500 }),
});

test('turning to the page of a line shows that line, and the window then shows that page', () => {
  fc.assert(
    fc.property(
      leaves,
      fc.nat(499),
      fc.double({ min: 0, max: 0.99, noNaN: true }),
      (set, n, at) => {
        const leaf = n % set.count;
        const y = set.first + set.inset + leaf * set.stride + at * (set.stride - set.inset);
        expect(leafOf(set, y)).toBe(leaf);
        const scrolled = scrollOf(set, leaf);
        expect(leafAtScroll(set, scrolled)).toBe(leaf);
        expect(y - scrolled).toBeGreaterThanOrEqual(set.inset);
        expect(y - scrolled).toBeLessThan(set.stride);
      },
    ),
  );
});

test('there is no page before the first or after the last', () => {
  fc.assert(
    fc.property(leaves, fc.integer({ min: -9, max: 999 }), (set, leaf) => {
      const scrolled = scrollOf(set, leaf);
      expect(scrolled).toBeGreaterThanOrEqual(scrollOf(set, 0));
      expect(scrolled).toBeLessThanOrEqual(scrollOf(set, set.count - 1));
    }),
  );
});

/** Where each page of a text begins, in one way of setting it. */
const breaks = fc
  .uniqueArray(fc.integer({ min: 1, max: 9999 }))
  .map((all) => [0, ...all.sort((a, b) => a - b), 10_000]);

test('setting the text anew, however often, keeps the word', () => {
  fc.assert(
    fc.property(fc.nat(9999), fc.array(breaks, { minLength: 1 }), (word, settings) => {
      let held = word;
      for (const pages of settings) {
        const on = pages.findLastIndex((start) => start <= held);
        held = heldOn(held, pages[on] ?? 0, pages[on + 1] ?? 10_000);
      }
      expect(held).toBe(word);
    }),
  );
});

test('a page that was turned to is read from its beginning', () => {
  expect(heldOn(120, 300, 600)).toBe(300);
  expect(heldOn(600, 300, 600)).toBe(300);
  expect(heldOn(450, 300, 600)).toBe(450);
});
